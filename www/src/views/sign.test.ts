import { describe, expect, it } from "vitest";
import { Abreast } from "../parts/abreast";
import { made } from "../parts/made";
import { linkWords } from "../parts/pairing";
import { farFrom, signWords } from "./sign";

const three = new Abreast(
  made(
    [["One.", "Two."], ["Other."], ["One.", "Two, too."]],
    [[[0, 0], [2, 0]], [[0, 1], [2, 1]], [[1, 0]]],
    [
      { a: [0, 0], b: [2, 0], kind: "verbatim", equal: ["One."] },
      { a: [0, 1], b: [2, 1], equal: ["Two"] },
      { a: [0, 1], b: [1, 0], kind: "partial", score: 0.5 },
    ],
  ),
  [0, 1, 2],
);

describe("signs", () => {
  it("say_how_every_other_column_has_the_sentence", () => {
    expect(signWords(0, 1, three)).toBe("In part in Outlet 2; edited in Outlet 3");
    expect(signWords(1, 0, new Abreast(three.all, [0, 1]))).toBe("In part in Outlet 1");
  });

  it("say_that_no_other_column_has_it", () => {
    const two = new Abreast(three.all, [1, 2]);
    expect(signWords(0, 0, two)).toBe("Not in Outlet 3");
    expect(signWords(1, 1, new Abreast(made([["A."], ["B."], ["C.", "D."]], []), [0, 1, 2]))).toBe("In no other column");
  });

  it("name_a_column_further_off_only_where_one_between_is_silent", () => {
    expect(farFrom(0, 0, three)).toEqual([2]);
    expect(farFrom(0, 1, three)).toEqual([]);
  });
});

describe("links in words", () => {
  it("count_sentences_from_one", () => {
    const tie = three.pair(0, 2).ties[1];
    if (!tie) throw new Error("no tie");
    expect(linkWords(tie, "The Courier", "Radio Delta")).toBe("Sentence 2 of The Courier: edited in Radio Delta, sentence 2");
  });
});

import { describe, expect, it } from "vitest";
import { Abreast } from "./abreast";
import { gapOf } from "./bands";
import { folding, foldsOf } from "./folds";
import { made } from "./made";

const beside = new Abreast(
  made(
    [["Same one.", "Same two.", "Old words."], ["Same one.", "Same two.", "New words."]],
    [],
    [
      { a: [0, 0], b: [1, 0], kind: "verbatim", equal: ["Same one."] },
      { a: [0, 1], b: [1, 1], kind: "verbatim", equal: ["Same two."] },
      { a: [0, 2], b: [1, 2], equal: ["words."] },
      { a: [0, 2], b: [1, 1], kind: "partial", score: 0.5 },
    ],
  ),
  [0, 1],
);
const bands = (wanted: boolean, shown: readonly number[] = []) => [...gapOf(0, beside, foldsOf(beside, wanted, new Set(shown))).left.values()].flat().map(({ left, right, words }) => `${left} ${right} ${words}`);

describe("bands", () => {
  it("stand_for_every_link", () => {
    expect(bands(false)).toEqual(["0 0 Word for word", "1 1 Word for word", "2 1 In part", "2 2 Edited"]);
  });

  it("of_a_folded_stretch_are_one_and_what_leads_into_it_leads_to_its_line", () => {
    expect(bands(true)).toEqual(["2 0 In part", "2 2 Edited", "0 0 2 sentences word for word the same"]);
  });

  it("of_a_stretch_that_is_shown_stand_each_by_itself", () => {
    expect(bands(true, [0])).toHaveLength(4);
  });
});

describe("folds", () => {
  it("are_made_unasked_where_most_of_the_text_is_the_same", () => {
    expect(beside.same).toBeGreaterThan(0.5);
    expect(folding(null, beside)).toBe(true);
    expect(folding(false, beside)).toBe(false);
  });

  it("need_something_that_is_the_same", () => {
    expect(folding(true, new Abreast(made([["A."], ["B."]], []), [0, 1]))).toBe(false);
  });
});

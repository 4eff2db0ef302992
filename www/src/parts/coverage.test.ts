import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { coverageWords, silentWords } from "./coverage";
import { letter } from "./letter";
import { made } from "./made";
import { toldElsewhere } from "./share";
import { listed, percent } from "./words";

const statements: Place[][] = [[[0, 0], [1, 0], [2, 0]], [[0, 1], [1, 1]], [[2, 1]]];
const three = made([["One two.", "Three."], ["One.", "Two."], ["One.", "Two three."]], statements);
const words = (index: number) => coverageWords(three.result.report.statements[index]!, three);

describe("coverage in words", () => {
  it("says_who_carries_a_statement", () => {
    expect([words(0), words(1), words(2)]).toEqual(["All 3 say this", "2 of 3 say this", "Only in Outlet 3"]);
  });

  it("two_articles_are_both", () => {
    const two = made([["A."], ["A."]], [[[0, 0], [1, 0]]]);
    expect(coverageWords(two.result.report.statements[0]!, two)).toBe("Both say this");
  });

  it("names_the_silent_unless_one_tells_alone", () => {
    expect(three.result.report.statements.map((statement) => silentWords(statement, three))).toEqual(["", "Outlet 3 is silent", ""]);
  });

  it("counts_the_words_of_an_article_that_others_tell_too", () => {
    expect(toldElsewhere(0, three)).toBe(1);
    expect(toldElsewhere(2, three)).toBeCloseTo(1 / 3);
  });
});

describe("small words", () => {
  it("lists_as_a_sentence_does", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });

  it("a_percentage_is_whole_or_nothing_only_when_it_is", () => {
    expect([0, 0.001, 0.64, 0.999, 1].map(percent)).toEqual(["0%", "1%", "64%", "99%", "100%"]);
  });

  it("letters_go_on_after_z", () => {
    expect([0, 4, 25, 26, 51, 52].map(letter)).toEqual(["A", "E", "Z", "AA", "AZ", "BA"]);
  });
});

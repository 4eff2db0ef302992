import { describe, expect, it } from "vitest";
import { becauseWords } from "./because";
import { made } from "./made";

const text = "The road to Kramatorsk lies open.";
const reason = (spans: [number, number][], quotation = false) => {
  const all = made([[text], [text]], [[[0, 0], [1, 0]]], [{ a: [0, 0], b: [1, 0] }]);
  const link = all.result.report.links[0]!;
  link.because = { words: spans, figures: [], names: [[12, 22]], quotation, neighbours: false };
  return becauseWords(all.result.report.statements[0]!, all);
};

describe("becauseWords", () => {
  it("names_come_first_and_no_word_twice", () => {
    expect(reason([[12, 22], [4, 8], [28, 32]])).toBe("Kramatorsk, road and open");
  });

  it("little_words_are_no_reason", () => {
    expect(reason([[9, 11]])).toBe("Kramatorsk");
  });

  it("a_quotation_in_common_is_said_first", () => {
    expect(reason([], true)).toBe("the same quotation and Kramatorsk");
  });
});

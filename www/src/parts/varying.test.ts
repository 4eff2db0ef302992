import { describe, expect, it } from "vitest";
import { made } from "./made";
import { difference, telling, union, varying } from "./varying";

const all = made(
  [["The dam broke at dawn."], ["The dam broke on Monday."], ["The dam burst at dawn."]],
  [[[0, 0], [1, 0], [2, 0]]],
  [
    { a: [0, 0], b: [1, 0], equal: ["The dam broke", "."] },
    { a: [0, 0], b: [2, 0], equal: ["The dam", "at dawn."] },
    { a: [1, 0], b: [2, 0], equal: ["The dam", "."] },
  ],
);
const told = (article: number) => varying([article, 0], all).map(({ span, told }) => [all.slice(article, span), told]);

describe("varying", () => {
  it("words_that_half_of_the_others_have_are_common", () => {
    expect(told(0)).toEqual([
      ["The dam broke", "common"],
      [" ", "own"],
      ["at dawn.", "common"],
    ]);
  });

  it("words_that_nobody_else_has_are_ones_own", () => {
    expect(told(1).filter(([, value]) => value === "own")).toEqual([[" on Monday", "own"]]);
    expect(told(2).filter(([, value]) => value === "own")).toEqual([[" burst ", "own"]]);
  });

  it("a_sentence_without_a_link_in_its_statement_is_not_graded", () => {
    expect(varying([0, 0], made([["Alone."]], [[[0, 0]]]))).toEqual([]);
  });

  it("spaces_of_ones_own_are_not_marked", () => {
    expect(telling([0, 0], all).every(({ told }) => told === "common")).toBe(true);
  });

  it("a_sentence_that_is_nearly_all_its_own_does_not_shout", () => {
    const apart = made([["Water everywhere in town."], ["The flood reached Main Street in a night."]], [[[0, 0], [1, 0]]], [{ a: [0, 0], b: [1, 0], equal: ["in"] }]);
    expect(telling([1, 0], apart).map(({ told }) => told)).toEqual(["common"]);
  });

  it("difference_is_none_for_the_same_words_and_whole_for_a_lone_sentence", () => {
    const same = made([["It rained."], ["It rained."]], [[[0, 0], [1, 0]]], [{ a: [0, 0], b: [1, 0], equal: ["It rained."] }]);
    expect(difference([0, 0], same)).toBe(0);
    expect(difference([0, 0], made([["Alone."]], [[[0, 0]]]))).toBe(1);
  });

  it("a_union_of_spans_has_no_overlaps", () => {
    expect(union([[4, 9], [0, 2], [1, 5], [20, 21]])).toEqual([[0, 9], [20, 21]]);
  });
});

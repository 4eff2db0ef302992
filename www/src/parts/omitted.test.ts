import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { made } from "./made";
import { marginAt, omitted } from "./omitted";

/** Statements are lists of places; an article tells its sentences in their order. */
function result(...statements: Place[][]) {
  const counts = [0, 1, 2].map((article) => 1 + Math.max(-1, ...statements.flat().filter((place) => place[0] === article).map((place) => place[1])));
  return made(counts.map((count) => Array.from({ length: count }, (_, at) => `Sentence ${at}.`)), statements);
}

const plain = result([[1, 0]], [[0, 0], [1, 1]], [[2, 0]], [[1, 2], [2, 1]], [[0, 1], [2, 2]], [[1, 3]]);

describe("what an article leaves out", () => {
  it("stands_before_between_and_after_what_it_tells", () => {
    const { before, after, end } = omitted(0, plain);
    expect([before, [...after], end]).toEqual([[0], [[0, [3, 2]]], [5]]);
  });

  it("begins_with_what_several_others_tell", () => {
    expect(omitted(0, plain).after.get(0)).toEqual([3, 2]);
  });

  it("is_offered_once_where_an_article_tells_in_another_order", () => {
    // Told in the order 4, 0, 2: what is missing after 2 is missing there, and what follows 4 after the first sentence.
    const all = result([[0, 1], [1, 0]], [[1, 1]], [[0, 2], [1, 2]], [[1, 3]], [[0, 0], [1, 4]], [[1, 5]], [[0, 3], [1, 6]]);
    const { before, after, end } = omitted(0, all);
    expect([before, [...after], end]).toEqual([[], [[1, [1]], [2, [3]], [0, [5]]], []]);
  });

  it("follows_the_last_of_neighbours_that_tell_one_thing_together", () => {
    const all = result([[0, 0], [0, 1], [0, 3], [1, 0]], [[1, 1]], [[0, 2], [1, 2]]);
    expect([...omitted(0, all).after]).toEqual([[1, [1]]]);
  });

  it("comes_at_the_end_where_nothing_is_shared", () => {
    const all = result([[1, 0]], [[0, 0]], [[1, 1]], [[0, 1]]);
    expect(omitted(0, all)).toEqual({ before: [], after: new Map(), end: [0, 2] });
  });

  it("is_only_what_the_filters_show", () => {
    const { before, after, end } = omitted(0, plain, [2, 4, 5]);
    expect([before, [...after], end]).toEqual([[], [[0, [2]]], [5]]);
  });

  it("is_nothing_for_an_article_that_tells_all", () => {
    const all = result([[0, 0], [1, 0]], [[0, 1]]);
    expect(omitted(0, all)).toEqual({ before: [], after: new Map(), end: [] });
  });
});

describe("the margin", () => {
  const twice = result([[0, 0], [0, 2], [1, 0]], [[0, 1]], [[1, 1]], [[0, 3], [1, 2]]);
  const left = omitted(0, twice);

  it("stands_at_the_first_sentence_of_the_statement_in_focus", () => {
    expect(marginAt(0, 0, null, left, twice)).toEqual({ sentence: 0, gap: false });
  });

  it("stands_at_the_sentence_that_was_chosen", () => {
    expect(marginAt(0, 0, { sentence: 2, gap: true }, left, twice)).toEqual({ sentence: 2, gap: true });
  });

  it("forgets_a_sentence_of_another_statement", () => {
    expect(marginAt(0, 3, { sentence: 2, gap: true }, left, twice)).toEqual({ sentence: 3, gap: false });
  });

  it("stands_in_the_gap_where_the_statement_in_focus_is_left_out", () => {
    expect(marginAt(0, 2, null, left, twice)).toEqual({ sentence: 1, gap: true });
  });

  it("is_nowhere_without_a_focus", () => {
    expect(marginAt(0, null, { sentence: 2, gap: false }, left, twice)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { made } from "./made";
import { rows } from "./runs";

/** Statements told by one article each, or by several. */
function story(...tellers: number[][]) {
  const lines = Array.from({ length: 20 }, (_, index) => `Line ${index}.`);
  const next = [0, 0, 0, 0, 0];
  const statements = tellers.map((articles) => articles.map((article): Place => [article, (next[article] = (next[article] ?? 0) + 1) - 1]));
  const { report } = made([lines, lines, lines, lines, lines], statements).result;
  return rows(report, statements.map((_, index) => index));
}
const run = (article: number, statements: number[], from: number, to: number) => ({ article, statements, from, to });

describe("rows", () => {
  it("a_statement_of_several_articles_has_a_row_to_itself", () => {
    expect(story([0, 1], [1, 2])).toEqual([{ kind: "shared", statement: 0 }, { kind: "shared", statement: 1 }]);
  });

  it("what_stands_alone_between_two_rows_shares_one_in_columns", () => {
    expect(story([0, 1], [0], [3], [0], [0, 1])[1]).toEqual({ kind: "apart", runs: [run(0, [1, 3], 0, 1), run(3, [2], 3, 4)] });
  });

  it("text_begins_in_its_own_column", () => {
    expect(story([4])).toEqual([{ kind: "apart", runs: [run(4, [0], 4, 4)] }]);
  });

  it("neighbours_never_share_a_column", () => {
    expect(story([3], [4])).toEqual([{ kind: "apart", runs: [run(3, [0], 3, 3), run(4, [1], 4, 4)] }]);
  });

  it("one_article_alone_goes_on_in_one_row_and_the_next_begins_its_own", () => {
    const found = story([0], [0], [0], [0], [0], [1]);
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({ kind: "apart", runs: [run(0, [0, 1, 2, 3, 4], 0, 1)] });
  });

  it("beside_others_a_run_ends_before_it_grows_too_tall", () => {
    const found = story([1], [0], [0], [0], [0], [0]);
    expect(found).toHaveLength(2);
    expect(found[1]).toEqual({ kind: "apart", runs: [run(0, [5], 0, 1)] });
  });
});

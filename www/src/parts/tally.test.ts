import { describe, expect, it } from "vitest";
import { report } from "../../tests/report";
import type { Report, Strength } from "../report";
import { coveragePhrases, differencePhrases, tally, type Phrase } from "./tally";

const line = (phrases: readonly Phrase[]) => phrases.map(({ words }) => words).join("");
const told = (articles: number, ...statements: number[][]) => report(Array.from({ length: articles }, (_, at) => `T${at}`), statements);

function differing(found: Report, ...strengths: Strength[]): Report {
  strengths.forEach((strength, statement) => {
    found.divergences.push({ statement, kind: "quantity", strength, places: [] });
    found.statements[statement]?.divergences.push(statement);
  });
  return found;
}

describe("tally", () => {
  it("counts_each_statement_once_by_who_tells_it", () => {
    expect(tally(told(3, [0, 1, 2], [0, 1], [2], [1])).by).toEqual({ all: 1, some: 1, only: 2 });
  });

  it("a_statement_that_differs_twice_counts_once_and_by_its_strongest", () => {
    const found = differing(told(2, [0, 1], [0, 1]), "variation");
    found.divergences.push({ statement: 0, kind: "date", strength: "contradiction", places: [] });
    found.statements[0]!.divergences.push(1);
    expect(tally(found)).toMatchObject({ differ: 1, contradict: 1 });
  });
});

describe("the sentence above the overview", () => {
  it("says_what_all_some_and_one_alone_tell", () => {
    expect(line(coveragePhrases(tally(told(3, [0, 1, 2], [0, 1], [2]))))).toBe("3 statements in 3 articles: 1 told by all, 1 by some, 1 by one alone.");
  });

  it("between_two_articles_there_is_no_some_and_all_are_both", () => {
    expect(line(coveragePhrases(tally(told(2, [0, 1], [1]))))).toBe("2 statements in 2 articles: 1 told by both, 1 by one alone.");
  });

  it("what_nobody_tells_is_not_counted", () => {
    expect(line(coveragePhrases(tally(told(3, [0, 1], [1]))))).toBe("2 statements in 3 articles: 1 told by some, 1 by one alone.");
  });

  it("without_anything_in_common_it_says_so", () => {
    expect(line(coveragePhrases(tally(told(2, [0], [1]))))).toBe("2 statements in 2 articles, each told by one alone.");
  });

  it("a_count_leads_to_what_it_counts_and_to_nothing_else", () => {
    const some = coveragePhrases(tally(told(3, [0, 1], [1]))).find(({ counts }) => counts === "some");
    expect([...(some?.filter?.coverage ?? [])]).toEqual(["some"]);
    expect(some?.filter).toMatchObject({ disagreeing: null, article: null, search: "" });
  });

  it("disagreements_are_counted_apart_from_those_that_cannot_hold_together", () => {
    expect(line(differencePhrases(tally(differing(told(2, [0, 1], [0, 1]), "variation", "contradiction"))))).toBe("In 2 they differ; 1 cannot both hold.");
    expect(line(differencePhrases(tally(differing(told(2, [0, 1]), "precision"))))).toBe("In 1 they differ.");
    expect(line(differencePhrases(tally(differing(told(2, [0, 1]), "contradiction"))))).toBe("In 1 they differ and cannot both hold.");
  });

  it("where_nothing_disagrees_nothing_is_said", () => {
    expect(differencePhrases(tally(told(2, [0, 1])))).toEqual([]);
  });
});

// The story counted: how many statements all tell, some, or one alone, and in how many the articles disagree.

import { COVERAGES, coverageOf, EVERYTHING, strongest, type Coverage, type Filter } from "../filter";
import type { Report } from "../report";
import { counted } from "./words";

export interface Tally {
  statements: number;
  articles: number;
  by: Readonly<Record<Coverage, number>>;
  /** Statements in which something disagrees, and those of them that cannot hold together. */
  differ: number;
  contradict: number;
}

/** A piece of a sentence; with a filter, the way to what it counts. */
export interface Phrase {
  words: string;
  filter?: Partial<Filter>;
  /** What it counts, for its mark. */
  counts?: Coverage | "differ" | "contradict";
}

export function tally(report: Report): Tally {
  const by: Record<Coverage, number> = { all: 0, some: 0, only: 0 };
  let differ = 0;
  let contradict = 0;
  for (const statement of report.statements) {
    by[coverageOf(statement, report)] += 1;
    if (statement.divergences.length > 0) differ += 1;
    if (strongest(statement, report) === "contradiction") contradict += 1;
  }
  return { statements: report.statements.length, articles: report.articles.length, by, differ, contradict };
}

/** "49 statements in 5 articles: 2 told by all, 14 by some, 26 by one alone." */
export function coveragePhrases({ statements, articles, by }: Tally): Phrase[] {
  const head = `${counted(statements, "statement")} in ${counted(articles, "article")}`;
  if (by.only === statements) return [{ words: `${head}, ` }, { words: "each told by one alone", ...only("only") }, { words: "." }];
  const told: Phrase[] = COVERAGES.filter((coverage) => by[coverage] > 0 && (coverage !== "some" || articles > 2)).map((coverage, at) => ({
    words: `${by[coverage].toLocaleString("en")} ${at === 0 ? "told " : ""}${teller(coverage, articles)}`,
    ...only(coverage),
  }));
  return [{ words: `${head}: ` }, ...joined(told), { words: "." }];
}

/** "In 13 they differ; 4 cannot both hold." Nothing where nothing disagrees. */
export function differencePhrases({ differ, contradict }: Tally): Phrase[] {
  if (differ === 0) return [];
  const any: Pick<Phrase, "filter" | "counts"> = { counts: "differ", filter: { ...EVERYTHING, disagreeing: "any" } };
  const head = `In ${differ.toLocaleString("en")} they differ`;
  if (contradict === differ) return [{ words: `${head} and cannot both hold`, ...any }, { words: "." }];
  if (contradict === 0) return [{ words: head, ...any }, { words: "." }];
  const strong: Phrase = { words: `${contradict.toLocaleString("en")} cannot both hold`, counts: "contradict", filter: { ...EVERYTHING, disagreeing: "contradiction" } };
  return [{ words: head, ...any }, { words: "; " }, strong, { words: "." }];
}

function only(coverage: Coverage): Pick<Phrase, "filter" | "counts"> {
  return { counts: coverage, filter: { ...EVERYTHING, coverage: new Set([coverage]) } };
}

function teller(coverage: Coverage, articles: number): string {
  if (coverage === "all") return articles === 2 ? "by both" : "by all";
  return coverage === "some" ? "by some" : "by one alone";
}

function joined(phrases: readonly Phrase[]): Phrase[] {
  return phrases.flatMap((phrase, at) => (at === 0 ? [phrase] : [{ words: ", " }, phrase]));
}

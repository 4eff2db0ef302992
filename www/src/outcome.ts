// What a comparison comes to where it is not a story of things told in common: texts that are the same, or that share
// nothing. Pure.

import type { Article, Result } from "./state";

export interface Outcome {
  /** Articles with the very same words, those of a group together; groups of two or more. */
  same: readonly (readonly Article[])[];
  /** No sentence of a report was found in any of them. */
  empty: boolean;
  /** Sentences there are, and none that two articles tell, nor has the reader had a say in that. */
  apart: boolean;
  /** Languages, if the articles are known to be written in several. */
  languages: readonly string[];
}

export function outcomeOf(result: Result): Outcome {
  const known = made.get(result.report) ?? find(result);
  made.set(result.report, known);
  return known;
}

const made = new WeakMap<object, Outcome>();

function find({ report, articles, pins }: Result): Outcome {
  const languages = [...new Set(report.articles.map(({ language }) => language))].filter((language) => language !== "und" && language !== "");
  return {
    same: groups(report.articles.map(({ words }, at) => ({ article: articles[at] as Article, words }))),
    empty: report.statements.length === 0,
    apart: pins.length === 0 && report.statements.length > 0 && report.statements.every((statement) => statement.articles < 2),
    languages: languages.length > 1 ? languages : [],
  };
}

/** Only texts of equally many words can be the same: few are read for this. */
function groups(all: readonly { article: Article; words: number }[]): Article[][] {
  return grouped(all, ({ words }) => words)
    .filter((group) => group.length > 1)
    .flatMap((group) => grouped(group, ({ article }) => article.text.trim().replace(/\s+/g, " ")))
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ article }) => article));
}

function grouped<T>(all: readonly T[], key: (one: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

// What is saved: the statements that the filters show, each with the words of every article. Plain data, which the
// formats write out. Pure.

import { shown } from "../filter";
import { compared, type Compared } from "../parts/compared";
import { coverageWords, silentWords } from "../parts/coverage";
import { divergencesOf, divergenceWords } from "../parts/disagreement";
import { whatWords } from "../parts/filtered";
import { letter } from "../parts/letter";
import type { Place, Role } from "../report";
import type { Result, State } from "../state";

export interface Saved {
  articles: readonly Named[];
  /** "18 of 42 statements: told by some, told by The Courier". */
  what: string;
  statements: readonly Told[];
}

export interface Named {
  letter: string;
  name: string;
  language: string;
  words: number;
}

/** One statement. */
export interface Told {
  /** From 1, as the page counts it, whatever is left out before it. */
  number: number;
  /** "4 of 5 say this". */
  coverage: string;
  /** How many articles tell it. */
  articles: number;
  /** "The Courier is silent"; empty where nobody is. */
  silent: string;
  disagreements: readonly string[];
  sentences: readonly Said[];
}

export interface Said {
  /** Index of the article. */
  article: number;
  /** From 1. */
  sentence: number;
  role: Role;
  /** On one line. */
  text: string;
  /** Its best link inside the statement. */
  link: { kind: string; score: number } | null;
}

export function saved(state: Pick<State, "result" | "filter">): Saved | null {
  const { result } = state;
  if (!result) return null;
  const all = compared(result);
  return {
    articles: named(result),
    what: whatWords(state),
    statements: shown(state).map((index) => told(index, all)),
  };
}

function named({ report, articles }: Result): Named[] {
  return articles.map(({ name }, at) => ({ letter: letter(at), name, language: report.articles[at]?.language ?? "", words: report.articles[at]?.words ?? 0 }));
}

function told(index: number, all: Compared): Told {
  const statement = all.result.report.statements[index] ?? { members: [], articles: 0, divergences: [] };
  return {
    number: index + 1,
    coverage: coverageWords(statement, all),
    articles: statement.articles,
    silent: silentWords(statement, all),
    disagreements: divergencesOf(statement, all).map((one) => divergenceWords(one, all)),
    sentences: statement.members.map((place) => said(place, all)),
  };
}

function said(place: Place, all: Compared): Said {
  const best = all.bondsWithin(place)[0]?.link;
  return {
    article: place[0],
    sentence: place[1] + 1,
    role: all.sentence(place)?.role ?? "body",
    text: all.slice(place[0], all.span(place)).replace(/\s+/g, " ").trim(),
    link: best ? { kind: best.kind, score: best.score } : null,
  };
}

/** The sentences of a statement by their articles, in the order of the columns. */
export function byArticle({ sentences }: Told): (readonly [article: number, said: readonly Said[]])[] {
  const found = new Map<number, Said[]>();
  for (const one of sentences) found.set(one.article, [...(found.get(one.article) ?? []), one]);
  return [...found].sort(([a], [b]) => a - b);
}

/** What the file is, for its reader. */
export function aboutWords({ articles, what }: Saved): string {
  return `${what}. The words are those of the ${articles.length} articles named here; which statements belong together was found by Tellings, and says nothing on who is right.`;
}

// What disagrees inside a statement, in words that judge nobody.

import type { Divergence, DivergenceKind, Statement } from "../report";
import type { Compared } from "./compared";
import type { Mark } from "./pieces";
import { inWords, listed } from "./words";

/** Longer values make a heading unreadable; the text itself shows them. */
const LONGEST_VALUE = 32;

const NOUNS: Readonly<Record<Exclude<DivergenceKind, "polarity">, string>> = {
  quantity: "figures",
  date: "dates",
  name: "names",
  quotation: "wordings of a quotation",
  certainty: "degrees of certainty",
};

export function divergencesOf(statement: Statement, compared: Compared): Divergence[] {
  return statement.divergences.flatMap((index) => compared.result.report.divergences[index] ?? []);
}

/** "Two figures: 80,000 and 12,000". */
export function divergenceWords(divergence: Divergence, compared: Compared): string {
  if (divergence.kind === "polarity") return "Said with and without “not”";
  const values = distinct(divergence, compared);
  const head = `${values.length > 1 ? inWords(values.length) : "Different"} ${NOUNS[divergence.kind]}`;
  if (divergence.kind === "quotation" || values.length < 2 || values.some((value) => value.length > LONGEST_VALUE)) return head;
  return `${head}: ${listed(values)}`;
}

/** The places that disagree, as marks over the articles' texts. */
export function divergenceMarks(article: number, statement: Statement, compared: Compared): Mark[] {
  return divergencesOf(statement, compared).flatMap(({ kind, places }) =>
    places.filter((place) => place.article === article).map(({ span }) => ({ span, name: "clash", value: kind })),
  );
}

/** One wording for each value: places with the same normalised value say the same. */
function distinct(divergence: Divergence, compared: Compared): string[] {
  const byValue = new Map<string, string>();
  for (const { article, span, value } of divergence.places) {
    const words = compared.slice(article, span).replace(/\s+/g, " ");
    const key = value === null ? words.toLocaleLowerCase() : JSON.stringify(value);
    if (!byValue.has(key)) byValue.set(key, words);
  }
  return [...byValue.values()];
}

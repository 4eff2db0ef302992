// What disagrees inside a statement, in words that judge nobody.

import type { Divergence, DivergenceKind, Statement, Strength } from "../report";
import { STRENGTHS } from "../filter";
import type { Compared } from "./compared";
import { letter } from "./letter";
import type { Mark } from "./pieces";
import { approximately, dateWords } from "./value";
import { inWords, listed } from "./words";

/** Longer values make a heading unreadable; the text itself shows them. */
const LONGEST_VALUE = 32;

/** "km", "USD": the symbol of a unit stands in the words themselves. */
const SYMBOL = 3;

type Stated = Exclude<DivergenceKind, "polarity" | "certainty">;

/** How far it goes. What stands in the plural is counted: "Two figures". The command line says it in the same words. */
const STRENGTH: Readonly<Record<Stated, Readonly<Record<Strength, string>>>> = {
  quantity: { contradiction: "figures", precision: "Figures, some more exact", variation: "A figure put in several ways" },
  date: { contradiction: "dates", precision: "Times, some more exact", variation: "A time put in several ways" },
  name: { contradiction: "spellings", precision: "spellings", variation: "spellings" },
  quotation: { contradiction: "Words of different speakers", precision: "A quotation, longer and shorter", variation: "A quotation in several wordings" },
};

/** More sides of a stance than these say less than the text. */
const MOST_STANCES = 4;

/** "Two figures" where not both can hold; else how far it goes. */
export function strengthWords(kind: Stated, strength: Strength, sides: number): string {
  const words = STRENGTH[kind][strength];
  return /^\p{Ll}/u.test(words) ? `${sides > 1 ? inWords(sides) : "Different"} ${words}` : words;
}

export function divergencesOf(statement: Statement, compared: Compared): Divergence[] {
  return statement.divergences.flatMap((index) => compared.result.report.divergences[index] ?? []);
}

/** "Two figures: 80,000 and 12,000", "A figure that not all give: 1,200", "More and less sure: “may” in A, “will” in B and C". */
export function divergenceWords(divergence: Divergence, compared: Compared): string {
  const { kind, strength } = divergence;
  const sides = sidesOf(divergence, compared);
  const values = sides.map(({ words }) => words);
  const silent = divergence.places.filter(({ value }) => value === null).map(({ article }) => letter(article));
  if (kind === "polarity" || kind === "certainty") {
    if (silent.length > 0) return `Attributed to a source, simply told in ${listed([...new Set(silent)])}`;
    const head = kind === "polarity" ? "Said and denied" : "More and less sure";
    if (sides.length > MOST_STANCES || values.some((value) => value.length > LONGEST_VALUE)) return head;
    return `${head}: ${sides.map(({ words, articles }) => `“${words}” in ${listed(articles.map(letter))}`).join(", ")}`;
  }
  const head = kind === "quantity" && strength === "precision" && silent.length > 0 ? "A figure that not all give" : strengthWords(kind, strength, valuesOf(sides));
  const of = counted(divergence, values);
  if (kind === "quotation" || values.length === 0 || values.some((value) => value.length > LONGEST_VALUE)) return head + of;
  return `${head}${of}: ${listed(values)}`;
}

/** What is counted, where the figures do not say it themselves: " (vehicles)". */
function counted({ unit = "" }: Divergence, values: readonly string[]): string {
  return unit.length > SYMBOL && !values.some((value) => value.includes(unit)) ? ` (${unit})` : "";
}

/** The places that disagree, as marks over the articles' texts; the strongest holds. Where an article is silent there is nothing to mark. */
export function divergenceMarks(article: number, statement: Statement, compared: Compared): Mark[] {
  const found = divergencesOf(statement, compared).sort((a, b) => STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength));
  // Where a quotation is only worded otherwise, its words show that already.
  const marked = found.filter(({ kind, strength }) => kind !== "quotation" || strength === "contradiction");
  return marked.flatMap(({ strength, places }) => places.filter((place) => place.article === article && place.value !== null).map(({ span }) => ({ span, name: "clash", value: strength })));
}

interface Side {
  words: string;
  value: string;
  /** The value as exactly as it is given. */
  version: string;
  articles: number[];
}

/** "About 40" and "40" are two sides of one figure. */
function valuesOf(sides: readonly Side[]): number {
  return new Set(sides.map(({ value }) => value)).size;
}

/** One wording for each value and how exactly it is given, and who has it; for each wording, where that is one. Silence is no side. */
function sidesOf({ kind, places }: Divergence, compared: Compared): Side[] {
  const told = places.filter(({ value }) => value !== null).map(({ article, span, value: given, approximation, unit = "" }) => {
    const there = compared.slice(article, span).replace(/\s+/g, " ");
    // "Two" begins a sentence there, not here.
    const words = kind !== "name" && kind !== "date" && /^\p{Lu}\p{Ll}*$/u.test(there) ? there.toLocaleLowerCase() : there;
    const value = typeof given !== "string" ? JSON.stringify(given) + unit : kind === "date" ? given : given.toLocaleLowerCase();
    return { article, words: approximately(approximation, words), value, version: approximately(approximation, value) };
  });
  const by = (key: "words" | "version") => {
    const found = new Map<string, Side>();
    for (const one of told) {
      const side = found.get(one[key]);
      if (!side) found.set(one[key], { words: one.words, value: one.value, version: one.version, articles: [one.article] });
      else if (!side.articles.includes(one.article)) side.articles.push(one.article);
    }
    return [...found.values()];
  };
  const sides = by("version");
  if (sides.length === 1) return by("words");
  // Two Thursdays are told apart by their dates.
  const alike = kind === "date" && new Set(sides.map(({ words }) => words)).size < sides.length;
  return alike ? sides.map((side) => ({ ...side, words: dateWords(side.value) })) : sides;
}

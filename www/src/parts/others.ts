// How the other articles word what a sentence says: who has the same words, who has them changed, who has others.
// Where too little is the same, edits are harder to read than the words themselves, and the words stand alone.

import type { Place } from "../report";
import { bondWith, steps, type Step } from "./against";
import type { Compared } from "./compared";
import { tellers } from "./coverage";

export interface Wording {
  /** Articles that have these very words, in their order. */
  articles: readonly number[];
  /** The sentences of the first of them. */
  places: readonly Place[];
  /** Word for word as here. */
  same: boolean;
}

/** Where less than this of the longer one is the same, by letters, a sentence is read faster without edits. */
const LEAST_EQUAL = 0.4;

/** The wordings of a statement outside of `article`: those like its own first, then in the order of the articles. */
export function wordings(article: number, statement: number, compared: Compared): Wording[] {
  const found = compared.result.report.statements[statement];
  if (!found) return [];
  const own = letters(placesOf(article, statement, compared), compared);
  const byWords = new Map<string, { articles: number[]; places: Place[]; same: boolean }>();
  for (const other of tellers(found)) {
    if (other === article) continue;
    const places = placesOf(other, statement, compared);
    const words = letters(places, compared);
    const known = byWords.get(words);
    if (known) known.articles.push(other);
    else byWords.set(words, { articles: [other], places, same: words === own });
  }
  return [...byWords.values()].sort((a, b) => Number(b.same) - Number(a.same));
}

/** A sentence of another article as edits of `article`'s; null where its own words say more, or nothing links the two. */
export function readAgainst(article: number, place: Place, compared: Compared): Step[] | null {
  const bond = bondWith(article, place, compared);
  if (!bond) return null;
  const found = steps(bond.link, bond.side, compared);
  const count = (kind: Step["kind"]) => found.reduce((sum, step) => sum + (step.kind === kind ? bare(step.text).length : 0), 0);
  const equal = count("equal");
  return equal < (equal + Math.max(count("new"), count("gone"))) * LEAST_EQUAL ? null : found;
}

function placesOf(article: number, statement: number, { result }: Compared): Place[] {
  return result.report.statements[statement]?.members.filter((place) => place[0] === article) ?? [];
}

function letters(places: readonly Place[], compared: Compared): string {
  return places.map((place) => bare(compared.slice(place[0], compared.span(place)))).join(" ");
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The sentence that speaks best for a statement: the one most like all others. */
export function bestOf(statement: number, compared: Compared): Place | undefined {
  const score = (place: Place) => compared.bondsWithin(place).reduce((sum, { link }) => sum + link.score, 0);
  const scored = compared.result.report.statements[statement]?.members.map((place) => ({ place, score: score(place) })) ?? [];
  return scored.reduce<(typeof scored)[number] | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)?.place;
}

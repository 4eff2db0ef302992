// What a cell of the large map says when one stops at it: which statement, who tells it, what disagrees, how it begins.

import type { Divergence } from "../report";
import type { Cursor } from "./atlas";
import { beginning } from "./beginning";
import type { Compared } from "./compared";
import { coverageWords, silentWords } from "./coverage";
import { divergencesOf, divergenceWords } from "./disagreement";

/** Enough of a sentence to know it by. */
const LONGEST = 120;

export interface Caption {
  /** "Statement 12 of 49" */
  place: string;
  /** "4 of 5 say this. The Courier is silent." */
  coverage: string;
  disagreements: readonly { words: string; strength: Divergence["strength"] }[];
  /** Whose words these are: the article of the cell, or the first that tells. */
  article: number;
  words: string;
}

export function caption({ statement, article }: Cursor, compared: Compared): Caption | null {
  const { statements } = compared.result.report;
  const found = statements[statement];
  const member = found?.members.find((place) => place[0] === article) ?? found?.members[0];
  if (!found || !member) return null;
  const silent = silentWords(found, compared);
  return {
    place: `Statement ${(statement + 1).toLocaleString("en")} of ${statements.length.toLocaleString("en")}`,
    coverage: silent === "" ? `${coverageWords(found, compared)}.` : `${coverageWords(found, compared)}. ${silent}.`,
    disagreements: divergencesOf(found, compared).map((divergence) => ({ words: divergenceWords(divergence, compared), strength: divergence.strength })),
    article: member[0],
    words: beginning(compared.slice(member[0], compared.span(member)), LONGEST),
  };
}

/** The same as one string, for whoever hears it. */
export function spoken({ statement, article }: Cursor, compared: Compared): string {
  const found = caption({ statement, article }, compared);
  if (!found) return "No statement chosen";
  const telling = found.article === article ? "" : `${compared.name(article)} is silent. `;
  const disagreements = found.disagreements.map(({ words }) => `${words}. `).join("");
  return `${found.place}. ${found.coverage} ${disagreements}${telling}${compared.name(found.article)}: ${found.words}`;
}

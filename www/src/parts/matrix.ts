// Who tells how much of whom, as the report counts it: both ways, with the part that stands word for word.

import type { Compared } from "./compared";
import { isolated } from "./isolated";
import { toldElsewhere } from "./share";
import { percent } from "./words";

/** Wider than this, columns have no room for a number each. */
const BARS_UP_TO = 9;
/** Beyond, a matrix has more cells than anybody looks at, or a page should draw. */
const PAIRS_UP_TO = 60;

export type Form = "bars" | "squares" | "closest";

export function formOf(articles: number): Form {
  if (articles <= BARS_UP_TO) return "bars";
  return articles <= PAIRS_UP_TO ? "squares" : "closest";
}

/** How much of article `of` article `by` tells too, as shares of the words of `of`. */
export interface Share {
  of: number;
  by: number;
  told: number;
  verbatim: number;
}

/** One article beside all others. */
export interface Standing {
  article: number;
  words: number;
  /** The share of it that anyone else tells. */
  elsewhere: number;
  /** Statements that it tells alone. */
  alone: number;
}

export function share(of: number, by: number, { result: { report } }: Compared): Share {
  return { of, by, told: report.overlap[of]?.[by] ?? 0, verbatim: report.verbatim[of]?.[by] ?? 0 };
}

/** The shares of one article, by every other, in their order. */
export function sharesOf(of: number, compared: Compared): Share[] {
  return compared.result.articles.flatMap((_, by) => (by === of ? [] : [share(of, by, compared)]));
}

/** Of an article, who tells most of it; null where nobody tells anything. The earlier article of two that tell as much. */
export function closest(of: number, compared: Compared): Share | null {
  return sharesOf(of, compared).reduce<Share | null>((most, one) => (one.told > (most?.told ?? 0) ? one : most), null);
}

/** Of all articles, the most that one tells of another. */
export function closestOfAll(compared: Compared): Share | null {
  return compared.result.articles.reduce<Share | null>((most, _, of) => {
    const one = closest(of, compared);
    return one && one.told > (most?.told ?? 0) ? one : most;
  }, null);
}

export function standings(compared: Compared): Standing[] {
  const { report } = compared.result;
  const alone = report.articles.map(() => 0);
  for (const { articles, members } of report.statements) {
    const article = members[0]?.[0];
    if (articles === 1 && article !== undefined) alone[article] = (alone[article] ?? 0) + 1;
  }
  return report.articles.map(({ words }, article) => ({ article, words, elsewhere: toldElsewhere(article, compared), alone: alone[article] ?? 0 }));
}

/** "The Observer tells 14% of The Courier, 3% word for word" */
export function shareWords({ of, by, told, verbatim }: Share, compared: Compared): string {
  const [whole, whose] = [isolated(compared.name(of)), isolated(compared.name(by))];
  if (told <= 0 && verbatim <= 0) return `${whose} tells nothing of ${whole}`;
  return `${whose} tells ${percent(told)} of ${whole}, ${verbatimWords(verbatim)}`;
}

/** "3% word for word", "none of it word for word" */
export function verbatimWords(verbatim: number): string {
  return `${verbatim <= 0 ? "none of it" : percent(verbatim)} word for word`;
}

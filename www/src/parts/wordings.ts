// Articles that tell a statement in the very same words, together: of a hundred reports many repeat one agency.

import type { Statement } from "../report";
import type { Compared } from "./compared";
import { tellers } from "./coverage";

/** Articles with one wording, in the order of the columns but for a first one that stands for them. */
export type Sharers = readonly number[];

/**
 * The wordings of a statement, those of most articles first. Articles in `first` come before all others, in their
 * wording and with it: what one reads against, or came to see, must not hide behind others.
 */
export function wordings(statement: Statement, compared: Compared, first: readonly number[] = []): Sharers[] {
  const found = new Map<string, number[]>();
  const written = new Map<number, string>();
  for (const place of statement.members) {
    written.set(place[0], `${written.get(place[0]) ?? ""} ${compared.slice(place[0], compared.span(place))}`);
  }
  const rank = (article: number) => (first.includes(article) ? first.indexOf(article) : first.length);
  for (const article of tellers(statement)) {
    const key = (written.get(article) ?? "").replace(/\s+/gu, " ").trim().toLocaleLowerCase();
    found.set(key, [...(found.get(key) ?? []), article]);
  }
  const sharers = [...found.values()].map((articles) => articles.sort((a, b) => rank(a) - rank(b) || a - b));
  return sharers.sort(([a = 0, ...more], [b = 0, ...others]) => rank(a) - rank(b) || others.length - more.length || a - b);
}

// Who carries a statement, in words.

import type { Statement } from "../report";
import type { Coverage } from "../filter";
import type { Compared } from "./compared";
import { listed } from "./words";

/** More names than these are a number. */
const NAMED = 4;

/** Articles that carry a statement, in the order of the columns. */
export function tellers(statement: Statement): number[] {
  return [...new Set(statement.members.map(([article]) => article))].sort((a, b) => a - b);
}

/** "All 5 say this", "Both say this", "4 of 5 say this", "Only in The Courier". */
export function coverageWords(statement: Statement, compared: Compared): string {
  const { count } = compared;
  const told = tellers(statement);
  if (told.length <= 1) return `Only in ${compared.name(told[0] ?? 0)}`;
  if (told.length >= count) return count === 2 ? "Both say this" : `All ${count} say this`;
  return `${told.length} of ${count} say this`;
}

/** "The Courier and VOI are silent": nothing when all carry it, or when one alone does. */
export function silentWords(statement: Statement, compared: Compared): string {
  const told = new Set(tellers(statement));
  return told.size <= 1 ? "" : silentOf(told, compared);
}

/** "The Courier is silent": who is not among those that tell. */
export function silentOf(told: ReadonlySet<number>, compared: Compared): string {
  const silent = compared.result.articles.flatMap(({ name }, article) => (told.has(article) ? [] : [name]));
  if (silent.length === 0) return "";
  if (silent.length > NAMED) return `${silent.length} articles are silent`;
  return `${listed(silent)} ${silent.length === 1 ? "is" : "are"} silent`;
}

/** What a filter is called. */
export const FILTERS: Readonly<Record<Coverage, string>> = {
  all: "Shared by all",
  some: "By some",
  only: "Only in one",
};

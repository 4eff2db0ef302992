// How many of the others tell what a sentence says: its shade in the reading view, and the same in words.

import { coverageOf, type Coverage } from "../filter";
import type { Statement } from "../report";
import type { Compared } from "./compared";

/** From "most of the others" to "hardly one": what is rarer is stronger. Said by all, or here alone, it has other marks. */
export type Shade = 1 | 2 | 3 | 4;

export interface Heat {
  coverage: Coverage;
  /** How many of the others tell it. */
  others: number;
  /** Only where some of them do. */
  shade: Shade | null;
}

export function heatOf(statement: Statement, { result: { report } }: Compared): Heat {
  const coverage = coverageOf(statement, report);
  const others = statement.articles - 1;
  return { coverage, others, shade: coverage === "some" ? shadeOf(others / (report.articles.length - 1)) : null };
}

/** Of a share of the others. */
export function shadeOf(share: number): Shade {
  if (share >= 0.75) return 1;
  if (share >= 0.5) return 2;
  return share >= 0.25 ? 3 : 4;
}

/** "3 of 4 others tell this", "All 4 others tell this", "The other tells this too", "Only in The Courier". */
export function heatWords({ coverage, others }: Heat, article: number, compared: Compared): string {
  const rest = compared.count - 1;
  if (coverage === "only") return `Only in ${compared.name(article)}`;
  if (rest === 1) return "The other tells this too";
  if (coverage === "all") return rest === 2 ? "Both others tell this" : `All ${rest} others tell this`;
  return `${others} of ${rest} others ${others === 1 ? "tells" : "tell"} this`;
}

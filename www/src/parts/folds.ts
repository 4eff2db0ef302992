// Which of the stretches that are the same in all columns are folded, and where.

import type { Abreast, Between } from "./abreast";
import type { Fold } from "./chunks";

/** Whether stretches are folded: as the reader said, else where more than half of the text is the same. */
export function folding(wanted: boolean | null, beside: Abreast): boolean {
  return beside.stretches.length > 0 && (wanted ?? beside.same > 0.5);
}

/** For every column its folds, in its order. `shown` names stretches by their first sentence in the first column. */
export function foldsOf(beside: Abreast, wanted: boolean | null, shown: ReadonlySet<number>): readonly (readonly Fold[])[] {
  if (known?.between === beside.between && known.wanted === wanted && known.shown === shown) return known.folds;
  const found = folding(wanted, beside) ? beside.stretches : [];
  const folds = beside.articles.map((_, column) =>
    found.map((stretch) => ({ stretch, at: stretch.first[column] ?? 0, shown: shown.has(nameOf(stretch.first)) })).sort((a, b) => a.at - b.at),
  );
  known = { between: beside.between, wanted, shown, folds };
  return folds;
}

export function nameOf(first: readonly number[]): number {
  return first[0] ?? 0;
}

/** The last answer: what is drawn from it is drawn anew only when it changes. */
let known: { between: Between; wanted: boolean | null; shown: ReadonlySet<number>; folds: readonly (readonly Fold[])[] } | undefined;

// Stretches that are the same: two or more sentences in a row that stand word for word, and in the same order, in every
// column. A chain from column to column is enough: what is word for word the same is so all the way.

import type { Tie } from "./pairing";

export interface Stretch {
  /** Its first sentence in every column. */
  first: readonly number[];
  length: number;
}

/** One sentence alone would save no room. */
const LEAST = 2;
/** A sentence that is repeated all over ("No comment.") is tried at so many places. */
const TRIED = 4;

/** The stretches in the order of the first column. `gaps` holds the ties between every column and the next. */
export function stretches(gaps: readonly (readonly Tie[])[]): Stretch[] {
  const same = gaps.map(verbatim);
  const taken = gaps.map(() => new Set<number>());
  const found: Stretch[] = [];
  let after = 0;
  for (const start of [...(same[0]?.keys() ?? [])].sort((a, b) => a - b)) {
    if (start < after) continue;
    const best = chains(start, same, taken).reduce<Stretch | null>((longest, first) => {
      const length = runOf(first, same, taken);
      return longest && longest.length >= length ? longest : { first, length };
    }, null);
    if (!best || best.length < LEAST) continue;
    found.push(best);
    after = start + best.length;
    taken.forEach((own, gap) => {
      for (let at = 0; at < best.length; at += 1) own.add((best.first[gap + 1] ?? 0) + at);
    });
  }
  return found;
}

/** Left sentences with the right ones that have the same words; what kept its place comes first. */
function verbatim(ties: readonly Tie[]): Map<number, number[]> {
  const same = new Map<number, number[]>();
  for (const tie of [...ties].sort((a, b) => Number(a.moved) - Number(b.moved))) {
    if (tie.link.kind !== "verbatim") continue;
    const own = same.get(tie.left[1]);
    if (own) own.push(tie.right[1]);
    else same.set(tie.left[1], [tie.right[1]]);
  }
  return same;
}

type Same = readonly ReadonlyMap<number, readonly number[]>[];
type Taken = readonly ReadonlySet<number>[];

function chains(start: number, same: Same, taken: Taken): number[][] {
  return same.reduce<number[][]>(
    (begun, gap, at) => begun.flatMap((chain) => (gap.get(chain.at(-1) ?? -1) ?? []).filter((next) => !taken[at]?.has(next)).map((next) => [...chain, next])).slice(0, TRIED),
    [[start]],
  );
}

function runOf(first: readonly number[], same: Same, taken: Taken): number {
  let length = 1;
  const goesOn = () => same.every((gap, at) => {
    const next = (first[at + 1] ?? 0) + length;
    return gap.get((first[at] ?? 0) + length)?.includes(next) === true && !taken[at]?.has(next);
  });
  while (goesOn()) length += 1;
  return length;
}

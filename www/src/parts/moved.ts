// Links that moved: those outside the heaviest chain of links that keeps the order of both articles. O(n log n) over
// the links of one pair: long texts have tens of thousands.

import type { Link } from "../report";

/** Two or more sentences of one side may share a partner, so the chain may stand still on one side. */
export function movedLinks(links: readonly Link[]): Set<Link> {
  const sorted = [...links].sort((x, y) => x.a[1] - y.a[1] || x.b[1] - y.b[1]);
  const best: number[] = [];
  const before: number[] = [];
  const better = (one: number, other: number) => {
    if (one < 0 || other < 0) return Math.max(one, other);
    const gain = (best[one] ?? 0) - (best[other] ?? 0);
    return gain > 0 || (gain === 0 && one < other) ? one : other;
  };
  // A Fenwick tree over the other article's sentences: the heaviest chain that ends at a sentence or before it.
  const size = sorted.reduce((most, { b }) => Math.max(most, b[1] + 1), 0);
  const tree = new Int32Array(size + 1).fill(-1);
  let end = -1;
  sorted.forEach((link, index) => {
    let last = -1;
    for (let at = link.b[1] + 1; at > 0; at -= at & -at) last = better(tree[at] ?? -1, last);
    best[index] = (last < 0 ? 0 : (best[last] ?? 0)) + weight(link);
    before[index] = last;
    for (let at = link.b[1] + 1; at <= size; at += at & -at) tree[at] = better(index, tree[at] ?? -1);
    end = better(index, end);
  });
  const moved = new Set(sorted);
  for (let at = end; at >= 0; at = before[at] ?? -1) {
    const link = sorted[at];
    if (link) moved.delete(link);
  }
  return moved;
}

/** A sentence kept whole says more about the order than a part that turns up elsewhere. */
function weight(link: Link): number {
  return link.kind === "partial" ? link.score / 4 : link.score;
}

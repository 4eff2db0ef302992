// Links that moved: those outside the heaviest chain of links that keeps the order of both articles. O(n²) over the
// links of one pair, which are hundreds at most.

import type { Link } from "../report";

/** Two or more sentences of one side may share a partner, so the chain may stand still on one side. */
export function movedLinks(links: readonly Link[]): Set<Link> {
  const sorted = [...links].sort((x, y) => x.a[1] - y.a[1] || x.b[1] - y.b[1]);
  const best = sorted.map(weight);
  const before = sorted.map(() => -1);
  sorted.forEach((link, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = sorted[earlier];
      const sum = (best[earlier] ?? 0) + weight(link);
      if (other && other.b[1] <= link.b[1] && sum > (best[index] ?? 0)) {
        best[index] = sum;
        before[index] = earlier;
      }
    }
  });
  const moved = new Set(sorted);
  let at = best.indexOf(Math.max(...best));
  while (at >= 0) {
    const link = sorted[at];
    if (link) moved.delete(link);
    at = before[at] ?? -1;
  }
  return moved;
}

/** A sentence kept whole says more about the order than a part that turns up elsewhere. */
function weight(link: Link): number {
  return link.kind === "partial" ? link.score / 4 : link.score;
}

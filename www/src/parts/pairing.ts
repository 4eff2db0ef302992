// Two articles of a comparison, and what lies between them.

import type { Link, LinkKind, Place, Span } from "../report";
import type { Compared } from "./compared";
import { movedLinks } from "./moved";
import type { Mark } from "./pieces";
import { union } from "./varying";

/** A link with its ends in the order of the columns. */
export interface Tie {
  link: Link;
  left: Place;
  right: Place;
  moved: boolean;
}

/** All links between two articles, in the order of the left one. */
export function ties(left: number, right: number, compared: Compared): Tie[] {
  const turned = left > right;
  const links = compared.result.report.links.filter(({ a, b }) =>
    turned ? a[0] === right && b[0] === left : a[0] === left && b[0] === right,
  );
  const moved = movedLinks(links);
  const found = links.map((link) => ({ link, left: turned ? link.b : link.a, right: turned ? link.a : link.b, moved: moved.has(link) }));
  return found.sort((x, y) => x.left[1] - y.left[1] || x.right[1] - y.right[1]);
}

/** The best tie of every sentence of one column. */
export function bestTies(found: readonly Tie[], column: "left" | "right"): Map<number, Tie> {
  const best = new Map<number, Tie>();
  for (const tie of found) {
    const known = best.get(tie[column][1]);
    if (!known || known.link.score < tie.link.score) best.set(tie[column][1], tie);
  }
  return best;
}

/** The words of a sentence that none of its partners in the other article has. */
export function changedWords(place: Place, other: number, value: "gone" | "new", compared: Compared): Mark[] {
  const bonds = compared.bonds(place).filter((bond) => bond.other[0] === other);
  if (bonds.length === 0) return [];
  const equal = bonds.flatMap(({ link, side }) => link.edits.filter(({ op }) => op === "equal").map((edit) => edit[side]));
  const [start, end] = compared.span(place);
  const marks: Mark[] = [];
  const add = (span: Span) => {
    const words = compared.slice(place[0], span);
    const from = span[0] + words.length - words.trimStart().length;
    if (words.trim() !== "") marks.push({ span: [from, from + words.trim().length], name: "edit", value });
  };
  let at = start;
  for (const [from, to] of union(equal)) {
    add([at, from]);
    at = Math.max(at, to);
  }
  add([at, end]);
  return marks;
}

/** How a sentence was taken over, in words. */
export const KINDS: Readonly<Record<LinkKind, { name: string; sign: string }>> = {
  verbatim: { name: "Word for word", sign: "=" },
  edited: { name: "Edited", sign: "≈" },
  reworded: { name: "Reworded", sign: "∼" },
  partial: { name: "In part", sign: "◦" },
};

/** "Edited, moved, linked by you". */
export function tieWords({ link, moved }: Tie): string {
  return `${KINDS[link.kind].name}${moved ? ", moved" : ""}${link.because.pinned ? ", linked by you" : ""}`;
}

/** "Sentence 3 of The Courier: edited in Radio Delta, sentence 5". */
export function linkWords(tie: Tie, left: string, right: string): string {
  return `Sentence ${tie.left[1] + 1} of ${left}: ${tieWords(tie).toLowerCase()} in ${right}, sentence ${tie.right[1] + 1}`;
}

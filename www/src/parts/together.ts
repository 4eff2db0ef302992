// Columns that scroll together. Links that kept their order are rungs of a ladder between two columns; what lies between
// two rungs of one column stands level with what lies between them in the other, stretched or shrunk. Links that cross
// are no rungs, so no column ever jumps.

import type { Tie } from "./pairing";

/** A sentence of one column and its partner in another. */
export type Rung = readonly [number, number];
/** The same in pixels from the beginning of the two columns. */
export type Level = readonly [number, number];

/** Unmoved links that lead strictly on in both columns. `ties` stand in the order of the left one. */
export function rungs(ties: readonly Tie[]): Rung[] {
  const found: Rung[] = [];
  for (const { left, right, moved } of ties) {
    const [from, to] = found.at(-1) ?? [-1, -1];
    if (!moved && left[1] > from && right[1] > to) found.push([left[1], right[1]]);
  }
  return found;
}

/** The last rung at or above a sentence, and the first below it. */
export function around(sentence: number, ladder: readonly Rung[]): [Rung | undefined, Rung | undefined] {
  let low = 0;
  let high = ladder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ladder[middle]?.[0] ?? 0) <= sentence) low = middle + 1;
    else high = middle;
  }
  return [ladder[low - 1], ladder[low]];
}

/** What stands level with `y` in the other column, between two places that are level. */
export function between(y: number, [fromY, fromOther]: Level, [toY, toOther]: Level): number {
  if (toY <= fromY) return fromOther;
  const share = Math.min(1, Math.max(0, (y - fromY) / (toY - fromY)));
  return fromOther + share * (toOther - fromOther);
}

/** What of a column stands at the reading line. At its very beginning the line is the upper edge, so that all begin together. */
export function read(scroll: number, line: number): number {
  return scroll + Math.min(line, Math.max(0, scroll));
}

/** How far a column is scrolled when `y` stands at the reading line. */
export function scrollTo(y: number, line: number): number {
  return Math.max(0, y >= 2 * line ? y - line : y / 2);
}

/** Of a distance that is out of step so much is left after scrolling by `by`: it closes within a screen or two, and never in a jump. */
export function closing(out: number, by: number, screen: number): number {
  const left = out * Math.exp(-Math.abs(by) / (screen / 2));
  return Math.abs(left) < 1 ? 0 : left;
}

/** Where scrolling columns must stand so that `tops` (offsets in their contents) are level at `line`. */
export function level(tops: readonly number[], line: number): number[] {
  // No column can be scrolled above its beginning, so near one the line itself gives way.
  const at = Math.max(0, Math.min(line, ...tops));
  return tops.map((top) => top - at);
}

// Which rows of a long list are drawn, and in what steps. Pure.

/** Lists up to this are drawn whole, so that the browser's own search finds all of them. */
export const WHOLE = 200;
/** Rows that a list begins with where it does not begin whole: those of many articles are high, and take long. */
export const FIRST = 4;

/** Rows `from` up to, not including, `to`. */
export interface Part {
  from: number;
  to: number;
}

/** What is wanted of a list: rows on screen at once, rows near it soon, and rows farther away no more. */
export interface Wanted {
  seen: Part;
  near: Part;
  far: Part;
}

export const isIn = (row: number, { from, to }: Part): boolean => row >= from && row < to;

/** The next step of so many rows from what is drawn to what is wanted; the same part where nothing is left to do. */
export function next(drawn: Part, { seen, near, far }: Wanted, step: number): Part {
  const apart = seen.from > drawn.to || seen.to < drawn.from;
  if (apart) return seen;
  if (seen.from < drawn.from || seen.to > drawn.to) return { from: Math.min(seen.from, drawn.from), to: Math.max(seen.to, drawn.to) };
  const from = Math.max(drawn.from, far.from);
  const to = Math.min(drawn.to, far.to);
  // Downwards first: there one reads on.
  if (to < near.to) return { from, to: Math.min(near.to, to + step) };
  if (from > near.from) return { from: Math.max(near.from, from - step), to };
  return from === drawn.from && to === drawn.to ? drawn : { from, to };
}

/** A part around a row, to begin with: the row comes to the top of the screen. */
export function around(row: number, count: number): Part {
  return { from: Math.max(0, row - 1), to: Math.min(count, Math.max(0, row - 1) + FIRST) };
}

/** The part, and single rows outside of it that must not go: in order, without overlaps. */
export function pieces(part: Part, kept: readonly number[]): Part[] {
  const found = [part, ...kept.filter((row) => !isIn(row, part)).map((row) => ({ from: row, to: row + 1 }))].sort((a, b) => a.from - b.from);
  return found.filter(({ from, to }, at) => from < to && from !== found[at - 1]?.from);
}

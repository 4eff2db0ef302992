// Which rows of a long list are drawn.

/** Lists up to this are drawn whole. */
const SHORT = 400;
export const PART = 200;

/** Rows `from` up to, not including, `to`. */
export interface Part {
  from: number;
  to: number;
}

/** The part that has row `at` in it: the one there is, or a new one around it. */
export function partWith(at: number, { from, to }: Part, count: number): Part {
  if (count <= SHORT) return { from: 0, to: count };
  if (at < 0 ? from < count : at >= from && at < to) return { from, to: Math.min(count, Math.max(to, from + PART)) };
  const start = at < PART ? 0 : at - PART / 2;
  return { from: start, to: Math.min(count, start + PART) };
}

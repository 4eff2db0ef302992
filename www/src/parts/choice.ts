// Which articles stand side by side, by id: two to four, each once.

export const MOST = 4;

/** Puts an article in a column. One that stands in another column changes places with the one that stood here. */
export function put(side: readonly number[], column: number, id: number): number[] {
  const there = side.indexOf(id);
  return side.map((own, at) => (at === column ? id : at === there ? (side[column] ?? own) : own));
}

/** A column and the next one change places. */
export function swapped(side: readonly number[], column: number): number[] {
  return side.map((own, at) => side[at === column ? column + 1 : at === column + 1 ? column : at] ?? own);
}

/** Takes a column away, as long as two are left. */
export function without(side: readonly number[], column: number): readonly number[] {
  return side.length <= 2 ? side : side.filter((_, at) => at !== column);
}

/** Adds the next article that is not there yet, on the right. */
export function added(side: readonly number[], ids: readonly number[]): readonly number[] {
  const next = side.length < MOST ? ids.find((id) => !side.includes(id)) : undefined;
  return next === undefined ? side : [...side, next];
}

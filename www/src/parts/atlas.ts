// Where every cell of the large map stands: statements run from left to right and go on in a next band where the width
// ends, as music does; articles are the rows of each band. Pure: numbers of pixels in and out.

export interface Atlas {
  statements: number;
  articles: number;
  /** A cell, with the space around it. */
  column: number;
  row: number;
  /** Statements in a band. */
  per: number;
  bands: number;
  /** From the top of one band to that of the next. */
  pitch: number;
}

/** A cell of the map, as the reader points at it. */
export interface Cursor {
  statement: number;
  article: number;
}

/** Room for the numbers above a band, for the marks of disagreements below it, and before the next. */
export const HEAD = 18;
export const MARKS = 9;
const BETWEEN = 18;

/** Below this a row has no room for its letter. */
export const LETTER_ROW = 11;
const LARGEST = 24;
/** Below this an empty frame would be a blur; a line through the row stands for silence. */
export const FRAMES_FROM = 8;

/**
 * The larger the cells the better they are read, but a picture of the whole should not be longer than two or three
 * screens. So: letters in every row as long as that fits, else smaller cells, else cells of a few pixels.
 */
const TIERS: readonly { from: number; to: number; row: number; most: number }[] = [
  { from: LARGEST, to: 9, row: LETTER_ROW, most: 1600 },
  { from: FRAMES_FROM, to: 4, row: 5, most: 2400 },
  { from: 3, to: 2, row: 3, most: 6000 },
];
/** The height of a single band of more articles than any of these can show. */
const CROWD = 600;

export function atlas(width: number, statements: number, articles: number): Atlas {
  const room = Math.max(1, width);
  for (const { from, to, row: least, most } of TIERS) {
    for (let column = from; column >= to; column -= 1) {
      const row = Math.max(least, Math.min(column, LARGEST));
      const made = withColumn(column, row, room, statements, articles);
      if (heightOf(made) <= most) return made;
    }
  }
  const row = Math.max(0.5, Math.min(LETTER_ROW, CROWD / articles));
  return withColumn(room / Math.max(1, statements), row, room, statements, articles);
}

function withColumn(column: number, row: number, room: number, statements: number, articles: number): Atlas {
  // A share of a pixel must not push the last statement into a band of its own.
  const per = Math.max(1, Math.min(statements, Math.floor(room / column + 1e-6)));
  return { statements, articles, column, row, per, bands: Math.max(1, Math.ceil(statements / per)), pitch: HEAD + row * articles + MARKS + BETWEEN };
}

export function heightOf({ bands, pitch }: Atlas): number {
  return bands * pitch - BETWEEN;
}

export function widthOf({ per, column }: Atlas): number {
  return per * column;
}

/** The upper corner of a column, at its first row. */
export function cornerOf(statement: number, { per, column, pitch }: Atlas): { x: number; y: number } {
  return { x: (statement % per) * column, y: Math.floor(statement / per) * pitch + HEAD };
}

/** The cell under a point; above and below the rows the nearest one. Null where there is none. */
export function cursorAt(x: number, y: number, map: Atlas): Cursor | null {
  const band = Math.floor(y / map.pitch);
  const along = Math.floor(x / map.column);
  const statement = band * map.per + along;
  if (band < 0 || along < 0 || along >= map.per || statement >= map.statements) return null;
  const article = Math.floor((y - band * map.pitch - HEAD) / map.row);
  return { statement, article: Math.min(map.articles - 1, Math.max(0, article)) };
}

// The large map as paths: one for each article and shade, one frame repeated for all that is silent, and one for each
// kind of mark. However many statements there are, the page gets a few elements.

import { cornerOf, FRAMES_FROM, HEAD, MARKS, type Atlas } from "./atlas";
import type { Shade } from "./shade";
import type { Cell } from "./shade";

export interface Told {
  article: number;
  shade: Shade;
  path: string;
}

/** Filled cells, article by article. */
export function toldPaths(cells: readonly (readonly Cell[])[], map: Atlas): Told[] {
  const [gap, low] = gaps(map);
  const found = Array.from({ length: map.articles }, () => ["", "", "", "", ""]);
  cells.forEach((column, statement) => {
    const { x, y } = cornerOf(statement, map);
    for (const { article, shade } of column) {
      const row = found[article];
      if (row) row[shade] += box(x + gap / 2, y + article * map.row + low / 2, map.column - gap, map.row - low);
    }
  });
  return found.flatMap((row, article) => row.flatMap((path, shade) => (path === "" ? [] : [{ article, shade: shade as Shade, path }])));
}

/** The frames of one whole column, empty: repeated, they are the hollow cells that filled ones then cover. None where they would be a blur. */
export function framePath(map: Atlas): string {
  if (map.column < FRAMES_FROM) return "";
  const [gap, low] = gaps(map);
  // A line is drawn on both sides of its path: half a pixel in, it fills whole ones.
  const frame = (article: number) => box(gap / 2 + 0.5, HEAD + article * map.row + low / 2 + 0.5, map.column - gap - 1, map.row - low - 1);
  return Array.from({ length: map.articles }, (_, article) => frame(article)).join("");
}

/** Where there are columns: all bands but the last from end to end. */
export function bandsPath(map: Atlas): string {
  const full = Math.floor(map.statements / map.per);
  const rest = map.statements - full * map.per;
  const last = rest === 0 ? "" : box(0, full * map.pitch, rest * map.column, map.pitch);
  return full === 0 ? last : box(0, 0, map.per * map.column, full * map.pitch) + last;
}

/** Where frames would be too small, a line through every row. */
export function linesPath(map: Atlas): string {
  return map.column < FRAMES_FROM && map.row >= 2 ? lines(map) : "";
}

function lines(map: Atlas): string {
  let path = "";
  for (let first = 0; first < map.statements; first += map.per) {
    const { x, y } = cornerOf(first, map);
    const length = Math.min(map.per, map.statements - first) * map.column;
    for (let article = 0; article < map.articles; article += 1) path += `M${x} ${y + (article + 0.5) * map.row}h${length}`;
  }
  return path;
}

/** Below their columns: a dotted line where articles differ, two lines where both cannot hold. */
export function markPaths(differ: readonly number[], contradict: ReadonlySet<number>, map: Atlas): { differ: string; contradict: string } {
  const inset = Math.min(2, map.column * 0.1);
  const line = (statement: number, down: number) => {
    const { x, y } = cornerOf(statement, map);
    return `M${x + inset} ${y + map.articles * map.row + MARKS * down}h${map.column - 2 * inset}`;
  };
  const only = differ.filter((statement) => !contradict.has(statement));
  return {
    differ: only.map((statement) => line(statement, 0.4)).join(""),
    contradict: [...contradict].map((statement) => line(statement, 0.4) + line(statement, 0.8)).join(""),
  };
}

/** Whole columns, for what the filters hide; neighbours in one piece. */
export function columnPath(statements: readonly number[], map: Atlas): string {
  let path = "";
  for (let at = 0; at < statements.length; at += 1) {
    const first = statements[at] ?? 0;
    while (statements[at + 1] === (statements[at] ?? 0) + 1 && (statements[at + 1] ?? 0) % map.per !== 0) at += 1;
    const { x, y } = cornerOf(first, map);
    path += box(x, y, ((statements[at] ?? 0) - first + 1) * map.column, map.articles * map.row + MARKS);
  }
  return path;
}

/** Statements whose number stands above them: the first of a band, then every fifth, tenth, fiftieth where there is room. */
export function numbered({ statements, per, column }: Atlas): number[] {
  const step = [5, 10, 20, 50, 100, 500, 1000, 5000].find((every) => every * column >= 60) ?? 10_000;
  return Array.from({ length: statements }, (_, at) => at).filter((at) => {
    const along = at % per;
    // Not where it would run into that of the first.
    return along === 0 || ((at + 1) % step === 0 && along * column >= 36 && (per - along) * column >= 12);
  });
}

/** The larger the cells, the more space between them; at a few pixels they touch. */
function gaps({ column, row }: Atlas): [number, number] {
  const gap = (size: number) => (size >= 14 ? 3 : size >= FRAMES_FROM ? 2 : size >= 4 ? 1 : 0);
  return [gap(column), gap(row)];
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

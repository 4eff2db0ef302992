// The map of the story as paths: a row an article, a column a statement. A screen has room for some hundred columns and
// some dozen rows: what is more than that shares them, so that the picture stays as small and as quick, however long the
// story. A column of several statements is filled as far as they are told; a row of several articles is told by any.

import { coverageOf } from "../filter";
import type { Compared } from "./compared";
import { coverageWords, tellers } from "./coverage";
import { shadeOf, type Shade } from "./shade";
import type { Work } from "./slices";
import { difference } from "./varying";
import { listed } from "./words";

/** Articles `from` up to, not including, `to`. */
export interface MapRow {
  from: number;
  to: number;
  shades: { shade: Shade; path: string }[];
}

/** Two pixels a column on a wide screen. */
export const COLUMNS = 600;
/** Two pixels a row in the strip. */
export const ROWS = 30;

/** Cells of a long story touch: at two pixels a cell, a gap would be a blur. */
const GAP_UP_TO = 160;
const GAP = 0.16;
const LOW = 0.12;
/** More names than these are not listened to. */
const NAMED = 12;

/** Where the columns of a map begin, in statements, and where the last one ends. */
export function grid(count: number, most: number): number[] {
  const columns = Math.min(count, most);
  return Array.from({ length: columns + 1 }, (_, column) => Math.round((column * count) / Math.max(1, columns)));
}

/** What a cell stands for: how much of it is told, and how far apart the wordings are. */
interface Cell {
  told: number;
  apart: number;
  wordings: number;
}

export function* mapRows(compared: Compared): Work<MapRow[]> {
  const { statements } = compared.result.report;
  const starts = grid(statements.length, COLUMNS);
  const bands = grid(compared.count, ROWS);
  const bandOf = bands.slice(1).flatMap((to, band) => Array<number>(to - (bands[band] ?? 0)).fill(band));
  const cells = bands.slice(1).map(() => new Map<number, Cell>());
  for (let column = 0; column + 1 < starts.length; column += 1) {
    for (let index = starts[column] ?? 0; index < (starts[column + 1] ?? 0); index += 1) {
      tell(index, column, bandOf, cells, compared);
      yield;
    }
  }
  return cells.map((row, band) => ({ from: bands[band] ?? 0, to: bands[band + 1] ?? 0, shades: paths(row, band, starts) }));
}

/** Puts one statement into the cells of the articles that tell it. */
function tell(index: number, column: number, bandOf: readonly number[], cells: readonly Map<number, Cell>[], compared: Compared): void {
  const statement = compared.result.report.statements[index];
  const seen = new Set<Cell>();
  for (const place of statement?.members ?? []) {
    const row = cells[bandOf[place[0]] ?? 0];
    const cell = row?.get(column) ?? { told: 0, apart: 0, wordings: 0 };
    row?.set(column, cell);
    if (!seen.has(cell)) cell.told += 1;
    seen.add(cell);
    cell.apart += (statement?.articles ?? 0) > 1 ? difference(place, compared) : 1;
    cell.wordings += 1;
  }
}

function paths(row: ReadonlyMap<number, Cell>, band: number, starts: readonly number[]): MapRow["shades"] {
  const total = starts.at(-1) ?? 0;
  const found = ["", "", "", "", ""];
  let open: { shade: Shade; share: number; from: number; to: number } | null = null;
  const close = () => {
    if (open) found[open.shade] += box(open.from, open.to - open.from - (total <= GAP_UP_TO ? GAP : 0), band, open.share);
    open = null;
  };
  for (const [column, { told, apart, wordings }] of [...row].sort(([a], [b]) => a - b)) {
    const [from, to] = [starts[column] ?? 0, starts[column + 1] ?? 0];
    const shade = shadeOf(apart / wordings);
    // In quarters: cells that look alike are one stretch of the path.
    const share = Math.ceil((4 * told) / (to - from)) / 4;
    if (open && open.to === from && open.shade === shade && open.share === share && total > GAP_UP_TO) {
      open.to = to;
      continue;
    }
    close();
    open = { shade, share, from, to };
  }
  close();
  return found.flatMap((path, shade) => (path === "" ? [] : [{ shade: shade as Shade, path }]));
}

function box(from: number, width: number, band: number, share: number): string {
  const height = (1 - 2 * LOW) * share;
  return `M${from} ${band + 1 - LOW - height}h${width}v${height}h${-width}z`;
}

/** Whole columns, for what is filtered away or disagrees; neighbours in one stretch. `any`: a column of several statements counts if one does, else if all do. */
export function columns(statements: readonly number[], total: number, any: boolean, from: number, to: number, inset = 0): string {
  const starts = grid(total, COLUMNS);
  const gap = total <= GAP_UP_TO ? inset : 0;
  const runs: { from: number; to: number }[] = [];
  let at = 0;
  for (let column = 0; column + 1 < starts.length; column += 1) {
    const [begin, end] = [starts[column] ?? 0, starts[column + 1] ?? 0];
    const before = at;
    while (at < statements.length && (statements[at] ?? end) < end) at += 1;
    if (any ? at === before : at - before < end - begin) continue;
    const last = runs.at(-1);
    if (last && last.to === begin && gap === 0) last.to = end;
    else runs.push({ from: begin, to: end });
  }
  return runs.map((run) => `M${run.from + gap} ${from}H${run.to - gap}V${to}H${run.from + gap}z`).join("");
}

/** The same picture in words, a line an article. */
export function mapWords({ result: { report, articles } }: Compared): string[] {
  const told = articles.map(() => 0);
  const alone = articles.map(() => 0);
  for (const statement of report.statements) {
    const only = coverageOf(statement, report) === "only";
    let last = -1;
    // Members stand by article.
    for (const [article] of statement.members) {
      if (article === last) continue;
      last = article;
      told[article] = (told[article] ?? 0) + 1;
      if (only) alone[article] = (alone[article] ?? 0) + 1;
    }
  }
  return articles.map(({ name }, article) => `${name} tells ${told[article]} of ${report.statements.length} statements, ${alone[article] === 0 ? "none" : alone[article]} of them alone.`);
}

/** "Statement 12 of 49, told by A, B and C." Of many articles, how many. */
export function columnWords(statement: number, compared: Compared): string {
  const { statements } = compared.result.report;
  const found = statements[statement];
  if (!found) return "No statement chosen";
  const told = tellers(found);
  const who = told.length > NAMED ? coverageWords(found, compared) : `told by ${listed(told.map((article) => compared.name(article)))}`;
  return `Statement ${statement + 1} of ${statements.length}, ${who}`;
}

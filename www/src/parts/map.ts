// The map of the story as paths: a row an article, a column a statement. One path for each article and shade keeps
// it to a few elements, however many statements there are.

import { coverageOf } from "../filter";
import type { Compared } from "./compared";
import { tellers } from "./coverage";
import { difference } from "./varying";
import { listed } from "./words";

/** From "all word it alike" to "nobody else words it so". */
export type Shade = 1 | 2 | 3 | 4;

export interface MapRow {
  article: number;
  shades: { shade: Shade; path: string }[];
}

/** Cells of a long story touch: at two pixels a cell, a gap would be a blur. */
const GAP_UP_TO = 160;
const GAP = 0.16;
const LOW = 0.12;

export function mapRows(compared: Compared): MapRow[] {
  const { statements, articles } = compared.result.report;
  const width = statements.length <= GAP_UP_TO ? 1 - GAP : 1;
  const paths = articles.map(() => ["", "", "", "", ""]);
  statements.forEach((statement, index) => {
    for (const article of tellers(statement)) {
      const members = statement.members.filter((place) => place[0] === article);
      const apart = members.reduce((sum, place) => sum + difference(place, compared), 0) / members.length;
      const shade = statement.articles > 1 ? shadeOf(apart) : 4;
      const row = paths[article];
      if (row) row[shade] += cell(index, article, width);
    }
  });
  return paths.map((row, article) => ({
    article,
    shades: row.flatMap((path, shade) => (path === "" ? [] : [{ shade: shade as Shade, path }])),
  }));
}

/** Whole columns, for what is filtered away or disagrees. */
export function columns(statements: readonly number[], from: number, to: number, inset = 0): string {
  return statements.map((index) => `M${index + inset} ${from}h${1 - 2 * inset}V${to}h${2 * inset - 1}z`).join("");
}

function shadeOf(apart: number): Shade {
  if (apart < 0.2) return 1;
  if (apart < 0.5) return 2;
  return apart < 0.8 ? 3 : 4;
}

function cell(column: number, row: number, width: number): string {
  return `M${column} ${row + LOW}h${width}v${1 - 2 * LOW}h${-width}z`;
}

/** The same picture in words, a line an article. */
export function mapWords(compared: Compared): string[] {
  const { report } = compared.result;
  return compared.result.articles.map(({ name }, article) => {
    const told = report.statements.filter((statement) => tellers(statement).includes(article));
    const alone = told.filter((statement) => coverageOf(statement, report) === "only").length;
    return `${name} tells ${told.length} of ${report.statements.length} statements, ${alone === 0 ? "none" : alone} of them alone.`;
  });
}

/** "Statement 12 of 49. 4 of 5 say this: A, B and C." */
export function columnWords(statement: number, compared: Compared): string {
  const { statements } = compared.result.report;
  const found = statements[statement];
  if (!found) return "No statement chosen";
  const names = tellers(found).map((article) => compared.name(article));
  return `Statement ${statement + 1} of ${statements.length}, told by ${listed(names)}`;
}

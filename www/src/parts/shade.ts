// How dark a cell of a map is: the more an article words a statement unlike the others, the darker.

import type { Statement } from "../report";
import type { Compared } from "./compared";
import { tellers } from "./coverage";
import { difference } from "./varying";

/** From "all word it alike" to "nobody else words it so". */
export type Shade = 1 | 2 | 3 | 4;

/** One article that tells a statement, and how far it stands from the others there. */
export interface Cell {
  article: number;
  shade: Shade;
}

/** The cells of every statement, by article. They rest on sentences and links alone, so they outlast the coming of facts. */
export function shades(compared: Compared): readonly (readonly Cell[])[] {
  const { links, statements } = compared.result.report;
  const ready = known.get(links) ?? statements.map((statement) => cells(statement, compared));
  known.set(links, ready);
  return ready;
}

const known = new WeakMap<object, readonly (readonly Cell[])[]>();

function cells(statement: Statement, compared: Compared): Cell[] {
  return tellers(statement).map((article) => ({ article, shade: statement.articles > 1 ? shadeOf(apartOf(article, statement, compared)) : 4 }));
}

function apartOf(article: number, { members }: Statement, compared: Compared): number {
  const own = members.filter((place) => place[0] === article);
  return own.reduce((sum, place) => sum + difference(place, compared), 0) / own.length;
}

/** The shade of a wording by the share of it that the others do not have. */
export function shadeOf(apart: number): Shade {
  if (apart < 0.2) return 1;
  if (apart < 0.5) return 2;
  return apart < 0.8 ? 3 : 4;
}

// How dark a cell of a map is: the more an article words a statement unlike the others, the darker.

import type { Statement } from "../report";
import type { Compared } from "./compared";
import { tellers } from "./coverage";
import type { Shade } from "./map";
import { difference } from "./varying";

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
  return tellers(statement).map((article) => ({ article, shade: statement.articles > 1 ? shadeOf(article, statement, compared) : 4 }));
}

/** The same steps as in the strip above the other views. */
function shadeOf(article: number, { members }: Statement, compared: Compared): Shade {
  const own = members.filter((place) => place[0] === article);
  const apart = own.reduce((sum, place) => sum + difference(place, compared), 0) / own.length;
  if (apart < 0.2) return 1;
  if (apart < 0.5) return 2;
  return apart < 0.8 ? 3 : 4;
}

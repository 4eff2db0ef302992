// How many articles can stand side by side at all; columns.css has the widths that they need.

import type { Compared } from "./compared";

const MOST = 10;

/** More articles than columns: then a wording stands once in its row, however many have it. */
export function beyondColumns(compared: Compared): boolean {
  return compared.count > MOST;
}

// What the first drawing of a story looks up, made before it is asked for: in slices where there is much of it, at once
// where there is little.

import { compared, type Compared } from "./parts/compared";
import { toldElsewhere } from "./parts/share";
import { inSlices, type Coming, type Work } from "./parts/slices";
import type { Result } from "./state";

export function prepare(result: Result): Coming<Compared> {
  return inSlices(work(result));
}

function* work(result: Result): Work<Compared> {
  const all = compared(result);
  for (let article = 0; article < all.count; article += 1) {
    yield;
    toldElsewhere(article, all);
  }
  return all;
}

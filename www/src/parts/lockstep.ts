// Scrolling together: the column that the reader scrolls leads, the others follow along their links. Who was out of
// step when it began (a moved passage, brought level by hand) falls in by and by, never in a jump.

import type { Abreast } from "./abreast";
import type { Ruler } from "./ruler";
import { around, between, closing, read, scrollTo, type Level } from "./together";

/** The reading line, as a share of the height: a little above the middle, where eyes rest. */
export const LINE = 0.3;

export class Lockstep {
  #leader: { column: number; scroll: number } | null = null;
  readonly #out = new Map<number, number>();

  /** Something else moved the columns: where they stand now is where they begin. */
  release(): void {
    this.#leader = null;
  }

  /** Where the others go after `leader` was scrolled. */
  follow(leader: number, rulers: readonly Ruler[], beside: Abreast): { column: number; top: number }[] {
    const scroll = rulers[leader]?.scroller.scrollTop ?? 0;
    const begun = this.#leader?.column === leader ? this.#leader.scroll : null;
    this.#leader = { column: leader, scroll };
    return rulers.flatMap((ruler, column) => {
      if (column === leader) return [];
      const target = levelWith(leader, scroll, column, rulers, beside);
      const out = begun === null ? ruler.scroller.scrollTop - target : closing(this.#out.get(column) ?? 0, scroll - begun, ruler.height);
      this.#out.set(column, out);
      return { column, top: target + out };
    });
  }
}

/** How far a column is scrolled when it is in step with `leader` at `scroll`. */
export function levelWith(leader: number, scroll: number, column: number, rulers: readonly Ruler[], beside: Abreast): number {
  const [from, to] = [rulers[leader], rulers[column]];
  if (!from || !to) return 0;
  const y = read(scroll, from.height * LINE);
  const [above, below] = around(from.at(y), beside.pair(leader, column).rungs);
  const start: Level = above ? [from.reach(above[0]).top, to.reach(above[1]).top] : [0, 0];
  const end: Level = below ? [from.reach(below[0]).top, to.reach(below[1]).top] : [from.end, to.end];
  return scrollTo(between(y, start, end), to.height * LINE);
}

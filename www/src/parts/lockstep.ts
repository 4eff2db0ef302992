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

  /** A column begins to lead: how far the others are out of step now they may stay for a while. */
  begin(column: number, rulers: readonly Ruler[], beside: Abreast): void {
    if (this.#leader?.column === column) return;
    const scroll = rulers[column]?.scroller.scrollTop ?? 0;
    this.#leader = { column, scroll };
    rulers.forEach((ruler, other) => this.#out.set(other, other === column ? 0 : ruler.scroller.scrollTop - levelWith(column, scroll, other, rulers, beside)));
  }

  /** Where the others go after `leader` was scrolled. */
  follow(leader: number, rulers: readonly Ruler[], beside: Abreast): { column: number; top: number }[] {
    this.begin(leader, rulers, beside);
    const scroll = rulers[leader]?.scroller.scrollTop ?? 0;
    const by = scroll - (this.#leader?.scroll ?? scroll);
    this.#leader = { column: leader, scroll };
    return rulers.flatMap((ruler, column) => {
      if (column === leader) return [];
      const out = closing(this.#out.get(column) ?? 0, by, ruler.height);
      this.#out.set(column, out);
      return { column, top: levelWith(leader, scroll, column, rulers, beside) + out };
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

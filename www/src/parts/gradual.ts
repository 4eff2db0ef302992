// A long list drawn as needed: the rows on screen at once, those near it a few at a time, and in place of the others
// the space that they take, so that the page's scrollbar is right. A list that is not long is drawn whole, likewise in
// steps. Rows in focus stay, and all of it is drawn for print.
//
// The page scrolls, and above the list others may change their height; a row is of any height. Libraries for such lists
// (@tanstack/virtual-core, @lit-labs/virtualizer) want to know where on the page a list begins, or set its rows out of
// the flow; the facts have a dozen lists one below another between sticky heads, so these rows stay in the flow, and
// where they are is read off them.
//
// Heights that turn out other than guessed never move what is on screen: the space above takes the difference, and
// gives it back when the scrolling ends.

import { html, type ChildPart, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { repeat } from "lit/directives/repeat.js";
import { Heights } from "./heights";
import { note, place, Placed, screenOf, scrollerOf, type Box } from "./placed";
import { around, FIRST, isIn, next, pieces, WHOLE, type Part, type Wanted } from "./portion";
import { frame, Slice } from "./slices";
import { vars } from "./vars";

export interface Long<T> {
  rows: readonly T[];
  key: (row: T) => unknown;
  draw: (row: T) => unknown;
  focus: number | null;
  holds: (row: T, focus: number) => boolean;
}

/** Screens above and below that are drawn soon, and from where on rows are drawn no more. */
const NEAR = 1.5;
const FAR = 3;

/** Pixels that a list drawn whole has at most: some fifty screens. */
const HIGHEST = 50_000;

/** Rows that all lists together draw at once: a story of a few reports is there as a whole. */
const AT_ONCE = 50;
let left = AT_ONCE;

/** Rows are drawn twice as many at a time as long as that takes fewer milliseconds than this. */
const QUICK = 2;
const MOST = 16;

/** Browsers that do not say when a scroll ends: then it has, for all that one sees. */
const REST = 150;

/** A row, or the space of those that are not drawn. */
type Item = { row: number } | { gap: number; height: number };

class Gradual extends AsyncDirective {
  #part: ChildPart | undefined;
  #list: Long<never> | undefined;
  #heights = new Heights(0);
  #drawn: Part = { from: 0, to: 0 };
  #seen: Part = { from: 0, to: FIRST };
  #focus = -1;
  readonly #placed = new Placed();
  #scroller: Element | null = null;
  /** The list that each row on the page was last drawn for: those off screen follow in their turn. */
  #drawnFor = new Map<unknown, Long<never>>();
  /** How much more space there is above the drawn part than the rows there take. */
  #drift = 0;
  #guessed = false;
  #printing = false;
  #working = false;
  #width = 0;
  #listen: AbortController | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #resized = new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0));

  render(_list: Long<never>): unknown {
    return undefined;
  }

  override update(part: ChildPart, [list]: [Long<never>]): unknown {
    const old = this.#list;
    this.#part = part;
    this.#list = list;
    const { rows, focus, holds } = list;
    const others = !old || !sameRows(list, old);
    if (others) this.#adopt(old);
    if (others || focus !== old.focus) {
      const before = this.#focus;
      this.#focus = focus === null ? -1 : rows.findIndex((row) => holds(row, focus));
      const came = this.#focus >= 0 && (focus !== old?.focus || this.#focus !== before);
      if (came && !isIn(this.#focus, this.#drawn)) this.#begin(this.#focus);
    }
    for (let row = this.#seen.from; row < Math.min(rows.length, this.#seen.to); row += 1) this.#renew(row);
    if (this.#focus >= 0) this.#renew(this.#focus);
    if (!this.#listen) this.reconnected();
    void this.#work();
    return this.#drawing();
  }

  override reconnected(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    // What scrolls may be an element around the list.
    window.addEventListener("scroll", () => this.#scrolled(), { passive: true, capture: true, signal });
    window.addEventListener("scrollend", () => this.#rest(), { capture: true, signal });
    window.addEventListener("beforeprint", () => this.#print(true), { signal });
    window.addEventListener("afterprint", () => this.#print(false), { signal });
    const parent = this.#part?.parentNode;
    if (parent instanceof Element) this.#resized.observe(parent);
  }

  override disconnected(): void {
    this.#listen?.abort();
    this.#listen = undefined;
    this.#resized.disconnect();
    clearTimeout(this.#resting);
  }

  /** Other rows: the heights of those that stay are kept. */
  #adopt(old: Long<never> | undefined): void {
    const { rows, key } = this.#list as Long<never>;
    const known = new Map(old?.rows.map((row, at) => [old.key(row), this.#heights.measured(at)]));
    this.#heights = new Heights(rows.length);
    if (old) rows.forEach((row, at) => this.#heights.measure(at, known.get(key(row)) ?? NaN));
    this.#guessed = this.#heights.guess();
    const { from, to } = this.#drawn;
    if (rows.length <= left || to === 0 || from >= rows.length) this.#begin(0);
    else this.#drawn = { from, to: Math.min(to, rows.length) };
  }

  #begin(row: number): void {
    const { count } = this.#heights;
    this.#drift = 0;
    this.#drawn = count <= left ? { from: 0, to: count } : around(row, count);
    if (count > left) return;
    if (left === AT_ONCE) void frame().then(() => (left = AT_ONCE));
    left -= count;
  }

  /** The row shows the state as it is now, not as it was when it was last drawn. */
  #renew(row: number): void {
    this.#drawnFor.delete(this.#key(row));
  }

  #isOld(row: number): boolean {
    return this.#drawnFor.get(this.#key(row)) !== this.#list;
  }

  #key(row: number): unknown {
    const { rows, key } = this.#list as Long<never>;
    return key(rows[row] as never);
  }

  /** Rows that stay however far one scrolls: the one in focus, and that with the keyboard. */
  #kept(): number[] {
    const { activeElement } = document;
    const active = this.#part?.parentNode.contains(activeElement) ? this.#placed.rowOf(activeElement) : undefined;
    return [this.#focus, active ?? -1].filter((row) => row >= 0 && row < this.#heights.count);
  }

  #screen(): Box {
    const list = this.#part?.parentNode;
    if (list instanceof Element) this.#scroller ??= scrollerOf(list);
    return screenOf(this.#scroller ?? document.documentElement);
  }

  /** What is wanted, by where the list is on screen now; null where it is not shown. */
  #where(): Wanted | null {
    const { count } = this.#heights;
    const first = this.#top();
    const box = first === undefined ? null : this.#placed.box(first);
    if (first === undefined || !box) return null;
    const begin = box.top - this.#heights.start(first);
    const { top, bottom } = this.#screen();
    const part = (screens: number): Part => {
      const [above, below] = [top - begin - screens * (bottom - top), bottom - begin + screens * (bottom - top)];
      return { from: this.#heights.at(above), to: this.#heights.at(below) + 1 };
    };
    this.#seen = part(0);
    const whole = { from: 0, to: count };
    if (this.#isShort()) return { seen: this.#seen, near: whole, far: whole };
    return { seen: this.#seen, near: part(NEAR), far: this.#selected() ? whole : part(FAR) };
  }

  /** Few rows may be long, too: those of many articles. */
  #isShort(): boolean {
    const { count } = this.#heights;
    return count <= WHOLE && this.#heights.start(count) <= HIGHEST;
  }

  /** Whoever selects text over many rows keeps them. */
  #selected(): boolean {
    const selection = document.getSelection();
    return selection?.isCollapsed === false && this.#part?.parentNode.contains(selection.anchorNode) === true;
  }

  #scrolled(): void {
    this.#follow();
    if ("onscrollend" in window) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), REST);
  }

  /** Draws what came on screen at once, the rest as there is time. */
  #follow(): void {
    const wanted = this.#printing ? null : this.#where();
    if (!wanted) return;
    const { from, to } = this.#drawn;
    if (wanted.seen.from < from || wanted.seen.to > to) this.#draw(next(this.#drawn, wanted, 1));
    void this.#work();
  }

  /** A slice a frame, until all that is wanted is there, as it is now. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      await frame();
      await this.#slices();
    } finally {
      // A row that cannot be drawn must not keep all others away for good.
      this.#working = false;
    }
  }

  async #slices(): Promise<void> {
    this.#note();
    this.#guessed ||= this.#heights.guess();
    // As many rows at a stretch as are quick to draw.
    let rows = 1;
    for (let slice = new Slice(); this.isConnected && !this.#printing; ) {
      const from = performance.now();
      if (!this.#step(rows)) break;
      rows = performance.now() - from < QUICK ? Math.min(2 * rows, MOST) : 1;
      if (!slice.over) continue;
      await frame();
      slice = new Slice();
    }
  }

  /** Draws so many rows more or anew, and tells whether there were any left. */
  #step(rows: number): boolean {
    const wanted = this.#where();
    const part = wanted ? next(this.#drawn, wanted, rows) : this.#drawn;
    const old = part === this.#drawn ? this.#placed.rows.filter((row) => this.#isOld(row)).slice(0, rows) : [];
    if (part === this.#drawn && old.length === 0) return false;
    for (const row of old) this.#renew(row);
    this.#draw(part);
    return true;
  }

  /** Draws a part, and keeps what is on screen where it is. */
  #draw(part: Part): void {
    const held = this.#placed.firstIn(this.#screen());
    const before = held?.getBoundingClientRect().top ?? 0;
    this.#drawn = part;
    this.setValue(this.#drawing());
    this.#note();
    if (!held?.isConnected) return;
    const moved = held.getBoundingClientRect().top - before;
    if (Math.abs(moved) < 0.5) return;
    const gap = this.#placed.spaceBefore(this.#top() ?? -1);
    if (!gap || this.#above() < moved) return this.#scroller?.scrollBy({ top: moved, behavior: "instant" });
    this.#drift -= moved;
    gap.style.setProperty("--rows", String(this.#above()));
  }

  /** The first row of the drawn part that is shown. */
  #top(): number | undefined {
    return this.#placed.rows.find((row) => isIn(row, this.#drawn) && this.#placed.box(row));
  }

  /** How high the space above the drawn part is. */
  #above(): number {
    const from = Math.max(0, ...this.#kept().flatMap((row) => (row < this.#drawn.from ? [row + 1] : [])));
    return this.#heights.start(this.#drawn.from) - this.#heights.start(from) + this.#drift;
  }

  /** What was guessed is set right while nothing moves. */
  #rest(): void {
    const held = this.#printing ? undefined : this.#placed.firstIn(this.#screen());
    if (!held) return;
    const news = this.#heights.guess();
    if (!news && this.#drift === 0) return;
    const before = held.getBoundingClientRect().top;
    this.#drift = 0;
    this.setValue(this.#drawing());
    // A browser may have held it in its place by itself.
    const moved = held.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 0.5) this.#scroller?.scrollBy({ top: moved, behavior: "instant" });
    this.#follow();
  }

  #note(): void {
    note(this.#placed, this.#heights, this.#isShort());
  }

  #resize(width: number): void {
    if (this.#printing) return;
    if (this.#width !== 0 && Math.abs(width - this.#width) > 0.5) this.#heights.forget();
    this.#width = width;
    this.#note();
    this.#follow();
  }

  #print(now: boolean): void {
    if (this.#printing === now || !this.#list) return;
    this.#printing = now;
    if (now) this.#drawnFor.clear();
    this.setValue(this.#drawing());
    if (!now) void this.#work();
  }

  #drawing(): TemplateResult {
    const list = this.#list as Long<never>;
    const found = this.#printing ? [{ from: 0, to: list.rows.length }] : pieces(this.#drawn, this.#kept());
    if (this.#drawn.from === 0) this.#drift = 0;
    const drawnFor = new Map<unknown, Long<never>>();
    const items: Item[] = [];
    const start = (row: number) => this.#heights.start(row);
    let [at, gap] = [0, 0];
    for (const { from, to } of [...found, { from: list.rows.length, to: list.rows.length }]) {
      if (from > at) items.push({ gap: gap++, height: start(from) - start(at) + (from === this.#drawn.from ? this.#drift : 0) });
      for (let row = from; row < to; row += 1) {
        items.push({ row });
        const key = this.#key(row);
        drawnFor.set(key, this.#drawnFor.get(key) ?? list);
      }
      at = to;
    }
    this.#drawnFor = drawnFor;
    this.#placed.clear();
    const flat = !(this.#part?.parentNode instanceof HTMLOListElement || this.#part?.parentNode instanceof HTMLUListElement);
    const keyOf = (item: Item) => ("row" in item ? this.#key(item.row) : `gap ${item.gap}`);
    const drawn = (item: Item) => ("row" in item ? place(item.row, this.#placed, drawnFor.get(this.#key(item.row)), () => list.draw(list.rows[item.row] as never)) : space(item.height, flat));
    return html`${repeat(items, keyOf, drawn)}`;
  }
}

/** In place of rows that are not drawn. */
function space(height: number, flat: boolean): TemplateResult {
  const rows = vars({ "--rows": Math.max(0, height) });
  return flat ? html`<div class="more" ${rows}></div>` : html`<li class="more" role="presentation" ${rows}></li>`;
}

function sameRows(a: Long<never>, b: Long<never>): boolean {
  return a.rows === b.rows || (a.rows.length === b.rows.length && a.rows.every((row, at) => a.key(row) === b.key(b.rows[at] as never)));
}

const part = directive(Gradual);

export function gradual<T>(list: Long<T>): unknown {
  return part(list as unknown as Long<never>);
}

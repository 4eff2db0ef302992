// `<side-panes>`: columns that scroll together or each by itself, ribbons drawn between them, partners brought level. An
// element, because it measures what is on the page and follows its scrolling. It writes nothing but scroll positions,
// ribbons, tab stops and what the pointer lights up.

import type { Abreast } from "./abreast";
import { still } from "./arrive";
import type { Band, Gap } from "./bands";
import { bandOf, draw } from "./canvas";
import { levelWith, LINE, Lockstep } from "./lockstep";
import { roam, spotOf, STOP, type Spot } from "./roam";
import { Ruler } from "./ruler";
import { level } from "./together";

/** Glides longer than this many screens say nothing about where one went. */
const FAR = 1.5;
/** Real heights settle after two or three landings; more would fight a reader who scrolls. */
const TRIES = 8;

export interface PanesView {
  beside: Abreast;
  gaps: readonly Gap[];
  focus: number | null;
  linked: boolean;
  levelled: number;
}

export class SidePanes extends HTMLElement {
  #view: PanesView | undefined;
  #rulers: readonly Ruler[] = [];
  readonly #lockstep = new Lockstep();
  /** The column that the reader scrolls. */
  #leader = 0;
  #moved = false;
  /** Changes whenever something new decides where the columns stand; who finds another one gives way. */
  #flight = 0;
  #flying = false;
  /** The sentence the reader pointed at: it stays, its partners come. */
  #held: Spot | null = null;
  #pointed: Spot | Band | null = null;
  #lit: readonly Element[] = [];
  #frame = 0;
  #listen: AbortController | undefined;
  readonly #resized = new ResizeObserver(() => this.#soon());

  set view(view: PanesView) {
    const before = this.#view;
    this.#view = view;
    this.#soon();
    const other = before?.beside !== view.beside;
    const asked = before !== undefined && before.levelled !== view.levelled;
    const came = view.focus !== null && (other || before?.focus !== view.focus);
    const joined = view.linked && (other || before?.linked !== view.linked);
    if (!came && !asked && !joined) return;
    // The columns are drawn after this element.
    requestAnimationFrame(() => {
      this.#measure();
      if (came || asked) this.#bring(this.#wanted(asked), before !== undefined && !other);
      else if (before) this.#align(!other);
    });
  }

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    const passive = { capture: true, passive: true, signal } as const;
    this.addEventListener("scroll", (event) => this.#scrolled(event.target), passive);
    for (const type of ["wheel", "touchstart", "pointerdown", "keydown", "focusin"] as const) this.addEventListener(type, (event) => this.#lead(event.target, type), passive);
    this.addEventListener("pointerdown", ({ target }) => (this.#held = spotOf(target)), passive);
    this.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.addEventListener("click", ({ target }) => this.#choose(target), { signal });
    for (const type of ["pointerover", "focusin"] as const) this.addEventListener(type, ({ target }) => this.#point(target), passive);
    for (const type of ["pointerleave", "focusout"] as const) this.addEventListener(type, () => this.#point(null), { signal });
    this.addEventListener("dressed", () => this.#soon(), { signal });
    this.addEventListener("wheel", (event) => this.#wheel(event), { passive: true, signal });
    this.#resized.observe(this);
    void document.fonts.ready.then(() => this.#soon());
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#flight += 1;
  }

  /** Goes to a sentence: it comes on screen with its partners, and takes the keyboard. */
  go(spot: Spot): void {
    this.#held = null;
    this.#measure();
    this.#bring(spot, true);
    this.#take(spot);
  }

  /** Brings a column in sight where not all are. */
  show(column: number): void {
    const pane = this.#pane(column);
    if (pane) this.scrollTo({ left: pane.offsetLeft, behavior: still() ? "instant" : "smooth" });
  }

  #pane(column: number): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-pane="${column}"]`);
  }

  #measure(): void {
    const scrollers = [...this.querySelectorAll<HTMLElement>(":scope > .pane > .text")];
    if (scrollers.length !== this.#rulers.length || scrollers.some((scroller, at) => scroller !== this.#rulers[at]?.scroller)) {
      this.#rulers = scrollers.map((scroller) => new Ruler(scroller));
      this.#leader = 0;
      this.#lockstep.release();
    }
    for (const ruler of this.#rulers) ruler.fresh();
  }

  // Scrolling

  /** Whoever touches a column leads. */
  #lead(target: EventTarget | null, type: string): void {
    const pane = target instanceof Element ? target.closest<HTMLElement>("[data-pane]") : null;
    if (type !== "focusin") this.#land();
    if (!pane) return;
    const column = Number(pane.dataset["pane"]);
    if (column !== this.#leader) this.#lockstep.release();
    this.#leader = column;
  }

  #scrolled(target: EventTarget | null): void {
    const scroller = this.#rulers[this.#leader]?.scroller;
    if (target === scroller && !this.#flying) {
      this.#moved = true;
      this.#makeRoom();
    }
    this.#soon();
  }

  /** Over the ribbons the column to their left is scrolled, and its neighbour with it. */
  #wheel({ target, deltaY }: WheelEvent): void {
    const canvas = target instanceof Element ? target.closest<SVGElement>("svg.ribbons") : null;
    if (!canvas || !this.#view) return;
    const gap = Number(canvas.dataset["gap"]);
    this.#leader = gap;
    this.#rulers[gap]?.scroller.scrollBy(0, deltaY);
    if (!this.#view.linked) this.#rulers[gap + 1]?.scroller.scrollBy(0, deltaY);
  }

  /** What is above the columns goes out of the way once one reads on. */
  #makeRoom(): void {
    if (this.#rulers[this.#leader]?.scroller.scrollTop === 0 || this.getBoundingClientRect().bottom <= window.innerHeight + 1) return;
    this.scrollIntoView({ block: "start", inline: "nearest", behavior: still() ? "instant" : "smooth" });
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const view = this.#view;
    if (!view) return;
    this.#measure();
    if (this.#moved && view.linked) {
      for (const { column, top } of this.#lockstep.follow(this.#leader, this.#rulers, view.beside)) this.#rulers[column]?.scroller.scrollTo({ top, behavior: "instant" });
      for (const ruler of this.#rulers) ruler.fresh();
    }
    this.#moved = false;
    const { all } = view.beside;
    this.querySelectorAll<SVGSVGElement>(":scope > svg.ribbons").forEach((canvas, at) => {
      const [left, right, gap] = [this.#rulers[at], this.#rulers[at + 1], view.gaps[at]];
      const chosen = ({ tie }: Band) => view.focus !== null && tie !== null && all.statement(tie.left) === view.focus && all.statement(tie.right) === view.focus;
      if (left && right && gap) draw({ canvas, left, right, gap, chosen, spoken: (band) => this.#speaks(band, at) });
    });
    this.#setStops();
    this.#sayWhere();
  }

  // Pointing

  #point(target: EventTarget | null): void {
    const group = target instanceof Element ? target.closest("g.ties > g") : null;
    const now = group ? (bandOf.get(group) ?? null) : spotOf(target);
    if (now === this.#pointed) return;
    this.#pointed = now;
    for (const element of this.#lit) element.removeAttribute("data-lit");
    this.#lit = (now ? this.#joined(now, group) : []).flatMap(({ column, sentence }) => this.#rulers[column]?.element(sentence) ?? []);
    for (const element of this.#lit) element.setAttribute("data-lit", "");
    this.toggleAttribute("data-pointing", now !== null);
    this.#soon();
  }

  /** The sentences that what is pointed at joins. */
  #joined(now: Spot | Band, group: Element | null): Spot[] {
    if ("column" in now) return this.#view?.beside.partners(now.column, now.sentence).map(({ column, tie }) => ({ column, sentence: tie.right[1] })) ?? [];
    const gap = Number(group?.closest<SVGElement>("svg")?.dataset["gap"]);
    return [{ column: gap, sentence: now.left }, { column: gap + 1, sentence: now.right }];
  }

  #speaks(band: Band, gap: number): boolean {
    const now = this.#pointed;
    if (!now || !("column" in now)) return now === band;
    return (now.column === gap && now.sentence === band.left) || (now.column === gap + 1 && now.sentence === band.right);
  }

  /** A click on a ribbon is a click on its sentence. */
  #choose(target: EventTarget | null): void {
    const group = target instanceof Element ? target.closest("g.ties > g") : null;
    const band = group && bandOf.get(group);
    if (!band) return;
    const element = this.#rulers[Number(group.closest<SVGElement>("svg")?.dataset["gap"])]?.reveal(band.left);
    (element?.matches(".sentence") ? element : element?.querySelector<HTMLElement>(STOP))?.click();
  }

  // By keyboard

  #key(event: KeyboardEvent): void {
    const spot = spotOf(event.target);
    if (!spot || !this.#view || event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).matches(STOP)) return;
    if (event.key === "Enter" || event.key === " ") this.#held = spot;
    this.#measure();
    const to = roam(event.key, spot, this.#rulers, this.#view.beside);
    if (!to) return;
    event.preventDefault();
    this.#measure();
    const ruler = this.#rulers[to.column];
    if (!ruler) return;
    ruler.reveal(to.sentence);
    const { top, bottom } = ruler.reach(to.sentence);
    const { scrollTop } = ruler.scroller;
    if (top < scrollTop || bottom > scrollTop + ruler.height * 0.9) {
      if (to.column === spot.column) ruler.scroller.scrollTo({ top: top - ruler.height * LINE, behavior: "instant" });
      else this.#bring(spot, true, true);
    }
    this.#take(to);
  }

  #take({ column, sentence }: Spot): void {
    this.#rulers[column]?.reveal(sentence)?.querySelector<HTMLElement>(STOP)?.focus({ preventScroll: true });
    if (!this.#inSight(column)) this.show(column);
  }

  /** One sentence of every column can be reached by Tab: the last one that was, else the first on screen. */
  #setStops(): void {
    for (const ruler of this.#rulers) {
      const before = ruler.scroller.querySelector<HTMLElement>(`:is(${STOP})[tabindex="0"]`);
      const active = ruler.scroller.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>(STOP) : null;
      const seen = ruler.visible().flatMap(({ sentence }) => ruler.element(sentence)?.querySelector<HTMLElement>(STOP) ?? []);
      const stop = active ?? (before && seen.includes(before) ? before : (seen[0] ?? before));
      if (before === stop) continue;
      before?.setAttribute("tabindex", "-1");
      stop?.setAttribute("tabindex", "0");
    }
  }

  // Level

  /** The sentence to bring partners to: the one held, the one in focus, or, if any will do, the one at the reading line. */
  #wanted(asked: boolean): Spot | null {
    const held = this.#held ?? (asked ? spotOf(document.activeElement) : null);
    this.#held = null;
    if (held) return held;
    const order = [this.#leader, ...this.#rulers.keys()];
    const chosen = order.flatMap((column) => this.#chosenIn(column) ?? [])[0];
    return chosen ?? (asked ? this.#nearest() : null);
  }

  #chosenIn(column: number): Spot | null {
    const { beside, focus } = this.#view ?? {};
    const member = focus === null || !beside ? undefined : beside.all.result.report.statements[focus ?? -1]?.members.find(([article]) => article === beside.article(column));
    return member ? { column, sentence: member[1] } : null;
  }

  #nearest(): Spot | null {
    const ruler = this.#rulers[this.#leader];
    if (!ruler) return null;
    const line = ruler.scroller.scrollTop + ruler.height * LINE;
    const away = ({ reach: { top, bottom } }: { reach: { top: number; bottom: number } }) => Math.max(0, top - line, line - bottom);
    const partnered = ruler.visible().filter(({ sentence }) => (this.#view?.beside.partners(this.#leader, sentence).length ?? 0) > 0);
    const nearest = [...partnered].sort((a, b) => away(a) - away(b))[0];
    return nearest ? { column: this.#leader, sentence: nearest.sentence } : null;
  }

  /** Brings a sentence and its partners level: where it stands, if that is on screen and it was pointed at, else at the reading line. */
  #bring(spot: Spot | null, glide: boolean, stay = false): void {
    const { beside } = this.#view ?? {};
    if (!spot || !beside) return;
    const partners = new Map(beside.partners(spot.column, spot.sentence).map(({ column, tie }) => [column, tie.right[1]]));
    const sentences = this.#rulers.map((_, column) => (column === spot.column ? spot.sentence : (partners.get(column) ?? this.#chosenIn(column)?.sentence ?? null)));
    this.#rulers.forEach((ruler, column) => sentences[column] != null && ruler.reveal(sentences[column]));
    this.#measure();
    const own = this.#rulers[spot.column];
    if (!own) return;
    const at = own.reach(spot.sentence).top - own.scroller.scrollTop;
    const onScreen = at >= 0 && at < own.height * 0.7;
    const line = onScreen ? at : own.height * LINE;
    this.#fly(() => this.#levels(sentences, spot.column, line), glide);
    this.#comeForward(spot, stay || onScreen);
  }

  /** Where all columns stand when these sentences are level. Who has none is in step, if they scroll together. */
  #levels(sentences: readonly (number | null)[], leader: number, line: number): (number | null)[] {
    const { beside, linked } = this.#view ?? {};
    const tops = sentences.flatMap((sentence, column) => (sentence === null ? [] : (this.#rulers[column]?.reach(sentence).top ?? 0)));
    const levels = level(tops, line);
    const found = sentences.map((sentence) => (sentence === null ? null : (levels.shift() ?? 0)));
    return found.map((top, column) => (top === null && linked && beside ? levelWith(leader, found[leader] ?? 0, column, this.#rulers, beside) : top));
  }

  /** The others fall in step with the one that leads. */
  #align(glide: boolean): void {
    const { beside } = this.#view ?? {};
    const leader = this.#leader;
    if (beside) this.#fly(() => this.#rulers.map((ruler, column) => (column === leader ? null : levelWith(leader, this.#rulers[leader]?.scroller.scrollTop ?? ruler.scroller.scrollTop, column, this.#rulers, beside))), glide);
  }

  /** Moves the columns, and again until they stand where they should: what was never on screen has a guessed height. */
  #fly(targets: () => (number | null)[], glide: boolean): void {
    const flight = (this.#flight += 1);
    this.#flying = true;
    const move = (behavior: ScrollBehavior) => targets().forEach((top, column) => top !== null && this.#rulers[column]?.scroller.scrollTo({ top, behavior }));
    const near = targets().every((top, column) => top === null || Math.abs(top - (this.#rulers[column]?.scroller.scrollTop ?? 0)) < FAR * (this.#rulers[column]?.height ?? 0));
    move(glide && near && !still() ? "smooth" : "instant");
    let before = "";
    const settle = (tries: number) => requestAnimationFrame(() => requestAnimationFrame(() => {
      if (flight !== this.#flight) return;
      this.#measure();
      const now = this.#rulers.map(({ scroller }) => Math.round(scroller.scrollTop)).join();
      const waits = now !== before;
      before = now;
      if (waits) return settle(tries);
      const off = targets().some((top, column) => top !== null && Math.abs(Math.min(top, this.#most(column)) - (this.#rulers[column]?.scroller.scrollTop ?? 0)) > 1.5);
      if (!off || tries === 0) return this.#land();
      move("instant");
      settle(tries - 1);
    }));
    settle(TRIES);
  }

  #most(column: number): number {
    const { scrollHeight = 0, clientHeight = 0 } = this.#rulers[column]?.scroller ?? {};
    return scrollHeight - clientHeight;
  }

  #land(): void {
    if (!this.#flying) return;
    this.#flight += 1;
    this.#flying = false;
    this.#lockstep.release();
  }

  /** The keyboard follows, unless it is on a control that steps through the story itself; so do the page and the row of columns. */
  #comeForward(spot: Spot, stay: boolean): void {
    const active = document.activeElement;
    if (!active || active === document.body || (this.contains(active) && spotOf(active)?.column !== spot.column)) {
      this.#rulers[spot.column]?.element(spot.sentence)?.querySelector<HTMLElement>(STOP)?.focus({ preventScroll: true });
    }
    if (stay) return;
    if (!this.#inSight(spot.column)) this.show(spot.column);
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight + 1) this.scrollIntoView({ block: "start", inline: "nearest", behavior: still() ? "instant" : "smooth" });
  }

  // Which columns are in sight

  #inSight(column: number): boolean {
    const [own, pane] = [this.getBoundingClientRect(), this.#pane(column)?.getBoundingClientRect()];
    return pane !== undefined && Math.min(own.right, pane.right) - Math.max(own.left, pane.left) > pane.width * 0.6;
  }

  #sayWhere(): void {
    for (const button of this.closest(".side")?.querySelectorAll<HTMLElement>("[data-show]") ?? []) {
      if (this.#inSight(Number(button.dataset["show"]))) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }
}

customElements.define("side-panes", SidePanes);

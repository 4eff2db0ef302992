// `<side-panes>`: columns that scroll together or each by itself, ribbons drawn between them, partners brought level. An
// element, because it measures what is on the page and follows its scrolling. It writes nothing but scroll positions,
// ribbons, tab stops and what the pointer lights up.

import type { Abreast } from "./abreast";
import { still } from "./arrive";
import type { Band, Gap } from "./bands";
import { paint, plan } from "./canvas";
import { Flight } from "./flight";
import { chosenIn, inStep, keeping, levels, nearest, partnerIn } from "./levels";
import { LINE, Lockstep } from "./lockstep";
import { bandAt, Pointing } from "./pointing";
import { roam, setStops, spotOf, stopsOf, STOP, type Spot } from "./roam";
import { Ruler } from "./ruler";

export interface PanesView {
  beside: Abreast;
  gaps: readonly Gap[];
  focus: number | null;
  linked: boolean;
  levelled: number;
}

/** Below this share of the height a sentence stands too low to be read on from. */
const LOW = 0.7;
/** A column counts as seen with so much of its width. */
const MOST_OF_IT = 0.6;

export class SidePanes extends HTMLElement {
  #view: PanesView | undefined;
  #rulers: readonly Ruler[] = [];
  readonly #lockstep = new Lockstep();
  readonly #flight = new Flight();
  readonly #pointing = new Pointing();
  /** The column that the reader scrolls. */
  #leader = 0;
  #moved = false;
  /** The sentence the reader chose by hand: it stays, its partners come. */
  #held: Spot | null = null;
  #frame = 0;
  #listen: AbortController | undefined;
  readonly #resized = new ResizeObserver(() => this.#soon());

  set view(view: PanesView) {
    const before = this.#view;
    this.#view = view;
    this.#soon();
    // Facts that join the report are no other columns: whoever reads stays where they are.
    const other = before?.beside.between !== view.beside.between;
    const asked = before !== undefined && before.levelled !== view.levelled;
    const came = view.focus !== null && (other || before?.focus !== view.focus);
    const joined = before !== undefined && view.linked && (other || !before.linked);
    // What folds or unfolds leaves the reading line where it was.
    const folded = before !== undefined && !other && before.gaps !== view.gaps;
    if (folded) this.#measure();
    const kept = folded ? keeping(this.#leader, this.#rulers) : null;
    if (!came && !asked && !joined && !kept) return;
    // The columns are drawn after this element.
    requestAnimationFrame(() => {
      if (!this.isConnected) return;
      this.#measure();
      if (kept) return this.#fly(kept, false);
      if (came || asked) this.#bring(this.#wanted(asked), before !== undefined && !other);
      else this.#fly(() => inStep(this.#leader, this.#rulers, view.beside), !other);
    });
  }

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    const passive = { capture: true, passive: true, signal } as const;
    this.addEventListener("scroll", ({ target }) => this.#scrolled(target), passive);
    for (const type of ["wheel", "touchstart", "pointerdown", "keydown", "focusin"] as const) this.addEventListener(type, ({ target }) => this.#lead(target, type !== "focusin"), passive);
    this.addEventListener("pointerdown", ({ target }) => (this.#held = spotOf(target)), passive);
    this.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.addEventListener("click", ({ target }) => this.#choose(target), { signal });
    this.addEventListener("wheel", (event) => this.#wheel(event), { passive: true, signal });
    for (const type of ["pointerover", "focusin"] as const) this.addEventListener(type, ({ target }) => this.#point(target), passive);
    for (const type of ["pointerleave", "focusout"] as const) this.addEventListener(type, () => this.#point(null), { signal });
    this.addEventListener("dressed", () => this.#soon(), { signal });
    this.#resized.observe(this);
    // Asked whether fonts are ready, a browser lays the whole page out first.
    document.fonts.addEventListener("loadingdone", () => this.#soon(), { signal });
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#resized.disconnect();
    this.#flight.end();
    cancelAnimationFrame(this.#frame);
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
    const chosen = ({ tie }: Band) => view.focus !== null && tie !== null && all.statement(tie.left) === view.focus && all.statement(tie.right) === view.focus;
    // Everything is measured first, then written.
    const plans = [...this.querySelectorAll<SVGSVGElement>(":scope > svg.ribbons")].flatMap((canvas, at) => {
      const [left, right, gap] = [this.#rulers[at], this.#rulers[at + 1], view.gaps[at]];
      return left && right && gap ? [plan({ canvas, left, right, gap })] : [];
    });
    const stops = stopsOf(this.#rulers);
    const inSight = this.#rulers.map((_, column) => this.#inSight(column));
    plans.forEach((ribbons, at) => paint(ribbons, chosen, (band) => this.#pointing.speaks(band, at)));
    setStops(stops);
    this.toggleAttribute("data-pointing", this.#pointing.on);
    this.#sayWhere(inSight);
  }

  // Scrolling

  /** Whoever touches a column leads; a touch also ends every glide. */
  #lead(target: EventTarget | null, touch: boolean): void {
    if (touch) this.#land();
    const pane = target instanceof Element ? target.closest<HTMLElement>("[data-pane]") : null;
    if (pane) this.#leader = Number(pane.dataset["pane"]);
    if (!touch || !this.#view?.linked) return;
    this.#measure();
    this.#lockstep.begin(this.#leader, this.#rulers, this.#view.beside);
  }

  #scrolled(target: EventTarget | null): void {
    if (target === this.#rulers[this.#leader]?.scroller && !this.#flight.on) {
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
    if (this.#rulers[this.#leader]?.scroller.scrollTop !== 0) this.#fill();
  }

  #fill(): void {
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight + 1) this.scrollIntoView({ block: "start", inline: "nearest", behavior: still() ? "instant" : "smooth" });
  }

  // Pointing and keys

  #point(target: EventTarget | null): void {
    if (!this.#view) return;
    this.#measure();
    if (this.#pointing.to(target, this.#rulers, this.#view.beside)) this.#soon();
  }

  /** A click on a ribbon is a click on its sentence. */
  #choose(target: EventTarget | null): void {
    const { band, gap = 0 } = bandAt(target) ?? {};
    const element = band && this.#rulers[gap]?.reveal(band.left);
    (element?.matches(".sentence") ? element : element?.querySelector<HTMLElement>(STOP))?.click();
  }

  #key(event: KeyboardEvent): void {
    const spot = spotOf(event.target);
    if (!spot || !this.#view || event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).matches(STOP)) return;
    if (event.key === "Enter" || event.key === " ") this.#held = spot;
    this.#measure();
    const to = roam(event.key, spot, this.#rulers, this.#view.beside);
    const ruler = to && this.#rulers[to.column];
    if (!to || !ruler) return;
    event.preventDefault();
    ruler.reveal(to.sentence);
    this.#measure();
    const { top, bottom } = ruler.reach(to.sentence);
    const { scrollTop } = ruler.scroller;
    if (top < scrollTop || bottom > scrollTop + ruler.height * 0.9) {
      if (to.column !== spot.column) this.#bring(spot, true);
      else ruler.scroller.scrollTo({ top: top - ruler.height * LINE, behavior: "instant" });
    }
    this.#take(to);
  }

  #take({ column, sentence }: Spot): void {
    this.#rulers[column]?.reveal(sentence)?.querySelector<HTMLElement>(STOP)?.focus({ preventScroll: true });
    if (!this.#inSight(column)) this.show(column);
  }

  // Level

  /** The sentence to bring partners to: of the statement in focus the one pointed at, else its first; without a focus, if asked, the one the keyboard is on or the one at the reading line. */
  #wanted(asked: boolean): Spot | null {
    const view = this.#view;
    if (!view) return null;
    const { beside, focus } = view;
    const pointed = asked ? spotOf(document.activeElement) : this.#held;
    const line = () => (asked ? nearest(this.#leader, this.#rulers, view) : null);
    if (focus === null) return pointed ?? line();
    if (pointed && beside.all.statement(beside.place(pointed.column, pointed.sentence)) === focus) return pointed;
    const chosen = [this.#leader, ...this.#rulers.keys()].map((column) => chosenIn(column, view));
    return chosen.find((spot) => spot !== null) ?? line();
  }

  /** Brings a sentence and its partners level: where it stands, if that is on screen, else at the reading line. */
  #bring(spot: Spot | null, glide: boolean): void {
    const view = this.#view;
    const own = spot && this.#rulers[spot.column];
    const held = spot !== null && spot === this.#held;
    this.#held = null;
    if (!own || !view) return;
    const sentences = this.#rulers.map((_, column) => partnerIn(column, spot, view));
    sentences.forEach((sentence, column) => sentence !== null && this.#rulers[column]?.reveal(sentence));
    this.#measure();
    const at = own.reach(spot.sentence).top - own.scroller.scrollTop;
    const line = at >= 0 && at < own.height * LOW ? at : own.height * LINE;
    this.#fly(() => levels(sentences, spot.column, line, this.#rulers, view), glide);
    const active = document.activeElement;
    // The keyboard follows, unless it is on a control that steps through the story itself.
    if (!held && (!active || active === document.body || this.contains(active))) own.element(spot.sentence)?.querySelector<HTMLElement>(STOP)?.focus({ preventScroll: true });
    if (!this.#inSight(spot.column)) this.show(spot.column);
    if (!held) this.#fill();
  }

  /** Measures before it says where columns are to stand. */
  #fresh(targets: () => (number | null)[]): () => (number | null)[] {
    return () => {
      this.#measure();
      return targets();
    };
  }

  #fly(targets: () => (number | null)[], glide: boolean): void {
    this.#flight.begin(this.#rulers, this.#fresh(targets), glide, () => this.#lockstep.release());
  }

  #land(): void {
    if (!this.#flight.on) return;
    this.#flight.end();
    this.#lockstep.release();
  }

  // Which columns are in sight

  #inSight(column: number): boolean {
    const [own, pane] = [this.getBoundingClientRect(), this.#pane(column)?.getBoundingClientRect()];
    return pane !== undefined && Math.min(own.right, pane.right) - Math.max(own.left, pane.left) > pane.width * MOST_OF_IT;
  }

  #sayWhere(inSight: readonly boolean[]): void {
    for (const button of this.closest(".side")?.querySelectorAll<HTMLElement>("[data-show]") ?? []) {
      if (inSight[Number(button.dataset["show"])]) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }
}

customElements.define("side-panes", SidePanes);

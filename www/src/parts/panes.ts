// `<side-panes>`: two columns that scroll by themselves, ribbons drawn between them, partners brought level. An
// element, because it measures what is on the page and follows its scrolling.

import { still } from "./arrive";
import { tieWords, type Tie } from "./pairing";
import { level, ribbon, thread, type Reach } from "./ribbon";

const SVG = "http://www.w3.org/2000/svg";
/** The line a chosen pair is brought to, as a share of the height: a little above the middle, where eyes rest. */
const LINE = 0.3;
/** Text is set a little inside its lines. */
const INSET = 3;

export class SidePanes extends HTMLElement {
  #ties: readonly Tie[] = [];
  #chosen: readonly Tie[] = [];
  #statement: number | null = null;
  /** The sentence the reader pointed at: it stays, its partner comes. */
  #held: HTMLElement | null = null;
  #reaches = new Map<string, Reach>();
  #frame = 0;
  #stale = true;
  #listen: AbortController | undefined;
  readonly #resized = new ResizeObserver(() => this.#soon(true));

  /** Ties between the two columns, and the statement in focus. */
  set view({ ties, statement, chosen }: { ties: readonly Tie[]; statement: number | null; chosen: readonly Tie[] }) {
    const other = this.#ties !== ties;
    this.#ties = ties;
    this.#chosen = chosen;
    const came = statement !== null && (statement !== this.#statement || other);
    this.#statement = statement;
    this.#soon(true);
    // The columns are drawn after this element.
    if (came) requestAnimationFrame(() => this.#bring());
  }

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    this.addEventListener("scroll", () => this.#soon(false), { capture: true, passive: true, signal });
    this.addEventListener("pointerdown", (event) => this.#hold(event.target), { capture: true, signal });
    this.addEventListener("keydown", ({ key, target }) => this.#hold(key === "Enter" || key === " " ? target : null), { capture: true, signal });
    // Over the ribbons both columns move.
    const both = ({ target, deltaY }: WheelEvent) => {
      if (target instanceof Element && target.closest("svg.ribbons")) for (const column of ["left", "right"] as const) this.#pane(column)?.scrollBy(0, deltaY);
    };
    this.addEventListener("wheel", both, { passive: true, signal });
    this.#resized.observe(this);
    void document.fonts.ready.then(() => this.#soon(true));
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #hold(target: EventTarget | null): void {
    this.#held = target instanceof Element ? target.closest<HTMLElement>(".sentence") : null;
  }

  #soon(stale: boolean): void {
    this.#stale ||= stale;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #pane(column: "left" | "right"): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-pane="${column}"]`);
  }

  #sentence(column: "left" | "right", sentence: number): HTMLElement | null {
    return this.#pane(column)?.querySelector<HTMLElement>(`[data-sentence="${sentence}"]`) ?? null;
  }

  /** Offsets in the contents of a column: they hold while it scrolls. */
  #measure(): void {
    this.#reaches.clear();
    for (const column of ["left", "right"] as const) {
      const pane = this.#pane(column);
      if (!pane) continue;
      const zero = pane.getBoundingClientRect().top - pane.scrollTop;
      for (const element of pane.querySelectorAll<HTMLElement>("[data-sentence]")) {
        const { top, bottom } = element.getBoundingClientRect();
        this.#reaches.set(`${column} ${element.dataset["sentence"] ?? ""}`, { top: top - zero + INSET, bottom: bottom - zero - INSET });
      }
    }
    this.#stale = false;
  }

  #draw(): void {
    const canvas = this.querySelector("svg.ribbons");
    const [left, right] = [this.#pane("left"), this.#pane("right")];
    if (!canvas || !left || !right || canvas.clientWidth === 0) return;
    if (this.#stale) this.#measure();
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    canvas.querySelector("linearGradient")?.setAttribute("x2", String(width));
    const drawn: SVGGElement[] = [];
    for (const tie of this.#ties) {
      const from = moved(this.#reaches.get(`left ${tie.left[1]}`), -left.scrollTop);
      const to = moved(this.#reaches.get(`right ${tie.right[1]}`), -right.scrollTop);
      if (!from || !to || (away(from, height) && away(to, height))) continue;
      drawn.push(this.#tied(tie, width, from, to));
    }
    canvas.querySelector("g.ties")?.replaceChildren(...drawn);
  }

  #tied(tie: Tie, width: number, from: Reach, to: Reach): SVGGElement {
    const group = document.createElementNS(SVG, "g");
    group.dataset["kind"] = tie.link.kind;
    if (tie.link.because.pinned) group.dataset["pinned"] = "";
    if (this.#chosen.includes(tie)) group.dataset["chosen"] = "";
    const title = document.createElementNS(SVG, "title");
    title.textContent = tieWords(tie);
    const { band, edges } = ribbon(width, from, to);
    const line = tie.link.kind === "partial" ? thread(width, from, to) : edges;
    group.append(title, path("fill", band), path("edge", line));
    if (tie.moved) {
      const sign = document.createElementNS(SVG, "text");
      sign.setAttribute("x", String(width / 2));
      sign.setAttribute("y", String((from.top + from.bottom + to.top + to.bottom) / 4));
      sign.textContent = "↕";
      group.append(sign);
    }
    group.addEventListener("click", () => this.#sentence("left", tie.left[1])?.click());
    return group;
  }

  /** Brings the chosen pair level, or, where one column is seen at a time, the chosen sentence into sight. */
  #bring(): void {
    const held = this.#held;
    this.#held = null;
    const [left, right] = [this.#pane("left"), this.#pane("right")];
    if (!left || !right) return;
    const tie = this.#best(held);
    const behavior = still() ? "instant" : "smooth";
    if (getComputedStyle(left).overflowY !== "auto") {
      const shown = this.scrollLeft > this.clientWidth / 2 ? right : left;
      if (!held) shown.querySelector(".sentence[data-chosen]")?.scrollIntoView({ block: "start", behavior });
      return;
    }
    if (this.#stale) this.#measure();
    if (!tie) {
      for (const pane of [left, right]) {
        const alone = pane.querySelector<HTMLElement>(".sentence[data-chosen]");
        if (alone && !held) pane.scrollTo({ top: alone.offsetTop - pane.clientHeight * LINE, behavior });
      }
      return;
    }
    const from = this.#reaches.get(`left ${tie.left[1]}`)?.top ?? 0;
    const to = this.#reaches.get(`right ${tie.right[1]}`)?.top ?? 0;
    const pane = held?.closest("[data-pane]");
    const line = pane === left ? from - left.scrollTop : pane === right ? to - right.scrollTop : left.clientHeight * LINE;
    const target = level(from, to, Math.min(line, left.clientHeight * 0.7));
    left.scrollTo({ top: target.left, behavior });
    right.scrollTo({ top: target.right, behavior });
    // The keyboard follows, unless it is on a control that steps through the story itself.
    const active = document.activeElement;
    const free = !active || active === document.body || this.contains(active);
    if (!held && free) this.#sentence("left", tie.left[1])?.querySelector("button")?.focus({ preventScroll: true });
    const { top, bottom } = this.getBoundingClientRect();
    if (!held && (top < 0 || bottom > window.innerHeight + 1)) this.scrollIntoView({ block: "start", behavior });
  }

  #best(held: HTMLElement | null): Tie | undefined {
    const column = held?.closest<HTMLElement>("[data-pane]")?.dataset["pane"] === "right" ? "right" : "left";
    const mine = held ? this.#chosen.filter((tie) => String(tie[column][1]) === held.dataset["sentence"]) : [];
    const among = mine.length > 0 ? mine : this.#chosen;
    return among.reduce<Tie | undefined>((best, tie) => (best && best.link.score >= tie.link.score ? best : tie), undefined);
  }
}

customElements.define("side-panes", SidePanes);

function path(name: string, d: string): SVGPathElement {
  const element = document.createElementNS(SVG, "path");
  element.setAttribute("class", name);
  element.setAttribute("d", d);
  return element;
}

function moved(reach: Reach | undefined, by: number): Reach | undefined {
  return reach && { top: reach.top + by, bottom: reach.bottom + by };
}

function away({ top, bottom }: Reach, height: number): boolean {
  return bottom < 0 || top > height;
}

// Where the sentences of a column stand, in pixels from the beginning of its text. Only chunks that are dressed are
// measured; inside a bare one a sentence is guessed by its number. What was measured holds for one frame.

import { dress, isDressed } from "./nearby";
import type { Reach } from "./ribbon";

/** Text is set a little inside its lines. */
const INSET = 3;

export class Ruler {
  readonly #found = new Map<Element, Map<number, HTMLElement>>();
  readonly #reaches = new Map<number, Reach>();
  #visible: { sentence: number; reach: Reach }[] | undefined;
  #zero: number | undefined;
  #height: number | undefined;

  constructor(readonly scroller: HTMLElement) {}

  /** Forgets what was measured. */
  fresh(): this {
    this.#found.clear();
    this.#reaches.clear();
    this.#visible = undefined;
    this.#zero = undefined;
    this.#height = undefined;
    return this;
  }

  get height(): number {
    return (this.#height ??= this.scroller.clientHeight);
  }

  /** Where the text ends; below it is room to scroll. */
  get end(): number {
    return this.#box(this.scroller.lastElementChild).bottom;
  }

  /** The element of a sentence, or of the stretch that hides it, if it is dressed. */
  element(sentence: number): HTMLElement | null {
    const chunk = this.#chunkOf(sentence);
    return (chunk && isDressed(chunk) && this.#inside(chunk).get(sentence)) || null;
  }

  /** The same, dressed if need be. */
  reveal(sentence: number): HTMLElement | null {
    const chunk = this.#chunkOf(sentence);
    if (chunk && !isDressed(chunk)) {
      dress(chunk);
      this.fresh();
    }
    return this.element(sentence);
  }

  reach(sentence: number): Reach {
    const ready = this.#reaches.get(sentence);
    if (ready) return ready;
    const found = this.#measured(sentence);
    this.#reaches.set(sentence, found);
    return found;
  }

  /** The sentences on screen, each once by its element, with where they stand. */
  visible(): readonly { sentence: number; reach: Reach }[] {
    return (this.#visible ??= this.#onScreen());
  }

  #onScreen(): { sentence: number; reach: Reach }[] {
    const top = this.scroller.scrollTop;
    const bottom = top + this.height;
    const found: { sentence: number; reach: Reach }[] = [];
    const { children } = this.scroller;
    for (let at = this.#firstBelow(top); at < children.length; at += 1) {
      const chunk = children[at] as HTMLElement;
      if (this.#box(chunk).top > bottom) break;
      if (!isDressed(chunk)) continue;
      for (const [sentence, element] of this.#inside(chunk)) {
        if (Number(element.dataset["sentence"]) !== sentence) continue;
        const reach = this.reach(sentence);
        if (reach.bottom > top && reach.top < bottom) found.push({ sentence, reach });
      }
    }
    return found;
  }

  /** The sentence that stands at `y`, or the last one above it. */
  at(y: number): number {
    const { children } = this.scroller;
    const chunk = children[Math.min(this.#firstBelow(y), children.length - 1)] as HTMLElement | undefined;
    if (!chunk) return 0;
    const [first, last] = ends(chunk);
    const { top, bottom } = this.#box(chunk);
    if (!isDressed(chunk)) return Math.round(first + (last - first) * Math.max(0, Math.min(1, (y - top) / Math.max(1, bottom - top))));
    let here = Math.max(0, first - 1);
    for (const sentence of this.#inside(chunk).keys()) if (this.reach(sentence).top <= y) here = Math.max(here, sentence);
    return here;
  }

  #measured(sentence: number): Reach {
    const element = this.element(sentence);
    if (element) {
      const { top, bottom } = this.#box(element);
      return { top: top + INSET, bottom: bottom - INSET };
    }
    const chunk = this.#chunkOf(sentence);
    if (!chunk) return { top: 0, bottom: 0 };
    const { top, bottom } = this.#box(chunk);
    const [first, last] = ends(chunk);
    const line = (bottom - top) / Math.max(1, last - first + 1);
    return { top: top + (sentence - first) * line + INSET, bottom: top + (sentence - first + 1) * line - INSET };
  }

  #box(element: Element | null): Reach {
    if (!element) return { top: 0, bottom: 0 };
    this.#zero ??= this.scroller.getBoundingClientRect().top - this.scroller.scrollTop;
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top - this.#zero, bottom: bottom - this.#zero };
  }

  /** Sentences of a dressed chunk; those of a folded stretch share its line. */
  #inside(chunk: HTMLElement): Map<number, HTMLElement> {
    const ready = this.#found.get(chunk);
    if (ready) return ready;
    const found = new Map<number, HTMLElement>();
    for (const element of chunk.querySelectorAll<HTMLElement>("[data-sentence]")) {
      const first = Number(element.dataset["sentence"]);
      const through = Number(element.dataset["through"] ?? first);
      for (let sentence = first; sentence <= through; sentence += 1) found.set(sentence, element);
    }
    this.#found.set(chunk, found);
    return found;
  }

  /** Chunks stand in order, so the first that ends below a line is found by halving. */
  #firstBelow(y: number): number {
    return halved(this.scroller.children, (chunk) => this.#box(chunk).bottom > y);
  }

  #chunkOf(sentence: number): HTMLElement | undefined {
    const { children } = this.scroller;
    return children[halved(children, (chunk) => ends(chunk as HTMLElement)[1] >= sentence)] as HTMLElement | undefined;
  }
}

function ends({ dataset }: HTMLElement): [number, number] {
  return [Number(dataset["first"]), Number(dataset["last"])];
}

/** The first for which it holds, where it holds for all that follow. */
function halved(children: HTMLCollection, holds: (child: Element) => boolean): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child && holds(child)) high = middle;
    else low = middle + 1;
  }
  return low;
}

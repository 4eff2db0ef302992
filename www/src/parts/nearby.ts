// A chunk of a long text is bare words until it comes near the screen; then it is dressed with its sentences and stays
// so. Bare words can be searched, read out and printed like the rest; they only cannot be pointed at.

import { noChange } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ChildPart } from "lit/directive.js";

/** Of the scrolling element: dressed well before it is seen. */
const MARGIN = "120% 0px";

class Nearby extends AsyncDirective {
  #chunk: Element | undefined;
  #draw: ((dressed: boolean) => unknown) | undefined;
  #of: unknown;
  #near = false;
  #dressed = false;

  render(draw: (dressed: boolean) => unknown, _of: unknown, _first: boolean): unknown {
    return draw(false);
  }

  /** `of` is what the text is drawn from: when that is another one, only what is near is dressed again. */
  override update(part: ChildPart, [draw, of, first]: [(dressed: boolean) => unknown, unknown, boolean]): unknown {
    this.#draw = draw;
    if (!this.#chunk) {
      this.#chunk = part.parentNode as Element;
      this.#near = first;
      // The chunk is put on the page after it is drawn.
      queueMicrotask(() => this.reconnected());
    }
    if (this.#of !== of) this.#dressed = this.#near;
    this.#of = of;
    return draw(this.#dressed);
  }

  override reconnected(): void {
    const chunk = this.#chunk;
    const scroller = chunk?.closest(".text");
    if (!chunk || !scroller || !this.isConnected) return;
    known.set(chunk, this);
    watcher(scroller).observe(chunk);
  }

  override disconnected(): void {
    const chunk = this.#chunk;
    const scroller = chunk?.closest(".text");
    if (chunk && scroller) watcher(scroller).unobserve(chunk);
  }

  get dressed(): boolean {
    return this.#dressed;
  }

  near(now: boolean): void {
    this.#near = now;
    if (now) this.dress();
  }

  dress(): void {
    if (this.#dressed || !this.#draw) return;
    this.#dressed = true;
    this.setValue(this.#draw(true));
    this.#chunk?.dispatchEvent(new CustomEvent("dressed", { bubbles: true }));
  }
}

/** Draws bare words, and the full text once it is near. */
export const nearby = directive(Nearby) as (draw: (dressed: boolean) => unknown, of: unknown, first: boolean) => typeof noChange;

const known = new WeakMap<Element, Nearby>();
const watchers = new WeakMap<Element, IntersectionObserver>();

function watcher(scroller: Element): IntersectionObserver {
  const ready = watchers.get(scroller);
  if (ready) return ready;
  const made = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) known.get(target)?.near(isIntersecting);
    },
    { root: scroller, rootMargin: MARGIN },
  );
  watchers.set(scroller, made);
  return made;
}

export function isDressed(chunk: Element): boolean {
  return known.get(chunk)?.dressed ?? false;
}

/** Dresses a chunk at once, for one who goes there. */
export function dress(chunk: Element): void {
  known.get(chunk)?.dress();
}

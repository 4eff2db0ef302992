// A chunk of a long text is dressed with its sentences when it comes near the screen, and stays so. Until then it is bare
// words, put in when the page has nothing else to do: they can be searched, read out and printed like the rest; they
// only cannot be pointed at.

import { noChange, nothing } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ChildPart } from "lit/directive.js";

/** Of the scrolling element: dressed well before it is seen. */
const MARGIN = "120% 0px";
/** So long bare words may be put in between two frames. */
const SLICE = 8;

type Stage = "empty" | "bare" | "dressed";

class Nearby extends AsyncDirective {
  #chunk: Element | undefined;
  #draw: ((dressed: boolean) => unknown) | undefined;
  #of: unknown;
  #near = false;
  #stage: Stage = "empty";

  render(_draw: (dressed: boolean) => unknown, _of: unknown, _first: boolean): unknown {
    return nothing;
  }

  override update(part: ChildPart, [draw, of, first]: [(dressed: boolean) => unknown, unknown, boolean]): unknown {
    this.#draw = draw;
    if (!this.#chunk) {
      this.#chunk = part.parentNode as Element;
      this.#near = first;
      // The chunk is put on the page after it is drawn.
      queueMicrotask(() => this.reconnected());
    }
    if (this.#of !== of) this.#stage = this.#near ? "dressed" : "empty";
    if (this.#stage === "empty") queue(this);
    this.#of = of;
    return this.#drawn();
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
    return this.#stage === "dressed";
  }

  near(now: boolean): void {
    this.#near = now;
    if (now) this.become("dressed");
  }

  become(stage: "bare" | "dressed"): void {
    if (this.#stage === "dressed" || this.#stage === stage || !this.isConnected) return;
    this.#stage = stage;
    this.setValue(this.#drawn());
    if (stage === "dressed") this.#chunk?.dispatchEvent(new CustomEvent("dressed", { bubbles: true }));
  }

  #drawn(): unknown {
    return this.#stage === "empty" ? nothing : this.#draw?.(this.#stage === "dressed");
  }
}

/** Draws nothing at first, then bare words, and all once it is near. `of` is what the text is drawn from: when that is another one, it begins anew. */
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
  known.get(chunk)?.become("dressed");
}

// Bare words, a few chunks at a time

const waiting = new Set<Nearby>();
let asked = false;

function queue(chunk: Nearby): void {
  waiting.add(chunk);
  if (asked) return;
  asked = true;
  later(fill);
}

function fill(): void {
  const start = performance.now();
  for (const chunk of waiting) {
    if (performance.now() - start > SLICE) return later(fill);
    waiting.delete(chunk);
    chunk.become("bare");
  }
  asked = false;
}

function later(then: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(then, { timeout: 1000 });
  else setTimeout(then, 50);
}

/** Paper has all of it. */
globalThis.addEventListener?.("beforeprint", () => {
  for (const chunk of waiting) chunk.become("bare");
  waiting.clear();
});

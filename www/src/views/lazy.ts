// The views that the page does not need for its first story: each is a chunk of its own, fetched once, when it is first
// looked at or when the page has nothing else to do. What cannot be fetched is tried again when it is next wanted. Until a
// view is there, a line stands in its place.

import { html, nothing, type TemplateResult } from "lit";
import type { Emit, State, View } from "../state";

export type Drawn = (state: State, emit: Emit) => TemplateResult | typeof nothing;
export type Lazy = Exclude<View, "story">;

const FETCH: Readonly<Record<Lazy, () => Promise<Drawn>>> = {
  overview: async () => (await import("./overview")).overview,
  side: async () => (await import("./side")).side,
  reading: async () => (await import("./reading")).reading,
  facts: async () => (await import("./facts")).facts,
};

/** What is shown while a view is on its way, and why it is not there if it cannot come. */
const NAMES: Readonly<Record<Lazy, string>> = { overview: "overview", side: "articles side by side", reading: "reading view", facts: "view of the facts" };

/** One for each view: whoever draws anew only what has changed sees by it that something has. */
function forEach(drawn: (view: Lazy) => Drawn): Readonly<Record<Lazy, Drawn>> {
  return { overview: drawn("overview"), side: drawn("side"), reading: drawn("reading"), facts: drawn("facts") };
}

/** Seen only by who waits: the style sheet shows it after a moment. */
const COMING = forEach((view) => ({ result }) => result ? html`<p class="coming">Opening the ${NAMES[view]}…</p>` : nothing);

const LOST = forEach((view) => ({ result }, emit) => {
  if (!result) return nothing;
  return html`<p class="empty">The ${NAMES[view]} could not be loaded. <button type="button" class="button" @click=${() => emit({ type: "view", view })}>Try again</button></p>`;
});

export interface LazyViews {
  /** The view, or what stands in its place while it is not there: the same function as long as it is the same. */
  get(view: Lazy): Drawn;
  /** Fetches a view. */
  want(view: Lazy): void;
  /** Fetches all of them, one after another, when the page is idle. */
  prefetch(): void;
}

/** `came` is called whenever what stands for a view has changed; `failed` with the plain name of one that could not be fetched. */
export function lazyViews(came: () => void, failed: (name: string) => void): LazyViews {
  const here = new Map<Lazy, Drawn>();
  const coming = new Map<Lazy, Promise<void>>();
  const lost = new Set<Lazy>();

  function fetch(view: Lazy): Promise<void> {
    const ready = coming.get(view);
    if (ready) return ready;
    const fetched = FETCH[view]().then(
      (drawn) => {
        here.set(view, drawn);
        came();
      },
      (error: unknown) => {
        coming.delete(view);
        lost.add(view);
        came();
        throw error;
      },
    );
    coming.set(view, fetched);
    if (lost.delete(view)) came();
    return fetched;
  }

  return {
    get: (view) => here.get(view) ?? (lost.has(view) ? LOST : COMING)[view],
    want: (view) => void fetch(view).catch(() => failed(NAMES[view])),
    prefetch() {
      // A view that nobody looks at yet may fail in silence; one that failed before waits to be asked for.
      void (Object.keys(FETCH) as Lazy[]).reduce((before, view) => before.then(() => (lost.has(view) ? undefined : fetch(view))).catch(() => {}), idle());
    },
  };
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

// The views that the page does not need for its first story: each is a chunk of its own, fetched once, when it is first
// looked at or when the page has nothing else to do. What cannot be fetched is tried again when it is next wanted.

import type { TemplateResult, nothing } from "lit";
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

export interface LazyViews {
  /** The view, or null while it is on its way. */
  get(view: Lazy): Drawn | null;
  /** Fetches a view. */
  want(view: Lazy): void;
  /** Fetches all of them, one after another, when the page is idle. */
  prefetch(): void;
}

/** `came` is called whenever a view is there to be drawn; `failed` with the plain name of one that could not be fetched. */
export function lazyViews(came: () => void, failed: (name: string) => void): LazyViews {
  const here = new Map<Lazy, Drawn>();
  const coming = new Map<Lazy, Promise<void>>();

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
        throw error;
      },
    );
    coming.set(view, fetched);
    return fetched;
  }

  return {
    get: (view) => here.get(view) ?? null,
    want: (view) => void fetch(view).catch(() => failed(NAMES[view])),
    prefetch() {
      // A view that nobody looks at yet may fail in silence.
      void (Object.keys(FETCH) as Lazy[]).reduce((before, view) => before.then(() => fetch(view)).catch(() => {}), idle());
    },
  };
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

// The bookmark in the page's address: written as one reads, taken up with the first result and on the way back. A change
// of the view is a step in the browser's history; whatever else changes takes the place of the last step's words.

import { bookmark, fromBookmark } from "./bookmark";
import type { Emit, State, View } from "./state";

/** Browsers refuse an address that changes at every key held down. */
const PAUSE = 300;

/** As much of a window as this needs. */
export interface Place {
  location: Pick<Location, "hash" | "pathname" | "search">;
  history: Pick<History, "pushState" | "replaceState">;
  addEventListener(type: "popstate", listener: () => void): void;
}

/** Gives what is to be called with every new state. */
export function followAddress(page: Place, emit: Emit): (state: State) => void {
  let state: State | null = null;
  /** The view of the last step; none before the first result. */
  let view: View | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wanted = "";

  function write(words: string, how: "pushState" | "replaceState"): void {
    clearTimeout(waiting);
    waiting = undefined;
    if (how === "replaceState" && page.location.hash === (words === "" ? "" : `#${words}`)) return;
    try {
      page.history[how](null, "", `${page.location.pathname}${page.location.search}${words === "" ? "" : `#${words}`}`);
    } catch {
      // A page opened from a file may not, in some browsers: then there is no bookmark.
    }
  }

  /** Takes up what the address says, before anything is written over it. */
  function open(now: State): void {
    const kept = fromBookmark(page.location.hash, now);
    if (!kept) return;
    view = kept.view;
    // What it names in vain is mended as soon as it is opened.
    wanted = page.location.hash.slice(1);
    emit({ type: "reopen", kept });
  }

  page.addEventListener("popstate", () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (state?.result) open(state);
  });

  return (now) => {
    state = now;
    if (view === null) {
      if (!now.result) return;
      view = now.view;
      if (page.location.hash.length > 1) open(now);
      return;
    }
    const before = wanted;
    wanted = now.result ? bookmark(now) : "";
    if (now.view !== view) {
      if (waiting !== undefined) write(before, "replaceState");
      view = now.view;
      write(wanted, "pushState");
    } else if (waiting === undefined && wanted !== before) {
      waiting = setTimeout(() => write(wanted, "replaceState"), PAUSE);
    }
  };
}

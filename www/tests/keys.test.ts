import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchKeys } from "../src/keys";
import type { Action } from "../src/state";

describe("keys of the page", () => {
  beforeEach(() => void vi.stubGlobal("Element", class {}));
  afterEach(() => void vi.unstubAllGlobals());

  /** What comes of a key that is held down, once pressed, then repeated, while something is open on the page. */
  function held(key: string, open = ""): string[] {
    const page = Object.assign(new EventTarget(), { querySelector: (selector: string) => (selector === open ? {} : null) });
    const done: Action[] = [];
    watchKeys(page as unknown as Document, (action) => done.push(action));
    for (const repeat of [false, true, true]) page.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key, repeat }));
    return done.map(({ type }) => type);
  }

  it("step_on_while_held_down", () => {
    expect(held("j")).toEqual(["step", "step", "step"]);
  });

  it("link_or_break_once_however_long_they_are_held", () => {
    expect(held("l")).toEqual(["pin-picked"]);
  });

  it("fold_once_and_scroll_together_once_however_long_they_are_held", () => {
    expect(["f", "F", "s"].map((key) => held(key))).toEqual([["fold-focus"], ["fold-all"], ["linked"]]);
  });

  it("let_go_with_escape_unless_it_closes_something_open", () => {
    expect(held("Escape")).toContain("let-go");
    expect(held("Escape", ":popover-open")).toEqual([]);
    expect(held("Escape", "dialog[open]")).toEqual([]);
  });
});

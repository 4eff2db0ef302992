import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchKeys } from "../src/keys";
import type { Action } from "../src/state";

describe("keys of the page", () => {
  beforeEach(() => void vi.stubGlobal("Element", class {}));
  afterEach(() => void vi.unstubAllGlobals());

  /** What comes of a key that is held down: once pressed, then repeated. */
  function held(key: string): string[] {
    const page = Object.assign(new EventTarget(), { querySelector: () => null });
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
});

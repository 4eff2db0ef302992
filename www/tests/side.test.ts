import { describe, expect, it } from "vitest";
import { initial, reduce } from "../src/state";

const side = reduce(initial, { type: "view", view: "side" });

describe("side by side", () => {
  it("scrolls_together_or_apart_by_one_key", () => {
    const apart = reduce(side, { type: "linked" });
    expect([side.linked, apart.linked, reduce(apart, { type: "linked" }).linked]).toEqual([true, false, true]);
  });

  it("has_keys_that_change_nothing_in_another_view", () => {
    const story = reduce(initial, { type: "view", view: "story" });
    expect(reduce(story, { type: "linked" })).toBe(story);
    expect(reduce(story, { type: "level" })).toBe(story);
  });

  it("shows_a_stretch_that_is_the_same_until_all_are_folded_again", () => {
    const shown = reduce(side, { type: "show-same", stretch: 3, shown: true });
    expect([...shown.shownSame]).toEqual([3]);
    expect([...reduce(shown, { type: "show-same", stretch: 3, shown: false }).shownSame]).toEqual([]);
    expect([...reduce(shown, { type: "fold-same", folded: true }).shownSame]).toEqual([]);
    expect([...reduce(shown, { type: "side", articles: [2, 1] }).shownSame]).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { Heights } from "./heights";

describe("the heights of a long list", () => {
  it("rows_that_were_not_measured_are_as_high_as_the_others_on_average", () => {
    const heights = new Heights(10);
    heights.measure(0, 100);
    heights.measure(5, 300);
    expect(heights.guess()).toBe(true);
    expect(heights.start(10)).toBe(2000);
    expect(heights.start(6)).toBe(100 + 4 * 200 + 300);
  });

  it("a_guess_holds_until_the_next_one_is_asked_for", () => {
    const heights = new Heights(3);
    const before = heights.start(2) - heights.start(1);
    heights.measure(0, 20);
    expect(heights.start(2) - heights.start(1)).toBe(before);
    expect(heights.start(1)).toBe(20);
  });

  it("a_row_is_found_by_any_height_in_it", () => {
    const heights = new Heights(5000);
    for (let row = 0; row < 5000; row += 1) heights.measure(row, row % 2 === 0 ? 10 : 30);
    expect([0, 9, 10, 39, 40].map((height) => heights.at(height))).toEqual([0, 0, 1, 1, 2]);
    expect(heights.at(-50)).toBe(0);
    expect(heights.at(1e9)).toBe(4999);
    for (const row of [1, 777, 4998]) expect(heights.at(heights.start(row))).toBe(row);
  });

  it("of_another_width_keep_only_the_average", () => {
    const heights = new Heights(4);
    heights.measure(1, 50);
    heights.forget();
    expect(heights.measured(1)).toBeNaN();
    expect(heights.start(4)).toBe(200);
  });

  it("of_nothing_are_nothing", () => {
    const heights = new Heights(0);
    expect(heights.guess()).toBe(false);
    expect(heights.start(0)).toBe(0);
    expect(heights.at(100)).toBe(0);
  });
});

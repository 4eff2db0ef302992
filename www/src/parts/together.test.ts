import { describe, expect, it } from "vitest";
import { made } from "./made";
import { ties } from "./pairing";
import { around, between, closing, level, read, rungs, scrollTo } from "./together";

const lines = ["a", "b", "c", "d", "e"];
const ladder = (pairs: readonly [number, number][]) => rungs(ties(0, 1, made([lines, lines], [], pairs.map(([a, b]) => ({ a: [0, a], b: [1, b] })))));

describe("rungs", () => {
  it("lead_on_in_both_columns", () => {
    expect(ladder([[0, 0], [1, 1], [1, 2], [2, 2], [3, 4]])).toEqual([[0, 0], [1, 1], [2, 2], [3, 4]]);
  });

  it("are_never_links_that_moved", () => {
    expect(ladder([[0, 4], [1, 0], [2, 1], [3, 2]])).toEqual([[1, 0], [2, 1], [3, 2]]);
  });

  it("stand_around_a_sentence", () => {
    const steps = [[1, 0], [3, 4]] as const;
    expect(around(0, steps)).toEqual([undefined, [1, 0]]);
    expect(around(1, steps)).toEqual([[1, 0], [3, 4]]);
    expect(around(4, steps)).toEqual([[3, 4], undefined]);
  });
});

describe("scrolling together", () => {
  it("stretches_what_lies_between_two_rungs", () => {
    expect(between(150, [100, 1000], [200, 1400])).toBe(1200);
  });

  it("does_not_jump_where_two_rungs_stand_on_one_line", () => {
    expect(between(100, [100, 1000], [100, 1400])).toBe(1000);
  });

  it("begins_together_at_the_top", () => {
    expect(scrollTo(read(0, 200), 200)).toBe(0);
  });

  it("reads_and_scrolls_the_same_way_everywhere", () => {
    for (const scroll of [0, 1, 100, 199, 200, 201, 5000]) expect(scrollTo(read(scroll, 200), 200)).toBeCloseTo(scroll);
  });

  it("falls_in_step_within_two_screens_and_by_and_by", () => {
    let out = 3000;
    const steps: number[] = [];
    for (let scrolled = 0; scrolled < 1600; scrolled += 50) {
      const next = closing(out, 50, 800);
      steps.push(out - next);
      out = next;
    }
    expect(out).toBeLessThan(60);
    expect(Math.max(...steps)).toBeLessThan(400);
  });
});

describe("level", () => {
  it("brings_all_to_the_line", () => {
    expect(level([500, 900, 700], 200)).toEqual([300, 700, 500]);
  });

  it("gives_way_near_the_beginning_of_a_column", () => {
    expect(level([500, 40], 200)).toEqual([460, 0]);
  });
});

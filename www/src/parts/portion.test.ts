import { describe, expect, it } from "vitest";
import { around, next, pieces, type Part, type Wanted } from "./portion";

const part = (from: number, to: number): Part => ({ from, to });
const wanted = (seen: Part, near: Part, far: Part): Wanted => ({ seen, near, far });

/** All parts up to the one that stays. */
function steps(drawn: Part, wish: Wanted): Part[] {
  const found = [drawn];
  for (;;) {
    const last = found.at(-1) as Part;
    const step = next(last, wish, 4);
    if (step === last) return found;
    found.push(step);
    if (found.length > 1000) throw new Error("it never ends");
  }
}

describe("a long list", () => {
  it("is_drawn_in_small_steps_until_all_that_is_near_is_there", () => {
    const all = steps(part(0, 8), wanted(part(0, 5), part(0, 40), part(0, 80)));
    expect(all.at(-1)).toEqual(part(0, 40));
    for (const [at, { to }] of all.entries()) expect(to - (all[at - 1]?.to ?? to)).toBeLessThanOrEqual(4);
  });

  it("draws_below_before_above", () => {
    expect(next(part(50, 60), wanted(part(52, 58), part(40, 70), part(30, 80)), 4)).toEqual(part(50, 64));
    expect(next(part(50, 70), wanted(part(52, 58), part(40, 70), part(30, 80)), 4)).toEqual(part(46, 70));
  });

  it("what_comes_on_screen_is_drawn_at_once", () => {
    expect(next(part(0, 10), wanted(part(8, 16), part(0, 30), part(0, 60)), 4)).toEqual(part(0, 16));
    expect(next(part(0, 10), wanted(part(900, 906), part(890, 920), part(880, 930)), 4)).toEqual(part(900, 906));
  });

  it("what_is_far_off_is_drawn_no_more", () => {
    expect(steps(part(0, 100), wanted(part(60, 66), part(50, 80), part(40, 90))).at(-1)).toEqual(part(40, 90));
  });

  it("that_is_wanted_whole_becomes_whole_from_anywhere", () => {
    expect(steps(around(120, 150), wanted(part(119, 124), part(0, 150), part(0, 150))).at(-1)).toEqual(part(0, 150));
  });

  it("begins_around_a_row_at_any_end", () => {
    expect(around(0, 5000)).toEqual(part(0, 4));
    expect(around(4999, 5000)).toEqual(part(4998, 5000));
    expect(around(0, 3)).toEqual(part(0, 3));
    expect(around(0, 0)).toEqual(part(0, 0));
  });
});

describe("rows that must stay", () => {
  it("stand_in_their_order_around_the_drawn_part", () => {
    expect(pieces(part(50, 60), [7, 90])).toEqual([part(7, 8), part(50, 60), part(90, 91)]);
  });

  it("are_drawn_once", () => {
    expect(pieces(part(50, 60), [55, 7, 7])).toEqual([part(7, 8), part(50, 60)]);
    expect(pieces(part(0, 0), [])).toEqual([]);
  });
});

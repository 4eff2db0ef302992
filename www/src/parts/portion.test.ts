import { describe, expect, it } from "vitest";
import { partWith } from "./portion";

const first = { from: 0, to: 200 };

describe("partWith", () => {
  it("a_short_list_is_drawn_whole", () => {
    expect(partWith(-1, first, 400)).toEqual({ from: 0, to: 400 });
  });

  it("a_long_list_begins_with_its_first_rows", () => {
    expect(partWith(-1, first, 5000)).toEqual(first);
  });

  it("a_row_that_is_drawn_changes_nothing", () => {
    expect(partWith(450, { from: 400, to: 800 }, 5000)).toEqual({ from: 400, to: 800 });
  });

  it("a_row_far_away_is_drawn_with_its_neighbours", () => {
    expect(partWith(3000, first, 5000)).toEqual({ from: 2900, to: 3100 });
    expect(partWith(4999, first, 5000)).toEqual({ from: 4899, to: 5000 });
    expect(partWith(30, { from: 2900, to: 3100 }, 5000)).toEqual(first);
  });

  it("a_list_that_became_shorter_begins_again", () => {
    expect(partWith(-1, { from: 2900, to: 3100 }, 1000)).toEqual(first);
  });
});

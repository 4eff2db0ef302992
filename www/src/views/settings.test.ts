import { describe, expect, it } from "vitest";
import { stopOf } from "./settings";

describe("how sure a link must be", () => {
  it("stands_in_the_middle_where_the_reader_said_nothing", () => {
    expect(stopOf(null)).toBe(2);
  });

  it("stands_where_a_kept_score_is_nearest", () => {
    expect([0, 0.15, 0.24, 0.6, 0.85, 1].map(stopOf)).toEqual([0, 0, 1, 3, 4, 4]);
  });
});

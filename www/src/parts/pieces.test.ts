import { describe, expect, it } from "vitest";
import { pieces } from "./pieces";

describe("pieces", () => {
  it("overlapping_marks_become_neighbouring_pieces", () => {
    const found = pieces([0, 10], [
      { span: [2, 6], name: "told", value: "own" },
      { span: [4, 8], name: "clash", value: "date" },
    ]);
    expect(found.map(({ span, marks }) => [...span, marks])).toEqual([
      [0, 2, {}],
      [2, 4, { told: "own" }],
      [4, 6, { told: "own", clash: "date" }],
      [6, 8, { clash: "date" }],
      [8, 10, {}],
    ]);
  });

  it("marks_are_cut_at_the_ends_of_the_stretch", () => {
    expect(pieces([5, 8], [{ span: [0, 20], name: "told", value: "own" }])).toEqual([{ span: [5, 8], marks: { told: "own" } }]);
  });

  it("neighbours_with_equal_marks_are_one_piece", () => {
    const found = pieces([0, 4], [
      { span: [0, 2], name: "told", value: "own" },
      { span: [2, 4], name: "told", value: "own" },
    ]);
    expect(found).toHaveLength(1);
  });

  it("a_stretch_without_marks_is_one_piece", () => {
    expect(pieces([3, 7], [])).toEqual([{ span: [3, 7], marks: {} }]);
  });
});

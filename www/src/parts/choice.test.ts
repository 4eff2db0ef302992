import { describe, expect, it } from "vitest";
import { added, put, swapped, without } from "./choice";

describe("the articles side by side", () => {
  it("are_chosen_by_column", () => expect(put([1, 2, 3], 1, 9)).toEqual([1, 9, 3]));
  it("change_places_with_one_that_is_there_already", () => expect(put([1, 2, 3], 0, 3)).toEqual([3, 2, 1]));
  it("swap_with_their_neighbour", () => expect(swapped([1, 2, 3], 1)).toEqual([1, 3, 2]));
  it("are_two_at_least", () => {
    expect(without([1, 2, 3], 0)).toEqual([2, 3]);
    expect(without([2, 3], 0)).toEqual([2, 3]);
  });
  it("are_four_at_most_and_each_once", () => {
    expect(added([1, 2], [1, 2, 3])).toEqual([1, 2, 3]);
    expect(added([1, 2, 3], [1, 2, 3])).toEqual([1, 2, 3]);
    expect(added([1, 2, 3, 4], [1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4]);
  });
});

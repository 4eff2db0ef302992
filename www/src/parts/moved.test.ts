import { describe, expect, it } from "vitest";
import type { Link } from "../report";
import { made } from "./made";
import { movedLinks } from "./moved";

const lines = ["a", "b", "c", "d"];
const links = (pairs: readonly [number, number, number?][]): Link[] =>
  made([lines, lines], [], pairs.map(([a, b, score = 0.8]) => ({ a: [0, a], b: [1, b], score }))).result.report.links;
const moved = (found: readonly Link[]) => [...movedLinks(found)].map(({ a, b }) => [a[1], b[1]]);

describe("movedLinks", () => {
  it("links_in_order_stay", () => {
    expect(moved(links([[0, 0], [1, 1], [2, 3]]))).toEqual([]);
  });

  it("the_one_sentence_that_crosses_the_others_moved", () => {
    expect(moved(links([[0, 3], [1, 0], [2, 1], [3, 2]]))).toEqual([[0, 3]]);
  });

  it("of_two_that_cross_the_surer_link_stays", () => {
    expect(moved(links([[0, 1, 0.5], [1, 0, 0.9]]))).toEqual([[0, 1]]);
  });

  it("a_sentence_split_in_two_did_not_move", () => {
    expect(moved(links([[0, 0], [0, 1], [1, 2]]))).toEqual([]);
  });

  it("nothing_moves_without_links", () => {
    expect(movedLinks([]).size).toBe(0);
  });
});

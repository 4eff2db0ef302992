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

  it("on_small_inputs_it_keeps_as_much_as_trying_every_chain", () => {
    const next = random(7);
    for (let round = 0; round < 300; round += 1) {
      const found = tangle(1 + Math.floor(next() * 9), 6, next);
      const gone = movedLinks(found);
      const kept = found.filter((link) => !gone.has(link));
      expect(inOrder(kept)).toBe(true);
      expect(weightOf(kept)).toBe(heaviest(found));
    }
  });

  it("a_book_of_links_is_no_trouble", () => {
    const found = tangle(200_000, 100_000, random(3));
    expect(movedLinks(found).size).toBeGreaterThan(0);
  });
});

function random(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 16807) % 2147483647) / 2147483647;
}

/** Scores are eighths, so that sums are exact. */
function tangle(count: number, sentences: number, next: () => number): Link[] {
  return Array.from({ length: count }, () => ({
    a: [0, Math.floor(next() * sentences)],
    b: [1, Math.floor(next() * sentences)],
    score: (1 + Math.floor(next() * 8)) / 8,
    kind: next() < 0.3 ? "partial" : "edited",
    because: [],
    edits: [],
  })) as unknown as Link[];
}

function weightOf(found: readonly Link[]): number {
  return found.reduce((sum, { kind, score }) => sum + (kind === "partial" ? score / 4 : score), 0);
}

function inOrder(found: readonly Link[]): boolean {
  return found.every((x) => found.every((y) => (x.a[1] - y.a[1]) * (x.b[1] - y.b[1]) >= 0));
}

function heaviest(found: readonly Link[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 1 << found.length; chosen += 1) {
    const chain = found.filter((_, index) => (chosen >> index) & 1);
    if (inOrder(chain)) most = Math.max(most, weightOf(chain));
  }
  return most;
}

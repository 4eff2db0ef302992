import { describe, expect, it } from "vitest";
import { chunks, piecesOf, type Fold } from "./chunks";
import { made } from "./made";
import type { Compared } from "./compared";

/** One article whose sentences stand two to a paragraph. */
function paragraphs(count: number): Compared {
  const all = made([Array.from({ length: count }, (_, at) => `Sentence ${at}.`)], []);
  const [article] = all.result.report.articles;
  if (!article) throw new Error("no article");
  article.sentences.forEach((sentence, at) => (sentence.block = at >> 1));
  article.blocks = Array.from({ length: (count + 1) >> 1 }, (_, block) => ({ kind: "paragraph", span: [all.span([0, 2 * block])[0], all.span([0, Math.min(count - 1, 2 * block + 1)])[1]] }));
  return all;
}
const fold = (at: number, length: number, shown = false): Fold => ({ stretch: { first: [at, at], length }, at, shown });
const told = (all: Compared, folds: readonly Fold[]) =>
  piecesOf(0, folds, all).map((piece) => (piece.is === "text" ? all.slice(0, piece.span).replace(/\s+/g, " ").trim() : piece.shown ? "fold" : `${piece.stretch.length} the same`));

describe("pieces of a text", () => {
  it("are_its_paragraphs", () => {
    expect(told(paragraphs(3), [])).toEqual(["Sentence 0. Sentence 1.", "Sentence 2."]);
  });

  it("leave_a_line_in_place_of_a_stretch_across_paragraphs", () => {
    expect(told(paragraphs(6), [fold(1, 4)])).toEqual(["Sentence 0.", "4 the same", "Sentence 5."]);
  });

  it("show_a_stretch_below_the_line_that_folds_it", () => {
    expect(told(paragraphs(4), [fold(1, 2, true)])).toEqual(["Sentence 0.", "fold", "Sentence 1.", "Sentence 2. Sentence 3."]);
  });

  it("name_every_sentence_once", () => {
    const all = paragraphs(9);
    const named = piecesOf(0, [fold(2, 3)], all).flatMap((piece) => (piece.is === "text" ? piece.sentences : Array.from({ length: piece.stretch.length }, (_, at) => piece.at + at)));
    expect(named).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("chunks", () => {
  it("cover_a_long_text_without_a_gap", () => {
    const found = chunks(0, [], paragraphs(2000));
    expect(found.length).toBeGreaterThan(5);
    expect(found[0]?.first).toBe(0);
    expect(found.at(-1)?.last).toBe(1999);
    for (const [at, chunk] of found.slice(1).entries()) expect(chunk.first).toBe((found[at]?.last ?? 0) + 1);
  });

  it("a_folded_stretch_is_in_one_chunk", () => {
    const [first] = chunks(0, [fold(0, 2000)], paragraphs(2000));
    expect([first?.first, first?.last]).toEqual([0, 1999]);
  });
});

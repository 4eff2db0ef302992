import { describe, expect, it } from "vitest";
import type { BlockKind } from "../report";
import { leaves } from "./leaves";
import { made } from "./made";

/** One article, its sentences in blocks of these kinds and sizes. */
function article(...blocks: [BlockKind, number][]) {
  const all = made([blocks.flatMap(([, size], block) => Array.from({ length: size }, (_, at) => `Sentence ${at} of ${block}.`))], []);
  const told = all.result.report.articles[0]!;
  let from = 0;
  told.blocks = blocks.map(([kind, size], block) => {
    const own = told.sentences.slice(from, from + size);
    from += size;
    for (const sentence of own) Object.assign(sentence, { block, role: "body" });
    return { kind, span: [own[0]!.span[0], own.at(-1)!.span[1]] };
  });
  return all;
}

describe("leaves", () => {
  it("are_paragraphs_and_headings_and_whole_lists", () => {
    const found = leaves(0, article(["heading", 1], ["paragraph", 2], ["list-item", 1], ["list-item", 2], ["paragraph", 1]));
    expect(found.map(({ kind, parts }) => [kind, parts.map(({ sentences }) => sentences)])).toEqual([
      ["heading", [[0]]],
      ["paragraph", [[1, 2]]],
      ["list-item", [[3], [4, 5]]],
      ["paragraph", [[6]]],
    ]);
  });

  it("know_the_publishers_headline", () => {
    const all = article(["heading", 1], ["heading", 1]);
    all.result.report.articles[0]!.sentences[0]!.role = "headline";
    expect(leaves(0, all).map(({ kind }) => kind)).toEqual(["headline", "heading"]);
  });

  it("cut_a_paragraph_without_end_and_lose_nothing", () => {
    const all = article(["paragraph", 100]);
    const found = leaves(0, all);
    expect(found.map(({ goesOn }) => goesOn)).toEqual([false, true, true]);
    expect(found.flatMap(({ parts }) => parts.map(({ span }) => all.slice(0, span))).join("")).toBe(all.text(0));
    expect(found.flatMap(({ parts }) => parts.flatMap(({ sentences }) => sentences))).toHaveLength(100);
  });
});

// An article cut into leaves: what is drawn at once. A leaf is a paragraph or a heading, or items of one list; a
// paragraph without end is cut, too, so that no leaf is too long to draw.

import type { BlockKind, Span } from "../report";
import type { Compared } from "./compared";

/** Sentences of one block that stand together. */
export interface Part {
  block: number;
  /** From where to where the text of the part goes, with what lies between its sentences. */
  span: Span;
  sentences: readonly number[];
}

export interface Leaf {
  kind: BlockKind | "headline";
  /** More than one only in a list. */
  parts: readonly Part[];
  /** Goes on where the leaf before ended, in one paragraph. */
  goesOn: boolean;
}

/** Sentences in a leaf. A paragraph of a report has fewer by far; a text without line breaks is one paragraph. */
const MOST = 40;

export function leaves(article: number, compared: Compared): Leaf[] {
  const { blocks = [], sentences = [] } = compared.result.report.articles[article] ?? {};
  const own = blocks.map((): number[] => []);
  sentences.forEach(({ block }, number) => own[block]?.push(number));
  const headline = sentences.find(({ role }) => role === "headline")?.block;
  const found: Leaf[] = [];
  blocks.forEach((block, index) => {
    const cut = parts(index, block.span, own[index] ?? [], (number) => sentences[number]?.span[0] ?? block.span[1]);
    const last = found.at(-1);
    if (block.kind === "list-item" && last?.kind === "list-item" && count(last) < MOST) last.parts = [...last.parts, ...cut];
    else cut.forEach((part, at) => found.push({ kind: index === headline ? "headline" : block.kind, parts: [part], goesOn: at > 0 }));
  });
  return found;
}

function parts(block: number, [start, end]: Span, numbers: readonly number[], startOf: (sentence: number) => number): Part[] {
  if (numbers.length <= MOST) return [{ block, span: [start, end], sentences: numbers }];
  const cut: Part[] = [];
  for (let at = 0; at < numbers.length; at += MOST) {
    const next = numbers[at + MOST];
    cut.push({ block, span: [cut.at(-1)?.span[1] ?? start, next === undefined ? end : startOf(next)], sentences: numbers.slice(at, at + MOST) });
  }
  return cut;
}

function count({ parts: all }: Leaf): number {
  return all.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

// How much of an article others tell as well.

import type { Link } from "../report";
import type { Compared } from "./compared";

const known = new WeakMap<readonly Link[], Map<number, number>>();

/** The share of an article's words that stand in statements which another article carries too. Counted once: the heads of the story ask at every step. */
export function toldElsewhere(article: number, compared: Compared): number {
  const { links } = compared.result.report;
  const shares = known.get(links) ?? new Map<number, number>();
  known.set(links, shares);
  const share = shares.get(article) ?? counted(article, compared);
  shares.set(article, share);
  return share;
}

function counted(article: number, compared: Compared): number {
  const sentences = compared.result.report.articles[article]?.sentences ?? [];
  let all = 0;
  let shared = 0;
  sentences.forEach(({ span }, sentence) => {
    const index = compared.statement([article, sentence]);
    if (index === undefined) return;
    const words = count(compared.slice(article, span));
    all += words;
    if ((compared.result.report.statements[index]?.articles ?? 1) > 1) shared += words;
  });
  return all === 0 ? 0 : shared / all;
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

// What an article leaves out, at the place where it could stand. The statements have one order over all articles; each
// that an article does not tell belongs after the sentence whose statement comes last before it in that order. So every
// one is offered once, even where the article tells in an order of its own. Where it shares nothing there is no such
// place: then all of it comes at the end.

import type { Margin } from "../state";
import type { Compared } from "./compared";

/** Indices of statements; those that several others tell come first, then in narrative order. */
export interface Omitted {
  before: readonly number[];
  /** By the number of the sentence after which they are missing. */
  after: ReadonlyMap<number, readonly number[]>;
  end: readonly number[];
}

/** `shown`: the statements that the filters let through; without it, all. */
export function omitted(article: number, compared: Compared, shown?: readonly number[]): Omitted {
  const { statements } = compared.result.report;
  const told = tellings(article, compared);
  const anchored = [...told.keys()].some((index) => (statements[index]?.articles ?? 0) > 1);
  const last = anchored ? [...told.keys()].reduce((most, index) => Math.max(most, index), -1) : -1;
  const before: number[] = [];
  const after = new Map<number, number[]>();
  const end: number[] = [];
  const passes = shown ? new Set(shown) : null;
  let gap = before;
  statements.forEach((_, index) => {
    const sentence = told.get(index);
    if (sentence !== undefined) {
      gap = after.get(sentence) ?? [];
      after.set(sentence, gap);
    } else if (!passes || passes.has(index)) {
      (index > last ? end : gap).push(index);
    }
  });
  const alone = (index: number) => Number((statements[index]?.articles ?? 1) <= 1);
  for (const list of [before, end, ...after.values()]) list.sort((a, b) => alone(a) - alone(b) || a - b);
  return { before, after: new Map([...after].filter(([, list]) => list.length > 0)), end };
}

/** Each statement of an article with the sentence that ends its first telling there: neighbours tell it together. */
function tellings(article: number, compared: Compared): Map<number, number> {
  const told = new Map<number, number>();
  let running: number | undefined;
  compared.result.report.articles[article]?.sentences.forEach((_, sentence) => {
    const index = compared.statement([article, sentence]);
    if (index === undefined) return;
    if (!told.has(index)) running = index;
    else if (index !== running) running = undefined;
    if (index === running) told.set(index, sentence);
  });
  return told;
}

/** Where the margin stands: at a sentence of the statement in focus, or where that is left out. Null: nowhere beside the text. */
export function marginAt(article: number, focus: number | null, wanted: Margin | null, left: Omitted, compared: Compared): Margin | null {
  if (focus === null) return null;
  const here = (compared.result.report.statements[focus]?.members ?? []).filter((place) => place[0] === article).map((place) => place[1]);
  const [first] = here;
  if (wanted && here.includes(wanted.sentence)) return wanted;
  if (first !== undefined) return { sentence: first, gap: false };
  const gap = [...left.after].find(([, list]) => list.includes(focus));
  return gap ? { sentence: gap[0], gap: true } : null;
}

// The words of a sentence, and which words of two linked sentences are the same: the edits of a link, taken apart
// into single words. A word is what stands between spaces, so that "3.40am" and "€3.8m" stay whole; scripts without
// spaces go letter by letter. A sentence cut into words loses nothing: every mark and space belongs to a word.

import type { Place, Span } from "../report";
import type { Bond, Compared } from "./compared";

export interface Word {
  /** From here up to the next word. */
  span: Span;
  /** Its first to its last letter or digit. */
  core: Span;
  /** Its letters and digits, without case and accents. */
  key: string;
}

/** For each word of one sentence its number in the other, or none. */
export type Match = readonly (number | null)[];

const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|[^\\s${UNSPACED}]+`, "gu");

export function wordsOf(place: Place, compared: Compared): Word[] {
  const [start, end] = compared.span(place);
  const found: Word[] = [];
  for (const { 0: written, index } of compared.slice(place[0], [start, end]).matchAll(WORD)) {
    const core = /[\p{L}\p{N}].*[\p{L}\p{N}]\p{M}*|[\p{L}\p{N}]\p{M}*/u.exec(written);
    // A dash or a full stop that stands alone goes with the word before it.
    if (!core) continue;
    const last = found.at(-1);
    const at = last ? start + index : start;
    if (last) last.span = [last.span[0], at];
    const from = start + index + core.index;
    found.push({ span: [at, end], core: [from, from + core[0].length], key: keyOf(written) });
  }
  return found;
}

/** Which words of a bond's own sentence stand in the other one, in the same order. */
export function matched(bond: Bond, own: readonly Word[], other: readonly Word[]): Match {
  const side = bond.side;
  const far = side === "a" ? "b" : "a";
  const match: (number | null)[] = own.map(() => null);
  for (const edit of bond.link.edits) {
    if (edit.op !== "equal") continue;
    const here = inside(own, edit[side]);
    const there = inside(other, edit[far]);
    for (const [at, to] of pairs(here.map((at) => own[at]?.key ?? ""), there.map((at) => other[at]?.key ?? ""))) {
      const [from, into] = [here[at], there[to]];
      if (from !== undefined && into !== undefined) match[from] = into;
    }
  }
  return match;
}

/** Where the first leads by way of the second. */
export function through(first: Match, second: Match): Match {
  return first.map((at) => (at === null ? null : (second[at] ?? null)));
}

export function keyOf(words: string): string {
  return words.normalize("NFD").replace(/[^\p{L}\p{N}]+/gu, "").toLocaleLowerCase();
}

/** Numbers of the words that lie whole in a stretch. */
function inside(words: readonly Word[], [start, end]: Span): number[] {
  return words.flatMap(({ core }, at) => (core[0] >= start && core[1] <= end ? [at] : []));
}

/** Equal stretches have the same words, but "a.m." may be one word here and two there: then the ends are paired. */
function pairs(here: readonly string[], there: readonly string[]): [number, number][] {
  if (here.length === there.length) return here.map((_, at) => [at, at]);
  const found: [number, number][] = [];
  const least = Math.min(here.length, there.length);
  let from = 0;
  while (from < least && here[from] === there[from]) found.push([from, from++]);
  for (let end = 1; end <= least - from && here.at(-end) === there.at(-end); end += 1) found.push([here.length - end, there.length - end]);
  return found;
}

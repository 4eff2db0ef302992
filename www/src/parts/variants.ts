// One sentence of a statement in all its wordings, as a small graph: one path where they agree, lanes where they part.
// The base is the sentence with links to most articles; every other article's best sentence is laid against it by the
// edits of their link, or of a chain of links. What shares too few words with the base is named, not drawn.

import type { ArticleSpan, Place, Statement } from "../report";
import type { Bond, Compared } from "./compared";
import { collate, lanes, type Range, type Wording } from "./variants-collate";
import { matched, through, wordsOf, type Match, type Word } from "./variants-words";

export interface Graph {
  /** In the order of reading: a stretch with one variant is the path that all take. */
  stretches: Variant[][];
  /** Articles in the graph, in the order of their columns. */
  articles: number[];
  /** Articles that word it quite differently. */
  apart: number[];
  /** How many articles have wordings beyond those that a picture holds. */
  beyond: number;
}

/** What some articles have at one place. */
export interface Variant {
  articles: number[];
  /** The words, as the first of them has them; null where they leave it out. */
  at: ArticleSpan | null;
}

/** A sentence laid against the base, for all articles that have it letter for letter. */
interface Laid {
  place: Place;
  articles: number[];
  words: Word[];
  match: Match;
}

/** A sentence is drawn if it has this share of the base's words: the least, and more where too little would be common to all. */
const SHARED = [1 / 3, 1 / 2, 2 / 3];
/** Less of the base's words on the common path is no path. */
const COMMON = 0.15;
/** A graph needs a sentence of so many articles. */
export const FEWEST = 3;
/** Sentences that are tried as the base, where the first ones have too little in common with the others. */
const TRIES = 5;
/** Of a thousand wordings so many are asked for their links, those of most articles first. */
const ASKED = 12;
/** More wordings than these make no picture; the surest links come first. */
const MOST = 24;

/** Null where no three articles have a sentence in common words. */
export function variants(statement: Statement, compared: Compared): Graph | null {
  for (const base of bestLinked(statement, compared)) {
    const all = laid(base, statement.articles, compared);
    for (const share of SHARED) {
      const found = graph(all, share, compared);
      if (!found) continue;
      const articles = inOrder(found.near.flatMap((one) => one.articles));
      const others = inOrder(statement.members.map(([article]) => article)).filter((article) => !articles.includes(article));
      // Where there is room for all, those who were not reached have no words in common with any of them.
      const full = all.length >= MOST;
      const apart = full ? others.filter((article) => all.some((one) => one.articles.includes(article))) : others;
      return { stretches: found.stretches, articles, apart, beyond: others.length - apart.length };
    }
  }
  return null;
}

/** The sentences that share so much with the first of them, and their stretches; null where that makes no graph. */
function graph(all: readonly Laid[], share: number, compared: Compared): { near: Laid[]; stretches: Variant[][] } | null {
  const length = all[0]?.words.length ?? 0;
  const near = all.filter(({ match }) => match.filter((to) => to !== null).length >= share * length);
  if (near.flatMap(({ articles }) => articles).length < FEWEST) return null;
  const wordings = near.map(({ words, match }): Wording => ({ keys: words.map(({ key }) => key), match }));
  let common = 0;
  const stretches = collate(length, wordings).map((stretch) => {
    const found = lanes(stretch, wordings);
    const [from, to] = stretch[0] ?? [0, 0];
    if (found.length === 1) common += to - from;
    return found.map((lane) => variant(lane, near, stretch, compared)).sort(order);
  });
  return common < COMMON * length ? null : { near, stretches };
}

function variant(lane: readonly number[], near: readonly Laid[], stretch: readonly Range[], compared: Compared): Variant {
  const first = lane[0] ?? 0;
  const articles = inOrder(lane.flatMap((at) => near[at]?.articles ?? []));
  return { articles, at: spanOf(near[first], stretch[first] ?? [0, 0], compared) };
}

/** The words of most articles first; who leaves them out comes last. */
function order(a: Variant, b: Variant): number {
  return Number(a.at === null) - Number(b.at === null) || b.articles.length - a.articles.length || (a.articles[0] ?? 0) - (b.articles[0] ?? 0);
}

/** Words of one sentence, without the space after them. */
function spanOf(laid: Laid | undefined, [from, to]: Range, compared: Compared): ArticleSpan | null {
  const [first, last] = [laid?.words[from], laid?.words[to - 1]];
  if (!laid || !first || !last || from >= to) return null;
  const [start, end] = [first.span[0], last.span[1]];
  const article = laid.place[0];
  return { article, span: [start, start + compared.slice(article, [start, end]).trimEnd().length] };
}

/** Sentences by how many other articles they are linked to; of those that are equal the surest. */
function bestLinked({ members }: Statement, compared: Compared): Place[] {
  const wordings = new Map<string, Place[]>();
  for (const place of members) {
    const text = written(place, compared);
    const known = wordings.get(text);
    if (known) known.push(place);
    else wordings.set(text, [place]);
  }
  const asked = [...wordings.values()].sort((a, b) => b.length - a.length).slice(0, ASKED);
  const found = asked.flatMap(([place]) => {
    const bonds = place ? compared.bondsWithin(place) : [];
    const articles = new Set(bonds.map(({ other }) => other[0])).size;
    return place && articles > 0 ? [{ place, articles, score: bonds.reduce((sum, { link }) => sum + link.score, 0) }] : [];
  });
  found.sort((a, b) => b.articles - a.articles || b.score - a.score);
  return found.slice(0, TRIES).map(({ place }) => place);
}

/** The base and for every other of `count` articles its best sentence: those linked to the base, then those linked to them. */
function laid(base: Place, count: number, compared: Compared): Laid[] {
  const words = wordsOf(base, compared);
  const found: Laid[] = [{ place: base, articles: [base[0]], words, match: words.map((_, at) => at) }];
  const known = new Map(found.map((one) => [written(one.place, compared), one]));
  const seen = new Set([base[0]]);
  for (const from of found) {
    for (const bond of seen.size < count ? bestBonds(from.place, compared) : []) {
      const article = bond.other[0];
      const text = written(bond.other, compared);
      const same = known.get(text);
      if (seen.has(article) || (!same && found.length >= MOST)) continue;
      seen.add(article);
      if (same) same.articles.push(article);
      else {
        const other = wordsOf(bond.other, compared);
        const one = { place: bond.other, articles: [article], words: other, match: through(from.match, matched(bond, from.words, other)) };
        found.push(one);
        known.set(text, one);
      }
    }
  }
  return found;
}

/** The surest bond of a sentence with each article, the surest of all first. */
function bestBonds(place: Place, compared: Compared): Bond[] {
  const found = new Map<number, Bond>();
  for (const bond of compared.bondsWithin(place)) {
    const known = found.get(bond.other[0]);
    if (!known || bond.link.score > known.link.score) found.set(bond.other[0], bond);
  }
  return [...found.values()].sort((a, b) => b.link.score - a.link.score);
}

function written(place: Place, compared: Compared): string {
  return compared.slice(place[0], compared.span(place));
}

function inOrder(articles: readonly number[]): number[] {
  return [...new Set(articles)].sort((a, b) => a - b);
}

// Pins: what the reader says of two sentences. A sentence is known by its article and its own words, so that a pin
// follows it when the text around it changes, and sleeps while the sentence is not there.

import type { Pin as Numbered, Place, Report, Span } from "./report";

/** One sentence, however the text around it changes. */
export interface Anchor<Name = number> {
  /** The id of its article; on the way to the worker the article's number, in the store its key. */
  article: Name;
  words: string;
  /** Which of the article's sentences with these words, from 0. */
  nth: number;
}

/** Two sentences of two articles that belong together, or do not. */
export interface Pin<Name = number> {
  a: Anchor<Name>;
  b: Anchor<Name>;
  together: boolean;
}

/** As much of a result as tells where a sentence stands. */
interface Read {
  report: Report;
  articles: readonly { id: number; text: string }[];
}

/** What stays of a sentence of a result when the result is gone. */
export function anchor({ report, articles }: Read, [article, sentence]: Place): Anchor {
  const { id = -1, text = "" } = articles[article] ?? {};
  const all = cut(text, (report.articles[article]?.sentences ?? []).map(({ span }) => span));
  const words = all[sentence] ?? "";
  return { article: id, words, nth: all.slice(0, sentence).filter((other) => other === words).length };
}

/** Where the sentence stands in a result, if it is there. */
export function placeOf({ report, articles }: Read, { article, words, nth }: Anchor): Place | null {
  const at = articles.findIndex(({ id }) => id === article);
  const found = at < 0 ? -1 : find(articles[at]?.text ?? "", (report.articles[at]?.sentences ?? []).map(({ span }) => span), words, nth);
  return found < 0 ? null : [at, found];
}

/** The pins as the comparison takes them; those that sleep are left out. Articles are numbers here. */
export function numbered(pins: readonly Pin[], texts: readonly string[], sentences: (text: string) => readonly Span[]): Numbered[] {
  const read = new Map<number, readonly Span[]>();
  const place = ({ article, words, nth }: Anchor): Place | null => {
    const text = texts[article] ?? "";
    // Reading a long text takes a while, and most texts have no pins.
    const spans = read.get(article) ?? sentences(text);
    read.set(article, spans);
    const found = find(text, spans, words, nth);
    return found < 0 ? null : [article, found];
  };
  return pins.flatMap(({ a, b, together }) => {
    const [from, to] = [place(a), place(b)];
    return from && to ? [{ a: from, b: to, together }] : [];
  });
}

/** The pins with their articles named otherwise; those of articles without a name are left out. */
export function renamed<From, To>(pins: readonly Pin<From>[], name: (article: From) => To | undefined): Pin<To>[] {
  return pins.flatMap(({ a, b, together }) => {
    const [from, to] = [name(a.article), name(b.article)];
    return from === undefined || to === undefined ? [] : [{ a: { ...a, article: from }, b: { ...b, article: to }, together }];
  });
}

export function sameAnchor(x: Anchor, y: Anchor): boolean {
  return x.article === y.article && x.nth === y.nth && x.words === y.words;
}

export function samePair(x: Pick<Pin, "a" | "b">, y: Pick<Pin, "a" | "b">): boolean {
  return (sameAnchor(x.a, y.a) && sameAnchor(x.b, y.b)) || (sameAnchor(x.a, y.b) && sameAnchor(x.b, y.a));
}

/** The pins with more: of two that speak of one pair the later one holds, for the comparison refuses both. */
export function joined(pins: readonly Pin[], more: readonly Pin[]): Pin[] {
  return more.reduce<Pin[]>((all, pin) => [...all.filter((other) => !samePair(other, pin)), pin], [...pins]);
}

/** The pins that keep both of their articles; the same list where all do. */
export function among(pins: readonly Pin[], articles: ReadonlySet<number>): readonly Pin[] {
  const kept = pins.filter(({ a, b }) => articles.has(a.article) && articles.has(b.article));
  return kept.length === pins.length ? pins : kept;
}

/** The sentences picked once this one is picked or let go: two at most, of two articles. */
export function picking(picked: readonly Anchor[], one: Anchor): readonly Anchor[] {
  if (picked.some((other) => sameAnchor(other, one))) return picked.filter((other) => !sameAnchor(other, one));
  const others = picked.filter(({ article }) => article !== one.article);
  return [...others.slice(0, 1), one];
}

/** Whether this is a pin as the store keeps it. */
export function isPin(value: unknown): value is Pin<string> {
  const { a, b, together } = (value ?? {}) as Partial<Pin<unknown>>;
  const is = (end?: Partial<Anchor<unknown>>) => typeof end?.article === "string" && typeof end.words === "string" && typeof end.nth === "number";
  return is(a) && is(b) && typeof together === "boolean";
}

function cut(text: string, spans: readonly Span[]): string[] {
  return spans.map(([start, end]) => text.slice(start, end));
}

function find(text: string, spans: readonly Span[], words: string, nth: number): number {
  let left = nth;
  return spans.findIndex(([start, end]) => end - start === words.length && text.startsWith(words, start) && left-- === 0);
}

// Changes of the articles and their sheets: pure, each from a state to the next, with the way back where words are lost.

import { FULL, MAX_ARTICLES, MAX_BYTES } from "./intake/limits";
import { say } from "./messages";
import { joined, renamed, type Pin } from "./pins";
import type { Article, Draft, Message, State } from "./state";

/** A page has at least this many sheets: a comparison takes two. */
const SHEETS = 2;

/** Whether there is nothing to compare: no letter and no digit. */
export function blank(article: Pick<Draft, "text">): boolean {
  return !/[\p{L}\p{N}]/u.test(article.text);
}

/** What is compared. A blank sheet is no mistake while another one is filled: it waits. One that is too large keeps no other from it. */
export function comparable(articles: readonly Article[]): readonly Article[] {
  const ready = compared.get(articles) ?? articles.filter((article) => !blank(article) && !tooLarge(article));
  compared.set(articles, ready);
  return ready;
}

/** Asked for once for each of many articles. */
const compared = new WeakMap<readonly Article[], readonly Article[]>();

/** Articles counted already, as most long ones are asked about again at every key. */
const sizes = new WeakMap<Pick<Draft, "text">, number>();

/** The size of an article that is over the limit, in bytes. */
export function tooLarge(article: Pick<Draft, "text">): number | null {
  // No character takes more than three bytes for each of its units.
  if (article.text.length * 3 <= MAX_BYTES) return null;
  const bytes = sizes.get(article) ?? new TextEncoder().encode(article.text).length;
  sizes.set(article, bytes);
  return bytes > MAX_BYTES ? bytes : null;
}

/** Whether these are the same articles, unedited and in the same order. */
export function same(a: readonly Article[], b: readonly Article[]): boolean {
  return a.length === b.length && a.every((article, at) => article === b[at]);
}

/** How many articles more the page takes: untouched sheets are filled, so they count as room. */
export function room(articles: readonly Draft[]): number {
  return Math.max(0, MAX_ARTICLES - articles.filter((article) => !untouched(article)).length);
}

/** Whether nobody has touched the sheet: it can be filled or dropped without a loss. */
export function untouched(article: Draft): boolean {
  return article.text === "" && /^Article \d+$/.test(article.name);
}

/** New articles fill untouched sheets first, then stand at the end. */
export function add(state: State, drafts: readonly Draft[], messages: readonly Message[], given: readonly Pin[] = []): State {
  const queue = [...drafts];
  const filled: number[] = [];
  const articles = state.articles.map((article) => {
    const draft = untouched(article) ? queue.shift() : undefined;
    if (!draft) return article;
    filled.push(article.id);
    return { ...article, ...draft };
  });
  const rest = place(state, queue);
  const open = new Set([...state.open].filter((id) => !filled.includes(id)));
  const ids = [...filled, ...rest.articles.map(({ id }) => id)];
  const pins = given.length === 0 ? state.pins : joined(state.pins, renamed(given, (at) => ids[at]));
  return messages.reduce(say, settle({ ...state, articles: [...articles, ...rest.articles], next: rest.next, open, pins }));
}

export function addBlank(state: State): State {
  if (state.articles.length >= MAX_ARTICLES) return say(state, { tone: "error", text: FULL });
  const { articles, next } = place(state, [{ name: freshName(state.articles), text: "" }]);
  return { ...state, articles: [...state.articles, ...articles], next, open: new Set([...state.open, ...articles.map((article) => article.id)]) };
}

/** Folds one sheet, or all that are compared. */
export function fold(state: State, id: number | undefined): State {
  const closed = (id === undefined ? comparable(state.articles) : state.articles.filter((article) => article.id === id)).map((article) => article.id);
  return { ...state, open: new Set([...state.open].filter((other) => !closed.includes(other))) };
}

export function change(state: State, id: number, part: Partial<Draft>): State {
  const notices = state.notices.filter((notice) => notice.article !== id || notice.undo !== undefined);
  return { ...state, notices, articles: state.articles.map((article) => (article.id === id ? { ...article, ...part } : article)) };
}

export function move(state: State, id: number, to: number): State {
  const moved = state.articles.find((article) => article.id === id);
  if (!moved) return state;
  const others = state.articles.filter((article) => article.id !== id);
  const at = Math.max(0, Math.min(others.length, to));
  if (state.articles[at] === moved) return state;
  return { ...state, articles: [...others.slice(0, at), moved, ...others.slice(at)] };
}

export function remove(state: State, id: number): State {
  const at = state.articles.findIndex((article) => article.id === id);
  const article = state.articles[at];
  if (!article) return state;
  const before = { ...state, articles: state.articles.filter((other) => other.id !== id) };
  const after = settle(before);
  if (blank(article)) return after;
  const drop = after.articles.filter((other) => !before.articles.includes(other));
  return say(after, { tone: "note", text: `${article.name} is removed.`, undo: { put: [{ article, at }], drop } });
}

export function replace(state: State, drafts: readonly Draft[], text: string): State {
  const put = state.articles.map((article, at) => ({ article, at })).filter(({ article }) => !untouched(article));
  const after = settle({ ...state, ...place(state, drafts), result: null, finding: "none", focus: null, margin: null, spot: null, side: [], notices: [], open: new Set() });
  return put.length === 0 ? after : say(after, { tone: "note", text, undo: { put, drop: after.articles } });
}

export function undo(state: State, id: number): State {
  const notice = state.notices.find((candidate) => candidate.id === id);
  if (!notice?.undo) return state;
  const { put, drop, pins = { put: [], drop: [] } } = notice.undo;
  const articles = state.articles.filter((article) => !drop.includes(article));
  for (const { article, at } of put) articles.splice(at, 0, article);
  const kept = pins.drop.length + pins.put.length === 0 ? state.pins : joined(state.pins.filter((pin) => !pins.drop.includes(pin)), pins.put);
  return settle({ ...state, articles, pins: kept, notices: state.notices.filter((other) => other !== notice) });
}

/** Gives drafts their ids. */
export function place(state: State, drafts: readonly Draft[]): { articles: Article[]; next: number } {
  const articles = drafts.map(({ name, text }, index) => ({ id: state.next + index, name, text }));
  return { articles, next: state.next + drafts.length };
}

/** Adds untouched sheets until there are enough and opens every one that stays out of the comparison. Pins sleep while an article is away, so that it can come back. */
export function settle(state: State): State {
  let settled = state;
  while (settled.articles.length < SHEETS) settled = addBlank(settled);
  const ids = new Set(settled.articles.map((article) => article.id));
  const open = [...settled.open, ...settled.articles.filter((article) => blank(article) || tooLarge(article) !== null).map((article) => article.id)];
  const picked = settled.picked.filter(({ article }) => ids.has(article));
  return { ...settled, open: new Set(open.filter((id) => ids.has(id))), picked };
}

export function freshName(articles: readonly Draft[]): string {
  const taken = new Set(articles.map((article) => article.name));
  let number = articles.length + 1;
  while (taken.has(`Article ${number}`)) number += 1;
  return `Article ${number}`;
}

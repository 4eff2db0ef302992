// What views and keys ask of the state: pure, derived, never stored.

import { comparable, same } from "./articles";
import { shown } from "./filter";
import type { Article, Result, State } from "./state";

/** Whether the result is not, or not yet, that of the articles, settings and pins as they are now. */
export function old({ result, articles, options, pins }: State): boolean {
  return result !== null && !(result.options === options && result.pins === pins && same(result.articles, comparable(articles)));
}

/** Where next and previous stop: at what the filters show; side by side, what two of its articles tell; reading, what the article tells. */
export function stops(state: State): readonly number[] {
  return lists(state).stops;
}

/** Those of the stops where something differs. */
export function differing(state: State): readonly number[] {
  return lists(state).differing;
}

/** Both are asked for several times in every drawing, and change more seldom than the focus. */
const known = new WeakMap<Result, { of: readonly unknown[]; stops: readonly number[]; differing: readonly number[] }>();

function lists(state: State): { stops: readonly number[]; differing: readonly number[] } {
  const { result, filter, view, side, article } = state;
  if (!result) return { stops: [], differing: [] };
  const of = [filter, view, side, article];
  const ready = known.get(result);
  if (ready && of.every((one, at) => one === ready.of[at])) return ready;
  const stops = stopsIn(state, result);
  const found = { of, stops, differing: stops.filter((index) => differs(index, result)) };
  known.set(result, found);
  return found;
}

function stopsIn(state: State, result: Result): readonly number[] {
  const { view } = state;
  const list = shown(state);
  if (view !== "side" && view !== "reading") return list;
  const read = view === "side" ? state.side : state.article === null ? [] : [state.article];
  const here = new Set(read.map((id) => result.articles.findIndex((article) => article.id === id)));
  const least = Math.min(2, here.size);
  return list.filter((index) => {
    const tellers = new Set(result.report.statements[index]?.members.flatMap(([article]) => (here.has(article) ? [article] : [])));
    return tellers.size >= least;
  });
}

function differs(index: number, { report }: Result): boolean {
  return (report.statements[index]?.divergences.length ?? 0) > 0;
}

/** The statement after or before the one in focus, among the stops, or those of them that differ; at an end it stays. */
export function step(state: State, by: 1 | -1, onlyDiffering = false): number | null {
  const list = onlyDiffering ? differing(state) : stops(state);
  const { focus } = state;
  if (focus === null) return (by === 1 ? list[0] : list.at(-1)) ?? null;
  const beyond = by === 1 ? list.find((index) => index > focus) : list.findLast((index) => index < focus);
  return beyond ?? focus;
}

/** Where the statement in focus stands in a newer result, if one of its sentences is still there word for word. */
export function carryFocus(state: State, result: Result | null): number | null {
  const old = state.result;
  const statement = state.focus === null ? undefined : old?.report.statements[state.focus];
  if (!old || !statement || !result) return null;
  if (old === result) return state.focus;
  const words = new Set(statement.members.map((place) => sentenceKey(old, place)));
  const index = result.report.statements.findIndex((other) => other.members.some((place) => words.has(sentenceKey(result, place))));
  return index < 0 ? null : index;
}

/** The article of a result by its index in the report. */
export function articleAt(result: Result, index: number): Article {
  const article = result.articles[index];
  if (!article) throw new RangeError(`the report names article ${index} of ${result.articles.length}`);
  return article;
}

/** Knows a sentence again in another result: its article and its words. */
export function sentenceKey(result: Result, [article, sentence]: readonly [number, number]): string {
  const span = result.report.articles[article]?.sentences[sentence]?.span ?? [0, 0];
  const { id, text } = articleAt(result, article);
  return `${id} ${text.slice(span[0], span[1])}`;
}

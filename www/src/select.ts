// What views and keys ask of the state: pure, derived, never stored.

import { comparable, same } from "./articles";
import type { Report, Statement, Strength } from "./report";
import type { Article, Coverage, Result, State } from "./state";

/** Whether the result is not, or not yet, that of the articles, settings and pins as they are now. */
export function old({ result, articles, options, pins }: State): boolean {
  return result !== null && !(result.options === options && result.pins === pins && same(result.articles, comparable(articles)));
}

/** How many of the compared articles carry a statement. */
export function coverageOf(statement: Statement, report: Report): Coverage {
  if (statement.articles <= 1) return "only";
  return statement.articles >= report.articles.length ? "all" : "some";
}

/** How far a statement's articles disagree, at most; null where they do not. */
export function strongest({ divergences }: Statement, report: Report): Strength | null {
  const strengths = divergences.map((index) => report.divergences[index]?.strength);
  return STRENGTHS.find((strength) => strengths.includes(strength)) ?? null;
}

/** The strongest first. */
export const STRENGTHS: readonly Strength[] = ["contradiction", "precision", "variation"];

/** Indices of the statements that the filters let through, in narrative order. */
export function shown(state: State): number[] {
  const report = state.result?.report;
  if (!report) return [];
  return report.statements.flatMap((statement, index) => {
    const disagrees = state.disagreeing === "contradiction" ? strongest(statement, report) === "contradiction" : statement.divergences.length > 0;
    return state.coverage.has(coverageOf(statement, report)) && (!state.disagreeing || disagrees) ? [index] : [];
  });
}

/** Where next and previous stop: at what the story shows, or at what both articles side by side tell. */
export function stops(state: State): number[] {
  if (state.view !== "side" || !state.side || !state.result) return shown(state);
  const { articles, report } = state.result;
  const pair = state.side.map((id) => articles.findIndex((article) => article.id === id));
  return report.statements.flatMap(({ members }, index) => (pair.every((article) => members.some((place) => place[0] === article)) ? [index] : []));
}

/** The statement after or before the one in focus, among the stops; at an end it stays. */
export function step(state: State, by: 1 | -1): number | null {
  const list = stops(state);
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

function sentenceKey(result: Result, [article, sentence]: readonly [number, number]): string {
  const span = result.report.articles[article]?.sentences[sentence]?.span ?? [0, 0];
  const { id, text } = articleAt(result, article);
  return `${id} ${text.slice(span[0], span[1])}`;
}

// What the articles state, and where that disagrees. It comes after the story, from a module of its own, and joins the
// report that it was made for.

import type { Findings, Span } from "./report";
import { EVERYTHING, shown } from "./filter";
import { fold } from "./folds";
import type { Result, State } from "./state";

/** Whether the findings of the result are here, on their way, or neither: what looks for them failed or was broken off. */
export type Finding = "here" | "looking" | "none";

/** What is said where they are neither. */
export const UNREAD = "The facts could not be looked for; the story is whole without them.";

/** A place in an article that the reader came to from the facts, and the entry that led there. */
export interface Spot {
  article: number;
  sentence: number;
  span: Span;
  entry: string;
}

/** Findings of a result that is no longer shown are dropped. */
export function found(state: State, result: Result, findings: Findings): State {
  if (state.result !== result) return state;
  const { facts, utterances, divergences } = findings;
  const statements = result.report.statements.map((statement, index) => ({ ...statement, divergences: findings.statements[index] ?? [] }));
  return { ...state, result: { ...result, report: { ...result.report, facts, utterances, divergences, statements } }, finding: "here" };
}

/** Nothing looks for facts any more: what is not here does not come by itself. */
export function unfound(state: State): State {
  return state.finding === "looking" ? { ...state, finding: "none" } : state;
}

/** Opens the story where a fact stands, whatever the filters hide. */
export function visit(state: State, spot: Spot): State {
  const statement = state.result?.report.statements.findIndex(({ members }) => members.some(([article, sentence]) => article === spot.article && sentence === spot.sentence));
  if (statement === undefined || statement < 0) return state;
  const open: State = { ...state, spot, focus: statement, margin: null, folded: fold(state.folded, [statement], false), view: "story" };
  return shown(open).includes(statement) ? open : { ...open, filter: EVERYTHING };
}

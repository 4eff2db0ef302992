// Rows of the story folded to one line, by the statements in them. Pure. A run of statements that one article tells
// alone is folded where all of them are, so that it stays so when filters part it or join it with others.

import { shown } from "./filter";
import { rows } from "./parts/runs";
import { sentenceKey } from "./select";
import type { Result, State } from "./state";

type Folds = State["folded"];

export function fold(folded: Folds, statements: readonly number[], to: boolean): Folds {
  const all = new Set(folded);
  for (const statement of statements) {
    if (to) all.add(statement);
    else all.delete(statement);
  }
  return all;
}

export function isFolded(folded: Folds, statements: readonly number[]): boolean {
  return statements.length > 0 && statements.every((statement) => folded.has(statement));
}

/** Folds or unfolds the row of the statement in focus. What cannot be seen is not folded by a key. */
export function foldFocus(state: State): State {
  const { result, view, focus, folded } = state;
  if (!result || view !== "story" || focus === null) return state;
  const found = rows(result.report, shown(state)).flatMap((row) => (row.kind === "shared" ? [[row.statement]] : row.runs.map(({ statements }) => statements)));
  const row = found.find((statements) => statements.includes(focus));
  return row ? { ...state, folded: fold(folded, row, !isFolded(folded, row)) } : state;
}

/** Folds all rows that the filters show; where all are folded, unfolds them. */
export function foldAll(state: State): State {
  const all = shown(state);
  if (state.view !== "story" || all.length === 0) return state;
  return { ...state, folded: fold(state.folded, all, !isFolded(state.folded, all)) };
}

/** The folds in a newer result: of statements with a sentence that stood, word for word, in a folded one. */
export function carryFolds({ result: old, folded }: State, result: Result | null): Folds {
  if (folded.size === 0 || old === result) return folded;
  const words = new Set<string>();
  for (const statement of folded) {
    for (const place of old?.report.statements[statement]?.members ?? []) if (old) words.add(sentenceKey(old, place));
  }
  const kept = result?.report.statements.flatMap(({ members }, index) => (members.some((place) => words.has(sentenceKey(result, place))) ? [index] : []));
  return new Set(kept);
}

// What a screen reader is told without being asked: a new message, what filters leave, and what a comparison came to, each
// once. Progress is not told: it would interrupt all reading. Pure; when it is said is the business of parts/announcer.ts.

import { coverageOf } from "./filter";
import { UNREAD } from "./findings";
import { outcomeOf } from "./outcome";
import { filteredWords } from "./parts/filtered";
import type { State } from "./state";

export interface Told {
  /** Empty where something changed that needs no words. */
  words: string;
  /** The id of the newest message that was told. */
  notice: number;
  /** What the filters left, as it was told last; empty while they let everything through. */
  filtered: string;
  /** What the last comparison came to, as it was told. */
  outcome: string;
}

export const SILENT: Told = { words: "", notice: 0, filtered: "", outcome: "" };

/** What is told next; the same object where there is nothing new to tell. Several things are told one after another. */
export function tell(told: Told, state: State): Told {
  const next = state.notices.find(({ id }) => id > told.notice);
  if (next) return { ...told, words: next.text, notice: next.id };
  const filtered = filteredWords(state);
  if (filtered !== told.filtered) return { ...told, words: filtered, filtered };
  const outcome = cameTo(state);
  if (outcome === null || outcome === told.outcome) return told;
  return { ...told, words: outcome, outcome };
}

/** Null while it is not known: the one before still stands then. */
function cameTo({ result, busy, finding }: State): string | null {
  if (busy || finding === "looking") return null;
  if (!result) return "";
  const { report } = result;
  if (outcomeOf(result).apart) return `${report.articles.length} articles compared: nothing that two of them tell was found.`;
  const all = report.statements.filter((statement) => coverageOf(statement, report) === "all").length;
  const disagreeing = report.statements.filter(({ divergences }) => divergences.length > 0).length;
  const story = `${report.articles.length} articles compared: ${report.statements.length} statements, ${all} of them in every article`;
  if (finding === "none") return `${story}. ${UNREAD}`;
  return disagreeing === 0 ? `${story}.` : `${story}. In ${disagreeing} they differ.`;
}

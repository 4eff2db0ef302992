// The whole comparison for programs: the report, the texts that its spans point into, and which statements were shown.

import { shown } from "../filter";
import { filterWords } from "../parts/filtered";
import type { State } from "../state";

/** The report as `tellings compare --format json` has it, whole; spans count UTF-16 code units of the text. */
export function json(state: Pick<State, "result" | "filter">): string {
  const { result, filter } = state;
  if (!result) return "{}\n";
  const { report, articles, options } = result;
  const texts = articles.map(({ name, text }) => ({ name, text }));
  return `${JSON.stringify({ filters: filterWords(filter, result), shown: shown(state), options, texts, report }, null, 1)}\n`;
}

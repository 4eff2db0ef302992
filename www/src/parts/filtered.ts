// What the filters show, in words: on the page, for those who hear it, and at the head of what is saved.

import { COVERAGES, LINK_KINDS, seeks, showsEverything, shown, type Filter } from "../filter";
import { hits } from "../search";
import type { Result, State } from "../state";
import { KINDS } from "./pairing";
import { counted, listed } from "./words";

/** "told by some", "edited or reworded", "told by The Courier": one for each filter that is on. */
export function filterWords(filter: Filter, result: Result): string[] {
  const name = result.articles.find(({ id }) => id === filter.article?.id)?.name;
  const words: string[] = [];
  if (filter.coverage.size < COVERAGES.length) words.push(coverage(filter, result.articles.length));
  if (filter.kinds.size < LINK_KINDS.length) words.push(listed(LINK_KINDS.filter((kind) => filter.kinds.has(kind)).map((kind) => KINDS[kind].name.toLowerCase()), "or") || "linked in no way");
  if (filter.disagreeing) words.push(filter.disagreeing === "any" ? "where they differ" : "with a contradiction");
  if (filter.article && name !== undefined) words.push(`${filter.article.tells ? "told" : "left out"} by ${name}`);
  if (seeks(filter.search)) words.push(`with ${quoted(filter.search)}`);
  return words;
}

function coverage({ coverage: chosen }: Filter, count: number): string {
  const names = { all: count === 2 ? "both" : "all", some: "some", only: "one alone" };
  const found = COVERAGES.filter((one) => chosen.has(one) && (one !== "some" || count > 2)).map((one) => names[one]);
  return found.length === 0 ? "told by none" : `told by ${listed(found, "or")}`;
}

/** What is typed in quotation marks already needs no more of them. */
function quoted(search: string): string {
  const words = search.trim();
  return /["“”„«»]/.test(words) ? words : `“${words}”`;
}

/** "18 of 42 statements". */
export function shownWords(state: Pick<State, "result" | "filter">): string {
  const total = state.result?.report.statements.length ?? 0;
  return `${shown(state).length.toLocaleString("en")} of ${counted(total, "statement")}`;
}

/** "All 42 statements", "18 of 42 statements: told by some, told by The Courier". */
export function whatWords(state: Pick<State, "result" | "filter">): string {
  const { result, filter } = state;
  if (!result || showsEverything(filter)) return `All ${counted(result?.report.statements.length ?? 0, "statement")}`;
  return `${shownWords(state)}: ${filterWords(filter, result).join(", ")}`;
}

/** "12 sentences in 4 of 5 articles", "Nothing found". */
export function foundWords({ result, filter: { search } }: Pick<State, "result" | "filter">): string {
  if (!result || !seeks(search)) return "";
  const { byArticle, leftOut } = hits(result, search);
  const sentences = byArticle.reduce((sum, count) => sum + count, 0);
  const holding = byArticle.filter((count) => count > 0).length;
  const rest = leftOut === 0 ? "" : `${sentences === 0 ? ", only " : ", and "}${leftOut} in what is left out`;
  if (sentences === 0) return `Nothing found${rest}`;
  return `${counted(sentences, "sentence")} in ${holding} of ${counted(byArticle.length, "article")}${rest}`;
}

/** All of it in a sentence, for the live region; empty where everything is shown. */
export function filteredWords(state: Pick<State, "result" | "filter">): string {
  const { result, filter } = state;
  if (!result || showsEverything(filter)) return "";
  const found = foundWords(state);
  return `${found === "" ? "" : `${found}. `}${whatWords(state)}.`;
}

// What of the story is shown: filters that combine. Pure; the same filters govern the story, the map, the way from
// statement to statement, and what is saved.

import { compared } from "./parts/compared";
import { hits, terms } from "./search";
import type { LinkKind, Place, Report, Statement, Strength } from "./report";
import type { Article, Result, State } from "./state";

export type Coverage = "all" | "some" | "only";
/** Which statements in which something disagrees: all of them, or those that cannot hold together. */
export type Disagreeing = "any" | "contradiction";

export interface Filter {
  /** All three: everything. */
  coverage: ReadonlySet<Coverage>;
  /** Statements with a link of one of these kinds inside. All four: everything, those without a link among them. */
  kinds: ReadonlySet<LinkKind>;
  disagreeing: Disagreeing | null;
  /** Statements that one article tells, or leaves out, by its id. */
  article: { id: number; tells: boolean } | null;
  /** Words that a statement has to hold somewhere; empty: none. */
  search: string;
}

export const COVERAGES: readonly Coverage[] = ["all", "some", "only"];
export const LINK_KINDS: readonly LinkKind[] = ["verbatim", "edited", "reworded", "partial"];

export const EVERYTHING: Filter = { coverage: new Set(COVERAGES), kinds: new Set(LINK_KINDS), disagreeing: null, article: null, search: "" };

export function showsEverything({ coverage, kinds, disagreeing, article, search }: Filter): boolean {
  return coverage.size === COVERAGES.length && kinds.size === LINK_KINDS.length && disagreeing === null && article === null && !seeks(search);
}

/** Whether a search asks for anything: an open quotation mark does not, yet. */
export function seeks(search: string): boolean {
  return terms(search).length > 0;
}

/** The filter without an article that is gone; the same one where it is there. */
export function among(filter: Filter, articles: readonly Article[]): Filter {
  return filter.article === null || articles.some(({ id }) => id === filter.article?.id) ? filter : { ...filter, article: null };
}

/** A set with a value put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, value: T, present: boolean): ReadonlySet<T> {
  const copy = new Set(set);
  if (present) copy.add(value);
  else copy.delete(value);
  return copy;
}

/** How many of the compared articles carry a statement. */
export function coverageOf(statement: Statement, report: Report): Coverage {
  if (statement.articles <= 1) return "only";
  return statement.articles >= report.articles.length ? "all" : "some";
}

/** The strongest first. */
export const STRENGTHS: readonly Strength[] = ["contradiction", "precision", "variation"];

/** How far a statement's articles disagree, at most; null where they do not. */
export function strongest({ divergences }: Statement, report: Report): Strength | null {
  const strengths = divergences.map((index) => report.divergences[index]?.strength);
  return STRENGTHS.find((strength) => strengths.includes(strength)) ?? null;
}

/** Indices of the statements that the filters let through, in narrative order. The same array for the same result and filters. */
export function shown({ result, filter }: Pick<State, "result" | "filter">): readonly number[] {
  if (!result) return [];
  const ready = known.get(result);
  if (ready?.filter === filter) return ready.shown;
  const found = passing(result, filter);
  known.set(result, { filter, shown: found });
  return found;
}

const known = new WeakMap<Result, { filter: Filter; shown: readonly number[] }>();

/** Whether what a sentence tells is shown: the filters let its statement through. What stands in none is left out. */
export function passes(state: Pick<State, "result" | "filter">): (place: Place) => boolean {
  if (!state.result) return () => false;
  const all = compared(state.result);
  if (showsEverything(state.filter)) return (place) => all.statement(place) !== undefined;
  const visible = new Set(shown(state));
  return (place) => visible.has(all.statement(place) ?? -1);
}

/** How many statements each filter would let through by itself. */
export interface Counts {
  coverage: Readonly<Record<Coverage, number>>;
  kinds: Readonly<Record<LinkKind, number>>;
  disagreeing: Readonly<Record<Disagreeing, number>>;
}

/** The same object for the same result. */
export function counts(result: Result): Counts {
  const ready = counted.get(result) ?? count(result);
  counted.set(result, ready);
  return ready;
}

const counted = new WeakMap<Result, Counts>();

function count(result: Result): Counts {
  const { report } = result;
  const coverage = { all: 0, some: 0, only: 0 };
  const disagreeing = { any: 0, contradiction: 0 };
  for (const statement of report.statements) {
    coverage[coverageOf(statement, report)] += 1;
    const strength = strongest(statement, report);
    if (strength !== null) disagreeing.any += 1;
    if (strength === "contradiction") disagreeing.contradiction += 1;
  }
  const kinds = Object.fromEntries(LINK_KINDS.map((kind) => [kind, withLinks(result, new Set([kind])).size])) as Record<LinkKind, number>;
  return { coverage, kinds, disagreeing };
}

function passing(result: Result, filter: Filter): number[] {
  const { report } = result;
  const article = result.articles.findIndex(({ id }) => id === filter.article?.id);
  const ofKind = filter.kinds.size === LINK_KINDS.length ? null : withLinks(result, filter.kinds);
  const found = seeks(filter.search) ? hits(result, filter.search).statements : null;
  return report.statements.flatMap((statement, index) => {
    const passes =
      filter.coverage.has(coverageOf(statement, report)) &&
      (ofKind === null || ofKind.has(index)) &&
      disagrees(statement, filter.disagreeing, report) &&
      (filter.article === null || article < 0 || statement.members.some((place) => place[0] === article) === filter.article.tells) &&
      (found === null || found.has(index));
    return passes ? [index] : [];
  });
}

function disagrees(statement: Statement, wanted: Disagreeing | null, report: Report): boolean {
  if (wanted === null) return true;
  return wanted === "contradiction" ? strongest(statement, report) === "contradiction" : statement.divergences.length > 0;
}

/** Statements that hold both ends of a link of these kinds. */
function withLinks(result: Result, kinds: ReadonlySet<LinkKind>): ReadonlySet<number> {
  const all = compared(result);
  const found = new Set<number>();
  for (const { a, b, kind } of result.report.links) {
    const statement = all.statement(a);
    if (kinds.has(kind) && statement !== undefined && statement === all.statement(b)) found.add(statement);
  }
  return found;
}

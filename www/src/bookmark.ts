// The view as a few words in the page's address: what is open, what is shown, and where one is. Articles and statements
// are numbers there, never words of theirs; what the reader searches for stays out. Pure. A bookmark of other articles
// than those on the page leads to the same numbers, as far as there are any.

import { COVERAGES, EVERYTHING, LINK_KINDS, showsEverything, type Disagreeing, type Filter } from "./filter";
import type { Article, State, View } from "./state";

/** What a bookmark brings back. */
export type Kept = Pick<State, "view" | "filter" | "focus" | "side" | "linked" | "article" | "base">;

const VIEWS: readonly View[] = ["overview", "story", "side", "reading", "facts"];
const DISAGREEING: readonly Disagreeing[] = ["any", "contradiction"];
const NAMES = ["view", "statement", "told", "linked", "differ", "tells", "leaves-out", "beside", "free", "read", "against"] as const;
type Name = (typeof NAMES)[number];
/** A choice of which nothing is chosen. */
const NONE = "none";
/** More stand side by side in no view. */
const MOST_BESIDE = 4;

/** What goes behind the `#`: nothing for the page as it opens. Numbers count from 1. */
export function bookmark({ result, view, filter, focus, side, linked, article, base }: State): string {
  const articles = result?.articles ?? [];
  const number = (id: number | null | undefined) => {
    const at = articles.findIndex((one) => one.id === id);
    return at < 0 ? undefined : String(at + 1);
  };
  const beside = side.map(number).join();
  const words: Partial<Record<Name, string | undefined>> = {
    view: view === "story" ? undefined : view,
    statement: focus === null ? undefined : String(focus + 1),
    told: chosen(filter.coverage, COVERAGES),
    linked: chosen(filter.kinds, LINK_KINDS),
    differ: filter.disagreeing ?? undefined,
    [filter.article?.tells === false ? "leaves-out" : "tells"]: number(filter.article?.id),
    beside: beside === "" || beside === "1,2" ? undefined : beside,
    free: linked ? undefined : "yes",
    read: number(article) === "1" ? undefined : number(article),
    against: number(base),
  };
  return NAMES.flatMap((name) => (words[name] === undefined ? [] : [`${name}=${words[name]}`])).join("&");
}

function chosen(set: ReadonlySet<string>, all: readonly string[]): string | undefined {
  if (set.size === all.length) return undefined;
  return set.size === 0 ? NONE : all.filter((one) => set.has(one)).join();
}

/** What an address keeps of the view of this result; null if it is no bookmark. What it names that is not there is as the page opens. */
export function fromBookmark(hash: string, { result, filter: { search } }: Pick<State, "result" | "filter">): Kept | null {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  if (hash.length > 1 && !NAMES.some((name) => words.has(name))) return null;
  const articles = result?.articles ?? [];
  const word = <T extends string>(name: Name, among: readonly T[]): T | null => among.find((one) => one === words.get(name)) ?? null;
  const statement = whole(words.get("statement"));
  const asked: Filter = {
    coverage: among(words.get("told"), COVERAGES),
    kinds: among(words.get("linked"), LINK_KINDS),
    disagreeing: word("differ", DISAGREEING),
    article: one("tells", true) ?? one("leaves-out", false),
    search,
  };
  return {
    view: word("view", VIEWS) ?? "story",
    // One object for everything: what is drawn already stays.
    filter: showsEverything(asked) && search === "" ? EVERYTHING : asked,
    focus: statement !== null && statement <= (result?.report.statements.length ?? 0) ? statement - 1 : null,
    side: beside(words.get("beside"), articles),
    linked: word("free", ["yes"]) === null,
    article: id("read") ?? articles[0]?.id ?? null,
    base: id("against"),
  };

  function id(name: Name): number | null {
    const at = whole(words.get(name));
    return at === null ? null : (articles[at - 1]?.id ?? null);
  }

  function one(name: Name, tells: boolean): Filter["article"] {
    const found = id(name);
    return found === null ? null : { id: found, tells };
  }
}

/** A whole number from 1. */
function whole(word: string | null): number | null {
  return word !== null && /^[1-9]\d{0,8}$/.test(word) ? Number(word) : null;
}

function among<T extends string>(words: string | null, all: readonly T[]): ReadonlySet<T> {
  if (words === null) return new Set(all);
  if (words === NONE) return new Set();
  const found = all.filter((one) => words.split(",").includes(one));
  return new Set(found.length === 0 ? all : found);
}

/** Those of the articles named that are there, each once; without two of them, the first two. */
function beside(words: string | null, articles: readonly Article[]): readonly number[] {
  const named = (words ?? "").split(",").flatMap((word) => articles[(whole(word) ?? 0) - 1]?.id ?? []);
  const found = [...new Set(named)].slice(0, MOST_BESIDE);
  return found.length >= 2 ? found : articles.length >= 2 ? articles.slice(0, 2).map(({ id }) => id) : [];
}

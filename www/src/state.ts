// One state, one pure reduce(state, action); no DOM. What views ask of the state is in select.ts.

import type { Findings, Options, Report } from "./report";
import { add, addBlank, change, fold, move, place, remove, replace, settle, undo } from "./articles";
import { found, unfound, visit, type Finding, type Spot } from "./findings";
import { say, withoutFailure } from "./messages";
import { pick, pinBy, setPins, unpin } from "./pinning";
import { joined, placeOf, renamed, type Anchor, type Pin } from "./pins";
import { among, EVERYTHING, toggled, type Filter } from "./filter";
import { carryFolds, fold as foldRows, foldAll, foldFocus } from "./folds";
import type { Kept } from "./bookmark";
import { carryFocus, step } from "./select";

/** One article as the reader has it. The order of `articles` is the order of the columns. */
export interface Article {
  /** Stable as long as the article lives; never shown. */
  id: number;
  /** What the reader calls it: the outlet or the file's name. */
  name: string;
  text: string;
}

/** An article that has no place on the page yet. */
export type Draft = Omit<Article, "id">;

export type View = "overview" | "story" | "side" | "reading" | "facts";
export type Theme = "system" | "light" | "dark";

/** What takes a change back: articles to put where they were, and those to take out unless they were edited since; pins likewise. */
export interface Undo {
  put: readonly { article: Article; at: number }[];
  drop: readonly Article[];
  pins?: { put: readonly Pin[]; drop: readonly Pin[] };
}

/** A plain sentence for the reader. `article` is the id of the article it is about, if any. */
export interface Notice {
  id: number;
  tone: "error" | "note";
  text: string;
  article?: number;
  /** Names that belong to the sentence, too many to stand in it. */
  list?: readonly string[];
  undo?: Undo;
  /** The comparison failed or was stopped; the next one takes this notice away. */
  failure?: true;
  /** Tells of a pin; what tells of the next one takes its place. */
  pin?: true;
}

/** A notice before it is shown. */
export type Message = Omit<Notice, "id">;

/** A report together with what it was made from: offsets index these texts. */
export interface Result {
  report: Report;
  articles: readonly Article[];
  options: Options;
  pins: readonly Pin[];
}

/** A place in the article read, by the number of its sentence. */
export interface Margin {
  sentence: number;
  gap: boolean;
}

export interface State {
  articles: readonly Article[];
  options: Options;
  /** What the reader says of pairs of sentences; also of articles that are gone, as long as they may come back. */
  pins: readonly Pin[];
  /** Sentences that the reader picked to link or part them: two at most, of two articles. */
  picked: readonly Anchor[];
  /** The last finished comparison; older than `articles` while `busy`, or after a stop or a failure. */
  result: Result | null;
  busy: boolean;
  /** Where the facts of the result are. */
  finding: Finding;
  notices: readonly Notice[];
  view: View;
  /** Which statements are shown. */
  filter: Filter;
  /** The articles side by side, from left to right, by id: two to four, or none where there are no two. */
  side: readonly number[];
  /** Side by side, articles scroll together along their links; else each by itself. */
  linked: boolean;
  /** Side by side, stretches that are the same fold; null: where more than half is the same. Those shown all the same, by their first sentence on the left. */
  foldSame: boolean | null;
  shownSame: ReadonlySet<number>;
  /** How often partners were asked to come level; side by side they do when it grows. */
  levelled: number;
  /** The article in the reading view, by id. */
  article: number | null;
  /** Rows of the story that are folded to their heads, by the index of their statement. */
  folded: ReadonlySet<number>;
  /** Index of the statement in focus, in all views. */
  focus: number | null;
  /** Which sentence of the article read the margin stands at, and whether it begins with what is left out there; null: the first of the statement in focus. */
  margin: Margin | null;
  /** What the reader came from the facts to see; the facts open there again. */
  spot: Spot | null;
  /** The article that the story shows the others as changes to, by id. None: what varies between all of them. */
  base: number | null;
  /** Articles whose sheet is open for writing, by id; the others are folded to their names. */
  open: ReadonlySet<number>;
  help: boolean;
  theme: Theme;
  /** The next id of an article or a notice. */
  next: number;
}

export type Action =
  // Articles
  | { type: "add"; drafts: readonly Draft[]; messages?: readonly Message[]; pins?: readonly Pin[] }
  | { type: "add-blank" }
  /** Where `pins` come with drafts, their articles are numbers of drafts. */
  | { type: "restore"; drafts: readonly Draft[]; pins?: readonly Pin[] }
  | { type: "example"; drafts: readonly Draft[] }
  | { type: "write"; id: number; text: string }
  | { type: "rename"; id: number; name: string }
  | { type: "move"; id: number; to: number }
  | { type: "remove"; id: number }
  | { type: "forget" }
  | { type: "undo"; notice: number }
  | { type: "open"; id: number }
  | { type: "fold"; id?: number }
  // Comparison
  | { type: "pick"; sentence: Anchor }
  | { type: "let-go" }
  /** All of them together or all of them apart. */
  | { type: "pin"; pins: readonly Pin[] }
  | { type: "unpin"; pin: Pick<Pin, "a" | "b"> }
  /** Links what is picked, or breaks its link. */
  | { type: "pin-picked" }
  | { type: "options"; options: Partial<Options> }
  | { type: "comparing" }
  /** `busy`: the next comparison is on its way already. */
  | { type: "compared"; result: Result | null; busy?: true }
  | { type: "failed"; message: Message }
  | { type: "stop" }
  | { type: "again" }
  /** Facts of a result, or none. */
  | { type: "found"; result: Result; findings: Findings }
  | { type: "unfound"; result: Result }
  /** Looks for the facts again. */
  | { type: "look" }
  // Reading
  | { type: "view"; view: View }
  /** Takes up what a bookmark kept. */
  | { type: "reopen"; kept: Kept }
  | { type: "filter"; filter: Partial<Filter> }
  /** Two to four articles, from left to right. */
  | { type: "side"; articles: readonly number[] }
  /** Together or apart; without a word, the other of the two. */
  | { type: "linked"; linked?: boolean }
  | { type: "level" }
  | { type: "fold-same"; folded: boolean }
  | { type: "show-same"; stretch: number; shown: boolean }
  /** Opens an article in the reading view. */
  | { type: "read"; article: number }
  /** To the next or the previous article of the reading view. */
  | { type: "read-next"; by: 1 | -1 }
  /** Rows of these statements. */
  | { type: "fold-rows"; statements: readonly number[]; folded: boolean }
  /** The row in focus, or all rows shown: folds them, or unfolds what is folded. */
  | { type: "fold-focus" }
  | { type: "fold-all" }
  | { type: "focus"; statement: number | null; margin?: Margin }
  /** From a fact to where it stands. */
  | { type: "visit"; spot: Spot }
  | { type: "base"; article: number | null }
  /** `differing`: only to where something differs. */
  | { type: "step"; by: 1 | -1; differing?: true }
  // The page
  | { type: "say"; message: Message }
  | { type: "dismiss"; notice: number }
  | { type: "help"; open: boolean }
  | { type: "theme"; theme: Theme };

export type Emit = (action: Action) => void;

export const initial: State = settle({
  articles: [],
  options: { ignore_case: true, ignore_accents: false, ignore_punctuation: true, leave_out_furniture: true, least_score: null },
  pins: [],
  picked: [],
  result: null,
  busy: false,
  finding: "none",
  notices: [],
  view: "story",
  filter: EVERYTHING,
  side: [],
  linked: true,
  foldSame: null,
  shownSame: new Set(),
  levelled: 0,
  article: null,
  folded: new Set(),
  focus: null,
  margin: null,
  spot: null,
  base: null,
  open: new Set(),
  help: false,
  theme: "system",
  next: 1,
});

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "add":
      return add(state, action.drafts, action.messages ?? [], action.pins ?? []);
    case "add-blank":
      return addBlank(state);
    case "restore":
      return restore(state, action.drafts, action.pins ?? []);
    case "example":
      return replace(state, action.drafts, "The example took the place of your articles.");
    case "forget":
      return replace({ ...state, filter: EVERYTHING, base: null }, [], "Everything is forgotten: nothing of it is kept in this browser.");
    case "write":
      return change(state, action.id, { text: action.text });
    case "rename":
      return change(state, action.id, { name: action.name });
    case "move":
      return move(state, action.id, action.to);
    case "remove":
      return remove(state, action.id);
    case "undo":
      return undo(state, action.notice);
    case "open":
      return { ...state, open: new Set([...state.open, action.id]) };
    case "fold":
      return fold(state, action.id);
    case "pick":
      return pick(state, action.sentence);
    case "let-go":
      return state.picked.length === 0 ? state : { ...state, picked: [] };
    case "pin":
      return setPins(state, action.pins);
    case "unpin":
      return unpin(state, action.pin);
    case "pin-picked":
      return pinBy(state);
    case "options":
      return { ...state, options: { ...state.options, ...action.options } };
    case "again":
    case "comparing":
      return state.busy ? state : { ...state, busy: true };
    case "compared":
      return compared(state, action.result, action.busy ?? false);
    case "failed":
      return say({ ...unfound(withoutFailure(state)), busy: false }, { ...action.message, failure: true });
    case "stop":
      return say({ ...unfound(state), busy: false }, { tone: "note", text: "Stopped. The comparison starts again when you change an article.", failure: true });
    case "found":
      return found(state, action.result, action.findings);
    case "unfound":
      return state.result === action.result ? unfound(state) : state;
    case "look":
      // A comparison that runs brings facts of its own, and must not be overtaken by a search for old ones.
      return state.finding === "none" && !state.busy ? { ...state, finding: "looking" } : state;
    case "view":
      return { ...state, view: action.view };
    case "reopen":
      return reopen(state, action.kept);
    case "filter":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "side":
      return { ...state, side: action.articles, shownSame: initial.shownSame };
    case "linked":
      return state.view === "side" ? { ...state, linked: action.linked ?? !state.linked } : state;
    case "level":
      return state.view === "side" ? { ...state, levelled: state.levelled + 1 } : state;
    case "fold-same":
      return { ...state, foldSame: action.folded, shownSame: initial.shownSame };
    case "show-same":
      return { ...state, shownSame: toggled(state.shownSame, action.stretch, action.shown) };
    case "read":
      return { ...state, view: "reading", article: action.article, margin: null };
    case "read-next":
      return readNext(state, action.by);
    case "fold-rows":
      return { ...state, folded: foldRows(state.folded, action.statements, action.folded) };
    case "fold-focus":
      return foldFocus(state);
    case "fold-all":
      return foldAll(state);
    case "focus":
      return focus(state, action.statement, action.margin);
    case "visit":
      return visit(state, action.spot);
    case "base":
      return { ...state, base: action.article };
    case "step":
      return stepped(state, step(state, action.by, action.differing));
    case "say":
      return say(state, action.message);
    case "dismiss":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.notice) };
    case "help":
      return { ...state, help: action.open };
    case "theme":
      return { ...state, theme: action.theme };
  }
}

function restore(state: State, drafts: readonly Draft[], pins: readonly Pin[]): State {
  const placed = place(state, drafts);
  const ids = placed.articles.map(({ id }) => id);
  return settle({ ...state, ...placed, pins: joined(state.pins, renamed(pins, (at) => ids[at])), open: new Set() });
}

/** What the reader opened, marked or left in the view before is not there in another one; the facts open where they were left. */
function reopen(state: State, kept: Kept): State {
  return { ...state, ...kept, shownSame: initial.shownSame, margin: null, spot: kept.view === "facts" ? state.spot : null };
}

/** At an end there is no step, and nothing opens another view. */
function stepped(state: State, to: number | null): State {
  return to === state.focus ? state : focus(state, to);
}

function readNext(state: State, by: 1 | -1): State {
  const article = neighbour(state, by);
  return article === state.article ? state : { ...state, article, margin: null };
}

/** Neither the overview nor the facts show a statement: it is read in the story. */
function focus(state: State, statement: number | null, margin: Margin | null = null): State {
  const elsewhere = state.view === "facts" || state.view === "overview";
  if (statement === state.focus && margin === state.margin && !elsewhere) return state;
  return { ...state, focus: statement, margin, view: elsewhere && statement !== null ? "story" : state.view };
}

function compared(state: State, result: Result | null, busy: boolean): State {
  const side = beside(state.side, result?.articles ?? []);
  const article = result?.articles.find(({ id }) => id === state.article)?.id ?? result?.articles[0]?.id ?? null;
  const base = result?.articles.some(({ id }) => id === state.base) ? state.base : null;
  const picked = state.picked.filter((sentence) => result !== null && placeOf(result, sentence) !== null);
  const filter = among(state.filter, result?.articles ?? []);
  return { ...withoutFailure(state), busy, result, filter, side, article, folded: carryFolds(state, result), shownSame: initial.shownSame, focus: carryFocus(state, result), margin: null, spot: null, base, picked, finding: result ? "looking" : "none" };
}

/** The article beside the one in the reading view; at an end, and in another view, it stays. */
function neighbour({ view, result, article }: State, by: 1 | -1): State["article"] {
  const at = result?.articles.findIndex(({ id }) => id === article) ?? -1;
  return view !== "reading" || at < 0 ? article : (result?.articles[at + by]?.id ?? article);
}

/** The articles side by side: the reader's own as long as two are there, else the first two. */
function beside(side: State["side"], articles: readonly Article[]): State["side"] {
  const there = side.filter((id) => articles.some((article) => article.id === id));
  if (there.length === side.length && there.length >= 2) return side;
  return there.length >= 2 ? there : articles.length >= 2 ? articles.slice(0, 2).map(({ id }) => id) : [];
}

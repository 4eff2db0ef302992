// One state, one pure reduce(state, action); no DOM.

import type { Options, Report } from "./report";

/** One article as the reader has it. The order of `articles` is the order of the columns. */
export interface Article {
  /** Stable as long as the article lives; never shown. */
  id: number;
  /** What the reader calls it: the outlet or the file's name. */
  name: string;
  text: string;
}

export type Coverage = "all" | "some" | "only";
export type View = "story" | "side";

/** A plain sentence for the reader. `article` is the id of the article it is about, if any. */
export interface Notice {
  id: number;
  tone: "error" | "note";
  text: string;
  article?: number;
}

/** A report together with the articles that it was made from: offsets index these texts. */
export interface Result {
  report: Report;
  articles: readonly Article[];
}

export interface State {
  articles: readonly Article[];
  options: Options;
  /** The last finished comparison; older than `articles` while `busy`. */
  result: Result | null;
  busy: boolean;
  notices: readonly Notice[];
  view: View;
  /** Which statements the story shows. All three: everything. */
  coverage: ReadonlySet<Coverage>;
  /** The two articles side by side, by id. */
  side: readonly [number, number] | null;
  /** Index of the statement in focus, in both views. */
  focus: number | null;
}

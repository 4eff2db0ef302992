// Messages between page and worker. A request carries an id and gets exactly one answer; progress comes between, and
// what is long of the answer comes before it, in portions.

import type { Pin } from "./pins";
import type { Portion } from "./portions";
import type { Findings, Options, Place, Report } from "./report";
import type { Draft } from "./state";

/** What the page can ask, and what it gets. */
export interface Calls {
  /** `lock` is a web lock that the worker holds as long as it lives; null where there are none. */
  start: { ask: { module: WebAssembly.Module; lock: string | null }; answer: null };
  /** The articles of `pins` are indices here. */
  compare: { ask: { articles: readonly Draft[]; options: Options; pins: readonly Pin[] }; answer: Report };
  /** What the sentences of a report state; `statements` are the members of its statements. The module is another one. */
  find: { ask: { module: WebAssembly.Module; articles: readonly Draft[]; options: Options; statements: readonly (readonly Place[])[] }; answer: Findings };
}

export type Call = keyof Calls;
export type Ask<C extends Call> = Calls[C]["ask"];
export type Answer<C extends Call> = Calls[C]["answer"];

export type Request = { [C in Call]: { id: number; call: C; ask: Ask<C> } }[Call];

export type Reply =
  | { id: number; kind: "progress"; stage: Stage }
  | { id: number; kind: "portion"; portion: Portion }
  | { id: number; kind: "done"; answer: Answer<Call> }
  | { id: number; kind: "failed"; failure: Failure };

export type Stage = "comparing";

/** Why a request has no answer. `refused`: the input's fault, and the worker is well; else it must be replaced. */
export interface Failure {
  refused: boolean;
  message: string;
  /** Index of the article among those sent. */
  article?: number;
}

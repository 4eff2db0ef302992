// The comparison follows the articles: it starts by itself, waits for a pause in the typing, and tells what went wrong.
// Once a story is shown, its facts are looked for.

import { Broken, Overtaken, type Comparer } from "./comparer";
import { Refused } from "./messenger";
import type { Pin } from "./pins";
import { prepare } from "./prepare";
import type { Options } from "./report";
import { comparable, same } from "./articles";
import type { Article, Emit, Message, Result, State } from "./state";

/** A pause in the typing, between two words rather than two letters. */
const PAUSE = 250;

export interface Live {
  changed(state: State): void;
  /** The same once more, after a stop or a failure. */
  again(): void;
  /** Looks for the facts of the story once more. */
  look(result: Result | null): void;
  stop(): void;
}

export function follow(comparer: Comparer, emit: Emit): Live {
  let articles: readonly Article[] = [];
  let options: Options | null = null;
  let pins: readonly Pin[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How many comparisons there were, and how often one was called off: only the last one's answer counts. */
  let turns = 0;

  async function run(): Promise<void> {
    timer = undefined;
    const asked = articles;
    const how = options as Options;
    const kept = pins;
    const turn = ++turns;
    const current = () => asked === articles && how === options && kept === pins;
    emit({ type: "comparing" });
    try {
      const result = await comparer.compare(asked, how, kept);
      const ready = prepare(result);
      if (!ready.value) await ready.done;
      // It was stopped, or the next one began, while this was made ready.
      if (turn !== turns) return;
      // An answer to what was asked before the last change is worth reading while the next one is on its way.
      if (current()) {
        emit({ type: "compared", result });
        void find(result);
      } else emit({ type: "compared", result, busy: true });
    } catch (error) {
      // What went wrong with other articles than these is no news of these.
      if (error instanceof Overtaken || turn !== turns || !current()) return;
      emit({ type: "failed", message: explain(error, asked) });
    }
  }

  async function find(result: Result): Promise<void> {
    try {
      emit({ type: "found", result, findings: await comparer.find(result) });
    } catch (error) {
      // What overtook it brings facts of its own, or says that it does not.
      if (!(error instanceof Overtaken)) emit({ type: "unfound", result });
    }
  }

  function changed(state: State): void {
    const ready = comparable(state.articles);
    const edited = !same(ready, articles) || state.options !== options;
    if (!edited && state.pins === pins) return;
    const typing = edited && ready.length === articles.length && ready.every((article, at) => article.id === articles[at]?.id);
    const before = articles.length;
    articles = ready;
    options = state.options;
    pins = state.pins;
    halt();
    if (ready.length >= 2) {
      if (!state.busy) emit({ type: "comparing" });
      timer = setTimeout(run, typing ? PAUSE : 0);
    } else if (before >= 2) {
      turns += 1;
      comparer.stop();
      emit({ type: "compared", result: null });
    }
  }

  function halt(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    changed,
    again() {
      halt();
      if (articles.length >= 2) void run();
    },
    look(result) {
      if (result) void find(result);
    },
    stop() {
      halt();
      turns += 1;
      comparer.stop();
    },
  };
}

function explain(error: unknown, articles: readonly Article[]): Message {
  if (error instanceof Refused) {
    // Where the error has no index, its sentence begins with the article's name.
    const article = error.article === undefined ? articles.find(({ name }) => error.message.startsWith(`${name}: `)) : articles[error.article];
    const text = /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
    return article ? { tone: "error", text, article: article.id } : { tone: "error", text };
  }
  if (error instanceof Broken) {
    return { tone: "error", text: "The comparison of these articles broke off twice. They are all here; it tries again when you change one." };
  }
  return { tone: "error", text: "The comparison could not be loaded. Your articles are here; reload the page to try again." };
}

// The comparison, and what it finds, as promises. The latest request wins; one that is overtaken, or whose worker dies, loses nothing.

import { Ended, type Messenger } from "./messenger";
import { renamed, type Pin } from "./pins";
import type { Answer, Ask, Call } from "./protocol";
import type { Findings, Options } from "./report";
import type { Article, Draft, Result } from "./state";

/** A running comparison gets this long to finish when a newer one waits: ending a worker costs about as much. */
const GRACE = 300;

/** A worker that died is replaced and asked again; the second death is the articles' doing. */
const ATTEMPTS = 2;

/** A newer request, or the reader, took this one's place. */
export class Overtaken extends Error {
  override name = "Overtaken";
}

/** The comparison broke off as often as it is tried. */
export class Broken extends Error {
  override name = "Broken";
}

export interface Comparer {
  compare(articles: readonly Article[], options: Options, pins: readonly Pin[]): Promise<Result>;
  /** The facts of a result. Any newer request overtakes this one. */
  find(result: Result): Promise<Findings>;
  /** Ends what runs; its promise rejects with `Overtaken`. */
  stop(): void;
}

interface Job {
  overtaken: boolean;
  /** Settles with the job, and never rejects. */
  over: Promise<unknown>;
}

/** `facts` loads the module that finds them; `revived` is called when a worker died unasked and another has taken its place. */
export function createComparer(spawn: () => Promise<Messenger>, facts: () => Promise<WebAssembly.Module>, revived: () => void): Comparer {
  let line: Promise<Messenger> | null = null;
  let latest: Job | null = null;
  /** How many requests there were, stops among them. */
  let begun = 0;

  function connect(): Promise<Messenger> {
    if (line) return line;
    const fresh = spawn();
    line = fresh;
    const forget = () => {
      if (line === fresh) line = null;
    };
    fresh.then((messenger) => messenger.ended.then((unasked) => ended(unasked, forget)), forget);
    return fresh;
  }

  function ended(unasked: boolean, forget: () => void): void {
    forget();
    // In a comparison, `attempt` notices by itself and tries again.
    if (unasked && latest === null) connect().then(revived, () => {});
  }

  function disconnect(): void {
    const old = line;
    line = null;
    old?.then((messenger) => messenger.stop(), () => {});
  }

  /** Asks until there is an answer, of a new worker where the first one dies. */
  async function attempt<C extends Call>(job: Job, call: C, ask: Ask<C>): Promise<Answer<C>> {
    for (let tried = 1; ; tried += 1) {
      if (job.overtaken) throw new Overtaken();
      try {
        const answer = await (await connect()).ask(call, ask);
        if (job.overtaken) throw new Overtaken();
        if (tried > 1) revived();
        return answer;
      } catch (error) {
        if (job.overtaken) throw new Overtaken();
        // Refused, or there was no worker to be had: the next attempt would go the same way.
        if (!(error instanceof Ended)) throw error;
        disconnect();
        if (tried === ATTEMPTS) throw new Broken(error.message);
      }
    }
  }

  async function after(earlier: Job | null): Promise<void> {
    if (!earlier) return;
    earlier.overtaken = true;
    const late = Symbol();
    const first = await Promise.race([earlier.over, new Promise((resolve) => setTimeout(resolve, GRACE, late))]);
    if (first === late) disconnect();
    await earlier.over;
  }

  /** The next request in the worker: what runs there is overtaken. */
  function begin<C extends Call>(call: C, ask: Ask<C>): Promise<Answer<C>> {
    const earlier = latest;
    const job: Job = { overtaken: false, over: Promise.resolve() };
    const answer = after(earlier).then(() => attempt(job, call, ask));
    const release = () => {
      if (latest === job) latest = null;
    };
    job.over = answer.then(release, release);
    latest = job;
    begun += 1;
    return answer;
  }

  return {
    async compare(articles, options, pins) {
      const numbers = new Map(articles.map(({ id }, at) => [id, at]));
      const ask = { articles: drafts(articles), options, pins: renamed(pins, (id) => numbers.get(id)) };
      return { report: await begin("compare", ask), articles, options, pins };
    },
    async find({ report, articles, options }) {
      const before = begun;
      const module = await facts();
      // Whatever was asked while the module came is newer than this.
      if (begun !== before) throw new Overtaken();
      return begin("find", { module, articles: drafts(articles), options, statements: report.statements.map(({ members }) => members) });
    },
    stop() {
      begun += 1;
      if (!latest) return;
      latest.overtaken = true;
      disconnect();
    },
  };
}

function drafts(articles: readonly Article[]): Draft[] {
  return articles.map(({ name, text }) => ({ name, text }));
}

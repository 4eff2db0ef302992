// The comparison as a promise. The latest request wins; one that is overtaken, or whose worker dies, loses nothing.

import { Ended, type Messenger } from "./messenger";
import { renamed, type Pin } from "./pins";
import type { Options } from "./report";
import type { Article, Result } from "./state";

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
  /** Ends what runs; its promise rejects with `Overtaken`. */
  stop(): void;
}

interface Job {
  overtaken: boolean;
  /** Settles with the job, and never rejects. */
  over: Promise<unknown>;
}

/** `revived` is called when a worker died unasked and another has taken its place. */
export function createComparer(spawn: () => Promise<Messenger>, revived: () => void): Comparer {
  let line: Promise<Messenger> | null = null;
  let latest: Job | null = null;

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

  async function attempt(job: Job, articles: readonly Article[], options: Options, pins: readonly Pin[]): Promise<Result> {
    const numbers = new Map(articles.map(({ id }, at) => [id, at]));
    const ask = { articles: articles.map(({ name, text }) => ({ name, text })), options, pins: renamed(pins, (id) => numbers.get(id)) };
    for (let tried = 1; ; tried += 1) {
      if (job.overtaken) throw new Overtaken();
      try {
        const report = await (await connect()).ask("compare", ask);
        if (job.overtaken) throw new Overtaken();
        if (tried > 1) revived();
        return { report, articles, options, pins };
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

  return {
    compare(articles, options, pins) {
      const earlier = latest;
      const job: Job = { overtaken: false, over: Promise.resolve() };
      const result = after(earlier).then(() => attempt(job, articles, options, pins));
      const release = () => {
        if (latest === job) latest = null;
      };
      job.over = result.then(release, release);
      latest = job;
      return result;
    },
    stop() {
      if (!latest) return;
      latest.overtaken = true;
      disconnect();
    },
  };
}

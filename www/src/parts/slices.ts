// Long work in slices: a few milliseconds of it, then whatever the reader does, then the next. So no task of the page
// is long, however much there is to do.

/** Well below what is felt, also on a machine that is several times slower. */
const SLICE = 8;

/** Not every browser has it yet. */
const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };

/** Lets the browser draw and answer. */
export function pause(): Promise<void> {
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the browser draw once, and all who wait for that come first: for slices that are seen. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** One slice, from now. */
export class Slice {
  readonly #from = performance.now();

  get over(): boolean {
    return performance.now() - this.#from >= SLICE;
  }
}

/** What long work comes to: `value` once it is there, which for a little work is at once. */
export interface Coming<T> {
  readonly value: T | undefined;
  readonly done: Promise<T>;
  /** Does the rest at a stretch. */
  now(): T;
}

/** Work that yields wherever it can be interrupted. */
export type Work<T> = Generator<undefined, T, undefined>;

export function inSlices<T extends object>(work: Work<T>): Coming<T> {
  let value: T | undefined;
  const advance = (isOver: () => boolean): T | undefined => {
    while (value === undefined) {
      const step = work.next();
      if (step.done) value = step.value;
      else if (isOver()) break;
    }
    return value;
  };
  const slice = () => {
    const one = new Slice();
    return advance(() => one.over);
  };
  const rest = async (): Promise<T> => {
    for (;;) {
      await pause();
      const found = slice();
      if (found) return found;
    }
  };
  const first = slice();
  return {
    get value() {
      return value;
    },
    done: first ? Promise.resolve(first) : rest(),
    now: () => advance(() => false) as T,
  };
}

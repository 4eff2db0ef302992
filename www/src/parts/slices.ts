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

/** Lets the browser draw once: for slices that are seen. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
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
  value: T | undefined;
  done: Promise<T>;
}

/** Work that yields wherever it can be interrupted. */
export type Work<T> = Generator<void, T>;

export function inSlices<T>(work: Work<T>): Coming<T> {
  const advance = (): T | undefined => {
    for (const slice = new Slice(); ; ) {
      const { done, value } = work.next();
      if (done) return (coming.value = value);
      if (slice.over) return undefined;
    }
  };
  const rest = async (): Promise<T> => {
    for (;;) {
      await pause();
      const value = advance();
      if (value !== undefined) return value;
    }
  };
  const coming: Coming<T> = { value: undefined, done: Promise.resolve() as Promise<never> };
  const value = advance();
  coming.done = value === undefined ? rest() : Promise.resolve(value);
  return coming;
}

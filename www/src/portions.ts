// A large answer comes in portions: what the page takes in at a stretch must not keep it from anything else. The lists
// of an answer are cut where they are long, and put together again as they come. Pure.

/** Values, nested ones included, that the page reads in a few milliseconds. */
export const PORTION = 10_000;

export interface Portion {
  /** The name of a list of the answer. */
  list: string;
  items: readonly unknown[];
}

type Lists = Record<string, unknown>;

/** The portions of an answer, and what is left of it: its long lists are empty there. */
export function cut<A>(answer: A): { portions: Iterable<Portion>; rest: A } {
  if (typeof answer !== "object" || answer === null) return { portions: [], rest: answer };
  const long = Object.entries(answer).filter(([, value]) => Array.isArray(value) && weight(value, PORTION) >= PORTION) as [string, unknown[]][];
  if (long.length === 0) return { portions: [], rest: answer };
  return { portions: cutting(long), rest: { ...answer, ...Object.fromEntries(long.map(([list]) => [list, []])) } };
}

function* cutting(lists: readonly [string, readonly unknown[]][]): Generator<Portion> {
  for (const [list, values] of lists) {
    let items: unknown[] = [];
    let heavy = 0;
    for (const value of values) {
      items.push(value);
      heavy += weight(value, PORTION);
      if (heavy < PORTION) continue;
      yield { list, items };
      [items, heavy] = [[], 0];
    }
    if (items.length > 0) yield { list, items };
  }
}

/** Puts a portion to those that came before. */
export function gather(gathered: Lists, { list, items }: Portion): void {
  const before = gathered[list];
  if (Array.isArray(before)) before.push(...(items as unknown[]));
  else gathered[list] = items;
}

export function whole<A>(rest: A, gathered: Lists): A {
  return Object.keys(gathered).length === 0 ? rest : { ...rest, ...gathered };
}

/** How many values there are in a value; counted no further than `most`. */
function weight(value: unknown, most: number): number {
  if (typeof value !== "object" || value === null) return 1;
  let sum = 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    sum += weight(inner, most - sum);
    if (sum >= most) break;
  }
  return sum;
}

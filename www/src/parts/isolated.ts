// Names of articles inside sentences that are plain strings: one that is written from right to left must not turn the
// numbers after it around.

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const ISOLATE = "\u2068";
const END = "\u2069";

/** The name as it is, or between the signs that keep its direction to itself. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? ISOLATE + name + END : name;
}

// Why sentences stand together, in the words that they share.

import type { Statement } from "../report";
import type { Compared } from "./compared";
import { listed } from "./words";

/** More than these tell nothing new. */
const MOST = 5;
/** "on" and "the" link nothing in a reader's eyes. */
const LITTLE = /^\p{Ll}{0,3}$/u;

/** "Kramatorsk, Sloviansk and open road". Empty when the report names no reason. */
export function becauseWords(statement: Statement, compared: Compared): string {
  const reasons = new Map<string, string>();
  const add = (words: string) => {
    const key = words.toLocaleLowerCase();
    if (!LITTLE.test(words) && ![...reasons.keys()].some((known) => known.includes(key))) reasons.set(key, words);
  };
  let quotation = false;
  let pinned = false;
  for (const place of statement.members) {
    for (const { link, side } of compared.bondsWithin(place)) {
      // The spans of a reason lie in the first article of the link.
      if (side !== "a") continue;
      const { names, figures, words } = link.because;
      for (const span of [...names, ...figures, ...words]) add(compared.slice(place[0], span).replace(/\s+/g, " ").trim());
      quotation ||= link.because.quotation;
      pinned ||= link.because.pinned === true;
    }
  }
  const first = [...(pinned ? ["you"] : []), ...(quotation ? ["the same quotation"] : [])];
  return listed([...first, ...[...reasons.values()].slice(0, MOST - first.length)]);
}

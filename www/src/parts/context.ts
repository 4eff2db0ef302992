// What stands around the sentences of one article in one statement: the sentence before and the one after, so that one
// sees what they were cut from. Furniture is passed over: it stands in no report.

import type { Place } from "../report";
import type { Compared } from "./compared";

/** Sentences that are read as one paragraph. */
export interface Passage {
  /** `context` is what stands around, and belongs to another statement or to none. */
  kind: "told" | "context";
  places: Place[];
  /** The article goes on before or after it with what is not shown. */
  cut: { before: boolean; after: boolean };
}

/** The sentences of one article, in order, as paragraphs. */
export function passages(members: readonly Place[], compared: Compared): Passage[] {
  return grouped(members, members, compared);
}

/** The same with the sentence before and after each run of them; what stands in one of the statements `seen` is in sight anyway. */
export function inContext(members: readonly Place[], compared: Compared, seen: readonly number[] = []): Passage[] {
  const around = members.flatMap((place) => [beside(place, -1, members, compared), place, beside(place, 1, members, compared)]);
  const found = new Map(around.flatMap((place) => (place ? [[place[1], place]] : [])));
  const own = members.map(([, sentence]) => sentence);
  const shown = [...found.values()].filter((place) => own.includes(place[1]) || !seen.includes(compared.statement(place) ?? -1));
  return grouped(shown.sort((a, b) => a[1] - b[1]), members, compared);
}

/** Paragraphs end where the kind changes, where the article's do, and where something is left out. */
function grouped(places: readonly Place[], members: readonly Place[], compared: Compared): Passage[] {
  const found: Passage[] = [];
  for (const place of places) {
    const kind = has(members, place) ? "told" : "context";
    const passage = found.at(-1);
    const last = passage?.places.at(-1);
    const before = beside(place, -1, members, compared);
    const after = beside(place, 1, members, compared) !== null;
    const follows = last !== undefined && before?.[1] === last[1];
    if (passage && last && follows && passage.kind === kind && compared.sentence(last)?.block === compared.sentence(place)?.block) {
      passage.places.push(place);
      passage.cut.after = after;
      continue;
    }
    if (passage && follows) passage.cut.after = false;
    found.push({ kind, places: [place], cut: { before: !follows && before !== null, after } });
  }
  return found;
}

/** The sentence before or after one in its article; furniture counts only if it is a member. */
function beside([article, sentence]: Place, by: 1 | -1, members: readonly Place[], compared: Compared): Place | null {
  for (let at = sentence + by; ; at += by) {
    const found = compared.sentence([article, at]);
    if (!found) return null;
    if (found.role !== "furniture" || has(members, [article, at])) return [article, at];
  }
}

function has(members: readonly Place[], [, sentence]: Place): boolean {
  return members.some((member) => member[1] === sentence);
}

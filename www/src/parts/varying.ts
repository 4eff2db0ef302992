// What varies: how many of the other articles word each part of a sentence the same way. Read off the equal
// steps of the links' edits; an article that a sentence has no link to (both only belong to one statement) is not asked.

import type { Edit, Place, Span } from "../report";
import type { Compared } from "./compared";

/** `common`: at least half of the others have these words; `some`: fewer; `own`: none. */
export type Told = "common" | "some" | "own";

export interface Stretch {
  span: Span;
  told: Told;
}

/** A sentence with more of its own words than this would be one shout: there, only what is common is told apart. */
const LOUD = 0.6;

/** What of a sentence to mark: its own words unless nearly all are, and the common ones. */
export function telling(place: Place, compared: Compared): Stretch[] {
  const found = varying(place, compared);
  const letters = ({ span }: Stretch) => compared.slice(place[0], span).replace(/[^\p{L}\p{N}]+/gu, "").length;
  const all = found.reduce((sum, stretch) => sum + letters(stretch), 0);
  const own = found.filter(({ told }) => told === "own");
  const loud = own.reduce((sum, stretch) => sum + letters(stretch), 0) > all * LOUD;
  // A comma of one's own says nothing.
  return found.filter((stretch) => stretch.told === "common" || (stretch.told === "own" && !loud && letters(stretch) > 0));
}

/** The stretches of a sentence, in order and without a gap. Empty when it is linked to nothing in its statement. */
export function varying(place: Place, compared: Compared): Stretch[] {
  const equal = new Map<number, Span[]>();
  for (const { link, other, side } of compared.bondsWithin(place)) {
    const spans = link.edits.filter(({ op }) => op === "equal").map((edit) => edit[side]);
    equal.set(other[0], [...(equal.get(other[0]) ?? []), ...spans]);
  }
  if (equal.size === 0) return [];
  const span = compared.span(place);
  const votes = [...equal.values()].map(union);
  return stretches(span, votes);
}

/** The share of a sentence that is not common, by letters: 0 where all word it alike, 1 where nobody does. */
export function difference(place: Place, compared: Compared): number {
  const found = varying(place, compared);
  if (found.length === 0) return 1;
  let all = 0;
  let apart = 0;
  for (const { span, told } of found) {
    const letters = compared.slice(place[0], span).replace(/[^\p{L}\p{N}]+/gu, "").length;
    all += letters;
    if (told === "own") apart += letters;
    else if (told === "some") apart += letters / 2;
  }
  return all === 0 ? 0 : apart / all;
}

/** One side of the edits that is not equal, joined where only spaces lie between. */
export function changed(edits: readonly Edit[], side: "a" | "b"): Span[] {
  return edits.filter(({ op, [side]: [start, end] }) => op !== "equal" && start < end).map((edit) => edit[side]);
}

/** Sorted spans without overlaps. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function stretches(span: Span, votes: readonly Span[][]): Stretch[] {
  const steps = votes.flat().flatMap(([start, end]) => [
    { at: Math.max(start, span[0]), by: 1 },
    { at: Math.min(end, span[1]), by: -1 },
  ]);
  steps.sort((a, b) => a.at - b.at);
  const found: Stretch[] = [];
  let at = span[0];
  let count = 0;
  const upTo = (end: number) => {
    if (end <= at) return;
    const told = grade(count, votes.length);
    const last = found.at(-1);
    if (last && last.told === told) last.span = [last.span[0], end];
    else found.push({ span: [at, end], told });
    at = end;
  };
  for (const step of steps) {
    upTo(step.at);
    count += step.by;
  }
  upTo(span[1]);
  return found;
}

function grade(count: number, others: number): Told {
  if (count === 0) return "own";
  return count * 2 >= others ? "common" : "some";
}

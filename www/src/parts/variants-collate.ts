// Several wordings of one sentence laid over one another: a row of stretches, in each the lanes of those who word it
// the same way. After the variant graphs of collation (Schmidt and Colomb 2009; CollateX), except that all wordings
// are aligned to one of them, and that what varies in one breath stays in one stretch: a reader reads phrases.

import type { Match } from "./variants-words";

/** Words `from` up to `to`, by number, of one wording. */
export type Range = readonly [from: number, to: number];

/** A stretch in which wordings may part: for each wording its words there, and none where it leaves the stretch out. */
export type Stretch = readonly Range[];

/** Wordings by number that have the same words in a stretch. */
export type Lane = readonly number[];

export interface Wording {
  /** The words without case and accents. */
  keys: readonly string[];
  /** For each word of the base its number here, or none. */
  match: Match;
}

/** Agreement on so few letters between two places that vary is read as a part of them. */
const ISLAND = 3;
/** Stretches that vary and touch are read as one phrase; so many lanes more are better than a phrase in pieces. */
const MORE = 1;

/** The stretches of `length` words of the base, in order and without a gap. */
export function collate(length: number, wordings: readonly Wording[]): Stretch[] {
  const count = (stretch: Stretch) => lanes(stretch, wordings).length;
  const joined = joinedBy(cut(length, wordings), (a, b) => sameLanes(lanes(a, wordings), lanes(b, wordings)));
  const found = sunk(joined, wordings);
  return runs(found, (stretch) => count(stretch) > 1).flatMap((run) => {
    const whole = run.reduce(join);
    if (count(whole) <= Math.max(...run.map(count)) + MORE) return [whole];
    return joinedBy(run, (a, b) => count(join(a, b)) <= Math.max(count(a), count(b)));
  });
}

/** Who words a stretch alike, the most first; those who leave it out are a lane, too. */
export function lanes(stretch: Stretch, wordings: readonly Wording[]): Lane[] {
  const found = new Map<string, number[]>();
  stretch.forEach(([from, to], at) => {
    const key = wordings[at]?.keys.slice(from, to).join(" ") ?? "";
    found.set(key, [...(found.get(key) ?? []), at]);
  });
  return [...found.values()].sort((a, b) => b.length - a.length);
}

/** Cuts where no wording has changed words on both sides; words that come in at a cut are a stretch of their own. */
function cut(length: number, wordings: readonly Wording[]): Stretch[] {
  const found: Stretch[] = [];
  let open = wordings.map(() => 0);
  for (let at = 0; at <= length; at += 1) {
    const ends = wordings.map((wording) => end(wording, at));
    const begins = wordings.map((wording) => begin(wording, at, length));
    if (ends.some((one, index) => one === null && begins[index] === null)) continue;
    const before = ends.map((one, index) => one ?? begins[index] ?? 0);
    const after = begins.map((one, index) => one ?? ends[index] ?? 0);
    if (at > 0) found.push(open.map((from, index) => [from, before[index] ?? from]));
    if (after.some((one, index) => one > (before[index] ?? one))) found.push(before.map((from, index) => [from, after[index] ?? from]));
    open = after;
  }
  return found;
}

/** Behind the word that stands for the base's word before `at`, if there is one. */
function end({ match }: Wording, at: number): number | null {
  if (at === 0) return 0;
  const to = match[at - 1] ?? null;
  return to === null ? null : to + 1;
}

/** Before the word that stands for the base's word `at`, if there is one. */
function begin({ match, keys }: Wording, at: number, length: number): number | null {
  return at === length ? keys.length : (match[at] ?? null);
}

/** Little words that all share, between two places where they part, sink into what varies. */
function sunk(stretches: readonly Stretch[], wordings: readonly Wording[]): Stretch[] {
  const found: Stretch[] = [];
  stretches.forEach((stretch, at) => {
    const last = found.at(-1);
    const beforeLast = found.at(-2);
    const varies = (one: Stretch | undefined) => one !== undefined && lanes(one, wordings).length > 1;
    const [from, to] = last?.[0] ?? [0, 0];
    const little = (wordings[0]?.keys.slice(from, to).join("") ?? "").length <= ISLAND;
    if (at > 0 && last && beforeLast && varies(stretch) && varies(beforeLast) && !varies(last) && little) {
      found.splice(-2, 2, join(join(beforeLast, last), stretch));
    } else found.push(stretch);
  });
  return found;
}

function joinedBy(stretches: readonly Stretch[], fits: (a: Stretch, b: Stretch) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last && fits(last, stretch)) found.splice(-1, 1, join(last, stretch));
    else found.push(stretch);
  }
  return found;
}

/** Neighbours that pass stand together, every other stretch by itself. */
function runs(stretches: readonly Stretch[], passes: (stretch: Stretch) => boolean): Stretch[][] {
  const found: Stretch[][] = [];
  let open = false;
  for (const stretch of stretches) {
    const passing = passes(stretch);
    if (open && passing) found.at(-1)?.push(stretch);
    else found.push([stretch]);
    open = passing;
  }
  return found;
}

function join(a: Stretch, b: Stretch): Stretch {
  return a.map(([from], at) => [from, b[at]?.[1] ?? from]);
}

function sameLanes(a: readonly Lane[], b: readonly Lane[]): boolean {
  const written = (found: readonly Lane[]) => found.map((lane) => lane.join()).sort().join(" ");
  return written(a) === written(b);
}

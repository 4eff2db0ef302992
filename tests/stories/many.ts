// Articles made up in any number, for what is measured and for long lists: every statement has words of its own, every
// article its own wording of it. The same numbers give the same texts.

export interface Made {
  name: string;
  text: string;
  /** For each of its sentences, a line each, which statement it tells. */
  statements: readonly number[];
}

const SYLLABLES = ["nor", "val", "ska", "rim", "tor", "bel", "una", "mer", "ost", "lin", "dra", "ve", "hol", "kes", "ami", "gro", "pel", "isa", "fen", "rud"];
const NOUNS = ["ferry", "harbour", "crew", "bridge", "council", "market", "signal", "engine", "school", "tower", "valve", "warehouse", "pilot", "clinic", "cable", "quarry"];
const KINDS = ["old", "northern", "repaired", "crowded", "private", "closed", "damaged", "new", "guarded", "empty", "flooded", "narrow"];
const DEEDS = [["reached", "arrived at"], ["left", "departed from"], ["closed", "shut"], ["checked", "inspected"], ["bought", "acquired"], ["repaired", "mended"], ["warned", "alerted"], ["counted", "tallied"]];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SAYS = ["the mayor said", "a spokesman said", "according to the line", "witnesses said", "the record shows"];

/** A generator of numbers from 0 up to 1 (mulberry32), each seed its own row. */
function random(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function one<T>(list: readonly T[], next: () => number): T {
  return list[Math.floor(next() * list.length)] as T;
}

function place(next: () => number): string {
  const word = one(SYLLABLES, next) + one(SYLLABLES, next) + one(SYLLABLES, next);
  return word[0]?.toUpperCase() + word.slice(1);
}

/** One statement as one article words it. */
function worded(statement: number, article: number): string {
  const next = random(statement * 7919);
  const own = random(statement * 31 + article * 104729);
  const [kind, noun, deed, from, to, day] = [one(KINDS, next), one(NOUNS, next), one(DEEDS, next), place(next), place(next), one(DAYS, next)];
  const figure = 2 + Math.floor(next() * 900);
  const told = own() < 0.08 ? figure + 10 : figure;
  const when = own() < 0.5 ? ` on ${day}` : ` late on ${day}`;
  const says = own() < 0.4 ? `, ${one(SAYS, own)}` : "";
  return `The ${kind} ${noun} of ${from} ${one(deed, own)} ${told} ${one(NOUNS, next)}s near ${to}${when}${says}.`;
}

/** `count` articles of `sentences` lines, out of `statements` of one event, in their order. */
export function many(count: number, sentences: number, statements: number): Made[] {
  return Array.from({ length: count }, (_, article) => {
    const next = random(article + 1);
    const told: number[] = [];
    for (let statement = 0; statement < statements && told.length < sentences; statement += 1) {
      if (next() < (sentences - told.length) / (statements - statement)) told.push(statement);
    }
    const text = told.map((statement) => worded(statement, article)).join("\n\n");
    return { name: `Outlet ${article + 1}`, text, statements: told };
  });
}

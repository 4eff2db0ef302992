// Pinning: picks and pins as changes of the state, each pin with its way back. Pure.

import { say } from "./messages";
import { counted } from "./parts/words";
import { anchor, joined, picking, placeOf, samePair, type Anchor, type Pin } from "./pins";
import type { Place } from "./report";
import type { State } from "./state";

/** So much of a sentence is enough to know it again. */
const WORDS = 6;

export function pick(state: State, sentence: Anchor): State {
  return { ...state, picked: picking(state.picked, sentence) };
}

/** Pins sentences; what was said of the same pairs before no longer holds. What holds already is not said again. */
export function setPins(state: State, given: readonly Pin[]): State {
  const pins = given.filter((pin) => !state.pins.some((other) => other.together === pin.together && samePair(other, pin)));
  const [first] = pins;
  if (!first) return state;
  const before = state.pins.filter((other) => pins.some((pin) => samePair(other, pin)));
  const after = { ...state, pins: joined(state.pins, pins), picked: [] };
  const rest = pins.length > 1 ? `, and ${counted(pins.length - 1, "more pair")}` : "";
  return told(after, `${first.together ? "Linked" : "No longer linked"}: ${pairWords(state, first)}${rest}.`, before, pins);
}

export function unpin(state: State, pair: Pick<Pin, "a" | "b">): State {
  const gone = state.pins.filter((other) => samePair(other, pair));
  if (gone.length === 0) return state;
  const after = { ...state, pins: state.pins.filter((other) => !gone.includes(other)), picked: [] };
  return told(after, `Unpinned: ${pairWords(state, pair)}. The comparison decides again.`, gone, []);
}

/** Links what is picked, or breaks its link; with nothing picked, the two sentences of the statement in focus. */
export function pinBy(state: State): State {
  const pair = chosenPair(state);
  if (!pair) return say(state, { tone: "note", text: "Pick two sentences of two articles first: open their statements and press the pins before them.", pin: true });
  const [a, b] = pair;
  return setPins(state, [{ a, b, together: !together(state, a, b) }]);
}

/** The two sentences that a key speaks of. */
export function chosenPair({ picked, result, focus }: State): [Anchor, Anchor] | null {
  const [a, b] = picked;
  if (a && b) return [a, b];
  const members: readonly Place[] = focus === null ? [] : (result?.report.statements[focus]?.members ?? []);
  const [x, y] = members;
  if (a || !result || !x || !y || members.length > 2 || x[0] === y[0]) return null;
  return [anchor(result, x), anchor(result, y)];
}

/** Whether the two stand in one row: as the reader says, else as the last comparison has it. A link alone may lead to another row. */
export function together({ pins, result }: State, a: Anchor, b: Anchor): boolean {
  const pin = pins.find((other) => samePair(other, { a, b }));
  if (pin || !result) return pin?.together ?? false;
  const [x, y] = [placeOf(result, a), placeOf(result, b)].map(String);
  return result.report.statements.some(({ members }) => [x, y].every((place) => members.some((member) => String(member) === place)));
}

/** Whether the last comparison links the two, in one row or across rows. */
export function linked({ result }: State, a: Anchor, b: Anchor): boolean {
  const [x, y] = result ? [placeOf(result, a), placeOf(result, b)] : [];
  if (!result || !x || !y) return false;
  const [first, second] = x[0] < y[0] ? [x, y] : [y, x];
  return result.report.links.some((link) => String([link.a, link.b]) === String([first, second]));
}

/** "“The ferry ran aground off Skarholm …” (Courier) and “…” (Herald)". */
function pairWords({ articles }: State, { a, b }: Pick<Pin, "a" | "b">): string {
  const named = ({ article, words }: Anchor) => `“${excerpt(words)}” (${articles.find(({ id }) => id === article)?.name ?? ""})`;
  return `${named(a)} and ${named(b)}`;
}

/** The first words of a sentence. */
export function excerpt(words: string, most = WORDS): string {
  const all = words.split(/\s+/u);
  return all.length <= most ? all.join(" ") : `${all.slice(0, most).join(" ")} …`;
}

function told(state: State, text: string, put: readonly Pin[], drop: readonly Pin[]): State {
  const others = { ...state, notices: state.notices.filter((notice) => !notice.pin) };
  return say(others, { tone: "note", text, undo: { put: [], drop: [], pins: { put, drop } }, pin: true });
}

// How one article words what was said, beside the fullest wording: in plain words, and as edits of it.

import type { SpeechForm, Wording } from "../report";
import { excerpt } from "../pinning";
import { stepsOf, type Step } from "./against";
import type { Compared } from "./compared";

/** Words left out or added are named up to this many. */
const MOST = 8;
/** Words at either end of a longer run that is gone. */
const ENDS = 3;

/** Where less than this is the same, edits are harder to read than the words. By letters. */
const LEAST_EQUAL = 0.4;

const FORMS: Readonly<Record<SpeechForm, string>> = {
  direct: "quoted",
  partial: "a few words quoted",
  indirect: "told without quote marks",
};

/** "quoted", "told without quote marks; left out: “again”". */
export function wordingWords(wording: Wording, first: Wording, compared: Compared): string {
  const { differs, form, speaker } = wording;
  const named = (op: "delete" | "insert", side: "a" | "b", article: number, does: string) => {
    const words = wording.edits.filter((edit) => edit.op === op).map((edit) => bare(compared.slice(article, edit[side])));
    const told = words.filter((one) => one !== "");
    return told.length === 0 ? does : `${does}: ${told.map((one) => `“${excerpt(one, MOST)}”`).join(", ")}`;
  };
  const said = [FORMS[form]];
  if (same(wording, first, compared)) said.push("the same words");
  if (differs.includes("truncated")) said.push(named("delete", "a", first.article, "left out"));
  if (differs.includes("extended")) said.push(named("insert", "b", wording.article, "added"));
  if (differs.includes("reworded")) said.push("in other words");
  if (differs.includes("reattributed")) said.push(speaker === null ? "the speaker is not named" : `said by ${speaker}`);
  return said.join("; ");
}

/** Whether it is the first wording once more, letter for letter. */
export function same(wording: Wording, first: Wording, compared: Compared): boolean {
  const letters = ({ article, span }: Wording) => compared.slice(article, span).replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  return wording !== first && letters(wording) === letters(first);
}

/** The wording as edits of the first one; null where that would be read worse than the words themselves. */
export function wordingSteps(wording: Wording, first: Wording, compared: Compared): Step[] | null {
  const { article, span, edits } = wording;
  if (edits.length === 0) return null;
  const found = stepsOf(edits, "b", { article, span }, first.article, compared);
  const letters = (kind: Step["kind"]) => found.reduce((sum, step) => sum + (step.kind === kind ? step.text.replace(/[^\p{L}\p{N}]+/gu, "").length : 0), 0);
  const equal = letters("equal");
  return equal < (equal + letters("new")) * LEAST_EQUAL ? null : found.map(shortened);
}

/** A long run that is gone keeps its ends: all of it stands in the fullest wording. */
function shortened(step: Step): Step {
  const words = step.text.split(/\s+/u);
  if (step.kind !== "gone" || words.length <= MOST) return step;
  return { ...step, text: `${words.slice(0, ENDS).join(" ")} … ${words.slice(-ENDS).join(" ")}` };
}

/** Without the punctuation around it. */
function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

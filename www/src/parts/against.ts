// A sentence read against another one: what is gone, what is new, in the order of reading.

import type { Edit, Link, Place, Span } from "../report";
import type { Bond, Compared } from "./compared";

export interface Step {
  /** `gone` words are the base's, the others the sentence's own. */
  kind: "equal" | "gone" | "new";
  text: string;
}

/** The best link of a sentence with one of `base`'s sentences in its statement. */
export function bondWith(base: number, place: Place, compared: Compared): Bond | undefined {
  const bonds = compared.bondsWithin(place).filter(({ other }) => other[0] === base);
  return bonds.reduce<Bond | undefined>((best, bond) => (best && best.link.score >= bond.link.score ? best : bond), undefined);
}

/** A stretch of an article. */
interface Stretch {
  article: number;
  span: Span;
}

/** The steps from the base's sentence to this one; `side` is the side of the link that this one stands on. */
export function steps(link: Link, side: "a" | "b", compared: Compared): Step[] {
  const other = side === "a" ? "b" : "a";
  return stepsOf(link.edits, side, { article: link[side][0], span: compared.span(link[side]) }, link[other][0], compared);
}

/** The steps that edits take to `own` from words of the article `base`; `own` stands on one side of the edits. */
export function stepsOf(edits: readonly Edit[], side: "a" | "b", own: Stretch, base: number, compared: Compared): Step[] {
  const other = side === "a" ? "b" : "a";
  const { article, span } = own;
  const found: Step[] = [];
  let at = span[0];
  for (const edit of edits) {
    const [start, end] = edit[side];
    // Spaces between two steps belong to neither.
    if (start > at) found.push({ kind: "equal", text: compared.slice(article, [at, start]) });
    const [from, to] = edit[other];
    if (edit.op !== "equal" && from < to) found.push({ kind: "gone", text: compared.slice(base, [from, to]) });
    if (start < end) found.push({ kind: edit.op === "equal" ? "equal" : "new", text: compared.slice(article, [start, end]) });
    at = Math.max(at, end);
  }
  if (span[1] > at) found.push({ kind: "equal", text: compared.slice(article, [at, span[1]]) });
  return readable(found);
}

/** Spaces at the ends of a changed run are neither struck nor underlined, and a run that is gone never sticks to a word. */
function readable(found: readonly Step[]): Step[] {
  const read: Step[] = [];
  const add = (kind: Step["kind"], text: string) => {
    if (text !== "") read.push({ kind, text });
  };
  for (const { kind, text } of found) {
    const [, before = "", words = "", after = ""] = /^(\s*)([^]*?)(\s*)$/u.exec(text) ?? [];
    const last = read.at(-1);
    const sticks = (kind === "gone" || last?.kind === "gone") && /[^\s(“"‘']$/u.test(last?.text ?? "") && /^[\p{L}\p{N}“‘(]/u.test(words);
    add("equal", before === "" && sticks ? " " : before);
    add(kind, words);
    add("equal", after);
  }
  return read;
}

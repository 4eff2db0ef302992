// A sentence read against another one: what is gone, what is new, in the order of reading.

import type { Link, Place } from "../report";
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

/** The steps from the base's sentence to this one; `side` is the side of the link that this one stands on. */
export function steps(link: Link, side: "a" | "b", compared: Compared): Step[] {
  const other = side === "a" ? "b" : "a";
  const article = link[side][0];
  const base = link[other][0];
  const found: Step[] = [];
  let at = compared.span(link[side])[0];
  for (const edit of link.edits) {
    const [start, end] = edit[side];
    // Spaces between two steps belong to neither.
    if (start > at) found.push({ kind: "equal", text: compared.slice(article, [at, start]) });
    const [from, to] = edit[other];
    if (edit.op !== "equal" && from < to) found.push({ kind: "gone", text: compared.slice(base, [from, to]) });
    if (start < end) found.push({ kind: edit.op === "equal" ? "equal" : "new", text: compared.slice(article, [start, end]) });
    at = Math.max(at, end);
  }
  const end = compared.span(link[side])[1];
  if (end > at) found.push({ kind: "equal", text: compared.slice(article, [at, end]) });
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

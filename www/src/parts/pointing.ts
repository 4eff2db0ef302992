// What the reader points at, by pointer or keyboard: a sentence lights up its partners and its ribbons, a ribbon its two
// sentences.

import type { Abreast } from "./abreast";
import type { Band } from "./bands";
import { bandOf } from "./canvas";
import { spotOf, type Spot } from "./roam";
import type { Ruler } from "./ruler";

export class Pointing {
  #at: At = null;
  #lit: readonly Element[] = [];

  get on(): boolean {
    return this.#at !== null;
  }

  /** Says whether that is something else than before. */
  to(target: EventTarget | null, rulers: readonly Ruler[], beside: Abreast): boolean {
    const at = bandAt(target) ?? spotOf(target);
    if (same(at, this.#at)) return false;
    this.#at = at;
    for (const element of this.#lit) element.removeAttribute("data-lit");
    this.#lit = this.#joined(beside).flatMap(({ column, sentence }) => rulers[column]?.element(sentence) ?? []);
    for (const element of this.#lit) element.setAttribute("data-lit", "");
    return true;
  }

  /** Whether a band of a gap is, or belongs to, what is pointed at. */
  speaks(band: Band, gap: number): boolean {
    const at = this.#at;
    if (!at || "band" in at) return at?.band === band;
    return (at.column === gap && at.sentence === band.left) || (at.column === gap + 1 && at.sentence === band.right);
  }

  #joined(beside: Abreast): Spot[] {
    const at = this.#at;
    if (!at) return [];
    if ("band" in at) return [{ column: at.gap, sentence: at.band.left }, { column: at.gap + 1, sentence: at.band.right }];
    return beside.partners(at.column, at.sentence).map(({ column, tie }) => ({ column, sentence: tie.right[1] }));
  }
}

type At = Spot | { band: Band; gap: number } | null;

function same(one: At, other: At): boolean {
  if (!one || !other) return one === other;
  if ("band" in one || "band" in other) return "band" in one && "band" in other && one.band === other.band;
  return one.column === other.column && one.sentence === other.sentence;
}

/** The ribbon under the pointer. */
export function bandAt(target: EventTarget | null): { band: Band; gap: number } | null {
  const group = target instanceof Element ? target.closest("g.ties > g") : null;
  const band = group && bandOf.get(group);
  return band ? { band, gap: Number(group.closest<SVGElement>("svg")?.dataset["gap"]) } : null;
}

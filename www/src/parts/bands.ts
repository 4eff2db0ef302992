// What is drawn between two columns: a band for every link, and one thin one for a stretch that is folded.

import type { LinkKind } from "../report";
import type { Abreast } from "./abreast";
import type { Fold } from "./chunks";
import { tieWords, type Tie } from "./pairing";
import { counted } from "./words";

export interface Band {
  left: number;
  right: number;
  kind: LinkKind;
  moved: boolean;
  pinned: boolean;
  /** What it stands for, in words. */
  words: string;
  /** Its link, if it stands for one. */
  tie: Tie | null;
}

/** The bands of one gap by their sentences on either side. */
export interface Gap {
  left: ReadonlyMap<number, readonly Band[]>;
  right: ReadonlyMap<number, readonly Band[]>;
}

/** The gap right of a column, where the columns on both its sides have these folds. */
export function gapOf(column: number, beside: Abreast, folds: readonly (readonly Fold[])[]): Gap {
  const [left, right] = [hidden(folds[column] ?? []), hidden(folds[column + 1] ?? [])];
  const bands = beside.pair(column, column + 1).ties.flatMap((tie) => {
    const [from, to] = [left.get(tie.left[1]), right.get(tie.right[1])];
    // What is inside one stretch on both sides is told by the stretch.
    if (from && from.stretch === to?.stretch) return [];
    return [{ ...bandOf(tie), left: from?.at ?? tie.left[1], right: to?.at ?? tie.right[1] }];
  });
  for (const { stretch, at, shown } of folds[column] ?? []) {
    if (!shown) bands.push({ left: at, right: stretch.first[column + 1] ?? 0, kind: "verbatim", moved: false, pinned: false, words: `${counted(stretch.length, "sentence")} word for word the same`, tie: null });
  }
  return { left: grouped(bands, "left"), right: grouped(bands, "right") };
}

/** Folded sentences, each with its fold. */
function hidden(folds: readonly Fold[]): Map<number, Fold> {
  return new Map(folds.filter(({ shown }) => !shown).flatMap((fold) => Array.from({ length: fold.stretch.length }, (_, at) => [fold.at + at, fold] as const)));
}

function bandOf(tie: Tie): Omit<Band, "left" | "right"> {
  return { kind: tie.link.kind, moved: tie.moved, pinned: tie.link.because.pinned === true, words: tieWords(tie), tie };
}

function grouped(bands: readonly Band[], side: "left" | "right"): Map<number, Band[]> {
  const found = new Map<number, Band[]>();
  for (const band of bands) {
    const own = found.get(band[side]);
    if (own) own.push(band);
    else found.set(band[side], [band]);
  }
  return found;
}

// A text cut into what is drawn: paragraphs, and lines in place of stretches that are the same in all columns; and those
// gathered into chunks, so that a long text is dressed a screen or two at a time.

import type { BlockKind, Span } from "../report";
import type { Compared } from "./compared";
import type { Stretch } from "./stretches";

export type Piece =
  | { is: "text"; kind: BlockKind; block: number; span: Span; sentences: readonly number[] }
  /** In place of a stretch, or, once it is shown, before it. */
  | { is: "same"; stretch: Stretch; at: number; shown: boolean };

export interface Chunk {
  pieces: readonly Piece[];
  /** Its first and its last sentence. */
  first: number;
  last: number;
  /** How long it is, in letters of middle width. */
  breadth: number;
}

/** About two screens: enough that few chunks are watched, little enough to be drawn between two frames. */
const BREADTH = 3000;
/** A line of its own, beside its letters. */
const LINE = 40;

/** Stretches of one column that are folded, or could be: sorted by where they begin in it. */
export interface Fold {
  stretch: Stretch;
  at: number;
  shown: boolean;
}

/** The pieces of an article, in order. */
export function piecesOf(article: number, folds: readonly Fold[], all: Compared): Piece[] {
  const { blocks = [], sentences = [] } = all.result.report.articles[article] ?? {};
  const begins = new Map(folds.map((fold) => [fold.at, fold]));
  const found: Piece[] = [];
  let next = 0;
  let hidden = -1;
  blocks.forEach(({ span, kind }, block) => {
    let from = span[0];
    let own: number[] = [];
    let any = false;
    const close = (to: number) => {
      if (own.length > 0 || (!any && to > from)) found.push({ is: "text", kind, block, span: [from, Math.max(from, to)], sentences: own });
      own = [];
    };
    for (; next < sentences.length && (sentences[next]?.block ?? 0) <= block; next += 1) {
      const [start, end] = sentences[next]?.span ?? [0, 0];
      const fold = begins.get(next);
      if (fold) {
        close(start);
        found.push({ is: "same", ...fold });
        if (!fold.shown) hidden = fold.at + fold.stretch.length - 1;
        from = start;
      }
      any = true;
      if (next <= hidden) from = end;
      else own.push(next);
    }
    close(span[1]);
  });
  return found;
}

export function chunks(article: number, folds: readonly Fold[], all: Compared): Chunk[] {
  const found: Chunk[] = [];
  let pieces: Piece[] = [];
  let breadth = 0;
  let first = 0;
  let last = -1;
  const close = () => {
    if (pieces.length > 0) found.push({ pieces, first, last, breadth });
    [pieces, breadth, first] = [[], 0, last + 1];
  };
  for (const piece of piecesOf(article, folds, all)) {
    pieces.push(piece);
    breadth += LINE + (piece.is === "same" ? LINE : breadthOf(all.slice(article, piece.span)));
    last = Math.max(last, piece.is === "text" ? (piece.sentences.at(-1) ?? -1) : piece.shown ? -1 : piece.at + piece.stretch.length - 1);
    if (breadth >= BREADTH) close();
  }
  close();
  return found;
}

/** Letters of scripts that are set in squares take the room of two. */
function breadthOf(words: string): number {
  return words.length + (words.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0);
}

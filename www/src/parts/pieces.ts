// A stretch of text cut where its marks begin and end, so that overlapping marks become neighbouring pieces.

import type { Span } from "../report";

/** A mark over part of a text. Of two marks of one name over the same words the later one holds. */
export interface Mark {
  span: Span;
  name: string;
  value: string;
}

export interface Piece {
  span: Span;
  marks: Readonly<Record<string, string>>;
}

/** The pieces of `span`, in order and without a gap; neighbours with equal marks are one piece. */
export function pieces(span: Span, marks: readonly Mark[]): Piece[] {
  const inside = marks
    .map((mark) => ({ ...mark, span: clip(mark.span, span) }))
    .filter(({ span: [start, end] }) => start < end);
  const cuts = [...new Set([...span, ...inside.flatMap((mark) => mark.span)])].sort((a, b) => a - b);
  const cut: Piece[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? start;
    const found: Record<string, string> = {};
    for (const mark of inside) if (mark.span[0] <= start && end <= mark.span[1]) found[mark.name] = mark.value;
    const last = cut.at(-1);
    if (last && same(last.marks, found)) last.span = [last.span[0], end];
    else cut.push({ span: [start, end], marks: found });
  }
  return cut;
}

export function clip([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from), Math.min(end, to)];
}

function same(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

// The rows of the story. A statement that several articles carry has a row to itself. What stands alone between two
// such rows reads as the columns of a synopsis do: every article's own text in its column, and no row for each.

import type { Report } from "../report";

export type Row = { kind: "shared"; statement: number } | { kind: "apart"; runs: Run[] };

/** Statements that one article carries alone, in its order, over the columns `from` to `to` (both included). */
export interface Run {
  article: number;
  statements: number[];
  from: number;
  to: number;
}

/** A taller block of several columns would part a statement too far from its neighbours in the narrative. */
const TALLEST = 4;
/** Where columns are narrow, two of them hold a line that reads well. */
const WIDEST = 2;

/** Rows of the statements shown, given in narrative order. */
export function rows(report: Report, shown: readonly number[]): Row[] {
  const found: Row[] = [];
  for (const statement of shown) {
    const { articles = 0, members = [] } = report.statements[statement] ?? {};
    if (articles > 1) {
      found.push({ kind: "shared", statement });
      continue;
    }
    const article = members[0]?.[0] ?? 0;
    const last = found.at(-1);
    const run = last?.kind === "apart" ? last.runs.find((other) => other.article === article) : undefined;
    const begun = { article, statements: [statement], from: article, to: article };
    if (last?.kind !== "apart" || full(last.runs, run)) found.push({ kind: "apart", runs: [begun] });
    else if (run) run.statements.push(statement);
    else last.runs.push(begun);
  }
  for (const row of found) if (row.kind === "apart") row.runs = spread(row.runs, report.articles.length);
  return found;
}

/** Whether a block takes no more: of `run`, or of an article that is new to it. One article alone goes on as it likes. */
function full(runs: readonly Run[], run: Run | undefined): boolean {
  const tall = runs.some(({ statements }) => statements.length >= TALLEST);
  if (!run) return tall && runs.length === 1;
  return runs.length > 1 && run.statements.length >= TALLEST;
}

/** Text begins in its own column, and takes that of a silent neighbour on the right. */
function spread(runs: readonly Run[], columns: number): Run[] {
  const sorted = [...runs].sort((a, b) => a.article - b.article);
  return sorted.map((run, index) => {
    const next = sorted[index + 1]?.article ?? columns;
    const to = Math.min(next - 1, run.article + WIDEST - 1);
    return { ...run, from: run.article, to };
  });
}

// The story: a row a statement, a column an article, in narrative order. Who is silent leaves white space.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { compared, type Compared } from "../parts/compared";
import { gradual } from "../parts/gradual";
import { rows, type Row } from "../parts/runs";
import type { Base } from "../parts/said";
import { EVERYTHING, shown } from "../filter";
import { isFolded } from "../folds";
import type { Emit, State } from "../state";
import { apart } from "./apart";
import { furniture } from "./furniture";
import { heads } from "./heads";
import { shared } from "./rows";

export function story(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  const found = rows(all.result.report, shown(state));
  const at = all.result.articles.findIndex(({ id }) => id === state.base);
  const base: Base = at < 0 ? null : at;
  return html`
    <section class="story" data-count=${all.count} data-base=${base ?? nothing} aria-label="Story">
      <h2 class="unseen">Story</h2>
      ${heads(all, base, emit)}
      ${found.length > 0 ? folding(state, emit) : all.result.report.statements.length > 0 ? empty(emit) : nothing}
      <ol class="rows">
        ${gradual({
          rows: found,
          key: (row) => (row.kind === "shared" ? row.statement : `apart ${row.runs[0]?.statements[0] ?? ""}`),
          draw: (row) => drawn(row, state, base, all, emit),
          focus: state.focus,
          holds,
        })}
      </ol>
      ${furniture(all)}
    </section>
  `;
}

function holds(row: Row, focus: number): boolean {
  return row.kind === "shared" ? row.statement === focus : row.runs.some(({ statements }) => statements.includes(focus));
}

/** A row is drawn anew only when something in it changed: a step through a long story touches two rows. */
function drawn(row: Row, { focus, folded, picked, spot }: State, base: Base, all: Compared, emit: Emit): unknown {
  const picks = { picked, spot, emit };
  if (row.kind === "shared") {
    const chosen = focus === row.statement;
    const standing = { chosen, folded: folded.has(row.statement), picks };
    return guard([all, base, chosen, standing.folded, chosen && picked, chosen && spot], () => shared(row.statement, standing, base, all, emit));
  }
  const own = row.runs.flatMap(({ statements }) => statements);
  const chosen = focus !== null && own.includes(focus) ? focus : null;
  const open = chosen !== null;
  const folds = row.runs.map(({ statements }) => isFolded(folded, statements)).join();
  return guard([all, chosen, folds, open && picked, open && spot, own.join()], () => apart(row.runs, chosen, folded, picks, all, emit));
}

/** Folds all rows shown, or unfolds them. Both stay where they are, so that a press never takes the focus away. */
function folding(state: State, emit: Emit): TemplateResult {
  const rows = shown(state);
  const folded = rows.filter((statement) => state.folded.has(statement)).length;
  const button = (words: string, to: boolean, moot: boolean) => html`
    <button type="button" aria-disabled=${moot} title="Key: F" @click=${() => moot || emit({ type: "fold-rows", statements: rows, folded: to })}>${words}</button>
  `;
  return html`<div class="folding" role="group" aria-label="Rows">${button("Fold all", true, folded === rows.length)} ${button("Unfold all", false, folded === 0)}</div>`;
}

function empty(emit: Emit): TemplateResult {
  const all = () => emit({ type: "filter", filter: EVERYTHING });
  return html`<p class="empty">No statement passes these filters. <button type="button" class="button" @click=${all}>Show everything</button></p>`;
}

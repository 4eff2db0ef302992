// The ribbons as a list in words, each leading to its sentence: for those who do not see them, and for any reader who
// wants to go through the links one by one.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Abreast } from "../parts/abreast";
import { gradual } from "../parts/gradual";
import { linkWords, type Tie } from "../parts/pairing";
import type { SidePanes } from "../parts/panes";
import { counted } from "../parts/words";
import type { Emit } from "../state";

export function linkList(beside: Abreast, emit: Emit): unknown {
  return guard([beside.between], () => {
    const pairs = beside.articles.flatMap((_, left) => beside.articles.slice(left + 1).map((_, at) => [left, left + 1 + at] as const));
    const all = pairs.reduce((sum, [left, right]) => sum + beside.pair(left, right).ties.length, 0);
    if (all === 0) return html`<p class="no-links">No sentence of one is told in another.</p>`;
    return html`
      <details class="links">
        <summary>${counted(all, "link")} in words</summary>
        <div class="links-in">${pairs.map(([left, right]) => between(left, right, beside, emit))}</div>
      </details>
    `;
  });
}

function between(left: number, right: number, beside: Abreast, emit: Emit): TemplateResult | typeof nothing {
  const { ties } = beside.pair(left, right);
  if (ties.length === 0) return nothing;
  const name = (column: number) => beside.all.name(beside.article(column));
  const rows = ties.map((tie, index) => ({ tie, index }));
  const draw = ({ tie }: { tie: Tie }) => html`<li><button type="button" @click=${(event: Event) => go(event, tie, left, beside, emit)}>${linkWords(tie, name(left), name(right))}</button></li>`;
  return html`
    <h3>${name(left)} and ${name(right)}: ${counted(ties.length, "link")}</h3>
    <ol>${gradual({ rows, key: ({ index }) => index, draw, focus: null, holds: () => false })}</ol>
  `;
}

function go(event: Event, tie: Tie, column: number, beside: Abreast, emit: Emit): void {
  const panes = (event.currentTarget as Element).closest(".side")?.querySelector<SidePanes>("side-panes");
  const statement = beside.all.statement(tie.left);
  if (statement !== undefined) emit({ type: "focus", statement });
  // The focus is drawn first.
  requestAnimationFrame(() => panes?.go({ column, sentence: tie.left[1] }));
}

// Any two articles in full, as they were published, with links drawn between them.

import { html, nothing, svg, type TemplateResult } from "lit";
import { compared, type Compared } from "../parts/compared";
import { hue } from "../parts/letter";
import { KINDS, ties, type Tie } from "../parts/pairing";
import { glyph } from "../parts/pinned";
import "../parts/panes";
import { percent } from "../parts/words";
import type { LinkKind } from "../report";
import type { Emit, Result, State } from "../state";
import { column } from "./column";

export function side(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  const [left = -1, right = -1] = state.side.map((id) => all.result.articles.findIndex((article) => article.id === id));
  if (left < 0 || right < 0) return nothing;
  const found = tied(left, right, all);
  const chosen = found.filter((tie) => state.focus !== null && all.statement(tie.left) === state.focus && all.statement(tie.right) === state.focus);
  const view = { ties: found, statement: state.focus, chosen };
  return html`
    <section class="side" aria-label="Side by side">
      <h2 class="unseen">Side by side</h2>
      ${about(left, right, found, all)}
      <side-panes .view=${view} ?data-choosing=${state.focus !== null}>
        ${column({ article: left, other: right, name: "left", ties: found, focus: state.focus, picked: state.picked }, all, emit)}
        <svg class="ribbons" aria-hidden="true">
          <defs>
            <linearGradient id="between" gradientUnits="userSpaceOnUse" x1="0" x2="100">
              ${svg`<stop offset="0.15" data-hue=${hue(left)} /><stop offset="0.85" data-hue=${hue(right)} />`}
            </linearGradient>
          </defs>
          <g class="ties"></g>
        </svg>
        ${column({ article: right, other: left, name: "right", ties: found, focus: state.focus, picked: state.picked }, all, emit)}
      </side-panes>
    </section>
  `;
}

/** What the two have in common, and what the ribbons mean: only the kinds that are there. */
function about(left: number, right: number, found: readonly Tie[], all: Compared): TemplateResult {
  const { overlap } = all.result.report;
  const told = (a: number, b: number) => `${all.name(b)} tells ${percent(overlap[a]?.[b] ?? 0)} of ${all.name(a)}`;
  const kinds = (Object.keys(KINDS) as LinkKind[]).filter((kind) => found.some(({ link }) => link.kind === kind));
  return html`
    <div class="side-about">
      <p>${told(left, right)}; ${told(right, left)}.</p>
      <ul class="legend" aria-label="Kinds of links">
        ${kinds.map((kind) => html`<li>${sample(kind)}<span class="sign" aria-hidden="true">${KINDS[kind].sign}</span> ${KINDS[kind].name}</li>`)}
        ${found.some(({ moved }) => moved) ? html`<li><span class="sign" aria-hidden="true">↕</span> Moved</li>` : nothing}
        ${found.some(({ link }) => link.because.pinned) ? html`<li>${glyph(false)} Linked by you</li>` : nothing}
      </ul>
    </div>
  `;
}

function sample(kind: LinkKind): TemplateResult {
  const edges = kind === "partial" ? "M0 6H28" : "M0 2H28M0 10H28";
  return html`<svg class="sample" width="28" height="12" aria-hidden="true">${svg`<g data-kind=${kind}><path class="fill" d="M0 2H28V10H0z" /><path class="edge" d=${edges} /></g>`}</svg>`;
}

const known = new WeakMap<Result, Map<string, Tie[]>>();

/** The ties of a pair, the same array as long as the result is the same. */
function tied(left: number, right: number, all: Compared): Tie[] {
  const pairs = known.get(all.result) ?? new Map<string, Tie[]>();
  known.set(all.result, pairs);
  const key = `${left} ${right}`;
  const found = pairs.get(key) ?? ties(left, right, all);
  pairs.set(key, found);
  return found;
}

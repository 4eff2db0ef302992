// Two to four articles in full, as they were published, with links drawn between neighbours.

import { html, nothing, svg, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { abreast, type Abreast } from "../parts/abreast";
import { gapOf, type Gap } from "../parts/bands";
import { compared } from "../parts/compared";
import { folding, foldsOf } from "../parts/folds";
import { hue, letter } from "../parts/letter";
import { KINDS, type Tie } from "../parts/pairing";
import "../parts/panes";
import type { SidePanes } from "../parts/panes";
import { glyph } from "../parts/pinned";
import { tag } from "../parts/tag";
import { percent } from "../parts/words";
import type { LinkKind } from "../report";
import type { Emit, State } from "../state";
import { column } from "./column";
import { farFrom } from "./sign";
import { linkList } from "./links";

export function side(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  const articles = state.side.map((id) => all.result.articles.findIndex((article) => article.id === id));
  if (articles.length < 2 || articles.some((article) => article < 0)) return nothing;
  const beside = abreast(articles, all);
  const folds = foldsOf(beside, state.foldSame, state.shownSame);
  const { focus, picked, linked, levelled } = state;
  return html`
    <section class="side" data-count=${beside.count} aria-label="Side by side">
      <h2 class="unseen">Side by side</h2>
      <div class="side-about">
        ${controls(state, beside, emit)} ${overlap(beside)} ${linkList(beside, emit)}
        ${guard([beside.between], () => legend(beside))}
      </div>
      <side-panes .view=${{ beside, gaps: gapsOf(beside, folds), focus, linked, levelled }} ?data-choosing=${focus !== null} ?data-linked=${linked}>
        ${articles.map((_, at) => [
          at === 0 ? nothing : ribbons(at - 1, beside),
          column({ column: at, beside, folds: folds[at] ?? [], focus, picked, emit }),
        ])}
      </side-panes>
    </section>
  `;
}

function ribbons(gap: number, beside: Abreast): TemplateResult {
  const id = `between-${gap}`;
  return html`
    <svg class="ribbons" data-gap=${gap} aria-hidden="true">
      <defs>
        <linearGradient id=${id} gradientUnits="userSpaceOnUse" x1="0" x2="100">
          ${svg`<stop offset="0.15" data-hue=${hue(beside.article(gap))} /><stop offset="0.85" data-hue=${hue(beside.article(gap + 1))} />`}
        </linearGradient>
      </defs>
      <g class="ties" fill="url(#${id})" stroke="url(#${id})"></g>
    </svg>
  `;
}

type Folds = ReturnType<typeof foldsOf>;
const gaps = new WeakMap<Folds, readonly Gap[]>();

/** The same array for the same folds. */
function gapsOf(beside: Abreast, folds: Folds): readonly Gap[] {
  const ready = gaps.get(folds) ?? folds.slice(1).map((_, gap) => gapOf(gap, beside, folds));
  gaps.set(folds, ready);
  return ready;
}

function controls(state: State, beside: Abreast, emit: Emit): TemplateResult {
  const { linked } = state;
  const folded = folding(state.foldSame, beside);
  const show = (at: number) => (event: Event) => (event.currentTarget as Element).closest(".side")?.querySelector<SidePanes>("side-panes")?.show(at);
  return html`
    <div class="side-tools" role="group" aria-label="How the articles stand">
      <button type="button" class="button" aria-pressed=${linked} title="Key: s" @click=${() => emit({ type: "linked", linked: !linked })}>Scroll together</button>
      <button type="button" class="button" title="Key: b" @click=${() => emit({ type: "level" })}>Bring level</button>
      ${beside.stretches.length === 0 ? nothing : html`<button type="button" class="button" aria-pressed=${folded} @click=${() => emit({ type: "fold-same", folded: !folded })}>Fold what is the same</button>`}
      <span class="shows" role="group" aria-label="Bring an article in sight">
        ${beside.articles.map((article, at) => html`<button type="button" class="button" data-quiet data-show=${at} aria-label=${beside.all.name(article)} title=${beside.all.name(article)} @click=${show(at)}>${tag(article)}</button>`)}
      </span>
    </div>
  `;
}

/** What two have in common; of more the overview tells. */
function overlap({ all, articles, count }: Abreast): TemplateResult | typeof nothing {
  const [left = 0, right = 0] = articles;
  const told = (a: number, b: number) => `${all.name(b)} tells ${percent(all.result.report.overlap[a]?.[b] ?? 0)} of ${all.name(a)}`;
  return count === 2 ? html`<p>${told(left, right)}; ${told(right, left)}.</p>` : nothing;
}

/** What signs and ribbons mean: only those that are there. */
function legend(beside: Abreast): TemplateResult {
  const { all, articles } = beside;
  const found: Tie[] = articles.slice(1).flatMap((_, gap) => beside.pair(gap, gap + 1).ties);
  const kinds = (Object.keys(KINDS) as LinkKind[]).filter((kind) => found.some(({ link }) => link.kind === kind));
  const silent = articles.some((article, at) => all.result.report.articles[article]?.sentences.some((_, sentence) => all.statement([article, sentence]) !== undefined && beside.partners(at, sentence).length === 0));
  const far = farthest(beside);
  return html`
    <ul class="legend" aria-label="Kinds of links">
      ${kinds.map((kind) => html`<li>${sample(kind, false)}<span class="sign" aria-hidden="true">${KINDS[kind].sign}</span> ${KINDS[kind].name}</li>`)}
      ${found.some(({ moved }) => moved) ? html`<li>${sample("partial", true)}<span class="sign" aria-hidden="true">↕</span> Moved</li>` : nothing}
      ${silent ? html`<li><span class="sign" data-alone aria-hidden="true"></span> In no other column</li>` : nothing}
      ${far === null ? nothing : html`<li><span class="far" aria-hidden="true"><i data-hue=${hue(far)}>${letter(far)}</i></span> Also there; a column between is silent</li>`}
      ${found.some(({ link }) => link.because.pinned) ? html`<li>${glyph(false)} Linked by you</li>` : nothing}
      ${found.every(({ link }) => link.kind === "verbatim") ? nothing : html`<li class="edits"><span><ins>New</ins> against the column on the left</span>${beside.count > 2 ? nothing : html`<span><del>Gone</del> in the one on the right</span>`}</li>`}
    </ul>
  `;
}

/** An article that a sign names as further off, if there is one. */
function farthest(beside: Abreast): number | null {
  if (beside.count < 3) return null;
  for (const [column, article] of beside.articles.entries()) {
    for (let sentence = 0; sentence < (beside.all.result.report.articles[article]?.sentences.length ?? 0); sentence += 1) {
      const [far] = farFrom(column, sentence, beside);
      if (far !== undefined) return beside.article(far);
    }
  }
  return null;
}

function sample(kind: LinkKind, moved: boolean): TemplateResult {
  const edges = kind === "partial" ? "M0 6H28" : "M0 2H28M0 10H28";
  const shape = moved ? svg`<path class="way" d="M0 6H28" />` : svg`<path class="fill" d="M0 2H28V10H0z" /><path class="edge" d=${edges} />`;
  return html`<svg class="sample" width="28" height="12" aria-hidden="true">${svg`<g data-kind=${kind}>${shape}</g>`}</svg>`;
}

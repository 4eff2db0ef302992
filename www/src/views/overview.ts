// The overview: how much the articles have in common, and the whole story as a map. Loaded when it is first looked at.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import "../parts/atlas-map";
import type { AtlasView } from "../parts/atlas-map";
import { compared, type Compared } from "../parts/compared";
import { duo } from "../parts/duo";
import { mapWords } from "../parts/map";
import { closestOfAll, formOf, shareWords, type Form } from "../parts/matrix";
import { matrixTable } from "../parts/matrix-table";
import "../parts/matrix-walk";
import { coveragePhrases, differencePhrases, tally, type Phrase, type Tally } from "../parts/tally";
import { counted } from "../parts/words";
import { EVERYTHING, shown, strongest } from "../filter";
import type { Emit, State } from "../state";

export function overview(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  const counts = tally(all.result.report);
  return html`
    <section class="overview" aria-label="Overview">
      <h2 class="unseen">Overview</h2>
      ${head(counts, state, emit)}
      ${guard([all, emit], () => overlap(counts, all, emit))}
      ${counts.statements === 0 ? nothing : map(state, all, emit)}
    </section>
  `;
}

/** What a reader can quote, with the way to each number. */
function head(counts: Tally, state: State, emit: Emit): TemplateResult {
  const differences = state.finding === "here" ? differencePhrases(counts) : [];
  return html`
    <p class="overview-head">
      ${coveragePhrases(counts).map((phrase) => said(phrase, emit))}
      ${differences.map((phrase) => said(phrase, emit))}
      ${state.finding === "looking" ? html`<span class="hint">Looking for where they differ…</span>` : nothing}
    </p>
  `;
}

function said({ words, filter, counts }: Phrase, emit: Emit): TemplateResult | string {
  if (!filter) return words;
  const show = () => {
    emit({ type: "filter", filter });
    emit({ type: "view", view: "story" });
  };
  return html`<button type="button" class="number-of" data-counts=${counts ?? nothing} @click=${show}>${words}</button>`;
}

function overlap(counts: Tally, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  if (all.count < 2) return nothing;
  // That nothing is in common stands above every view.
  if (counts.by.only === counts.statements) return nothing;
  const most = closestOfAll(all);
  return html`
    <div class="overview-part">
      <div class="overview-margin">
        <h3 id="overlap-title">Who tells how much of whom</h3>
        <p>${READ[all.count === 2 ? "duo" : formOf(all.count)]}</p>
        ${barLegend(all)}
      </div>
      ${all.count === 2
        ? duo(all, emit)
        : html`
            <pair-matrix>
              <div class="pair-told"><p class="pair-rest">${most ? `The most in common: ${shareWords(most, all)}.` : nothing}</p><p class="pair-words" aria-hidden="true"></p></div>
              <div class="matrix-room">${matrixTable(all, emit, "overlap-title")}</div>
            </pair-matrix>
          `}
    </div>
  `;
}

/** How to read what stands beside it. */
const READ: Readonly<Record<Form | "duo", string>> = {
  duo: "The line under each is the whole article.",
  bars: "Read along a row: how much of that article each of the others tells too. The line under a bar is the whole article.",
  squares: "Read along a row: the larger a square, the more of that article the one of its column tells too. A full cell is the whole article.",
  closest: "How much of each article is told by the one that tells most of it, by anyone else, and by nobody.",
};

function barLegend(all: Compared): TemplateResult | typeof nothing {
  const form = formOf(all.count);
  if (form === "closest") return nothing;
  const open = all.count === 2 ? nothing : html`<p class="hint">A number opens its two articles side by side, a name opens the article.</p>`;
  return html`
    <ul class="key" data-form=${form}>
      <li><i class="key-told" aria-hidden="true"></i>also told there</li>
      <li><i class="key-word" aria-hidden="true"></i>of that, word for word</li>
    </ul>
    ${open}
  `;
}

function map(state: State, all: Compared, emit: Emit): TemplateResult {
  const hidden = hiddenOf(state, all);
  return html`
    <div class="overview-part">
      <div class="overview-margin">
        <h3>The whole story</h3>
        <p>A row an article, a column a statement, in the order of the story.</p>
        ${mapLegend(state, all)}
        ${hidden.length === 0
          ? nothing
          : html`<p class="hint">${counted(hidden.length, "statement that the filters hide is", "statements that the filters hide are")} faded. <button type="button" class="number-of" @click=${() => emit({ type: "filter", filter: EVERYTHING })}>Show everything</button></p>`}
      </div>
      <div class="atlas">
        <story-atlas .view=${guard([all, state.focus, state.filter, emit], () => viewOf(state, all, hidden, emit))}></story-atlas>
        <ul class="unseen" aria-label="The map in words">
          ${guard([all], () => mapWords(all).map((line) => html`<li>${line}</li>`))}
        </ul>
      </div>
    </div>
  `;
}

function hiddenOf(state: State, all: Compared): number[] {
  const visible = new Set(shown(state));
  return all.result.report.statements.flatMap((_, statement) => (visible.has(statement) ? [] : [statement]));
}

function viewOf({ focus }: State, all: Compared, hidden: readonly number[], emit: Emit): AtlasView {
  const { report } = all.result;
  const strengths = report.statements.map((statement) => strongest(statement, report));
  const of = (wanted: (strength: (typeof strengths)[number]) => boolean) => strengths.flatMap((strength, statement) => (wanted(strength) ? [statement] : []));
  const open = (statement: number) => {
    // What one points at is shown, whatever the filters hide.
    if (hidden.includes(statement)) emit({ type: "filter", filter: EVERYTHING });
    emit({ type: "focus", statement });
  };
  return { all, focus, hidden, open, differ: of((strength) => strength !== null), contradict: new Set(of((strength) => strength === "contradiction")) };
}

function mapLegend(state: State, all: Compared): TemplateResult {
  const { divergences, statements } = all.result.report;
  const shared = statements.some(({ articles }) => articles > 1);
  const strong = divergences.some(({ strength }) => strength === "contradiction");
  const weak = divergences.some(({ strength }) => strength !== "contradiction");
  return html`
    <ul class="key">
      <li><i class="key-cell" data-shade="1" aria-hidden="true"></i><i class="key-cell" data-shade="4" aria-hidden="true"></i>told${shared ? "; the stronger, the more its wording differs" : nothing}</li>
      <li><i class="key-cell" data-silent aria-hidden="true"></i>silent</li>
      ${state.finding === "here" && weak ? html`<li><i class="key-differ" aria-hidden="true"></i>they differ</li>` : nothing}
      ${state.finding === "here" && strong ? html`<li><i class="key-contradict" aria-hidden="true"></i>cannot both hold</li>` : nothing}
    </ul>
  `;
}

// Above the strip: which view, what it shows, and the way from one statement to the next.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { compared, type Compared } from "../parts/compared";
import { FILTERS } from "../parts/coverage";
import { letter } from "../parts/letter";
import { counted } from "../parts/words";
import type { Report } from "../report";
import { coverageOf, strongest, toggled, type Coverage, type Disagreeing } from "../filter";
import { stops } from "../select";
import type { Emit, State, View } from "../state";

const VIEWS: readonly [View, string][] = [
  ["overview", "Overview"],
  ["story", "Story"],
  ["side", "Side by side"],
  ["reading", "Reading"],
  ["facts", "Facts"],
];

export function tools(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  return html`
    <div class="tools">
      <div class="switch" role="group" aria-label="View">
        ${VIEWS.map(
          ([view, name]) =>
            html`<button type="button" aria-pressed=${state.view === view} @click=${() => emit({ type: "view", view })}>${name}</button>`,
        )}
      </div>
      ${state.view === "story" ? filters(state, all, emit) : nothing} ${state.view === "side" ? pair(state, all, emit) : nothing}
    </div>
  `;
}

function filters(state: State, { result: { report } }: Compared, emit: Emit): TemplateResult {
  const counts: Record<Coverage, number> = { all: 0, some: 0, only: 0 };
  for (const statement of report.statements) counts[coverageOf(statement, report)] += 1;
  // Between two articles there is no "some", but a filter that is on alone stays in sight, to be turned off.
  const alone = state.filter.coverage.size === 1 && state.filter.coverage.has("some");
  const offered = (Object.keys(FILTERS) as Coverage[]).filter((coverage) => report.articles.length > 2 || coverage !== "some" || alone);
  return html`
    <div class="filters" role="group" aria-label="Show statements">
      ${offered.map(
        (coverage) => html`
          <button
            type="button"
            class="filter"
            data-coverage=${coverage}
            aria-pressed=${state.filter.coverage.has(coverage)}
            @click=${() => emit({ type: "filter", filter: { coverage: toggled(state.filter.coverage, coverage, !state.filter.coverage.has(coverage)) } })}
          ><i aria-hidden="true"></i>${report.articles.length === 2 && coverage === "all" ? "Shared by both" : FILTERS[coverage]}
            <b>${counts[coverage]}</b></button>
        `,
      )}
      ${disagreeing(state, report, emit)}
    </div>
  `;
}

/** Once it is on, and not all of them are contradictions, these can be had alone. A filter that is on stays in sight. */
function disagreeing({ filter: { disagreeing: on } }: State, report: Report, emit: Emit): unknown {
  const strengths = report.statements.map((statement) => strongest(statement, report)).filter((strength) => strength !== null);
  const strong = strengths.filter((strength) => strength === "contradiction").length;
  if (strengths.length === 0 && on === null) return nothing;
  const choice = (words: string, count: number, kind: Disagreeing, pressed: boolean, off: Disagreeing | null) => html`
    <button type="button" class="filter" data-coverage="clash" data-kind=${kind} aria-pressed=${pressed} @click=${() => emit({ type: "filter", filter: { disagreeing: pressed ? off : kind } })}
    ><i aria-hidden="true"></i>${words} <b>${count}</b></button>
  `;
  return [
    choice("Only where they differ", strengths.length, "any", on !== null, null),
    on === "contradiction" || (on !== null && strong > 0 && strong < strengths.length) ? choice("Contradictions alone", strong, "contradiction", on === "contradiction", "any") : nothing,
  ];
}

function pair(state: State, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  const [left, right] = state.side;
  if (left === undefined || right === undefined) return nothing;
  const choose = (side: 0 | 1) => (event: Event) => {
    const id = Number((event.target as HTMLSelectElement).value);
    const other = side === 0 ? right : left;
    // Whoever chooses the article of the other side wants them to change places.
    const partner = id === other ? (side === 0 ? left : right) : other;
    emit({ type: "side", articles: side === 0 ? [id, partner] : [partner, id] });
  };
  return html`
    <div class="pair" role="group" aria-label="Articles side by side">
      ${select("Left article", left, all, choose(0))}
      <button type="button" class="button" data-quiet title="Change places" aria-label="Change places" @click=${() => emit({ type: "side", articles: [right, left] })}>
        <span aria-hidden="true">⇄</span>
      </button>
      ${select("Right article", right, all, choose(1))}
    </div>
  `;
}

function select(label: string, chosen: number, all: Compared, choose: (event: Event) => void): TemplateResult {
  return html`
    <select class="choice" aria-label=${label} .value=${live(String(chosen))} @change=${choose}>
      ${all.result.articles.map(({ id, name }, article) => html`<option value=${id} ?selected=${id === chosen}>${letter(article)} · ${name}</option>`)}
    </select>
  `;
}

/** "12 of 49": the place of the focus among what is shown, with the way back and on. */
export function steps(state: State, emit: Emit): TemplateResult {
  const list = stops(state);
  const at = state.focus === null ? -1 : list.indexOf(state.focus);
  return html`
    <div class="steps" role="group" aria-label="Go from statement to statement">
      <button type="button" class="button" data-quiet aria-label="Previous statement" title="Previous (p)" aria-disabled=${list.length === 0 || at === 0} @click=${() => emit({ type: "step", by: -1 })}>
        <span aria-hidden="true">↑</span>
      </button>
      <span class="place">${at < 0 ? counted(list.length, "statement") : html`<b>${at + 1}</b> of ${list.length}`}</span>
      <button type="button" class="button" data-quiet aria-label="Next statement" title="Next (n)" aria-disabled=${list.length === 0 || at === list.length - 1} @click=${() => emit({ type: "step", by: 1 })}>
        <span aria-hidden="true">↓</span>
      </button>
    </div>
  `;
}

// Above the strip: which view, what it shows, and the way from one statement to the next.

import { html, nothing, type TemplateResult } from "lit";
import { compared, type Compared } from "../parts/compared";
import { FILTERS } from "../parts/coverage";
import { counted } from "../parts/words";
import type { Report } from "../report";
import { coverageOf, strongest, toggled, type Coverage, type Disagreeing } from "../filter";
import { stops } from "../select";
import type { Emit, State, View } from "../state";
import { beside } from "./beside";

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
      ${state.view === "story" ? filters(state, all, emit) : nothing} ${state.view === "side" ? beside(state, all, emit) : nothing}
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

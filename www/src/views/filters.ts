// The filters: who tells a statement and where they differ stand in the open where there is room; those and the rest are
// behind one button. What is filtered away is said in words, with the way back.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { below } from "../parts/below";
import { FILTERS } from "../parts/coverage";
import { filterWords, shownWords } from "../parts/filtered";
import { letter } from "../parts/letter";
import { KINDS } from "../parts/pairing";
import { COVERAGES, counts, EVERYTHING, LINK_KINDS, showsEverything, toggled, type Counts, type Coverage, type Disagreeing, type Filter } from "../filter";
import type { LinkKind } from "../report";
import type { Emit, Result, State } from "../state";

export function filters(state: State, result: Result, emit: Emit): TemplateResult {
  const { filter } = state;
  const sizes = counts(result);
  const set = (part: Partial<Filter>) => emit({ type: "filter", filter: part });
  return html`
    <div class="filters" role="group" aria-label="Show statements">
      ${coverage(filter, sizes, result, set)} ${disagreeing(filter, sizes, set)}
    </div>
    ${more(state, result, sizes, set)} ${summary(state, result, emit)}
  `;
}

type Choose = (part: Partial<Filter>) => void;

function coverage({ coverage: chosen }: Filter, sizes: Counts, { articles }: Result, set: Choose): unknown {
  // Between two articles there is no "some", but a filter that is on alone stays in sight, to be turned off.
  const alone = chosen.size === 1 && chosen.has("some");
  const offered = COVERAGES.filter((one) => articles.length > 2 || one !== "some" || alone);
  const name = (one: Coverage) => (articles.length === 2 && one === "all" ? "Shared by both" : FILTERS[one]);
  return offered.map((one) => choice(one, name(one), sizes.coverage[one], chosen.has(one), () => set({ coverage: toggled(chosen, one, !chosen.has(one)) })));
}

/** Once it is on, and not all of them are contradictions, these can be had alone. A filter that is on stays in sight. */
function disagreeing({ disagreeing: on }: Filter, { disagreeing: { any, contradiction } }: Counts, set: Choose): unknown {
  if (any === 0 && on === null) return nothing;
  const one = (words: string, count: number, kind: Disagreeing, pressed: boolean, off: Disagreeing | null) => choice("clash", words, count, pressed, () => set({ disagreeing: pressed ? off : kind }), kind);
  return [
    one("Only where they differ", any, "any", on !== null, null),
    on === "contradiction" || (on !== null && contradiction > 0 && contradiction < any) ? one("Contradictions alone", contradiction, "contradiction", on === "contradiction", "any") : nothing,
  ];
}

function choice(mark: Coverage | "clash", words: string, count: number, pressed: boolean, press: () => void, kind?: Disagreeing): TemplateResult {
  return html`<button type="button" class="filter" data-coverage=${mark} data-kind=${kind ?? nothing} aria-pressed=${pressed} @click=${press}><i aria-hidden="true"></i>${words} <b>${count}</b></button>`;
}

/** All filters, in groups. How many of those are on that only stand here is said on the button. */
function more(state: State, result: Result, sizes: Counts, set: Choose): TemplateResult {
  const { filter } = state;
  const hidden = Number(filter.kinds.size < LINK_KINDS.length) + Number(filter.article !== null);
  const open = Number(filter.coverage.size < COVERAGES.length) + Number(filter.disagreeing !== null);
  return html`
    <button type="button" class="button more-filters" popovertarget="filters" ?data-on=${hidden > 0} ?data-on-narrow=${hidden + open > 0}>
      Filters${hidden === 0 ? nothing : html`<b class="wide-only">${hidden}<span class="unseen"> on</span></b>`}${hidden + open === 0 ? nothing : html`<b class="narrow-only">${hidden + open}<span class="unseen"> on</span></b>`}
    </button>
    <div id="filters" class="below" popover role="dialog" aria-label="Filters" @toggle=${below}>
      <fieldset class="narrow-only">
        <legend>Who tells it</legend>
        <div class="choices">${coverage(filter, sizes, result, set)}</div>
      </fieldset>
      <fieldset class="narrow-only">
        <legend>Where they differ</legend>
        <div class="choices">${sizes.disagreeing.any === 0 && filter.disagreeing === null ? html`<p class="hint">Nowhere in this story.</p>` : disagreeing(filter, sizes, set)}</div>
      </fieldset>
      <fieldset>
        <legend>How it is taken over</legend>
        <div class="choices">${LINK_KINDS.map((kind) => ofKind(kind, filter, sizes, set))}</div>
      </fieldset>
      <fieldset>
        <legend><label for="filter-article">One article</label></legend>
        ${article(filter, result, set)}
      </fieldset>
      <p class="below-foot">${shownWords(state)} ${showsEverything(filter) ? nothing : html`<button type="button" class="button" @click=${() => set(EVERYTHING)}>Show everything</button>`}</p>
    </div>
  `;
}

/** All of them is the same as none: the first that is chosen is shown alone, the last that is let go brings back all. */
function ofKind(kind: LinkKind, { kinds }: Filter, sizes: Counts, set: Choose): TemplateResult {
  const all = kinds.size === LINK_KINDS.length;
  const pressed = !all && kinds.has(kind);
  const press = () => {
    const next = all ? new Set([kind]) : toggled(kinds, kind, !pressed);
    set({ kinds: next.size === 0 ? EVERYTHING.kinds : next });
  };
  return html`<button type="button" class="filter" data-sign aria-pressed=${pressed} @click=${press}><i aria-hidden="true">${KINDS[kind].sign}</i>${KINDS[kind].name} <b>${sizes.kinds[kind]}</b></button>`;
}

function article({ article: chosen }: Filter, { articles }: Result, set: Choose): TemplateResult {
  const value = chosen === null ? "" : `${chosen.tells ? "tells" : "leaves"} ${chosen.id}`;
  const choose = (event: Event) => {
    const [how, id] = (event.target as HTMLSelectElement).value.split(" ");
    set({ article: id === undefined ? null : { id: Number(id), tells: how === "tells" } });
  };
  const group = (label: string, how: string) => html`
    <optgroup label=${label}>
      ${articles.map(({ id, name }, at) => html`<option value="${how} ${id}" ?selected=${value === `${how} ${id}`}>${label} ${letter(at)} · ${name}</option>`)}
    </optgroup>
  `;
  return html`
    <select id="filter-article" class="choice" .value=${live(value)} @change=${choose}>
      <option value="">Whoever tells it</option>
      ${group("Told by", "tells")} ${group("Left out by", "leaves")}
    </select>
  `;
}

/** "18 of 42 statements: told by some, told by The Courier", with the way back. */
function summary(state: State, result: Result, emit: Emit): TemplateResult | typeof nothing {
  if (showsEverything(state.filter)) return nothing;
  return html`
    <p class="filtered">
      <span><b>${shownWords(state)}</b>: ${filterWords(state.filter, result).join(", ")}</span>
      <button type="button" class="button" data-quiet @click=${() => emit({ type: "filter", filter: EVERYTHING })}>Show everything</button>
    </p>
  `;
}

// Above the strip: which view, what it shows, and the way from one statement to the next.

import { html, nothing, type TemplateResult } from "lit";
import { compared } from "../parts/compared";
import { counted } from "../parts/words";
import { differing, stops } from "../select";
import type { Emit, State, View } from "../state";
import { beside } from "./beside";
import { filters } from "./filters";
import { search } from "./search";

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
    <div class="tools" id="tools">
      <div class="tools-line">
        <div class="switch" role="group" aria-label="View">
          ${VIEWS.map(
            ([view, name]) =>
              html`<button type="button" aria-pressed=${state.view === view} @click=${() => emit({ type: "view", view })}>${name}</button>`,
          )}
        </div>
        ${search(state, emit)}
        <button type="button" class="button" popovertarget="saving">Save</button>
      </div>
      <div class="tools-line">${filters(state, state.result, emit)} ${state.view === "side" ? beside(state, all, emit) : nothing}</div>
    </div>
  `;
}

/** "12 of 49": the place of the focus among what is shown, with the way back and on, and to where they differ. */
export function steps(state: State, emit: Emit): TemplateResult {
  const list = stops(state);
  const at = state.focus === null ? -1 : list.indexOf(state.focus);
  const apart = differing(state);
  const button = (by: 1 | -1, words: string, key: string, stays: boolean, onlyDiffering: boolean) => html`
    <button
      type="button"
      class="button"
      data-quiet
      ?data-differing=${onlyDiffering}
      aria-label=${words}
      title="${words} (${key})"
      aria-disabled=${stays}
      @click=${() => stays || emit(onlyDiffering ? { type: "step", by, differing: true } : { type: "step", by })}
    ><span aria-hidden="true">${by === 1 ? "↓" : "↑"}</span>${onlyDiffering ? html`<span class="apart-sign" aria-hidden="true">≠</span>` : nothing}</button>
  `;
  const ends = (by: 1 | -1, among: readonly number[]) => among.length === 0 || (state.focus !== null && !(by === 1 ? (among.at(-1) ?? 0) > state.focus : (among[0] ?? 0) < state.focus));
  return html`
    <div class="steps" role="group" aria-label="Go from statement to statement">
      ${button(-1, "Previous difference", "D", ends(-1, apart), true)} ${button(-1, "Previous statement", "p", ends(-1, list), false)}
      <span class="place">${at < 0 ? counted(list.length, "statement") : html`<b>${at + 1}</b> of ${list.length}`}</span>
      ${button(1, "Next statement", "n", ends(1, list), false)} ${button(1, "Next difference", "d", ends(1, apart), true)}
    </div>
  `;
}

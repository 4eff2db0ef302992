// The settings of the comparison, in a popover: it closes by itself when one reads on.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Options } from "../report";
import type { Emit, State } from "../state";

const SWITCHES: readonly (readonly ["ignore_case" | "ignore_accents" | "ignore_punctuation" | "leave_out_furniture", string])[] = [
  ["ignore_case", "“Bakery” and “BAKERY” are one word"],
  ["ignore_accents", "“Zürich” and “Zurich” are one word"],
  ["ignore_punctuation", "“ash, dust” and “ash dust” are the same words"],
  ["leave_out_furniture", "Leave out what is around a report: “Read more”, captions, credits"],
];

/** How sure a link must be, from the most links to the fewest. Null is what was found on real articles. */
const STOPS: readonly (readonly [score: number | null, words: string])[] = [
  [0.15, "also if it is very doubtful"],
  [0.25, "also if it is doubtful"],
  [null, "if they very likely say the same"],
  [0.7, "if they almost surely say the same"],
  [0.85, "only if they surely say the same"],
];
const MIDDLE = 2;

export function settings({ options }: State, emit: Emit): TemplateResult {
  const set = (part: Partial<Options>) => emit({ type: "options", options: part });
  const stop = stopOf(options.least_score);
  const words = STOPS[stop]?.[1] ?? "";
  const checked = (event: Event) => (event.target as HTMLInputElement).checked;
  return html`
    <button class="button" data-quiet type="button" popovertarget="settings">Settings</button>
    <div id="settings" class="settings" popover role="dialog" aria-labelledby="settings-title">
      <h2 id="settings-title">What counts as the same</h2>
      ${SWITCHES.map(
        ([name, label]) => html`
          <label><input type="checkbox" .checked=${live(options[name])} @change=${(event: Event) => set({ [name]: checked(event) })}> ${label}</label>
        `,
      )}
      <label class="settings-links" for="least-score">Two sentences stand together</label>
      <input
        id="least-score"
        type="range"
        min="0"
        max=${STOPS.length - 1}
        step="1"
        .value=${live(String(stop))}
        aria-valuetext=${words}
        @input=${(event: Event) => set({ least_score: STOPS[Number((event.target as HTMLInputElement).value)]?.[0] ?? null })}
      >
      <p class="settings-words" aria-hidden="true">${words}</p>
    </div>
  `;
}

/** The stop that is nearest to a score: one may be kept from before. */
export function stopOf(score: number | null): number {
  if (score === null) return MIDDLE;
  const away = STOPS.map(([own]) => (own === null ? Infinity : Math.abs(own - score)));
  return away.indexOf(Math.min(...away));
}

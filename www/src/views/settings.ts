// The settings of the comparison, in a popover: it closes by itself when one reads on.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Options } from "../report";
import type { Emit, State } from "../state";

const SWITCHES: readonly (readonly ["ignore_case" | "ignore_accents" | "leave_out_furniture", string])[] = [
  ["ignore_case", "“Bakery” and “BAKERY” are one word"],
  ["ignore_accents", "“Zürich” and “Zurich” are one word"],
  ["leave_out_furniture", "Leave out what is around a report: “Read more”, captions, credits"],
];

/** How sure a link must be, in words. The empty value is the threshold that was found on real articles. */
const LINKS: readonly (readonly [value: string, label: string])[] = [
  ["0.85", "Only if they surely say the same"],
  ["", "If they very likely say the same"],
  ["0.25", "Also if it is doubtful"],
];

export function settings({ options }: State, emit: Emit): TemplateResult {
  const set = (part: Partial<Options>) => emit({ type: "options", options: part });
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
      <label class="settings-links">
        <span>Two sentences stand together</span>
        <select class="choice" .value=${live(String(options.least_score ?? ""))} @change=${(event: Event) => set({ least_score: score(event) })}>
          ${LINKS.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
        </select>
      </label>
    </div>
  `;
}

function score(event: Event): number | null {
  const { value } = event.target as HTMLSelectElement;
  return value === "" ? null : Number(value);
}

// The head of the page: its name, and the tools that are about the page as a whole.

import { html, nothing, type TemplateResult } from "lit";
import { blank, untouched } from "../articles";
import type { Emit, State, Theme } from "../state";
import type { Errands } from "./errands";
import { settings } from "./settings";

const THEMES: readonly (readonly [Theme, string])[] = [
  ["system", "Auto"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function header(state: State, emit: Emit, errands: Errands): TemplateResult {
  return html`
    <header class="head">
      <h1 class="brand">Tellings</h1>
      <p class="privacy">Nothing you put here leaves this page.</p>
      ${state.articles.every(untouched) ? nothing : html`<button class="button" data-quiet type="button" @click=${() => emit({ type: "forget" })}>Forget everything</button>`}
      ${state.articles.every(blank) ? nothing : html`<button class="button" data-quiet type="button" @click=${errands.example}>Try an example</button>`}
      ${settings(state, emit)}
      <label class="theme" title="Light or dark">
        <span class="unseen">Light or dark</span>
        <select class="choice" @change=${(event: Event) => emit({ type: "theme", theme: (event.target as HTMLSelectElement).value as Theme })}>
          ${THEMES.map(([theme, label]) => html`<option value=${theme} ?selected=${theme === state.theme}>${label}</option>`)}
        </select>
      </label>
      <button class="button" data-quiet type="button" @click=${() => emit({ type: "help", open: true })}>Help</button>
    </header>
  `;
}

// What the page has to say, with the way back where there is one; and the one live region that speaks it.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import "../parts/announcer";
import type { Emit, Notice, State } from "../state";

export function notices(state: State, emit: Emit): TemplateResult {
  return html`
    <page-announcer class="unseen" role="status" aria-atomic="false" .state=${state}></page-announcer>
    ${state.notices.length === 0
      ? nothing
      : html`<ul class="notices" aria-label="Messages">
          ${repeat(state.notices, ({ id }) => id, (notice) => item(notice, emit))}
        </ul>`}
  `;
}

function item(notice: Notice, emit: Emit): TemplateResult {
  return html`
    <li class="notice" data-tone=${notice.tone}>
      <div class="notice-text">
        <p>${notice.text}</p>
        ${notice.list ? names(notice.list) : nothing}
      </div>
      ${notice.undo ? html`<button class="button" type="button" @click=${() => emit({ type: "undo", notice: notice.id })}>Undo</button>` : nothing}
      <button class="button" data-quiet type="button" title="Close" aria-label="Close message: ${notice.text}" @click=${() => emit({ type: "dismiss", notice: notice.id })}><span aria-hidden="true">✕</span></button>
    </li>
  `;
}

function names(list: readonly string[]): TemplateResult {
  return html`
    <details>
      <summary>${list.length === 1 ? "Which file" : `Which ${list.length} files`}</summary>
      <ul class="notice-names">${list.map((name) => html`<li>${name}</li>`)}</ul>
    </details>
  `;
}

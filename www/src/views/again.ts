// The story is that of earlier articles, and no comparison is on its way to change that: after a stop or a failure.

import { html, nothing, type TemplateResult } from "lit";
import { old } from "../select";
import type { Emit, State } from "../state";

export function again(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (state.busy || !old(state)) return nothing;
  return html`
    <p class="hint">
      This is the story before your last change.
      <button class="button" data-quiet type="button" @click=${() => emit({ type: "again" })}>Compare again</button>
    </p>
  `;
}

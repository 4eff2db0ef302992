// The story is that of earlier articles, and no comparison is on its way to change that: after a stop or a failure. Or
// it has no facts, and nothing looks for them.

import { html, nothing, type TemplateResult } from "lit";
import { UNREAD } from "../findings";
import { old } from "../select";
import type { Emit, State } from "../state";

export function again(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.busy && !old(state)) return unread(state, emit);
  if (state.busy) return nothing;
  return html`
    <p class="hint">
      This is the story before your last change.
      <button class="button" data-quiet type="button" @click=${() => emit({ type: "again" })}>Compare again</button>
    </p>
  `;
}

/** The story is whole without them. In the view of the facts themselves it is said in their place. */
function unread(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result || state.finding !== "none" || state.view === "facts") return nothing;
  return html`
    <p class="hint">
      ${UNREAD}
      <button class="button" data-quiet type="button" @click=${() => emit({ type: "look" })}>Try again</button>
    </p>
  `;
}

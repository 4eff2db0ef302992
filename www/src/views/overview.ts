// The overview: how much the articles have in common, and the whole story as a map. Loaded when it is first looked at.

import { html, nothing, type TemplateResult } from "lit";
import type { Emit, State } from "../state";

export function overview(state: State, _emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  return html`
    <section class="overview" aria-label="Overview">
      <h2 class="unseen">Overview</h2>
    </section>
  `;
}

// One article as its publisher wrote it, with what the others tell in the margin. Loaded when it is first looked at.

import { html, nothing, type TemplateResult } from "lit";
import type { Emit, State } from "../state";

export function reading(state: State, _emit: Emit): TemplateResult | typeof nothing {
  if (!state.result || state.article === null) return nothing;
  return html`
    <section class="read" aria-label="Reading">
      <h2 class="unseen">Reading</h2>
    </section>
  `;
}

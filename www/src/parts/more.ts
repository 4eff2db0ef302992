// The rest of a list behind a fold, drawn when it is opened, and then a part at a time: a row can have a thousand wordings.

import { html, nothing, render, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";

/** So many at once are still drawn in no time. */
const PART = 60;

export function more<T>(items: readonly T[], words: (count: number) => string, draw: (item: T) => unknown): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const fill = (details?: Element) => {
    if (!(details instanceof HTMLDetailsElement) || !details.open) return;
    render([items.slice(0, PART).map(draw), more(items.slice(PART), words, draw)], details.lastElementChild as HTMLElement);
  };
  return html`<details class="more-of" ${ref(fill)} @toggle=${(event: Event) => fill(event.currentTarget as Element)}><summary>${words(items.length)}</summary><div></div></details>`;
}

// The rest of a list behind a fold, drawn when it is opened, and then a part at a time: a row can have a thousand wordings.

import { html, nothing, render, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";

/** So many at once are still drawn in no time. */
const PART = 60;

/** What is to be done stands before the words; on paper the words alone say what is missing. */
export function more<T>(items: readonly T[], words: (count: number) => string, draw: (item: T) => unknown, show = ""): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const fill = (details?: Element) => {
    if (!(details instanceof HTMLDetailsElement) || !details.open) return;
    render([items.slice(0, PART).map(draw), more(items.slice(PART), words, draw, show)], details.lastElementChild as HTMLElement);
  };
  return html`<details class="more-of" ${ref(fill)} @toggle=${(event: Event) => fill(event.currentTarget as Element)}><summary><span class="show">${show} </span>${words(items.length)}</summary><div></div></details>`;
}

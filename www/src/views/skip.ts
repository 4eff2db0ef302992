// The way past the head of the page, for those who go by the keyboard: seen when it has the focus.

import { html, nothing, type TemplateResult } from "lit";
import type { State, View } from "../state";

const NAMES: Readonly<Record<View, string>> = { overview: "the overview", story: "the story", side: "the articles side by side", reading: "the article", facts: "the facts" };

export function skip({ result, view }: State): TemplateResult {
  return html`
    <nav class="skip" aria-label="Skip">
      <a href="#articles-title" @click=${to("#articles-title")}>Skip to your articles</a>
      ${result && result.report.statements.length > 0
        ? html`
            <a href="#tools" @click=${to(".filters, .more-filters")}>Skip to the filters</a>
            <a href="#tools" @click=${to(".reading > section, .reading section")}>Skip to ${NAMES[view]}</a>
          `
        : nothing}
    </nav>
  `;
}

/** By hand: the address belongs to the bookmark. */
function to(target: string) {
  return (event: Event) => {
    event.preventDefault();
    // On narrow screens the filters are behind their button.
    const found = [...document.querySelectorAll<HTMLElement>(target)].find((one) => one.getClientRects().length > 0);
    if (!found) return;
    if (!found.hasAttribute("tabindex")) found.tabIndex = -1;
    found.focus();
    found.scrollIntoView({ block: "start" });
  };
}

// The search: a field, how much it finds, and in which articles. Enter goes from hit to hit; the story shows those alone.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { seeks } from "../filter";
import { below } from "../parts/below";
import { foundWords } from "../parts/filtered";
import { hue } from "../parts/letter";
import { tag } from "../parts/tag";
import { counted } from "../parts/words";
import { SEARCH } from "../keys";
import { hits } from "../search";
import type { Emit, State } from "../state";

export function search(state: State, emit: Emit): TemplateResult {
  const { filter } = state;
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") emit({ type: "step", by: event.shiftKey ? -1 : 1 });
    else if (event.key === "Escape") leave(event, emit);
    else return;
    event.preventDefault();
  };
  return html`
    <div class="search" role="search">
      <label class="unseen" for=${SEARCH}>Search all articles</label>
      <input
        id=${SEARCH}
        type="search"
        placeholder="Search all articles"
        title="Search (/). Enter: next, Shift and Enter: previous, Escape: leave"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(filter.search)}
        @input=${(event: Event) => emit({ type: "filter", filter: { search: (event.target as HTMLInputElement).value } })}
        @keydown=${key}
      >
      <kbd aria-hidden="true">/</kbd>
      ${seeks(filter.search) ? found(state) : nothing}
    </div>
  `;
}

function leave(event: KeyboardEvent, emit: Emit): void {
  emit({ type: "filter", filter: { search: "" } });
  (event.target as HTMLElement).blur();
}

/** The count opens the counts of each article. */
function found(state: State): TemplateResult {
  const { result, filter } = state;
  const { byArticle } = result ? hits(result, filter.search) : { byArticle: [] };
  const words = foundWords(state);
  if (byArticle.every((count) => count === 0)) return html`<span class="found" data-none>${words}</span>`;
  return html`
    <button type="button" class="found" popovertarget="found" title="In which articles">${words}</button>
    <div id="found" class="below" popover @toggle=${below}>
      <h3>Sentences that are found</h3>
      <ul class="by-article">
        ${byArticle.map(
          (count, article) => html`
            <li data-hue=${hue(article)} ?data-none=${count === 0}>${tag(article)}<span class="name">${result?.articles[article]?.name}</span> <b>${count === 0 ? "none" : count}</b><span class="unseen">${count === 0 ? "" : counted(count, "sentence").replace(/^\S+/, "")}</span></li>
          `,
        )}
      </ul>
    </div>
  `;
}

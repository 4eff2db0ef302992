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

/** A story longer than this is drawn anew in a pause of the typing, not at every key. */
const LONG = 1000;
const PAUSE = 150;

/** What is typed and not yet searched for. */
let typed: { words: string; timer: ReturnType<typeof setTimeout> } | null = null;

/** Where the keyboard was before it came into the field. */
let from: EventTarget | null = null;

/** Back there, or to the choice of view where it was nowhere or that is gone. */
function leave(field: HTMLElement): void {
  const home = from instanceof HTMLElement && from.isConnected ? from : document.querySelector<HTMLElement>(".switch [aria-pressed=true]");
  home?.focus();
  // What is hidden by now takes no focus.
  if (document.activeElement === field) field.blur();
}

export function search(state: State, emit: Emit): TemplateResult {
  const { filter } = state;
  const now = (words: string) => {
    clearTimeout(typed?.timer);
    typed = null;
    emit({ type: "filter", filter: { search: words } });
  };
  const input = (event: Event) => {
    const words = (event.target as HTMLInputElement).value;
    if ((state.result?.report.statements.length ?? 0) <= LONG) return now(words);
    clearTimeout(typed?.timer);
    typed = { words, timer: setTimeout(now, PAUSE, words) };
  };
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      if (typed) now(typed.words);
      emit({ type: "step", by: event.shiftKey ? -1 : 1 });
    } else if (event.key === "Escape") {
      now("");
      leave(event.target as HTMLElement);
    } else return;
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
        .value=${live(typed?.words ?? filter.search)}
        @focus=${(event: FocusEvent) => (from = event.relatedTarget)}
        @input=${input}
        @keydown=${key}
      >
      <kbd aria-hidden="true">/</kbd>
      ${seeks(filter.search) ? found(state) : nothing}
    </div>
  `;
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

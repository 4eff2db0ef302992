// Above a story that is none, or hardly one: says so plainly, and what one can do.

import { html, nothing, type TemplateResult } from "lit";
import { comparable } from "../articles";
import { outcomeOf, type Outcome } from "../outcome";
import { counted, listed } from "../parts/words";
import type { Emit, State } from "../state";

/** Doubtful links are shown from here on: the lowest of the settings. */
const DOUBTFUL = 0.25;

export function outcome(state: State, emit: Emit): TemplateResult | typeof nothing {
  const { result, busy } = state;
  if (!result) return busy ? first(state) : none(state, emit);
  const found = outcomeOf(result);
  if (found.empty) return html`<div class="outcome"><p class="outcome-words">No sentence of a report was found in these articles.</p></div>`;
  if (found.apart) return apart(found, state, emit);
  return found.same.length === 0 ? nothing : same(found, result.articles.length);
}

/** Before the first story there is nothing to read; a quick comparison passes without a word. */
function first({ articles }: State): TemplateResult {
  return html`<div class="outcome coming"><p class="outcome-words">Comparing ${counted(comparable(articles).length, "article")}. Their story will stand here.</p></div>`;
}

/** It was stopped, or it failed: a message says which, and here is the way on. */
function none({ articles }: State, emit: Emit): TemplateResult | typeof nothing {
  if (comparable(articles).length < 2) return nothing;
  return html`
    <div class="outcome">
      <p class="outcome-words">There is no story of these articles yet.</p>
      <button type="button" class="button" @click=${() => emit({ type: "again" })}>Compare them</button>
    </div>
  `;
}

function same({ same: groups }: Outcome, count: number): TemplateResult {
  const lines = groups.map((group) => (group.length === count ? "These articles are the same, word for word." : `${listed(group.map(({ name }) => name))} are the same, word for word.`));
  return html`<div class="outcome">${lines.map((line) => html`<p class="outcome-words">${line}</p>`)}</div>`;
}

function apart({ languages }: Outcome, { options, result }: State, emit: Emit): TemplateResult {
  const all = (result?.articles.length ?? 0) === 2 ? "both of these articles" : "two of these articles";
  const doubtful = options.least_score !== null && options.least_score <= DOUBTFUL;
  return html`
    <div class="outcome">
      <p class="outcome-words">Nothing that ${all} tell was found.</p>
      <p>
        ${languages.length > 0
          ? html`They are in different languages (${listed(languages.map(languageName))}), and sentences are compared by their words.`
          : html`Sentences are compared by their words: what is told in quite other words is not seen.`}
        Where you see the same told twice, open the one and the other statement, press the pin before its sentence, and link the two.
      </p>
      ${doubtful ? nothing : html`<button type="button" class="button" @click=${() => emit({ type: "options", options: { least_score: DOUBTFUL } })}>Show doubtful links, too</button>`}
    </div>
  `;
}

const NAMES = new Intl.DisplayNames("en", { type: "language" });

function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}

// What the page has to say, with the way back where there is one; and the one live region that speaks it.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { UNREAD } from "./again";
import { coverageOf } from "../filter";
import { filteredWords } from "../parts/filtered";
import type { Emit, Notice, State } from "../state";

export function notices(state: State, emit: Emit): TemplateResult {
  return html`
    <p class="unseen" role="status">${announcement(state)}</p>
    ${state.notices.length === 0
      ? nothing
      : html`<ul class="notices" aria-label="Messages">
          ${repeat(state.notices, ({ id }) => id, (notice) => item(notice, emit))}
        </ul>`}
  `;
}

function item(notice: Notice, emit: Emit): TemplateResult {
  return html`
    <li class="notice" data-tone=${notice.tone}>
      <div class="notice-text">
        <p>${notice.text}</p>
        ${notice.list ? names(notice.list) : nothing}
      </div>
      ${notice.undo ? html`<button class="button" type="button" @click=${() => emit({ type: "undo", notice: notice.id })}>Undo</button>` : nothing}
      <button class="button" data-quiet type="button" title="Close" aria-label="Close message: ${notice.text}" @click=${() => emit({ type: "dismiss", notice: notice.id })}><span aria-hidden="true">✕</span></button>
    </li>
  `;
}

function names(list: readonly string[]): TemplateResult {
  return html`
    <details>
      <summary>${list.length === 1 ? "Which file" : `Which ${list.length} files`}</summary>
      <ul class="notice-names">${list.map((name) => html`<li>${name}</li>`)}</ul>
    </details>
  `;
}

/** The newest message and what the filters show, else what the comparison found: once, with its facts. Progress is not spoken: it would interrupt all typing. */
function announcement(state: State): string {
  const { notices, result, busy, finding } = state;
  const newest = notices.at(-1)?.text ?? "";
  const filtered = filteredWords(state);
  if (newest !== "" || filtered !== "") return `${newest} ${filtered}`.trim();
  if (!result || busy || finding === "looking") return "";
  const { report } = result;
  const all = report.statements.filter((statement) => coverageOf(statement, report) === "all").length;
  const disagreeing = report.statements.filter(({ divergences }) => divergences.length > 0).length;
  const story = `${report.articles.length} articles compared: ${report.statements.length} statements, ${all} of them in every article`;
  if (finding === "none") return `${story}. ${UNREAD}`;
  return disagreeing === 0 ? `${story}.` : `${story}. In ${disagreeing} they differ.`;
}

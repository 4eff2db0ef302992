// Rows of the story: a statement that several articles carry, and those between that one carries alone.

import { html, nothing, type TemplateResult } from "lit";
import { arrive } from "../parts/arrive";
import { becauseWords } from "../parts/because";
import type { Compared } from "../parts/compared";
import { coverageWords, silentWords, tellers } from "../parts/coverage";
import { divergencesOf, divergenceWords } from "../parts/disagreement";
import { dots } from "../parts/dots";
import { hue } from "../parts/letter";
import type { Picks } from "../parts/pinned";
import { said, type Base } from "../parts/said";
import type { Run } from "../parts/runs";
import { named, tag } from "../parts/tag";
import { vars } from "../parts/vars";
import type { Statement } from "../report";
import { coverageOf } from "../filter";
import type { Emit } from "../state";

const NONE: Statement = { members: [], articles: 0, divergences: [] };

/** `picks` is null where the row is not open. */
export function shared(index: number, picks: Picks | null, base: Base, all: Compared, emit: Emit): TemplateResult {
  const chosen = picks !== null;
  const statement = all.result.report.statements[index] ?? NONE;
  const told = new Set(tellers(statement));
  const choose = () => emit({ type: "focus", statement: chosen ? null : index });
  const silent = silentWords(statement, all);
  return html`
    <li
      class="row"
      id="statement-${index}"
      tabindex="-1"
      data-statement=${index}
      data-coverage=${coverageOf(statement, all.result.report)}
      ?data-chosen=${chosen}
      ${arrive(chosen && !lands(picks, index, base, all))}
      @click=${(event: Event) => onText(event, chosen ? undefined : choose)}
    >
      <div class="row-head">
        <h3>
          <button type="button" class="row-label" aria-expanded=${chosen} @click=${choose}>
            ${dots(statement, all)} <span>${coverageWords(statement, all)}</span>${silent === "" ? nothing : html`<span class="unseen">. ${silent}.</span>`}
          </button>
        </h3>
        ${clashes(statement, all)}
      </div>
      <div class="cells">
        ${all.result.articles.map((_, article) =>
          told.has(article)
            ? html`
                <div class="cell" role="group" aria-label=${all.name(article)} data-hue=${hue(article)} ?data-base=${base === article}>
                  <span class="who" aria-hidden="true">${named(article, all)}</span>
                  ${said(article, statement, base, all, picks)}
                </div>
              `
            : html`<div class="cell" data-silent aria-hidden="true"></div>`,
        )}
      </div>
      ${chosen ? why(statement, silent, all) : nothing} ${back(picks, index, all)}
    </li>
  `;
}

export function apart(runs: readonly Run[], focus: number | null, picks: Picks, all: Compared, emit: Emit): TemplateResult {
  return html`
    <li class="apart">
      <div class="cells">
        ${runs.map(
          ({ article, statements, from, to }) => html`
            <div class="alone" data-hue=${hue(article)} ${vars({ "--own": article + 1, "--from": from + 1, "--to": to + 2 })}>
              <h3 class="row-label">${tag(article)} <span>${coverageWords(all.result.report.statements[statements[0] ?? 0] ?? NONE, all)}</span></h3>
              <ol>
                ${statements.map((index) => lone(index, article, focus === index ? picks : null, all, emit))}
              </ol>
            </div>
          `,
        )}
      </div>
    </li>
  `;
}

function lone(index: number, article: number, picks: Picks | null, all: Compared, emit: Emit): TemplateResult {
  const chosen = picks !== null;
  const choose = () => emit({ type: "focus", statement: index });
  return html`
    <li
      id="statement-${index}"
      tabindex="-1"
      data-statement=${index}
      data-coverage="only"
      ?data-chosen=${chosen}
      ${arrive(chosen && !lands(picks, index, null, all))}
      @click=${(event: Event) => onText(event, chosen ? undefined : choose)}
    >
      ${said(article, all.result.report.statements[index] ?? NONE, null, all, picks)}
      ${back(picks, index, all)}
    </li>
  `;
}

/** Whether the open row shows the words that the reader came for: then one lands there, not at its head. */
function lands(picks: Picks | null, index: number, base: Base, all: Compared): boolean {
  return base === null && hasSpot(picks, index, all);
}

function hasSpot(picks: Picks | null, index: number, all: Compared): boolean {
  return picks?.spot ? all.statement([picks.spot.article, picks.spot.sentence]) === index : false;
}

function back(picks: Picks | null, index: number, all: Compared): TemplateResult | typeof nothing {
  if (!picks || !hasSpot(picks, index, all)) return nothing;
  return html`<p class="back"><button type="button" class="button" @click=${() => picks.emit({ type: "view", view: "facts" })}>Back to the facts</button></p>`;
}

function clashes(statement: Statement, all: Compared): TemplateResult | typeof nothing {
  const found = divergencesOf(statement, all);
  if (found.length === 0) return nothing;
  return html`<ul class="clash-words" aria-label="Disagreements">${found.map((divergence) => html`<li data-clash=${divergence.strength}>${divergenceWords(divergence, all)}</li>`)}</ul>`;
}

function why(statement: Statement, silent: string, all: Compared): TemplateResult | typeof nothing {
  const because = becauseWords(statement, all);
  const lines = [because === "" ? "" : `Linked by: ${because}.`, silent === "" ? "" : `${silent}.`].filter((line) => line !== "");
  return lines.length === 0 ? nothing : html`<p class="why">${lines.join(" ")}</p>`;
}

/** A click on the text chooses its row, unless it ends a selection or hits a control. */
function onText(event: Event, choose: (() => void) | undefined): void {
  if (!choose || (event.target as Element).closest("button, a, summary")) return;
  if (document.getSelection()?.isCollapsed === false) return;
  choose();
}

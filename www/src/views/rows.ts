// A row of the story: a statement that several articles carry. Folded it is a line; open, it has all wordings with what
// stands around them, and the sentence word by word.

import { html, nothing, type TemplateResult } from "lit";
import { arrive } from "../parts/arrive";
import { becauseWords } from "../parts/because";
import { beyondColumns } from "../parts/columns";
import type { Compared } from "../parts/compared";
import { coverageWords, silentWords, tellers } from "../parts/coverage";
import { divergencesOf, divergenceWords } from "../parts/disagreement";
import { dots } from "../parts/dots";
import { beginning, foldButton, fullest } from "../parts/fold";
import { keep } from "../parts/keep";
import { hue } from "../parts/letter";
import { back, lands, NONE, onText, open as openRow, readIn, type Standing } from "../parts/opening";
import type { Picks } from "../parts/pinned";
import { said, type Base } from "../parts/said";
import { named } from "../parts/tag";
import { FEWEST, variants } from "../parts/variants";
import { drawn } from "../parts/variants-drawn";
import type { Statement } from "../report";
import { coverageOf } from "../filter";
import type { Emit } from "../state";
import { shareds } from "./sharers";

export function shared(index: number, { chosen, folded, picks }: Standing, base: Base, all: Compared, emit: Emit): TemplateResult {
  const statement = all.result.report.statements[index] ?? NONE;
  const open = chosen && !folded ? picks : null;
  const choose = () => openRow(index, folded ? [index] : [], emit);
  const toggle = open ? () => emit({ type: "focus", statement: null }) : choose;
  const silent = silentWords(statement, all);
  return html`
    <li
      class="row"
      id="statement-${index}"
      tabindex="-1"
      data-statement=${index}
      data-coverage=${coverageOf(statement, all.result.report)}
      ?data-chosen=${chosen}
      ?data-folded=${folded}
      ${arrive(chosen && !lands(open, index, base, all))}
      ${keep(folded)}
      @click=${(event: Event) => onText(event, open ? undefined : choose)}
    >
      <div class="row-head" data-stays>
        ${foldButton([index], folded, `Statement ${index + 1}`, emit)}
        <h3>
          <button type="button" class="row-label" aria-expanded=${open !== null} @click=${toggle}>
            ${dots(statement, all)} <span>${coverageWords(statement, all)}</span>${silent === "" ? nothing : html`<span class="unseen">. ${silent}.</span>`}
          </button>
        </h3>
        ${clashes(statement, folded, all)} ${folded ? beginning(fullest(statement.members, all), all) : nothing}
      </div>
      ${folded ? nothing : texts(statement, open, base, all, emit)} ${open ? why(statement, silent, all) : nothing} ${back(open, index, all)}
    </li>
  `;
}

function texts(statement: Statement, open: Picks | null, base: Base, all: Compared, emit: Emit): TemplateResult {
  const graph = open && statement.articles >= FEWEST ? variants(statement, all) : null;
  return html`
    ${graph ? drawn(graph, statement, all) : nothing}
    ${beyondColumns(all) ? shareds(statement, open, base, all, emit) : html`<div class="cells">${columns(statement, open, base, all, emit)}</div>`}
  `;
}

function columns(statement: Statement, open: Picks | null, base: Base, all: Compared, emit: Emit): TemplateResult[] {
  const told = new Set(tellers(statement));
  return all.result.articles.map((_, article) =>
    told.has(article)
      ? html`
          <div class="cell" role="group" aria-label=${all.name(article)} data-hue=${hue(article)} ?data-base=${base === article}>
            <span class="who" aria-hidden="true">${named(article, all)}</span>
            ${said(article, statement, base, all, open)} ${open ? readIn(article, all, emit) : nothing}
          </div>
        `
      : html`<div class="cell" data-silent aria-hidden="true"></div>`,
  );
}

/** On a folded row the strongest stands for all. */
function clashes(statement: Statement, folded: boolean, all: Compared): TemplateResult | typeof nothing {
  const found = divergencesOf(statement, all);
  if (found.length === 0) return nothing;
  const shown = folded ? found.slice(0, 1) : found;
  return html`
    <ul class="clash-words" aria-label="Differences">
      ${shown.map((divergence) => html`<li data-clash=${divergence.strength}>${divergenceWords(divergence, all)}</li>`)}
      ${shown.length < found.length ? html`<li class="count">and ${found.length - shown.length} more</li>` : nothing}
    </ul>
  `;
}

function why(statement: Statement, silent: string, all: Compared): TemplateResult | typeof nothing {
  const because = becauseWords(statement, all);
  const lines = [because === "" ? "" : `Linked by: ${because}.`, silent === "" ? "" : `${silent}.`].filter((line) => line !== "");
  return lines.length === 0 ? nothing : html`<p class="why">${lines.join(" ")}</p>`;
}

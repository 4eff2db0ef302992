// What articles tell alone between two shared rows: each in its column, behind a bar. A run of one article folds to a line.

import { html, nothing, type TemplateResult } from "lit";
import { arrive } from "../parts/arrive";
import type { Compared } from "../parts/compared";
import { coverageWords } from "../parts/coverage";
import { beginning, foldButton } from "../parts/fold";
import { hue } from "../parts/letter";
import { back, lands, NONE, onText, open, readIn } from "../parts/opening";
import { said } from "../parts/said";
import type { Run } from "../parts/runs";
import { tag } from "../parts/tag";
import { vars } from "../parts/vars";
import { counted } from "../parts/words";
import type { Picks } from "../parts/pinned";
import { isFolded } from "../folds";
import type { Emit, State } from "../state";

/** `focus` is the statement in focus, if it is in one of the runs. */
export function apart(runs: readonly Run[], focus: number | null, folds: State["folded"], picks: Picks, all: Compared, emit: Emit): TemplateResult {
  const folded = runs.map(({ statements }) => isFolded(folds, statements));
  return html`
    <li class="apart" ?data-folded=${folded.every((one) => one)}>
      <div class="cells">
        ${runs.map((one, at) => run(one, focus, folded[at] === true, picks, all, emit))}
      </div>
    </li>
  `;
}

function run({ article, statements, from, to }: Run, focus: number | null, folded: boolean, picks: Picks, all: Compared, emit: Emit): TemplateResult {
  const [first = 0] = statements;
  const words = coverageWords(all.result.report.statements[first] ?? NONE, all);
  const name = `${counted(statements.length, "statement")} only in ${all.name(article)}`;
  // Folded, the run stands for the statement in focus.
  const here = focus !== null && statements.includes(focus) ? focus : null;
  const choose = () => open(here ?? first, statements, emit);
  return html`
    <div
      class="alone"
      data-hue=${hue(article)}
      id=${folded ? `statement-${here ?? first}` : nothing}
      data-statement=${folded ? (here ?? first) : nothing}
      data-coverage=${folded ? "only" : nothing}
      tabindex=${folded ? -1 : nothing}
      ?data-folded=${folded}
      ?data-chosen=${folded && here !== null}
      ${vars({ "--own": article + 1, "--from": from + 1, "--to": to + 2 })}
      ${arrive(folded && here !== null)}
      @click=${(event: Event) => onText(event, folded ? choose : undefined)}
    >
      <div class="alone-head">
        ${foldButton(statements, folded, name, emit)}
        <h3 class="row-label">
          ${folded
            ? html`<button type="button" class="row-label" aria-expanded="false" @click=${choose}>${tag(article)} <span>${words}</span></button>`
            : html`${tag(article)} <span>${words}</span>`}
        </h3>
        ${folded ? beginning(all.result.report.statements[here ?? first]?.members[0] ?? [0, 0], all) : nothing}
        ${folded && statements.length > 1 ? html`<span class="count">${counted(statements.length, "statement")}</span>` : nothing}
      </div>
      ${folded ? nothing : html`<ol>${statements.map((index) => lone(index, article, statements, focus === index ? picks : null, all, emit))}</ol>`}
    </div>
  `;
}

function lone(index: number, article: number, run: readonly number[], picks: Picks | null, all: Compared, emit: Emit): TemplateResult {
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
      ${said(article, all.result.report.statements[index] ?? NONE, null, all, picks, run)}
      ${chosen ? readIn(article, all, emit) : nothing}
      ${back(picks, index, all)}
    </li>
  `;
}

// Statements that others tell and the article read leaves out, each in its best sentence, with the way to it.

import { html, nothing, type TemplateResult } from "lit";
import type { Emit } from "../state";
import { arrive } from "./arrive";
import type { Compared } from "./compared";
import { tellers } from "./coverage";
import { hue, letter } from "./letter";
import { bestOf } from "./others";
import { language } from "./said";
import { tag } from "./tag";
import { listed } from "./words";

/** More than these at one place are folded, unless the one in focus is among the rest. */
const MOST = 4;
/** More names than these are a number. */
const NAMED = 2;

export function leftOut(statements: readonly number[], focus: number | null, all: Compared, emit: Emit): TemplateResult {
  const item = (index: number) => one(index, index === focus, all, emit);
  const rest = statements.slice(MOST);
  return html`
    <ul class="left-out">${statements.slice(0, MOST).map(item)}</ul>
    ${rest.length === 0
      ? nothing
      : html`<details class="rest" ?open=${focus !== null && rest.includes(focus)}><summary>${rest.length} more</summary><ul class="left-out">${rest.map(item)}</ul></details>`}
  `;
}

function one(statement: number, chosen: boolean, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  const best = bestOf(statement, all);
  const found = all.result.report.statements[statement];
  if (!best || !found) return nothing;
  const [article] = best;
  const told = tellers(found);
  const to = (then: Parameters<Emit>[0]) => () => {
    emit({ type: "focus", statement });
    emit(then);
  };
  return html`
    <li ?data-several=${told.length > 1} ?data-chosen=${chosen} tabindex=${chosen ? "-1" : nothing} ${arrive(chosen)}>
      <p class="words" lang=${language(article, all)} dir="auto">${all.slice(article, all.span(best))}</p>
      <p class="told-by">${told.length > NAMED ? `${told.length} of ${all.count} say this` : listed(told.map((other) => all.name(other)))}</p>
      <p class="ways">
        <button type="button" data-hue=${hue(article)} title="Read it in ${all.name(article)}" @click=${to({ type: "read", article: all.id(article) })}>
          Read it in ${tag(article)}<span class="unseen">${letter(article)}: ${all.name(article)}</span>
        </button>
        <button type="button" @click=${to({ type: "view", view: "story" })}>See it in the story</button>
      </p>
    </li>
  `;
}

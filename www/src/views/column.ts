// One article in full: its blocks as they were, its sentences ready to be chosen.

import { html, nothing, type TemplateResult } from "lit";
import { steps } from "../parts/against";
import type { Compared } from "../parts/compared";
import { divergenceMarks } from "../parts/disagreement";
import { hue } from "../parts/letter";
import { marked } from "../parts/marked";
import { bestTies, changedWords, KINDS, tieWords, type Tie } from "../parts/pairing";
import type { Mark } from "../parts/pieces";
import { edited, language } from "../parts/said";
import { named } from "../parts/tag";
import type { Block, Place } from "../report";
import type { Emit } from "../state";

export interface Column {
  article: number;
  other: number;
  name: "left" | "right";
  ties: readonly Tie[];
  focus: number | null;
}

export function column(about: Column, all: Compared, emit: Emit): TemplateResult {
  const { article, name } = about;
  const blocks = all.result.report.articles[article]?.blocks ?? [];
  const best = bestTies(about.ties, name);
  return html`
    <article class="pane" data-pane=${name} data-hue=${hue(article)} tabindex="-1" aria-label=${all.name(article)}>
      <h3 class="pane-head">${named(article, all)}</h3>
      <div class="text" lang=${language(article, all)} dir="auto">${blocks.map((block, index) => drawn(block, index, about, best, all, emit))}</div>
    </article>
  `;
}

function drawn(block: Block, index: number, about: Column, best: ReadonlyMap<number, Tie>, all: Compared, emit: Emit): TemplateResult {
  const { article } = about;
  const sentences = all.result.report.articles[article]?.sentences ?? [];
  const parts: unknown[] = [];
  const partners: unknown[] = [];
  let at = block.span[0];
  sentences.forEach((sentence, number) => {
    if (sentence.block !== index) return;
    // What lies between sentences is shown as it is.
    parts.push(all.slice(article, [at, Math.max(at, sentence.span[0])]));
    parts.push(one([article, number], about, best.get(number), all, emit));
    if (chosen([article, number], about, all)) partners.push(partner(best.get(number), about, all));
    at = Math.max(at, sentence.span[1]);
  });
  parts.push(all.slice(article, [at, Math.max(at, block.span[1])]));
  if (block.kind === "heading") return html`<h4>${parts}</h4>${partners}`;
  if (block.kind === "list-item") return html`<p data-item>${parts}</p>${partners}`;
  return html`<p>${parts}</p>${partners}`;
}

function chosen(place: Place, { focus }: Column, all: Compared): boolean {
  return focus !== null && all.statement(place) === focus;
}

/** A click anywhere chooses; the sign before it is the same as a button, and says how the other article has it. */
function one(place: Place, about: Column, tie: Tie | undefined, all: Compared, emit: Emit): TemplateResult {
  const here = chosen(place, about, all);
  const statement = all.statement(place);
  const marks = here ? edits(place, about, all) : [];
  const choose = () => {
    if (statement === undefined || document.getSelection()?.isCollapsed === false) return;
    emit({ type: "focus", statement: statement === about.focus ? null : statement });
  };
  return html`<span
      class="sentence"
      data-sentence=${place[1]}
      data-role=${all.sentence(place)?.role ?? nothing}
      ?data-tied=${tie !== undefined}
      ?data-chosen=${here}
      @click=${statement === undefined ? nothing : choose}
    >${tie === undefined ? nothing : sign(tie, here, about, all)}${marked(all.text(place[0]), all.span(place), marks)}</span>`;
}

function sign(tie: Tie, here: boolean, { other }: Column, all: Compared): TemplateResult {
  const words = `${tieWords(tie)} in ${all.name(other)}`;
  return html`<button type="button" class="sign" data-kind=${tie.link.kind} aria-pressed=${here} aria-label=${words} title=${words}
    >${KINDS[tie.link.kind].sign}${tie.moved ? "↕" : ""}</button>`;
}

function edits(place: Place, { other, name }: Column, all: Compared): Mark[] {
  const statement = all.statement(place);
  const found = statement === undefined ? undefined : all.result.report.statements[statement];
  return [...changedWords(place, other, name === "left" ? "gone" : "new", all), ...(found ? divergenceMarks(place[0], found, all) : [])];
}

/** Where only one column is in sight, the other's words stand below the chosen sentence. */
function partner(tie: Tie | undefined, { other, name }: Column, all: Compared): TemplateResult | typeof nothing {
  if (!tie) return nothing;
  const mine = tie[name];
  const side = tie.link.a[0] === mine[0] ? "b" : "a";
  return html`
    <div class="partner" role="group" aria-label="In ${all.name(other)}">
      ${named(other, all)}
      <p lang=${language(other, all)} dir="auto">${steps(tie.link, side, all).map(edited)}</p>
    </div>
  `;
}

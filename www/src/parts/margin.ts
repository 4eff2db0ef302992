// The margin of the reading view: how many tell the sentence in focus, how the others word it, who is silent, what
// disagrees, and what others tell at this point that the article leaves out.

import { html, nothing, type TemplateResult } from "lit";
import type { Anchor } from "../pins";
import type { Place } from "../report";
import type { Emit, Margin } from "../state";
import type { Compared } from "./compared";
import { passages } from "./context";
import { silentWords } from "./coverage";
import { divergenceMarks, divergencesOf, divergenceWords } from "./disagreement";
import { heatOf, heatWords } from "./heat";
import { hue } from "./letter";
import { leftOut } from "./leftout";
import { marked } from "./marked";
import type { Omitted } from "./omitted";
import { readAgainst, wordings, type Wording } from "./others";
import { pinMarks, type Picks } from "./pinned";
import { edited, language } from "./said";
import { tag } from "./tag";

export interface Beside {
  article: number;
  focus: number | null;
  left: Omitted;
  picked: readonly Anchor[];
}

/** More wordings than these are folded. */
const MOST = 6;

export function margin({ article, focus, left, picked }: Beside, at: Margin, all: Compared, emit: Emit): TemplateResult {
  const statement = all.statement([article, at.sentence]);
  const missing = left.after.get(at.sentence) ?? [];
  const close = (event: Event) => {
    (event.currentTarget as Element).closest(".text")?.querySelector<HTMLElement>("[data-open] .count")?.focus({ preventScroll: true });
    emit({ type: "focus", statement: null });
  };
  return html`
    <div class="margin" id="margin" role="group" aria-label=${at.gap ? "Left out here" : "How others tell this"} lang="en" dir="ltr">
      <button type="button" class="button close" data-quiet aria-label="Close" title="Close (Escape)" @click=${close}><span aria-hidden="true">×</span></button>
      ${at.gap || statement === undefined ? nothing : told(article, statement, { picked, emit }, all)}
      ${missing.length === 0
        ? nothing
        : html`
            <h4 class="margin-head">Left out here</h4>
            ${leftOut(missing, focus, all, emit)}
          `}
    </div>
  `;
}

/** The others' wordings of a statement. */
function told(article: number, statement: number, picks: Picks, all: Compared): TemplateResult {
  const found = all.result.report.statements[statement];
  if (!found) return html``;
  const silent = silentWords(found, all);
  const disagreeing = divergencesOf(found, all);
  const others = wordings(article, statement, all);
  const drawn = others.map((one) => wording(one, article, statement, picks, all));
  return html`
    <h4 class="margin-head" data-coverage=${heatOf(found, all).coverage}>${heatWords(heatOf(found, all), article, all)}</h4>
    ${disagreeing.length === 0
      ? nothing
      : html`<ul class="clash-words" aria-label="Differences">${disagreeing.map((divergence) => html`<li data-clash=${divergence.strength}>${divergenceWords(divergence, all)}</li>`)}</ul>`}
    ${others.length === 0 ? nothing : html`<ul class="wordings">${drawn.slice(0, MOST)}</ul>`}
    ${drawn.length <= MOST ? nothing : html`<details><summary>${drawn.length - MOST} more</summary><ul class="wordings">${drawn.slice(MOST)}</ul></details>`}
    ${silent === "" ? nothing : html`<p class="silent">${silent}.</p>`}
  `;
}

function wording({ articles, places, same }: Wording, article: number, statement: number, picks: Picks, all: Compared): TemplateResult {
  const [first = 0] = articles;
  const clashes = (other: number) => {
    const found = all.result.report.statements[statement];
    return found ? divergenceMarks(other, found, all) : [];
  };
  const words = (place: Place) => readAgainst(article, place, all)?.map(edited) ?? marked(all.text(place[0]), all.span(place), clashes(place[0]));
  const run = (group: readonly Place[]) => group.map((place, index) => [index > 0 ? " " : "", pinMarks(place, all, picks), words(place)]);
  return html`
    <li>
      <span class="sources">${articles.map((other) => source(other, all, picks))}</span>
      ${same
        ? html`<p class="same">${places.map((place) => pinMarks(place, all, picks))}Word for word the same</p>`
        : passages(places, all).map((group) => html`<p class="words" lang=${language(first, all)} dir="auto">${run(group.places)}</p>`)}
    </li>
  `;
}

/** The name leads to the sentence there: the statement stays in focus. */
function source(article: number, all: Compared, { emit }: Picks): TemplateResult {
  const name = all.name(article);
  const go = () => emit({ type: "read", article: all.id(article) });
  return html`<button type="button" class="source" data-hue=${hue(article)} title="Read it in ${name}" @click=${go}>${tag(article)}<span class="unseen">Read it in </span><span class="name">${name}</span></button>`;
}

// The text of one article in the reading view: its blocks as they were, each sentence with the mark of how many others
// tell it, and after a sentence the count of what is missing there. The mark is the sentence's button; the margin that
// it opens follows the sentence in the document, wherever it stands on the screen.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Anchor } from "../pins";
import type { Place } from "../report";
import type { Emit, Margin } from "../state";
import { arrive } from "./arrive";
import type { Compared } from "./compared";
import { divergenceMarks } from "./disagreement";
import { heatOf, heatWords, type Heat } from "./heat";
import type { Leaf, Part } from "./leaves";
import { margin } from "./margin";
import { marked } from "./marked";
import type { Omitted } from "./omitted";
import { isPicked, pinMarks } from "./pinned";
import { counted } from "./words";

export interface Page {
  article: number;
  focus: number | null;
  /** The sentences that tell the statement in focus. */
  chosen: ReadonlySet<number>;
  open: Margin | null;
  /** The sentence whose mark the Tab key reaches. */
  current: number;
  left: Omitted;
  shown: ReadonlySet<number>;
  picked: readonly Anchor[];
}

/** A leaf is drawn anew only when something in it changed: a step through a long text touches two. */
export function leafDrawn(leaf: Leaf, page: Page, all: Compared, emit: Emit): unknown {
  const has = (number: number) => leaf.parts.some(({ sentences }) => sentences.includes(number));
  const here = [...page.chosen].some(has) || (page.open !== null && has(page.open.sentence));
  const state = here ? [page.focus, page.open?.sentence, page.open?.gap] : [null, null, null];
  return guard([all, page.article, page.left, page.shown, page.picked, has(page.current), ...state], () => drawn(leaf, page, all, emit));
}

function drawn(leaf: Leaf, page: Page, all: Compared, emit: Emit): TemplateResult {
  const text = (part: Part, inside = true) => running(part, page, all, emit, inside);
  const [first] = leaf.parts;
  if (leaf.kind === "list-item") return html`<ul role="list">${leaf.parts.map((part) => html`<li>${text(part)}</li>`)}</ul>`;
  if (!first) return html``;
  const around = first.sentences.length > 0 && first.sentences.every((number) => all.sentence([page.article, number])?.role === "furniture");
  if (leaf.kind === "paragraph" || around) return html`<div class="para" role="paragraph" ?data-goes-on=${leaf.goesOn}>${text(first)}</div>`;
  // A heading is read out by its own words, without the marks in it.
  const named = first.sentences.map((number) => `words-${number}`).join(" ");
  const after = first.sentences.map((number) => aside(number, page, all, emit));
  return leaf.kind === "headline" ? html`<h3 aria-labelledby=${named}>${text(first, false)}</h3>${after}` : html`<h4 aria-labelledby=${named}>${text(first, false)}</h4>${after}`;
}

/** The sentences of a part and what lies between them, as it is. */
function running({ span, sentences }: Part, page: Page, all: Compared, emit: Emit, inside: boolean): unknown[] {
  const { article } = page;
  const drawn: unknown[] = [];
  let at = span[0];
  for (const number of sentences) {
    const [start, end] = all.span([article, number]);
    drawn.push(all.slice(article, [at, Math.max(at, start)]), sentence(number, page, all, emit), gap(number, page, all, emit));
    if (inside) drawn.push(aside(number, page, all, emit));
    at = Math.max(at, end);
  }
  return [...drawn, all.slice(article, [at, Math.max(at, span[1])])];
}

function sentence(number: number, page: Page, all: Compared, emit: Emit): TemplateResult {
  const { article, picked } = page;
  const place: Place = [article, number];
  const statement = all.statement(place);
  const found = statement === undefined ? undefined : all.result.report.statements[statement];
  const heat = found ? heatOf(found, all) : null;
  const chosen = page.chosen.has(number);
  // While one is picked, every sentence of another article can be its partner.
  const wanted = picked.length > 0 && picked.every((one) => one.article !== all.id(article));
  const pins = pinMarks(place, all, chosen || wanted || isPicked(place, picked, all) ? { picked, emit } : null);
  return html`<span
      class="says"
      data-sentence=${number}
      data-statement=${statement ?? nothing}
      data-role=${all.sentence(place)?.role ?? nothing}
      data-coverage=${heat?.coverage ?? nothing}
      data-shade=${heat?.shade ?? nothing}
      ?data-hidden=${statement !== undefined && !page.shown.has(statement)}
      ?data-chosen=${chosen}
      ?data-open=${page.open?.sentence === number}
    >${heat ? mark(number, heat, page, all) : nothing}${pins}<span id="words-${number}">${marked(all.text(article), all.span(place), found ? divergenceMarks(article, found, all) : [])}</span></span>`;
}

/** A count where some tell it, a ring where all do, a bar where nobody does: three shapes for three meanings. */
function mark(number: number, heat: Heat, { article, open, current }: Page, all: Compared): TemplateResult {
  const words = heatWords(heat, article, all);
  const here = open?.sentence === number;
  return html`<span class="key" data-digits=${String(heat.others).length}><button
      type="button"
      class="count"
      tabindex=${number === current ? 0 : -1}
      aria-label=${words}
      aria-describedby="words-${number}"
      aria-expanded=${here && !open.gap}
      aria-controls=${here ? "margin" : nothing}
      title=${words}
      ${arrive(here)}
    >${heat.coverage === "some" ? heat.others : html`<i></i>`}</button></span>`;
}

/** "+2": what others tell at this point and this article leaves out. */
function gap(number: number, { left, open, current, article }: Page, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  const missing = left.after.get(number);
  if (!missing) return nothing;
  const here = open?.sentence === number && open.gap;
  const several = missing.some((index) => (all.result.report.statements[index]?.articles ?? 0) > 1);
  const words = `Left out here: ${counted(missing.length, "statement")} of others`;
  const toggle = () => {
    const statement = all.statement([article, number]);
    if (statement !== undefined) emit(here ? { type: "focus", statement: null } : { type: "focus", statement, margin: { sentence: number, gap: true } });
  };
  return html`<span class="after" data-digits=${String(missing.length).length}><button
      type="button"
      class="gap"
      dir="ltr"
      tabindex=${number === current ? 0 : -1}
      ?data-several=${several}
      aria-expanded=${here}
      aria-label=${words}
      title=${words}
      @click=${toggle}
    >+${missing.length}</button></span>`;
}

function aside(number: number, page: Page, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  return page.open?.sentence === number ? margin(page, page.open, all, emit) : nothing;
}

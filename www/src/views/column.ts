// One article in full: its blocks as they were, its sentences ready to be chosen, and lines in place of what is the same
// in all columns.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Abreast, Between } from "../parts/abreast";
import { steps } from "../parts/against";
import { chunks, type Chunk, type Fold, type Piece } from "../parts/chunks";
import { divergenceMarks } from "../parts/disagreement";
import { nameOf } from "../parts/folds";
import { hue } from "../parts/letter";
import { marked } from "../parts/marked";
import { nearby } from "../parts/nearby";
import { changedWords } from "../parts/pairing";
import type { Mark } from "../parts/pieces";
import { isPicked, pinMarks } from "../parts/pinned";
import { edited, language } from "../parts/said";
import { named } from "../parts/tag";
import { vars } from "../parts/vars";
import { counted } from "../parts/words";
import type { Anchor } from "../pins";
import type { Emit } from "../state";
import { chip, sign } from "./sign";

export interface Column {
  column: number;
  beside: Abreast;
  folds: readonly Fold[];
  focus: number | null;
  picked: readonly Anchor[];
  emit: Emit;
}

export function column(about: Column): TemplateResult {
  const { beside, folds, focus, picked } = about;
  const article = beside.article(about.column);
  const chosen = focusedIn(about);
  // A chunk is drawn anew only when something in it changed: a step through a long text touches a few, and facts that
  // come touch the one in focus, whose marks they are.
  const drawn = (chunk: Chunk, index: number) => {
    const own = { ...about, focus: chosen.some((sentence) => sentence >= chunk.first && sentence <= chunk.last) ? focus : null };
    return guard([beside.between, own.focus === null ? null : beside, chunk, own.focus, picked], () => html`
      <div class="chunk" data-first=${chunk.first} data-last=${chunk.last} ${vars({ "--breadth": chunk.breadth, "--pieces": chunk.pieces.length })}
        >${nearby((dressed) => chunk.pieces.map((piece) => block(piece, dressed, own)), chunk, index === 0)}</div>
    `);
  };
  return html`
    <article class="pane" data-pane=${about.column} data-hue=${hue(article)} tabindex="-1" aria-label=${beside.all.name(article)}>
      <h3 class="pane-head">${named(article, beside.all)}</h3>
      <div class="text" lang=${language(article, beside.all)}>${chunksOf(article, folds, beside).map(drawn)}</div>
    </article>
  `;
}

/** The sentences of the statement in focus. */
function focusedIn({ focus, beside, column }: Column): number[] {
  const members = focus === null ? [] : (beside.all.result.report.statements[focus]?.members ?? []);
  return members.flatMap(([article, sentence]) => (article === beside.article(column) ? [sentence] : []));
}

const cut = new WeakMap<readonly Fold[], { between: Between; chunks: Chunk[] }>();

function chunksOf(article: number, folds: readonly Fold[], beside: Abreast): Chunk[] {
  const ready = cut.get(folds);
  if (ready?.between === beside.between) return ready.chunks;
  const made = chunks(article, folds, beside.all);
  cut.set(folds, { between: beside.between, chunks: made });
  return made;
}

function block(piece: Piece, dressed: boolean, about: Column): unknown {
  if (piece.is === "same") return same(piece, about);
  const parts = dressed ? full(piece, about) : { words: about.beside.all.slice(about.beside.article(about.column), piece.span), below: nothing };
  if (piece.kind === "heading") return html`<h4 dir="auto">${parts.words}</h4>${parts.below}`;
  if (piece.kind === "list-item") return html`<p data-item dir="auto">${parts.words}</p>${parts.below}`;
  return html`<p dir="auto">${parts.words}</p>${parts.below}`;
}

/** In place of what is the same in all columns, or above it. */
function same({ stretch, at, shown }: Piece & { is: "same" }, { column, beside, focus, emit }: Column): TemplateResult {
  const { all } = beside;
  const last = at + stretch.length - 1;
  const here = !shown && focus !== null && Array.from({ length: stretch.length }, (_, step) => all.statement(beside.place(column, at + step))).includes(focus);
  const words = `${counted(stretch.length, "sentence")} word for word the same`;
  const toggle = () => emit({ type: "show-same", stretch: nameOf(stretch.first), shown: !shown });
  const button = html`<button type="button" class="stretch-show" tabindex="-1" aria-expanded=${shown} @click=${toggle}><span>${words} · </span><span class="does">${shown ? "Fold" : "Show"}</span></button>`;
  // Once shown, its sentences stand for themselves.
  return shown ? html`<div class="stretch" data-shown dir="ltr" lang="en">${button}</div>` : html`<div class="stretch" data-sentence=${at} data-through=${last} ?data-chosen=${here} dir="ltr" lang="en">${button}</div>`;
}

function full(piece: Piece & { is: "text" }, about: Column): { words: unknown; below: unknown } {
  const { column, beside, focus } = about;
  const { all } = beside;
  const article = beside.article(column);
  const words: unknown[] = [];
  const below: unknown[] = [];
  let at = piece.span[0];
  for (const sentence of piece.sentences) {
    const [start, end] = all.span([article, sentence]);
    // What lies between sentences is shown as it is.
    words.push(all.slice(article, [at, Math.max(at, start)]), one(sentence, about));
    if (focus !== null && all.statement([article, sentence]) === focus) below.push(partners(sentence, about));
    at = Math.max(at, end);
  }
  words.push(all.slice(article, [at, Math.max(at, piece.span[1])]));
  return { words, below };
}

/** A click anywhere chooses; the sign before it is the same as a button, and says how the other articles have it. */
function one(sentence: number, about: Column): TemplateResult {
  const { column, beside, focus, picked, emit } = about;
  const { all } = beside;
  const place = beside.place(column, sentence);
  const statement = all.statement(place);
  const here = focus !== null && statement === focus;
  const found = beside.partners(column, sentence);
  // While one is picked, every sentence of another article can be its partner, furniture too.
  const wanted = picked.length > 0 && picked.every(({ article }) => article !== all.id(place[0]));
  const pins = pinMarks(place, all, here || wanted || isPicked(place, picked, all) ? { picked, emit } : null);
  const choose = (event: Event) => {
    if (statement === undefined || (event.target as Element).closest(".pick") || document.getSelection()?.isCollapsed === false) return;
    emit({ type: "focus", statement: statement === focus ? null : statement });
  };
  return html`<span
      class="sentence"
      data-sentence=${sentence}
      data-role=${all.sentence(place)?.role ?? nothing}
      ?data-tied=${found.length > 0}
      ?data-chosen=${here}
      @click=${statement === undefined ? nothing : choose}
    >${statement === undefined ? nothing : sign(column, sentence, here, beside)}${chip(column, sentence, beside)}${pins}${marked(all.text(place[0]), all.span(place), here ? edits(sentence, about) : [])}</span>`;
}

/** Of two columns each shows what the other lacks; of more, each what is new against the nearest one on its left that tells it. */
function edits(sentence: number, { column, beside }: Column): Mark[] {
  const { all } = beside;
  const place = beside.place(column, sentence);
  const statement = all.result.report.statements[all.statement(place) ?? -1];
  const before = beside.partners(column, sentence).findLast((partner) => partner.column < column);
  const after = beside.count === 2 && column === 0 ? changedWords(place, beside.article(1), "gone", all) : [];
  const fresh = before ? changedWords(place, beside.article(before.column), "new", all) : [];
  return [...after, ...fresh, ...(statement ? divergenceMarks(place[0], statement, all) : [])];
}

/** Where only one column is in sight, the others' words stand below the chosen sentence. */
function partners(sentence: number, { column, beside }: Column): TemplateResult[] {
  const { all } = beside;
  return beside.partners(column, sentence).map(({ column: other, tie }) => {
    const article = beside.article(other);
    return html`
      <div class="partner" role="group" aria-label="In ${all.name(article)}" dir="ltr">
        ${named(article, all)}
        <p lang=${language(article, all)} dir="auto">${steps(tie.link, tie.link.a[0] === article ? "a" : "b", all).map(edited)}</p>
      </div>
    `;
  });
}

// The articles: a row of names, and a sheet of paper for each one that is open for writing.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { tag } from "../parts/tag";
import { blank, comparable, untouched } from "../articles";
import type { Article, Emit, State } from "../state";
import type { Errands } from "./errands";
import { focusOn, nameId, sheet, textId } from "./sheet";

export function articles(state: State, emit: Emit, errands: Errands): TemplateResult {
  const open = state.articles.filter(({ id }) => state.open.has(id));
  return html`
    <section class="articles" aria-labelledby="articles-title" ?data-first=${state.articles.every(untouched)} ?data-folded=${open.length === 0}>
      <h2 id="articles-title" class="unseen">Articles</h2>
      ${guide(state, errands)}
      ${open.length === state.articles.length ? nothing : row(state, emit)}
      ${open.length === 0
        ? nothing
        : html`<div class="sheets">${repeat(open, ({ id }) => id, (article) => sheet(article, columnOf(article, state), state, emit))}</div>`}
      ${toolbar(state, emit, errands)}
    </section>
  `;
}

/** One line on what to do next, as long as there is nothing to read. Its words wear the marks that they will have. */
function guide(state: State, errands: Errands): TemplateResult | typeof nothing {
  const ready = state.articles.filter((article) => !blank(article));
  const [only] = ready;
  if (!only) {
    return html`
      <div class="guide">
        <p class="lead">
          Put in two or more reports of one event and read them as one story: <span data-mark="all">what all of them say</span>, <span data-mark="only">what only one says</span>,
          and where they <span data-mark="clash">disagree</span>.
        </p>
        <p class="start"><button class="button" data-main type="button" @click=${errands.example}>Try an example</button> Five reports of one flood</p>
      </div>
    `;
  }
  if (ready.length > 1) return nothing;
  return html`<p class="hint">So far only ${only.name} has a text. Add a second report, and the comparison starts by itself.</p>`;
}

function row(state: State, emit: Emit): TemplateResult {
  return html`
    <ol class="names" aria-label="Articles in their order">
      ${repeat(state.articles, ({ id }) => id, (article, at) => name(article, at, state, emit))}
    </ol>
  `;
}

function name(article: Article, at: number, state: State, emit: Emit): TemplateResult {
  const { id } = article;
  const column = columnOf(article, state);
  const open = state.open.has(id);
  const toggle = () => {
    emit(open ? { type: "fold", id } : { type: "open", id });
    if (!open) focusOn(textId(id));
  };
  return html`
    <li
      draggable="true"
      @dragstart=${(event: DragEvent) => event.dataTransfer?.setData(DRAGGED, String(id))}
      @dragover=${(event: DragEvent) => event.dataTransfer?.types.includes(DRAGGED) && event.preventDefault()}
      @drop=${(event: DragEvent) => {
        const dragged = event.dataTransfer?.getData(DRAGGED);
        if (!dragged) return;
        event.preventDefault();
        emit({ type: "move", id: Number(dragged), to: at });
      }}
    >
      <button id=${nameId(id)} class="article-name" type="button" aria-expanded=${open} title="Open ${article.name} to edit, rename or move it" ?data-problem=${hasProblem(article, state)} @click=${toggle}>
        ${column === null ? nothing : tag(column)}<span class="name">${article.name}</span>
      </button>
    </li>
  `;
}

/** A type of its own, so that a dragged name is never taken for text or files. */
const DRAGGED = "application/x-tellings-article";

function toolbar(state: State, emit: Emit, errands: Errands): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    errands.files([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = "";
  };
  const add = () => {
    emit({ type: "add-blank" });
    // The new sheet has its id only once the state has changed; it is the last one.
    queueMicrotask(() => document.querySelector<HTMLElement>(".sheet:last-of-type textarea")?.focus());
  };
  return html`
    <div class="toolbar">
      <button class="button" type="button" @click=${add}>Add an article</button>
      <button class="button" type="button" @click=${(event: Event) => fileInput(event).click()}>Choose files</button>
      <input class="unseen" type="file" multiple tabindex="-1" aria-label="Files of articles" @change=${choose}>
      ${state.busy ? busy(emit) : nothing}
      ${!state.busy && state.finding === "looking" ? html`<span class="busy"><span>Looking for facts…</span></span>` : nothing}
    </div>
  `;
}

/** Shown only when it takes long enough to be noticed: the delays stand in the style sheet. */
function busy(emit: Emit): TemplateResult {
  return html`<span class="busy"><span>Comparing…</span> <button class="button" data-quiet type="button" @click=${() => emit({ type: "stop" })}>Stop</button></span>`;
}

function fileInput(event: Event): HTMLInputElement {
  return (event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement;
}

/** The article's place among those that are compared: its letter and hue. Null while it stays out. */
function columnOf(article: Article, state: State): number | null {
  const at = comparable(state.articles).indexOf(article);
  return at < 0 ? null : at;
}

function hasProblem(article: Article, state: State): boolean {
  return state.notices.some((notice) => notice.tone === "error" && notice.article === article.id);
}

// One article open for writing: its name, its text, its place in the order.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { hue } from "../parts/letter";
import { tag } from "../parts/tag";
import { blank, tooLarge, untouched } from "../articles";
import { MAX_BYTES, megabytes } from "../intake/limits";
import type { Article, Emit, State } from "../state";

export const nameId = (id: number): string => `name-${id}`;
export const textId = (id: number): string => `text-${id}`;

/** Longer texts show their size: counting words at every key would slow the typing. */
const COUNTED = 200_000;

/** What the first sheets ask for, and what all others do. */
const INVITATIONS = ["Paste one report here, or drop files anywhere on the page.", "Paste another report of the same event here."] as const;
const OTHERS = "Paste or type a report here, or drop files anywhere on the page.";

/** Puts the focus on an element once the page has been drawn anew. */
export function focusOn(...ids: readonly string[]): void {
  queueMicrotask(() => {
    const found = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
    // One reads a text from its start; a text field would put the caret at its end.
    if (found instanceof HTMLTextAreaElement) found.setSelectionRange(0, 0);
    found?.focus();
  });
}

export function sheet(article: Article, column: number | null, state: State, emit: Emit): TemplateResult {
  const { id, name, text } = article;
  const at = state.articles.indexOf(article);
  // On the empty page the sheets show the letters that their articles will have.
  const shown = state.articles.every(untouched) ? at : column;
  const problem = state.notices.find((notice) => notice.tone === "error" && notice.article === id);
  const done = () => {
    emit({ type: "fold", id });
    focusOn(nameId(id), textId(id));
  };
  return html`
    <div
      class="sheet"
      role="group"
      aria-label=${name}
      data-hue=${shown === null ? nothing : hue(shown)}
      ?data-problem=${problem !== undefined}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Escape" || blank(article)) return;
        event.preventDefault();
        done();
      }}
    >
      <div class="sheet-head">
        ${shown === null ? nothing : tag(shown)}
        <input
          class="sheet-name"
          aria-label="Name of ${name}"
          maxlength="120"
          autocomplete="off"
          .value=${live(name)}
          @input=${(event: Event) => emit({ type: "rename", id, name: (event.target as HTMLInputElement).value })}
          @change=${() => name.trim() === "" && emit({ type: "rename", id, name: fallback(article, state) })}
        >
        ${state.articles.every(untouched) ? nothing : order(article, state, emit)}
      </div>
      <textarea
        id=${textId(id)}
        class="sheet-text"
        aria-label="Text of ${name}"
        aria-describedby="about-${id}"
        aria-invalid=${problem !== undefined}
        placeholder=${at < INVITATIONS.length ? INVITATIONS[at] : OTHERS}
        rows="10"
        spellcheck="false"
        .value=${live(text)}
        @input=${(event: InputEvent) => write(event, article, state, emit)}
      ></textarea>
      <div class="sheet-foot">
        <p id="about-${id}">${problem?.text ?? about(article, state)}</p>
        ${blank(article) ? nothing : html`<button class="button" data-quiet type="button" aria-label="Done with ${name}" @click=${done}>Done</button>`}
      </div>
    </div>
  `;
}

/** A text pasted into an empty sheet is a whole article: once there are two, the sheets fold and the story is what one sees. */
function write(event: InputEvent, article: Article, state: State, emit: Emit): void {
  const text = (event.target as HTMLTextAreaElement).value;
  const pasted = event.inputType === "insertFromPaste" && blank(article) && text.trim() !== "";
  emit({ type: "write", id: article.id, text });
  const others = state.articles.filter((other) => other.id !== article.id && !blank(other));
  if (!pasted || others.length === 0) return;
  emit({ type: "fold" });
  focusOn(nameId(article.id));
}

/** Buttons to move and to remove; the first two sheets of an empty page need none. */
function order(article: Article, state: State, emit: Emit): TemplateResult {
  const at = state.articles.findIndex(({ id }) => id === article.id);
  const last = state.articles.length - 1;
  const move = (by: 1 | -1, words: string, title: string, sign: string) => {
    const stays = at === (by === 1 ? last : 0);
    return html`
      <button class="button" data-quiet type="button" aria-label="Move ${article.name} ${words}" title=${title} aria-disabled=${stays} @click=${() => stays || emit({ type: "move", id: article.id, to: at + by })}>
        <span aria-hidden="true">${sign}</span>
      </button>
    `;
  };
  return html`
    ${move(-1, "earlier", "Earlier", "←")} ${move(1, "later", "Later", "→")}
    <button class="button" data-quiet type="button" aria-label="Remove ${article.name}" title="Remove" @click=${() => remove(article, state, emit)}>
      <span aria-hidden="true">✕</span>
    </button>
  `;
}

/** The focus goes to the neighbour, so that the keyboard is never lost. */
function remove(article: Article, state: State, emit: Emit): void {
  const at = state.articles.findIndex(({ id }) => id === article.id);
  const neighbour = state.articles[at + 1] ?? state.articles[at - 1];
  emit({ type: "remove", id: article.id });
  if (neighbour) focusOn(...(state.open.has(neighbour.id) ? [textId(neighbour.id)] : [nameId(neighbour.id), textId(neighbour.id)]));
}

function fallback(article: Article, state: State): string {
  return `Article ${state.articles.findIndex(({ id }) => id === article.id) + 1}`;
}

function about(article: Article, state: State): string {
  const { text } = article;
  if (state.articles.every(blank) && text === "") return "";
  if (text === "") return "Empty: it stays out of the comparison.";
  if (blank(article)) return "No words: it stays out of the comparison.";
  const bytes = tooLarge(article);
  if (bytes !== null) return `This is ${megabytes(bytes)}, over the limit of ${megabytes(MAX_BYTES)} an article: it stays out of the comparison.`;
  if (text.length > COUNTED) return `${(text.length / 1_000_000).toFixed(1)} million characters`;
  const words = text.trim().split(/\s+/).length;
  return words === 1 ? "1 word in all" : `${words.toLocaleString("en")} words in all`;
}

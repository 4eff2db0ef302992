// The help sheet: what the page does, what its marks mean, what the views are for, and its keys. A native dialog: Escape
// closes, focus returns. On paper it stands alone.

import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { MAX_ARTICLES, MAX_BYTES, megabytes } from "../intake/limits";
import { GROUPS, KEYS, type Group } from "../keys";
import type { Emit, State } from "../state";

export function help(state: State, emit: Emit): TemplateResult {
  const show = (dialog?: Element) => {
    if (!(dialog instanceof HTMLDialogElement) || dialog.open === state.help) return;
    if (state.help) dialog.showModal();
    else dialog.close();
  };
  return html`
    <dialog class="help" aria-labelledby="help-title" ${ref(show)} @close=${() => emit({ type: "help", open: false })}>
      <div class="help-head">
        <h2 id="help-title">Help</h2>
        <button class="button" data-quiet type="button" @click=${() => requestAnimationFrame(() => window.print())}>Print</button>
        <button class="button" data-main type="button" autofocus @click=${() => emit({ type: "help", open: false })}>Close</button>
      </div>
      <div class="help-scroll" tabindex="0" role="region" aria-label="Text of the help">
        <div class="help-body">
          <p class="help-lead">Put in two or more reports of one event. You see what all of them say, what only one says, and where they differ. Who is right is yours to judge.</p>
          <section>
            <h3>Marks</h3>
            ${marks()}
          </section>
          <section>
            <h3>Views</h3>
            ${views()}
          </section>
          <section>
            <h3>Find and filter</h3>
            ${finding()}
          </section>
          <section>
            <h3>Keys</h3>
            ${keys()}
          </section>
          <section>
            <h3>Your texts</h3>
            <p>Drop or paste plain text anywhere: up to ${MAX_ARTICLES} articles, ${megabytes(MAX_BYTES)} each. The comparison runs in this browser. Nothing you put in is sent anywhere; the texts are kept in this browser until you choose “Forget everything”. The address of the page keeps the view, never a word of a text.</p>
            <p>Where the page is wrong, you decide: open a statement and press the pin before a sentence to pick it; then break a link of it, or pick a sentence of another article and link the two. What you decide is kept with your texts.</p>
          </section>
        </div>
      </div>
    </dialog>
  `;
}

/** Each as it looks, beside what it means. */
function marks(): TemplateResult {
  return html`
    <dl class="samples">
      <div><dt><span class="dots" data-coverage="all" aria-hidden="true"><i></i></span> All 3 say this</dt><dd>Every article tells it.</dd></div>
      <div><dt><span class="dots" data-coverage="some" aria-hidden="true"><i data-told="yes"></i><i data-told="yes"></i><i data-told="no"></i></span> 2 of 3 say this</dt><dd>A filled dot for each article that tells it, a hollow one for each that is silent.</dd></div>
      <div><dt><span data-mark="only">Only in A</span></dt><dd>One article alone tells it.</dd></div>
      <div><dt class="sample-text"><span data-told="common">The mayor</span> <span data-told="own">announced</span></dt><dd>Words that others have too rest; words of its own speak.</dd></div>
      <div><dt class="sample-text"><mark data-clash="contradiction">80,000</mark></dt><dd>Two lines: not both can hold.</dd></div>
      <div><dt class="sample-text"><mark data-clash="precision">in March</mark></dt><dd>Dots: one says more, or says it otherwise.</dd></div>
      <div><dt class="sample-text"><del>struck</del> <ins>new</ins></dt><dd>Read against one article: its words that are gone, and those that are new.</dd></div>
      <div><dt class="sample-signs">= &nbsp;≈ &nbsp;∼ &nbsp;◦ &nbsp;↕</dt><dd>Taken over word for word, edited, reworded, in part; moved to another place.</dd></div>
    </dl>
  `;
}

function views(): TemplateResult {
  const all: readonly (readonly [string, string])[] = [
    ["Overview", "How much the articles have in common, and the whole story as a map."],
    ["Story", "Every statement once, with all wordings beside each other."],
    ["Side by side", "Articles in full, with ribbons between what they share."],
    ["Reading", "One article as it was published, with what the others tell in the margin."],
    ["Facts", "Quotations, figures, dates and names: who tells them, and where they differ."],
  ];
  return html`
    <dl class="samples">${all.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
    <p>The strip above them is the map of the story: a row an article, a column a statement. Click it to go there.</p>
  `;
}

function finding(): TemplateResult {
  return html`
    <p>A search finds the sentences that hold every word you type, from the beginnings of words, whatever their case and accents: <q>zurich fire</q> finds <q>Fire in Zürich</q>. Words in quotation marks are found as they stand together. The story then shows only the statements with hits.</p>
    <p>Filters combine: who tells a statement, where articles differ, how a sentence was taken over, one article. They hold in every view, for the steps from one statement to the next, and for what you save.</p>
  `;
}

function keys(): TemplateResult {
  const own = (group: Group) => KEYS.filter((key) => (key.group ?? GROUPS[0]) === group);
  return html`
    <div class="key-groups">
      ${GROUPS.filter((group) => own(group).length > 0).map(
        (group) => html`
          <section>
            <h4>${group}</h4>
            <dl class="keys">
              ${own(group).map(({ keys, does }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>`)}
            </dl>
          </section>
        `,
      )}
      <section>
        <h4>Anywhere</h4>
        <dl class="keys">
          <div><dt><kbd>Esc</kbd></dt><dd>Close what is open over the page, or let go of the sentences you picked</dd></div>
        </dl>
      </section>
    </div>
  `;
}

// The help sheet: what the page does, what its marks mean, and its keys. A native dialog: Escape closes, focus returns.

import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { MAX_ARTICLES, MAX_BYTES, megabytes } from "../intake/limits";
import { KEYS } from "../keys";
import type { Emit, State } from "../state";

export function help(state: State, emit: Emit): TemplateResult {
  const show = (dialog?: Element) => {
    if (!(dialog instanceof HTMLDialogElement) || dialog.open === state.help) return;
    if (state.help) dialog.showModal();
    else dialog.close();
  };
  return html`
    <dialog class="help" aria-labelledby="help-title" ${ref(show)} @close=${() => emit({ type: "help", open: false })}>
      <h2 id="help-title">Help</h2>
      <p>Put in two or more reports of one event. The story shows each statement once, with how every article words it, what only one says, and where they disagree. It makes no judgement about who is right. The facts list what the articles quote, count, date and name, who tells it, and where.</p>
      <p>Drop or paste plain text anywhere: up to ${MAX_ARTICLES} articles, ${megabytes(MAX_BYTES)} each. The comparison runs in this browser. Nothing you put in is sent anywhere; the texts are kept in this browser until you choose “Forget everything”.</p>
      <p>Where the page is wrong, you decide: open a statement and press the pin before a sentence to pick it; then break a link of it, or pick a sentence of another article and link the two. What you decide is kept with your texts.</p>
      <h3>Keys</h3>
      <dl class="keys">
        ${KEYS.map(({ keys, does }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>`)}
        <div><dt><kbd>Esc</kbd></dt><dd>Close a sheet or this help, or let go of the sentences you picked</dd></div>
      </dl>
      <button class="button" data-main type="button" @click=${() => emit({ type: "help", open: false })}>Close</button>
    </dialog>
  `;
}

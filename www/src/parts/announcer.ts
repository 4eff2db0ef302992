// The one live region of the page. It speaks what is new at once; what a comparison came to waits while the reader
// writes: nobody wants to hear of every comparison between two words.

import { SILENT, tell, type Told } from "../announce";
import { inField } from "../intake/transfer";
import type { State } from "../state";

/** A pause in which one may have finished writing. */
const PAUSE = 1500;

export class PageAnnouncer extends HTMLElement {
  #told: Told = SILENT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  set state(state: State) {
    clearTimeout(this.#timer);
    const next = tell(this.#told, state);
    if (next === this.#told) return;
    if (next.notice === this.#told.notice && inField(document.activeElement)) this.#timer = setTimeout(() => this.#say(next), PAUSE);
    else this.#say(next);
  }

  #say(next: Told): void {
    this.#told = next;
    if (this.textContent !== next.words) this.textContent = next.words;
  }
}

customElements.define("page-announcer", PageAnnouncer);

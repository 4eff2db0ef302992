// The one live region of the page. It speaks what is new at once, each in a paragraph of its own, so that nothing takes
// the place of words not spoken yet, and the same words are spoken again when they come again. What a comparison came to waits
// while the reader writes: nobody wants to hear of every comparison between two words.

import { SILENT, tell, type Told } from "../announce";
import { inField } from "../intake/transfer";
import type { State } from "../state";

/** A pause in which one may have finished writing. */
const PAUSE = 1500;

/** After this without a word all is spoken or queued by the screen reader; what stays could be met when reading on. */
const KEPT = 5000;

export class PageAnnouncer extends HTMLElement {
  #told: Told = SILENT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #empty: ReturnType<typeof setTimeout> | undefined;

  set state(state: State) {
    clearTimeout(this.#timer);
    this.#tell(state, inField(document.activeElement));
  }

  #tell(state: State, writing: boolean): void {
    for (let next = tell(this.#told, state); next !== this.#told; next = tell(this.#told, state)) {
      if (writing && next.notice === this.#told.notice) {
        this.#timer = setTimeout(() => this.#tell(state, false), PAUSE);
        return;
      }
      this.#told = next;
      if (next.words !== "") this.#say(next.words);
    }
  }

  #say(words: string): void {
    const paragraph = document.createElement("p");
    paragraph.textContent = words;
    this.append(paragraph);
    clearTimeout(this.#empty);
    this.#empty = setTimeout(() => this.replaceChildren(), KEPT);
  }
}

customElements.define("page-announcer", PageAnnouncer);

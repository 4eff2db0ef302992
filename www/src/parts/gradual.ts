// A long list drawn a part at a time: the first rows, or those around the row in focus, and more as their end comes
// near. All of it for print, and wherever the list is short.

import { html, noChange, nothing, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { repeat } from "lit/directives/repeat.js";
import { PART, partWith, type Part } from "./portion";

export interface Long<T> {
  rows: readonly T[];
  key: (row: T) => unknown;
  draw: (row: T) => unknown;
  focus: number | null;
  holds: (row: T, focus: number) => boolean;
}

class Gradual extends AsyncDirective {
  #list: Long<never> | undefined;
  #part: Part = { from: 0, to: PART };
  #listen: AbortController | undefined;

  render(list: Long<never>): TemplateResult | typeof noChange {
    const old = this.#list;
    this.#list = list;
    const { rows, focus, holds } = list;
    const changed = focus !== old?.focus || rows.length !== old.rows.length;
    const at = changed && focus !== null ? rows.findIndex((row) => holds(row, focus)) : -1;
    this.#part = partWith(at, this.#part, rows.length);
    if (!this.#listen) this.reconnected();
    return this.#drawn(list, this.#part);
  }

  override reconnected(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    window.addEventListener("beforeprint", () => this.#show({ from: 0, to: Infinity }), { signal });
    window.addEventListener("afterprint", () => this.#show(this.#part), { signal });
  }

  override disconnected(): void {
    this.#listen?.abort();
    this.#listen = undefined;
  }

  #show(part: Part): void {
    if (this.#list) this.setValue(this.#drawn(this.#list, part));
  }

  #drawn({ rows, key, draw }: Long<never>, { from, to }: Part): TemplateResult {
    const back = (near: Element) => {
      // Who comes from the top of the page wants the beginning.
      const top = near.getBoundingClientRect().top >= 0;
      this.#part = top ? { from: 0, to: PART } : { from: Math.max(0, from - PART), to };
      this.#show(this.#part);
    };
    const on = () => {
      this.#part = { from, to: Math.min(rows.length, to + PART) };
      this.#show(this.#part);
    };
    return html`
      ${from > 0 ? html`<li class="more" role="presentation"><when-near .approach=${back}></when-near></li>` : nothing}
      ${repeat(rows.slice(from, to), key, draw)}
      ${to < rows.length ? html`<li class="more" role="presentation"><when-near .approach=${on}></when-near></li>` : nothing}
    `;
  }
}

const part = directive(Gradual);

export function gradual<T>(list: Long<T>): unknown {
  return part(list as unknown as Long<never>);
}

/** `<when-near>` says once, for every `approach` it is given, that it is about to come on screen. */
class WhenNear extends HTMLElement {
  #then: ((near: Element) => void) | undefined;
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting) this.#then?.(this);
    },
    { rootMargin: "150% 0px" },
  );

  set approach(then: (near: Element) => void) {
    this.#then = then;
    this.connectedCallback();
  }

  connectedCallback(): void {
    this.#near.disconnect();
    if (this.isConnected) this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near.disconnect();
  }
}

customElements.define("when-near", WhenNear);

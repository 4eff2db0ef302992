// Where the screen is in the story: a frame over the map, moved as the page scrolls, and the height of the band
// that sticks at the top, for what must stop below it. Elements, because both live as long as they are on the page.

/** `<story-window total="49">` frames the statements on screen. Rows carry `data-statement`. */
export class StoryWindow extends HTMLElement {
  #frame = 0;
  #listen: AbortController | undefined;
  /** Looked up again when the page's height changes, not on every frame of a scroll. */
  #rows: readonly HTMLElement[] = [];
  #resized: ResizeObserver | undefined;

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    window.addEventListener("scroll", () => this.#soon(), { passive: true, signal });
    this.#resized = new ResizeObserver(() => {
      this.#rows = [];
      this.#soon();
    });
    this.#resized.observe(document.body);
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#resized?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#rows = [];
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    if (!this.#rows[0]?.isConnected || !this.#rows.at(-1)?.isConnected) this.#rows = [...document.querySelectorAll<HTMLElement>("[data-statement]")];
    const rows = this.#rows;
    const total = Number(this.getAttribute("total"));
    const top = this.closest(".band")?.getBoundingClientRect().bottom ?? 0;
    const first = rows[firstBelow(rows, top)];
    const last = rows[firstBelow(rows, window.innerHeight)] ?? rows.at(-1);
    const on = first !== undefined && total > 0 && first.getBoundingClientRect().top < window.innerHeight;
    this.toggleAttribute("hidden", !on);
    if (!on || !last) return;
    const from = Number(first.dataset["statement"]);
    const to = Number(last.dataset["statement"]) + 1;
    this.style.insetInlineStart = `${(from / total) * 100}%`;
    this.style.inlineSize = `${(Math.max(1, to - from) / total) * 100}%`;
  }
}

/** `<story-band>` tells the page its height, as `--band`. */
export class StoryBand extends HTMLElement {
  readonly #resized = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--band", `${this.offsetHeight}px`);
  });

  connectedCallback(): void {
    this.#resized.observe(this);
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    document.documentElement.style.removeProperty("--band");
  }
}

/** Rows stand in order, so the first that ends below a line is found by halving. */
function firstBelow(rows: readonly HTMLElement[], line: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

customElements.define("story-window", StoryWindow);
customElements.define("story-band", StoryBand);

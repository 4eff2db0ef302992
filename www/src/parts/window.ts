// Where the screen is in the story: a frame over the map, moved as the page scrolls, and the heights of the band that
// sticks at the top and of the foot, for what must stop between them. Elements, because both live as long as they are on the page.

/**
 * `<story-window total="49">` frames the statements on screen. What tells one carries `data-statement`; a long list has
 * only those near the screen on the page, so they are looked up on every frame of a scroll.
 */
export class StoryWindow extends HTMLElement {
  #frame = 0;
  #listen: AbortController | undefined;
  readonly #resized = new ResizeObserver(() => this.#soon());

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    for (const event of ["scroll", "scrollend"]) window.addEventListener(event, () => this.#soon(), { passive: true, capture: true, signal });
    this.#resized.observe(document.body);
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    const told = [...document.querySelectorAll<HTMLElement>("[data-statement]")];
    const total = Number(this.getAttribute("total"));
    const top = this.closest(".band")?.getBoundingClientRect().bottom ?? 0;
    const first = firstBelow(told, top);
    const last = firstBelow(told, window.innerHeight);
    const on = told.slice(first, last + 1).filter((element) => element.getBoundingClientRect().top < window.innerHeight);
    this.toggleAttribute("hidden", on.length === 0 || total === 0);
    if (this.hidden) return;
    // An article in full need not keep to the order of the story.
    const statements = on.map((element) => Number(element.dataset["statement"]));
    const from = Math.min(...statements);
    const to = Math.max(...statements) + 1;
    this.style.insetInlineStart = `${(from / total) * 100}%`;
    this.style.inlineSize = `${((to - from) / total) * 100}%`;
  }
}

/** Tells the page its height. */
abstract class Measured extends HTMLElement {
  protected abstract readonly as: string;
  readonly #resized = new ResizeObserver(() => {
    document.documentElement.style.setProperty(this.as, `${this.offsetHeight}px`);
  });

  connectedCallback(): void {
    this.#resized.observe(this);
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    document.documentElement.style.removeProperty(this.as);
  }
}

/** `<story-band>` is as high as `--band`. */
export class StoryBand extends Measured {
  protected readonly as = "--band";
}

/** `<page-foot>`, with the messages, is as high as `--foot`. */
export class PageFoot extends Measured {
  protected readonly as = "--foot";
}

/** They stand in order, so the first that ends below a line is found by halving. */
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
customElements.define("page-foot", PageFoot);

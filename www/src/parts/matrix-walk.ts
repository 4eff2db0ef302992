// `<pair-matrix>`: one stop for the keyboard in a table full of buttons. Arrows go from cell to cell; the pair under the
// pointer or the keyboard is told in words, both ways, and its mirror is marked. An element, because where one stands in
// a table is nobody else's business. Buttons come and go with the articles: the stop is never lost with one.

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

export class PairMatrix extends HTMLElement {
  #listen: AbortController | undefined;
  readonly #changed = new MutationObserver(() => this.#restore());

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    this.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.addEventListener("focusin", ({ target }) => this.#entered(target), { signal });
    this.addEventListener("focusout", ({ relatedTarget }) => this.#point(pairOf(relatedTarget)), { signal });
    this.addEventListener("pointerover", ({ target }) => this.#point(pairOf(target) ?? pairOf(document.activeElement)), { signal });
    this.addEventListener("pointerleave", () => this.#point(pairOf(document.activeElement)), { signal });
    this.#changed.observe(this, { childList: true, subtree: true });
    // What changed while it was off the page, nobody saw.
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#changed.disconnect();
  }

  #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("tbody button")];
  }

  /** The row that had the stop may be gone. */
  #restore(): void {
    const buttons = this.#buttons();
    if (!buttons.some((button) => button.tabIndex === 0)) buttons[0]?.setAttribute("tabindex", "0");
  }

  #entered(target: EventTarget | null): void {
    const button = target instanceof HTMLElement ? target.closest<HTMLElement>("tbody button") : null;
    if (!button || !this.contains(button)) return;
    this.querySelector<HTMLElement>('tbody button[tabindex="0"]')?.setAttribute("tabindex", "-1");
    button.setAttribute("tabindex", "0");
    this.#point(pairOf(button));
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("tbody button") : null;
    const next = from && this.#next(from, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #next(from: HTMLElement, key: string, whole: boolean): HTMLElement | null {
    const row = from.closest("tr");
    if (key === "Home" || key === "End") {
      const among = whole ? this.#buttons() : [...(row?.querySelectorAll<HTMLElement>("button") ?? [])];
      return (key === "Home" ? among[0] : among.at(-1)) ?? null;
    }
    const step = STEPS[key];
    if (!step || whole) return null;
    const rows = [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    let [at, column] = [rows.findIndex((one) => one === row), from.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? 0];
    // A cell without a button, as on the diagonal, is stepped over.
    for (;;) {
      [at, column] = [at + step[0], column + step[1]];
      const cell = rows[at]?.cells[column];
      if (!cell) return null;
      const button = cell.querySelector<HTMLElement>("button");
      if (button) return button;
    }
  }

  /** Tells of a pair, or of none. */
  #point(button: HTMLElement | null): void {
    for (const marked of this.querySelectorAll("[data-here], [data-mirror]")) {
      marked.removeAttribute("data-here");
      marked.removeAttribute("data-mirror");
    }
    this.toggleAttribute("data-pointing", button !== null);
    if (!button || !this.contains(button)) return;
    const { of = "", by = "" } = button.dataset;
    const mirror = this.querySelector<HTMLElement>(`.pair[data-of="${by}"][data-by="${of}"]`);
    mirror?.setAttribute("data-mirror", "");
    for (const selector of [`[data-column="${by}"]`, `[data-row="${of}"] > .of`]) this.querySelector(selector)?.setAttribute("data-here", "");
    const words = [button, mirror].flatMap((one) => one?.ariaLabel ?? []);
    const told = this.querySelector(".pair-words");
    if (told) told.textContent = `${words.join("; ")}.`;
  }
}

function pairOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("button.pair") : null;
}

customElements.define("pair-matrix", PairMatrix);

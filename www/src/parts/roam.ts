// From sentence to sentence by arrow keys: up and down in a column, left and right to the partner.

import type { Abreast } from "./abreast";
import type { Ruler } from "./ruler";

/** A sentence by its column. */
export interface Spot {
  column: number;
  sentence: number;
}

/** What of a sentence takes the keyboard. */
export const STOP = ".sign, .stretch-show";

/** Where a key leads from a sentence; null: nowhere, or the key is no arrow. */
export function roam(key: string, { column, sentence }: Spot, rulers: readonly Ruler[], beside: Abreast): Spot | null {
  const ruler = rulers[column];
  const count = beside.all.result.report.articles[beside.article(column)]?.sentences.length ?? 0;
  if (!ruler) return null;
  if (key === "ArrowDown") return along(sentence, 1, count, column, ruler);
  if (key === "ArrowUp") return along(sentence, -1, count, column, ruler);
  if (key === "Home") return along(-1, 1, count, column, ruler);
  if (key === "End") return along(count, -1, count, column, ruler);
  const partners = beside.partners(column, sentence).map((partner) => ({ column: partner.column, sentence: partner.tie.right[1] }));
  if (key === "ArrowRight") return partners.find((partner) => partner.column > column) ?? null;
  if (key === "ArrowLeft") return partners.findLast((partner) => partner.column < column) ?? null;
  return null;
}

/** The next sentence that can be chosen: furniture cannot, and of a folded stretch only its line. */
function along(from: number, by: 1 | -1, count: number, column: number, ruler: Ruler): Spot | null {
  const start = ruler.element(from);
  for (let sentence = from + by; sentence >= 0 && sentence < count; sentence += by) {
    const element = ruler.reveal(sentence);
    if (element && element !== start && element.querySelector(STOP)) return { column, sentence };
  }
  return null;
}

/** The sentence that an element belongs to. */
export function spotOf(target: EventTarget | null): Spot | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-sentence]") : null;
  const pane = element?.closest<HTMLElement>("[data-pane]");
  return element && pane ? { column: Number(pane.dataset["pane"]), sentence: Number(element.dataset["sentence"]) } : null;
}

/** One sentence of every column can be reached by Tab: the last one that was, else the first on screen. */
export function stopsOf(rulers: readonly Ruler[]): { before: HTMLElement | null; stop: HTMLElement | null }[] {
  return rulers.map((ruler) => {
    const before = current.get(ruler.scroller)?.deref() ?? null;
    const active = ruler.scroller.contains(document.activeElement) ? (document.activeElement?.closest<HTMLElement>(STOP) ?? null) : null;
    const seen = ruler.visible().flatMap(({ sentence }) => ruler.element(sentence)?.querySelector<HTMLElement>(STOP) ?? []);
    return { before, stop: active ?? (before && seen.includes(before) ? before : (seen[0] ?? before)) };
  });
}

export function setStops(stops: ReturnType<typeof stopsOf>): void {
  for (const { before, stop } of stops) {
    if (before !== stop) before?.setAttribute("tabindex", "-1");
    if (!stop || stop.getAttribute("tabindex") === "0") continue;
    stop.setAttribute("tabindex", "0");
    const scroller = stop.closest(".text");
    if (scroller) current.set(scroller, new WeakRef(stop));
  }
}

const current = new WeakMap<Element, WeakRef<HTMLElement>>();

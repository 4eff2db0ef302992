// The rows of a long list as they stand on the page: which nodes belong to which row, and where these are. A row is
// drawn anew only for another version of its list.

import { noChange, type ChildPart } from "lit";
import { Directive, directive, PartType, type PartInfo } from "lit/directive.js";
import type { Heights } from "./heights";

/** Where a row is on screen. */
export interface Box {
  top: number;
  bottom: number;
}

export class Placed {
  readonly #parts = new Map<number, ChildPart>();
  #rows: readonly number[] | null = null;

  /** Before the rows are drawn: each says where it is as it is drawn. */
  clear(): void {
    this.#parts.clear();
    this.#rows = null;
  }

  put(row: number, part: ChildPart): void {
    this.#parts.set(row, part);
    this.#rows = null;
  }

  /** In order, which is not that in which they are drawn. */
  get rows(): readonly number[] {
    this.#rows ??= [...this.#parts.keys()].sort((a, b) => a - b);
    return this.#rows;
  }

  elements(row: number): HTMLElement[] {
    const part = this.#parts.get(row);
    const found: HTMLElement[] = [];
    for (let node = part?.startNode?.nextSibling; node && node !== part?.endNode; node = node.nextSibling) if (node instanceof HTMLElement) found.push(node);
    return found;
  }

  /** Null where nothing of the row is shown. */
  box(row: number): Box | null {
    const boxes = this.elements(row).flatMap((element) => (element.isConnected ? [element.getBoundingClientRect()] : []));
    const shown = boxes.filter(({ width, height }) => width > 0 || height > 0);
    const [first] = shown;
    return first ? { top: first.top, bottom: Math.max(...shown.map(({ bottom }) => bottom)) } : null;
  }

  /** The first row that reaches into a part of the screen. */
  firstIn({ top, bottom }: Box): HTMLElement | undefined {
    const row = this.rows.find((row) => (this.box(row)?.bottom ?? top) > top);
    return row !== undefined && (this.box(row)?.top ?? bottom) < bottom ? this.elements(row)[0] : undefined;
  }

  /** The space just before a row. */
  spaceBefore(row: number): HTMLElement | null {
    const space = this.elements(row)[0]?.previousElementSibling;
    return space instanceof HTMLElement && space.classList.contains("more") ? space : null;
  }

  /** The row that an element stands in. */
  rowOf(element: Element | null): number | undefined {
    return element === null ? undefined : this.rows.find((row) => this.elements(row).some((own) => own.contains(element)));
  }
}

/** Takes down how high the rows are, and, of a list that is not drawn whole, tells those who do not see it how long it is. */
export function note(placed: Placed, heights: Heights, whole: boolean): void {
  const { rows } = placed;
  const boxes = rows.map((row) => placed.box(row));
  rows.forEach((row, at) => {
    const box = boxes[at];
    if (!box) return;
    // A row reaches to where the next one begins.
    const end = rows[at + 1] === row + 1 ? boxes[at + 1]?.top : undefined;
    heights.measure(row, (end ?? box.bottom) - box.top);
    const [item] = whole ? [] : placed.elements(row);
    if (!(item instanceof HTMLLIElement)) return;
    item.setAttribute("aria-posinset", String(row + 1));
    item.setAttribute("aria-setsize", String(heights.count));
  });
}

class Place extends Directive {
  #version: unknown;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.CHILD) throw new Error("a row is the child of a list");
  }

  render(_row: number, _placed: Placed, _version: unknown, draw: () => unknown): unknown {
    return draw();
  }

  override update(part: ChildPart, [row, placed, version, draw]: [number, Placed, unknown, () => unknown]): unknown {
    placed.put(row, part);
    if (version === this.#version) return noChange;
    this.#version = version;
    return draw();
  }
}

export const place = directive(Place);

/** What scrolls a list: an element around it, else the page. */
export function scrollerOf(list: Element): Element {
  for (let element = list.parentElement; element; element = element.parentElement) {
    if (element !== document.body && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The part of the screen in which a list is seen. */
export function screenOf(scroller: Element): Box {
  if (scroller === document.scrollingElement) return { top: 0, bottom: window.innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}

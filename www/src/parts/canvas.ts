// The ribbons of one gap: drawn for what is on screen, moved as the columns scroll, never made anew while they last, so
// that one under the pointer stays the one under the pointer.

import type { Band, Gap } from "./bands";
import { ribbon, thread, type Reach } from "./ribbon";
import type { Ruler } from "./ruler";

const SVG = "http://www.w3.org/2000/svg";
/** A folded stretch is one thin band. */
const THIN = 5;

export interface Drawing {
  canvas: SVGSVGElement;
  left: Ruler;
  right: Ruler;
  gap: Gap;
}

/** What is to be drawn, and where. */
export interface Plan {
  canvas: SVGSVGElement;
  width: number;
  bands: readonly { band: Band; from: Reach; to: Reach; off: boolean }[];
}

/** The bands drawn, by their elements. */
export const bandOf = new WeakMap<Element, Band>();
const drawn = new WeakMap<SVGSVGElement, Map<Band, SVGGElement>>();

/** Measures. All of a page is measured before anything is drawn, for every turn from one to the other costs a layout. */
export function plan({ canvas, left, right, gap }: Drawing): Plan {
  const width = canvas.clientWidth;
  const found = width === 0 ? [] : [...onScreen(left, right, gap)];
  const bands = found.map((band) => {
    const [from, to] = [shifted(left, band.left), shifted(right, band.right)];
    return { band, from, to, off: away(from, left.height) || away(to, right.height) };
  });
  return { canvas, width, bands };
}

/** Draws. Bands may be chosen, as those of the statement in focus, or spoken, as those that the reader points at. */
export function paint({ canvas, width, bands }: Plan, chosen: (band: Band) => boolean, spoken: (band: Band) => boolean): void {
  const gradient = canvas.querySelector("linearGradient");
  if (gradient?.getAttribute("x2") !== String(width)) gradient?.setAttribute("x2", String(width));
  const before = drawn.get(canvas) ?? new Map<Band, SVGGElement>();
  const now = new Map<Band, SVGGElement>();
  const layer = canvas.querySelector("g.ties");
  for (const { band, from, to, off } of bands) {
    const group = before.get(band) ?? made(band);
    now.set(band, group);
    place(group, band, width, from, to);
    group.toggleAttribute("data-off", off);
    group.toggleAttribute("data-chosen", chosen(band));
    group.toggleAttribute("data-spoken", spoken(band));
    if (!group.isConnected) layer?.append(group);
  }
  for (const [band, group] of before) if (!now.has(band)) group.remove();
  drawn.set(canvas, now);
}

function onScreen(left: Ruler, right: Ruler, gap: Gap): Set<Band> {
  const found = new Set<Band>();
  for (const { sentence } of left.visible()) for (const band of gap.left.get(sentence) ?? []) found.add(band);
  for (const { sentence } of right.visible()) for (const band of gap.right.get(sentence) ?? []) found.add(band);
  return found;
}

function shifted(ruler: Ruler, sentence: number): Reach {
  const { top, bottom } = ruler.reach(sentence);
  const by = ruler.scroller.scrollTop;
  return { top: top - by, bottom: bottom - by };
}

function away({ top, bottom }: Reach, height: number): boolean {
  return bottom < 0 || top > height;
}

function made(band: Band): SVGGElement {
  const group = document.createElementNS(SVG, "g");
  group.dataset["kind"] = band.kind;
  group.toggleAttribute("data-pinned", band.pinned);
  group.toggleAttribute("data-moved", band.moved);
  group.toggleAttribute("data-same", band.tie === null);
  const title = document.createElementNS(SVG, "title");
  title.textContent = band.words;
  group.append(title, element("path", "fill"), element("path", "edge"));
  if (band.moved) {
    const sign = element("text", "sign-moved");
    sign.textContent = "↕";
    group.append(element("path", "way"), element("circle", "disc"), sign);
  }
  bandOf.set(group, band);
  return group;
}

function place(group: SVGGElement, band: Band, width: number, from: Reach, to: Reach): void {
  const [left, right] = band.tie ? [from, to] : [thin(from), thin(to)];
  const shape = ribbon(width, left, right);
  const middle = thread(width, left, right);
  set(group, ".fill", { d: shape.band });
  set(group, ".edge", { d: band.kind === "partial" ? middle : shape.edges });
  if (!band.moved) return;
  const y = (from.top + from.bottom + to.top + to.bottom) / 4;
  set(group, ".way", { d: middle });
  set(group, ".disc", { cx: width / 2, cy: y, r: 8 });
  set(group, ".sign-moved", { x: width / 2, y });
}

function thin({ top, bottom }: Reach): Reach {
  const middle = (top + bottom) / 2;
  return { top: middle - THIN / 2, bottom: middle + THIN / 2 };
}

function set(group: SVGGElement, selector: string, values: Readonly<Record<string, string | number>>): void {
  const target = group.querySelector(selector);
  for (const [name, value] of Object.entries(values)) if (target?.getAttribute(name) !== String(value)) target?.setAttribute(name, String(value));
}

function element(name: string, role: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  made.setAttribute("class", role);
  return made;
}

// Pins where sentences stand: the mark of a pin, and the button that picks a sentence to link or part it.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Spot } from "../findings";
import { excerpt } from "../pinning";
import { anchor, placeOf, type Anchor, type Pin } from "../pins";
import type { Place } from "../report";
import type { Emit, Result } from "../state";
import type { Compared } from "./compared";

/** A pin seen from one of its sentences. */
export interface Held {
  pin: Pin;
  other: Place;
}

/** What a row needs to offer its sentences for picking; `spot` is what the reader came from the facts to see. */
export interface Picks {
  picked: readonly Anchor[];
  spot?: Spot | null;
  emit: Emit;
}

const known = new WeakMap<Result, Map<string, Held[]>>();

/** The pins of a sentence whose both ends stand in the result. */
export function heldBy(place: Place, { result }: Compared): readonly Held[] {
  const all = known.get(result) ?? new Map<string, Held[]>();
  if (!known.has(result)) {
    known.set(result, all);
    const hold = (at: Place, held: Held) => all.set(String(at), [...(all.get(String(at)) ?? []), held]);
    for (const pin of result.pins) {
      const [a, b] = [placeOf(result, pin.a), placeOf(result, pin.b)];
      if (!a || !b) continue;
      hold(a, { pin, other: b });
      hold(b, { pin, other: a });
    }
  }
  return all.get(String(place)) ?? [];
}

const places = new WeakMap<readonly Anchor[], { all: Compared; places: string[] }>();

/** Whether the sentence is among those picked. */
export function isPicked(place: Place, picked: readonly Anchor[], all: Compared): boolean {
  let known = places.get(picked);
  if (known?.all !== all) {
    known = { all, places: picked.map((sentence) => String(placeOf(all.result, sentence))) };
    places.set(picked, known);
  }
  return known.places.includes(String(place));
}

/** "“Help came in the morning.” (Herald)". */
function quoted(place: Place, all: Compared): string {
  return `“${excerpt(all.slice(place[0], all.span(place)))}” (${all.name(place[0])})`;
}

/** "Linked by you to “Help came in the morning.” (Herald)". */
export function heldWords({ pin, other }: Held, all: Compared): string {
  const words = quoted(other, all);
  return pin.together ? `Linked by you to ${words}` : `Parted by you from ${words}`;
}

/** A pin: filled where it links, crossed out where it parts. */
export function glyph(parts: boolean): TemplateResult {
  return html`<svg class="pin" viewBox="0 0 12 12" aria-hidden="true" ?data-parts=${parts}>${svg`<path class="body" d="M3.5 1h5l-.7 3.6 2.2 2.6v.8h-8v-.8l2.2-2.6z" /><path class="needle" d="M6 8v3.5" />`}${parts ? svg`<path class="cross" d="M1 11 11 1" />` : nothing}</svg>`;
}

/** The marks of a sentence's pins; in an open row they are the button that picks the sentence. */
export function pinMarks(place: Place, all: Compared, picks: Picks | null): TemplateResult | typeof nothing {
  const held = heldBy(place, all);
  const words = held.map((one) => heldWords(one, all)).join(". ");
  const marks = [held.some(({ pin }) => pin.together) ? glyph(false) : nothing, held.some(({ pin }) => !pin.together) ? glyph(true) : nothing];
  if (!picks) return held.length === 0 ? nothing : html`<span class="pins" role="img" aria-label="${words}. " title=${words}>${marks}</span>`;
  const here = isPicked(place, picks.picked, all);
  const label = `Pick ${quoted(place, all)}${words === "" ? "" : `. ${words}`}`;
  const title = `Pick this sentence, to link or part it${words === "" ? "" : `. ${words}`}`;
  const toggle = () => picks.emit({ type: "pick", sentence: anchor(all.result, place) });
  return html`<button type="button" class="pick" data-place=${String(place)} aria-pressed=${here} ?data-held=${held.length > 0} aria-label=${label} title=${title} @click=${toggle}>${held.length === 0 ? glyph(false) : marks}</button>`;
}

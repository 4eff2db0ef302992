// The button that folds a row of the story to one line, and that line.

import { html, type TemplateResult } from "lit";
import type { Place } from "../report";
import type { Emit } from "../state";
import type { Compared } from "./compared";
import { language } from "./said";

/** More than a line of the widest screen holds. */
const LINE = 240;

/** `name` says what the row is about; the triangle and the state say that it folds. */
export function foldButton(statements: readonly number[], folded: boolean, name: string, emit: Emit): TemplateResult {
  const toggle = () => emit({ type: "fold-rows", statements, folded: !folded });
  return html`<button type="button" class="fold" aria-expanded=${!folded} aria-label=${name} title=${folded ? "Unfold this row" : "Fold this row"} @click=${toggle}><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1.5 3h7L5 7.5z" /></svg></button>`;
}

/** How a sentence begins; the line is cut where the row ends. */
export function beginning(place: Place, compared: Compared): TemplateResult {
  const words = compared.slice(place[0], compared.span(place)).replace(/\s+/gu, " ").slice(0, LINE);
  return html`<p class="beginning" lang=${language(place[0], compared)} dir="auto">${words}</p>`;
}

/** The longest of some sentences says the most. */
export function fullest(members: readonly Place[], compared: Compared): Place {
  const length = (place: Place) => compared.span(place)[1] - compared.span(place)[0];
  return members.reduce((best, place) => (length(place) > length(best) ? place : best), members[0] ?? [0, 0]);
}

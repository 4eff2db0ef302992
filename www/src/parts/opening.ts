// How a row of the story opens, and the ways on from there: to the whole article, and back to the facts.

import { html, nothing, type TemplateResult } from "lit";
import type { Statement } from "../report";
import type { Emit } from "../state";
import type { Compared } from "./compared";
import type { Picks } from "./pinned";
import type { Base } from "./said";

/** How a row stands on the page. What is in focus and not folded is open. */
export interface Standing {
  chosen: boolean;
  folded: boolean;
  picks: Picks;
}

export const NONE: Statement = { members: [], articles: 0, divergences: [] };

/** Opens a statement; the row of statements that it is folded in unfolds first. */
export function open(statement: number, folded: readonly number[], emit: Emit): void {
  if (folded.length > 0) emit({ type: "fold-rows", statements: folded, folded: false });
  emit({ type: "focus", statement });
}

/** A click on the text opens its row, unless it ends a selection or hits a control. */
export function onText(event: Event, choose: (() => void) | undefined): void {
  if (!choose || (event.target as Element).closest("button, a, summary")) return;
  if (document.getSelection()?.isCollapsed === false) return;
  choose();
}

/** The statement stays in focus there. */
export function readIn(article: number, all: Compared, emit: Emit): TemplateResult {
  return html`<button type="button" class="read-in" @click=${() => emit({ type: "read", article: all.id(article) })}>Read in ${all.name(article)}</button>`;
}

/** Whether the open row shows the words that the reader came for: then one lands there, not at its head. */
export function lands(picks: Picks | null, index: number, base: Base, all: Compared): boolean {
  return base === null && hasSpot(picks, index, all);
}

export function back(picks: Picks | null, index: number, all: Compared): TemplateResult | typeof nothing {
  if (!picks || !hasSpot(picks, index, all)) return nothing;
  return html`<p class="back"><button type="button" class="button" @click=${() => picks.emit({ type: "view", view: "facts" })}>Back to the facts</button></p>`;
}

function hasSpot(picks: Picks | null, index: number, all: Compared): boolean {
  return picks?.spot ? all.statement([picks.spot.article, picks.spot.sentence]) === index : false;
}

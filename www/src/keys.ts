// Keys of the page. They never fire while the reader types, with a modifier held, or under an open sheet of help.

import { inField } from "./intake/transfer";
import type { Action, Emit } from "./state";

/** The id of the field of the search. */
export const SEARCH = "search-field";

/** A key changes the state, or leads to a field by its id. Where `repeat` is false, one held down would do and undo in turn. */
export type Key = { keys: readonly string[]; does: string; group?: Group } & ({ action: Action; field?: undefined; repeat?: false } | { field: string; action?: undefined; repeat?: undefined });

/** How the help sheet parts them; keys that name no group belong to the first. */
export const GROUPS = ["Through the story", "In the story", "Side by side", "Reading", "Links of your own", "Views and help"] as const;
export type Group = (typeof GROUPS)[number];

/** What the help sheet lists, in its order. */
export const KEYS: readonly Key[] = [
  { keys: ["j", "n"], does: "Next statement", action: { type: "step", by: 1 } },
  { keys: ["k", "p"], does: "Previous statement", action: { type: "step", by: -1 } },
  { keys: ["d"], does: "Next difference", action: { type: "step", by: 1, differing: true } },
  { keys: ["D"], does: "Previous difference", action: { type: "step", by: -1, differing: true } },
  { keys: ["f"], does: "Fold or unfold the row of the statement in focus", group: "In the story", action: { type: "fold-focus" }, repeat: false },
  { keys: ["F"], does: "Fold or unfold all rows", group: "In the story", action: { type: "fold-all" }, repeat: false },
  { keys: ["b"], does: "Bring the partners level", group: "Side by side", action: { type: "level" } },
  { keys: ["s"], does: "Scroll together or apart", group: "Side by side", action: { type: "linked" }, repeat: false },
  { keys: ["["], does: "The previous article", group: "Reading", action: { type: "read-next", by: -1 } },
  { keys: ["]"], does: "The next article", group: "Reading", action: { type: "read-next", by: 1 } },
  { keys: ["l"], does: "Link the two sentences you picked, or break their link", group: "Links of your own", action: { type: "pin-picked" }, repeat: false },
  { keys: ["/"], does: "Search. There: Enter to the next hit, Shift and Enter to the one before, Esc back out", field: SEARCH },
  { keys: ["1"], does: "The overview", group: "Views and help", action: { type: "view", view: "overview" } },
  { keys: ["2"], does: "The story", group: "Views and help", action: { type: "view", view: "story" } },
  { keys: ["3"], does: "Articles side by side", group: "Views and help", action: { type: "view", view: "side" } },
  { keys: ["4"], does: "Reading one article", group: "Views and help", action: { type: "view", view: "reading" } },
  { keys: ["5"], does: "The facts", group: "Views and help", action: { type: "view", view: "facts" } },
  { keys: ["?"], does: "This help", group: "Views and help", action: { type: "help", open: true } },
];

export function watchKeys(page: Document, emit: Emit): void {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (inField(event.target) || page.querySelector("dialog[open]")) return;
    // What is open is closed first, and takes nothing else with it.
    if (event.key === "Escape" && !page.querySelector(":popover-open")) emit({ type: "let-go" });
    const found = KEYS.find(({ keys }) => keys.includes(event.key));
    if (!found) return;
    event.preventDefault();
    if (found.field !== undefined) return page.getElementById(found.field)?.focus();
    if (!event.repeat || found.repeat !== false) emit(found.action);
  });
}

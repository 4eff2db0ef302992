// Keys of the page. They never fire while the reader types, with a modifier held, or under an open sheet of help.

import { inField } from "./intake/transfer";
import type { Action, Emit } from "./state";

/** What the help sheet lists, in its order. */
export const KEYS: readonly { keys: readonly string[]; does: string; action: Action }[] = [
  { keys: ["j", "n"], does: "Next statement", action: { type: "step", by: 1 } },
  { keys: ["k", "p"], does: "Previous statement", action: { type: "step", by: -1 } },
  { keys: ["d"], does: "Next difference", action: { type: "step", by: 1, differing: true } },
  { keys: ["D"], does: "Previous difference", action: { type: "step", by: -1, differing: true } },
  { keys: ["f"], does: "Fold or unfold the row of the statement in focus", action: { type: "fold-focus" } },
  { keys: ["F"], does: "Fold or unfold all rows of the story", action: { type: "fold-all" } },
  { keys: ["l"], does: "Link the two sentences you picked, or break their link", action: { type: "pin-picked" } },
  { keys: ["b"], does: "Side by side: bring the partners level", action: { type: "level" } },
  { keys: ["s"], does: "Side by side: scroll together or apart", action: { type: "linked" } },
  { keys: ["1"], does: "The overview", action: { type: "view", view: "overview" } },
  { keys: ["2"], does: "The story", action: { type: "view", view: "story" } },
  { keys: ["3"], does: "Articles side by side", action: { type: "view", view: "side" } },
  { keys: ["4"], does: "Reading one article", action: { type: "view", view: "reading" } },
  { keys: ["5"], does: "The facts", action: { type: "view", view: "facts" } },
  { keys: ["["], does: "Reading: the previous article", action: { type: "read-next", by: -1 } },
  { keys: ["]"], does: "Reading: the next article", action: { type: "read-next", by: 1 } },
  { keys: ["?"], does: "This help", action: { type: "help", open: true } },
];

export function watchKeys(page: Document, emit: Emit): void {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (inField(event.target) || page.querySelector("dialog[open]")) return;
    if (event.key === "Escape") emit({ type: "let-go" });
    const found = KEYS.find(({ keys }) => keys.includes(event.key));
    if (!found) return;
    event.preventDefault();
    // Held down, it would do and undo in turn.
    if (event.repeat && (found.action.type === "pin-picked" || found.action.type === "linked")) return;
    emit(found.action);
  });
}

// A row that folds takes the keyboard with it: what had the focus is gone, the row itself is still there.

import { nothing, type ElementPart } from "lit";
import { Directive, directive, PartType, type PartInfo } from "lit/directive.js";

class Keep extends Directive {
  #folded = false;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("keep() stands on an element");
  }

  render(_folded: boolean): typeof nothing {
    return nothing;
  }

  /** Runs before what is inside the element is drawn anew. */
  override update(part: ElementPart, [folded]: [boolean]): typeof nothing {
    const element = part.element as HTMLElement;
    const active = document.activeElement;
    const going = folded && !this.#folded && active !== element && element.contains(active);
    if (going && !active?.closest("[data-stays]")) element.focus({ preventScroll: true });
    this.#folded = folded;
    return nothing;
  }
}

/** What stays when the row folds is inside `data-stays`. */
export const keep = directive(Keep);

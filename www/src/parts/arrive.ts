// Brings what came into focus onto the screen, once, when it comes into focus. Far away it jumps and lands exactly:
// rows that were never on screen have guessed heights, and a long glide over guesses ends in the wrong place.

import { nothing, type ElementPart } from "lit";
import { Directive, directive, PartType, type PartInfo } from "lit/directive.js";

/** Glides longer than this many screens say nothing about where one went. */
const FAR = 1.5;

/** What the keyboard stays on while one steps from statement to statement. */
const HOLDS = "input, textarea, select, .band, .foot, dialog, :popover-open";

/** A keyboard that lost its place has one again, and nothing scrolls. */
function keep(element: HTMLElement): void {
  if (element.isConnected && document.activeElement === document.body) element.focus({ preventScroll: true });
}

/** Real heights settle after two or three landings; more would fight a reader who scrolls. */
const TRIES = 6;

/** A drawing for a result that came by itself scrolls nowhere. */
let unasked = false;

export function moveNobody(now: boolean): void {
  unasked = now;
}

class Arrive extends Directive {
  #here: boolean | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("arrive() stands on an element");
  }

  render(_here: boolean): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [here]: [boolean]): typeof nothing {
    const came = here && this.#here !== true;
    const fresh = this.#here === undefined;
    this.#here = here;
    const asked = !unasked;
    if (came) requestAnimationFrame(() => (asked ? bring(part.element as HTMLElement, fresh) : keep(part.element as HTMLElement)));
    return nothing;
  }
}

export const arrive = directive(Arrive);

/** As `arrive`, but only as what is drawn first: drawn again it stays where the reader is. */
export const arriveFirst = directive(
  class extends Arrive {
    #drawn = false;

    override update(part: ElementPart, [here]: [boolean]): typeof nothing {
      if (!this.#drawn) super.update(part, [here]);
      this.#drawn = true;
      return nothing;
    }
  },
);

/** What is drawn afresh was reached from another view: nothing glides there, and all heights around it are guessed. */
function bring(element: HTMLElement, fresh: boolean): void {
  if (!element.isConnected) return;
  // The keyboard follows, unless it writes or is on a control that steps through the story itself.
  const active = document.activeElement;
  const lost = !active || active === document.body;
  const inView = element.closest("section")?.contains(active) === true;
  const free = lost || (fresh ? inView : active.closest(HOLDS) === null);
  if (free && !element.contains(active)) element.focus({ preventScroll: true });
  if (onScreen(element)) return;
  const distance = Math.abs(element.getBoundingClientRect().top) / window.innerHeight;
  if (fresh || still() || distance > FAR) {
    land(element);
  } else {
    element.scrollIntoView({ block: "start", behavior: "smooth" });
  }
}

/** Rows take their real heights a frame or two after they come near the screen: lands until the place stays where it is. */
export function land(element: HTMLElement, tries = TRIES): void {
  element.scrollIntoView({ block: "start", behavior: "instant" });
  const { top } = element.getBoundingClientRect();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const moved = Math.abs(element.getBoundingClientRect().top - top) > 1;
      if (moved && tries > 1 && element.isConnected) land(element, tries - 1);
    }),
  );
}

function onScreen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0;
  return top >= margin && bottom <= window.innerHeight;
}

/** Whether the reader asked for less motion. */
export function still(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// The words of a search, marked wherever text of an article stands, over the borders of other marks: ranges that the
// browser paints (CSS Custom Highlight API), so the page stays as the views drew it. Without that API nothing is marked.
// Text of articles is what has a language of its own, without the words of the page that stand among it in the page's.

import { fold, folded } from "../fold";
import { holds, places, terms, type Term } from "../search";

/** The name in the style sheet. */
const NAME = "hit";

/** As long as this at a time; the rest waits for the next frame. */
const SLICE = 8;

const TEXTS = ".reading [lang]:not(.margin, .stretch)";
/** What stands together as one sentence, or as few as the page tells apart. What is struck out belongs to another article. */
const UNITS = ".sentence, .says, del, p, h1, h2, h3, h4, h5, h6, li, blockquote, td, dd";
/** Signs and buttons among the words, and words for those who hear the page. */
const OTHERS = "button, .unseen, [aria-hidden='true']";

/** Gives what is to be called with the words of every new search. */
export function markHits(page: Element): (search: string) => void {
  if (!("highlights" in CSS)) return () => {};
  const highlight = new Highlight();
  CSS.highlights.set(NAME, highlight);
  let search = "";
  let wanted: readonly Term[] = [];
  let frame = 0;
  const drawn = new MutationObserver((records) => records.some(changesText) && soon());

  function soon(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => mark(units(page), []));
  }

  function mark(steps: Iterator<readonly Text[], void>, ranges: AbstractRange[]): void {
    const end = performance.now() + SLICE;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      ranges.push(...found(step.value, wanted));
      if (performance.now() < end) continue;
      frame = requestAnimationFrame(() => mark(steps, ranges));
      return;
    }
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }

  return (words) => {
    if (words === search) return;
    search = words;
    wanted = terms(words);
    drawn.disconnect();
    if (wanted.length > 0) {
      drawn.observe(page, { childList: true, characterData: true, subtree: true });
      soon();
    } else {
      cancelAnimationFrame(frame);
      highlight.clear();
    }
  };
}

/** Whether text of an article may have come or changed. What is drawn at every frame of a scroll is no text. */
function changesText({ target, addedNodes }: MutationRecord): boolean {
  const inside = target instanceof Element ? target : target.parentElement;
  if (!inside || inside.closest("svg")) return false;
  return inside.closest(TEXTS) !== null || [...addedNodes].some((node) => node instanceof Element && (node.matches(TEXTS) || node.querySelector(TEXTS) !== null));
}

/** Nothing to mark yet: only a chance to stop. */
const ON_THE_WAY: readonly Text[] = [];

/** The text of the page's articles, what belongs together in one list. A long article can be left at every step. */
function* units(page: Element): Generator<readonly Text[], void> {
  for (const text of page.querySelectorAll(TEXTS)) {
    // What stands between two parts of a sentence may be a unit by itself, so none is whole before the end.
    const all = new Map<Element, Text[]>();
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      // A text in a text comes by itself.
      if (!parent || parent.closest("[lang]") !== text) continue;
      const other = parent.closest(OTHERS);
      if (other && text !== other && text.contains(other)) continue;
      const unit = parent.closest(UNITS) ?? text;
      const own = text.contains(unit) ? unit : text;
      const known = all.get(own);
      if (known) known.push(node as Text);
      else all.set(own, [node as Text]);
      yield ON_THE_WAY;
    }
    yield* all.values();
  }
}

/** A range for every place of every word, where all of them are there. */
function found(nodes: readonly Text[], wanted: readonly Term[]): AbstractRange[] {
  const text = nodes.map(({ data }) => data).join("");
  if (text === "" || !holds(fold(text), wanted)) return [];
  const { text: small, at } = folded(text);
  return wanted.flatMap((term) => [...places(small, term)].map(([from, to]) => range(nodes, at[from] ?? 0, endOf(to, at))));
}

/** The last letter ends where the next one begins: a mark on it belongs to it. */
function endOf(to: number, at: readonly number[]): number {
  let next = to;
  while (next < at.length - 1 && at[next] === at[to - 1]) next += 1;
  return at[next] ?? 0;
}

/** From the unit `from` up to, not including, `to` of the joined text. */
function range(nodes: readonly Text[], from: number, to: number): AbstractRange {
  const [startContainer, startOffset] = place(nodes, from);
  const [endContainer, endOffset] = place(nodes, to - 1);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset: endOffset + 1 });
}

function place(nodes: readonly Text[], at: number): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    if (at < before + node.length) return [node, at - before];
    before += node.length;
  }
  const last = nodes.at(-1) as Text;
  return [last, last.length - 1];
}

// Where columns stand when they are level: on a sentence and its partners, in step along their links, or as they stood
// before something folded.

import type { Abreast } from "./abreast";
import { levelWith, LINE } from "./lockstep";
import type { Spot } from "./roam";
import type { Ruler } from "./ruler";
import { level } from "./together";

/** What the columns show. */
export interface Shown {
  beside: Abreast;
  /** The statement in focus. */
  focus: number | null;
  linked: boolean;
}

/** The first sentence of the statement in focus in a column. */
export function chosenIn(column: number, { beside, focus }: Shown): Spot | null {
  const member = focus === null ? undefined : beside.all.result.report.statements[focus]?.members.find(([article]) => article === beside.article(column));
  return member ? { column, sentence: member[1] } : null;
}

/** The sentence of a column nearest to its reading line that has a partner. */
export function nearest(column: number, rulers: readonly Ruler[], { beside }: Shown): Spot | null {
  const ruler = rulers[column];
  if (!ruler) return null;
  const line = ruler.scroller.scrollTop + ruler.height * LINE;
  const partnered = ruler.visible().filter(({ sentence }) => beside.partners(column, sentence).length > 0);
  const away = partnered.map(({ reach: { top, bottom } }) => Math.max(0, top - line, line - bottom));
  const found = partnered[away.indexOf(Math.min(...away))];
  return found ? { column, sentence: found.sentence } : null;
}

/** The partner of a sentence in a column: of a sentence in focus, one of its statement, if there is one. */
export function partnerIn(column: number, { column: own, sentence }: Spot, shown: Shown): number | null {
  const { beside, focus } = shown;
  if (column === own) return sentence;
  const tied = beside.pair(own, column).best.get(sentence)?.right;
  const chosen = beside.all.statement(beside.place(own, sentence)) === focus ? chosenIn(column, shown) : null;
  const within = tied !== undefined && beside.all.statement(tied) === focus;
  return (within ? tied[1] : (chosen?.sentence ?? tied?.[1])) ?? null;
}

/** Where all columns stand when these sentences are level at `line`. Who has none is in step with `leader`, if they scroll together. */
export function levels(sentences: readonly (number | null)[], leader: number, line: number, rulers: readonly Ruler[], { beside, linked }: Shown): (number | null)[] {
  const tops = sentences.flatMap((sentence, column) => (sentence === null ? [] : (rulers[column]?.reach(sentence).top ?? 0)));
  const stands = level(tops, line);
  const found = sentences.map((sentence) => (sentence === null ? null : (stands.shift() ?? 0)));
  return found.map((top, column) => (top === null && linked ? levelWith(leader, found[leader] ?? 0, column, rulers, beside) : top));
}

/** Where the others stand when they are in step with the one that leads. */
export function inStep(leader: number, rulers: readonly Ruler[], beside: Abreast): (number | null)[] {
  const scroll = rulers[leader]?.scroller.scrollTop ?? 0;
  return rulers.map((_, column) => (column === leader ? null : levelWith(leader, scroll, column, rulers, beside)));
}

/** What keeps the sentences at the reading line where they are, whatever changes around them. At the very top nothing is kept. */
export function keeping(leader: number, rulers: readonly Ruler[]): () => (number | null)[] {
  const begun = (rulers[leader]?.scroller.scrollTop ?? 0) === 0;
  const kept = rulers.map((ruler) => {
    if (begun) return null;
    const { scrollTop } = ruler.scroller;
    const sentence = ruler.at(scrollTop + ruler.height * LINE);
    return { sentence, offset: ruler.reach(sentence).top - scrollTop };
  });
  return () => kept.map((one, column) => one && (rulers[column]?.reach(one.sentence).top ?? 0) - one.offset);
}

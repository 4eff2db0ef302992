// Columns on their way to where they should stand. What was never on screen has a guessed height, so where that is
// becomes clear only on arrival: they are moved again until they stand right, or until the reader takes over.

import { still } from "./arrive";
import type { Ruler } from "./ruler";

/** Glides longer than this many screens say nothing about where one went. */
const FAR = 1.5;
/** Real heights settle after two or three landings; more would fight a reader who scrolls. */
const TRIES = 8;
/** Closer than this is there. */
const THERE = 1.5;

/** How far every column is to be scrolled; null: it stays. */
export type Targets = () => readonly (number | null)[];

export class Flight {
  /** Another number means that something else decides by now. */
  #number = 0;
  #on = false;

  get on(): boolean {
    return this.#on;
  }

  /** The reader takes over, or it is over. */
  end(): void {
    this.#number += 1;
    this.#on = false;
  }

  /** `targets` measures afresh whenever it is asked. */
  begin(rulers: readonly Ruler[], targets: Targets, glide: boolean, landed: () => void): void {
    this.end();
    this.#on = true;
    const number = this.#number;
    const away = () => targets().map((top, column) => (top === null ? 0 : off(top, rulers[column])));
    const move = (behavior: ScrollBehavior) => targets().forEach((top, column) => top !== null && rulers[column]?.scroller.scrollTo({ top, behavior }));
    const near = away().every((by, column) => by < FAR * (rulers[column]?.height ?? 0));
    move(glide && near && !still() ? "smooth" : "instant");
    let before = "";
    const settle = (tries: number): void => {
      if (number !== this.#number) return;
      const now = rulers.map(({ scroller }) => Math.round(scroller.scrollTop)).join();
      const gliding = now !== before;
      before = now;
      if (gliding) return twoFrames(() => settle(tries));
      if (tries > 0 && away().some((by) => by > THERE)) {
        move("instant");
        return twoFrames(() => settle(tries - 1));
      }
      this.end();
      landed();
    };
    twoFrames(() => settle(TRIES));
  }
}

function off(top: number, ruler: Ruler | undefined): number {
  if (!ruler) return 0;
  const { scrollTop, scrollHeight, clientHeight } = ruler.scroller;
  return Math.abs(Math.min(top, scrollHeight - clientHeight) - scrollTop);
}

function twoFrames(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

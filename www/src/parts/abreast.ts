// Two to four articles abreast: the links between every two of their columns, ready to be looked up by sentence. Built
// once for a result and a choice; a column is a number from 0, from left to right.

import type { Place } from "../report";
import type { Result } from "../state";
import type { Compared } from "./compared";
import { bestTies, ties, type Tie } from "./pairing";
import { rungs, type Rung } from "./together";
import { stretches, type Stretch } from "./stretches";

/** All that lies between two columns, seen from the one that is `left` in its ties. */
export interface Pair {
  ties: readonly Tie[];
  /** The best tie of a sentence. */
  best: ReadonlyMap<number, Tie>;
  rungs: readonly Rung[];
}

export class Abreast {
  readonly #pairs = new Map<string, Pair>();
  #stretches: readonly Stretch[] | undefined;

  /** `articles` are indices in the report. */
  constructor(
    readonly all: Compared,
    readonly articles: readonly number[],
  ) {}

  get count(): number {
    return this.articles.length;
  }

  article(column: number): number {
    return this.articles[column] ?? -1;
  }

  place(column: number, sentence: number): Place {
    return [this.article(column), sentence];
  }

  pair(from: number, to: number): Pair {
    const key = `${from} ${to}`;
    const ready = this.#pairs.get(key);
    if (ready) return ready;
    const found = ties(this.article(from), this.article(to), this.all);
    const pair = { ties: found, best: bestTies(found, "left"), rungs: rungs(found) };
    this.#pairs.set(key, pair);
    return pair;
  }

  /** The best tie of a sentence to every other column that has a partner for it, from left to right. */
  partners(column: number, sentence: number): { column: number; tie: Tie }[] {
    return this.articles.flatMap((_, other) => {
      const tie = other === column ? undefined : this.pair(column, other).best.get(sentence);
      return tie ? [{ column: other, tie }] : [];
    });
  }

  get stretches(): readonly Stretch[] {
    return (this.#stretches ??= stretches(this.articles.slice(1).map((_, gap) => this.pair(gap, gap + 1).ties)));
  }

  /** The share of all columns' text that lies in stretches which are the same, 0..1. */
  get same(): number {
    const within = (column: number, from: number, to: number) => Math.max(0, this.all.span(this.place(column, to))[1] - this.all.span(this.place(column, from))[0]);
    const whole = this.articles.reduce((sum, article) => sum + this.all.text(article).trim().length, 0);
    const part = this.stretches.reduce((sum, { first, length }) => sum + first.reduce((own, at, column) => own + within(column, at, at + length - 1), 0), 0);
    return whole === 0 ? 0 : part / whole;
  }
}

const known = new WeakMap<Result, Map<string, Abreast>>();

/** The same object for the same result and choice. */
export function abreast(articles: readonly number[], all: Compared): Abreast {
  const choices = known.get(all.result) ?? new Map<string, Abreast>();
  known.set(all.result, choices);
  const key = articles.join(" ");
  const ready = choices.get(key) ?? new Abreast(all, articles);
  choices.set(key, ready);
  return ready;
}

// Two to four articles abreast: the links between every two of their columns, ready to be looked up by sentence. A column
// is a number from 0, from left to right. What lies between the columns is built once for a comparison and a choice:
// facts that join a report change none of it, so whoever reads is not thrown back by them.

import type { Link, Place } from "../report";
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

/** What was found between the columns so far. The same object as long as the links and the choice are. */
export interface Between {
  pairs: Map<string, Pair>;
  stretches?: readonly Stretch[];
}

export class Abreast {
  /** `articles` are indices in the report. */
  constructor(
    readonly all: Compared,
    readonly articles: readonly number[],
    readonly between: Between = { pairs: new Map() },
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
    const ready = this.between.pairs.get(key);
    if (ready) return ready;
    const found = ties(this.article(from), this.article(to), this.all);
    const pair = { ties: found, best: bestTies(found, "left"), rungs: rungs(found) };
    this.between.pairs.set(key, pair);
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
    return (this.between.stretches ??= stretches(this.articles.slice(1).map((_, gap) => this.pair(gap, gap + 1).ties)));
  }

  /** The share of all columns' text that lies in stretches which are the same, 0..1. */
  get same(): number {
    const within = (column: number, from: number, to: number) => Math.max(0, this.all.span(this.place(column, to))[1] - this.all.span(this.place(column, from))[0]);
    const whole = this.articles.reduce((sum, article) => sum + this.all.text(article).trim().length, 0);
    const part = this.stretches.reduce((sum, { first, length }) => sum + first.reduce((own, at, column) => own + within(column, at, at + length - 1), 0), 0);
    return whole === 0 ? 0 : part / whole;
  }
}

const known = new WeakMap<readonly Link[], Map<string, Between>>();
const last = new WeakMap<Result, Map<string, Abreast>>();

/** The same object for the same result and choice. */
export function abreast(articles: readonly number[], all: Compared): Abreast {
  const key = articles.join(" ");
  const choices = own(last, all.result);
  const ready = choices.get(key) ?? new Abreast(all, articles, between(key, all));
  choices.set(key, ready);
  return ready;
}

function between(key: string, { result: { report } }: Compared): Between {
  const choices = own(known, report.links);
  const ready = choices.get(key) ?? { pairs: new Map() };
  choices.set(key, ready);
  return ready;
}

function own<K extends object, V>(all: WeakMap<K, Map<string, V>>, key: K): Map<string, V> {
  const ready = all.get(key) ?? new Map<string, V>();
  all.set(key, ready);
  return ready;
}

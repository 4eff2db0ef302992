// A result made quick to look up: the text, the links and the statement of any sentence. Built once per result.

import type { Link, Place, Sentence, Span } from "../report";
import type { Result } from "../state";

/** A link seen from one of its sentences. */
export interface Bond {
  link: Link;
  other: Place;
  /** Which side of the link's edits speaks of this sentence. */
  side: "a" | "b";
}

export class Compared {
  readonly #bonds: Bond[][][];
  readonly #statements: (number | undefined)[][];

  constructor(readonly result: Result) {
    const { articles, links, statements } = result.report;
    this.#bonds = articles.map(({ sentences }) => sentences.map(() => []));
    this.#statements = articles.map(() => []);
    for (const link of links) {
      this.#bonds[link.a[0]]?.[link.a[1]]?.push({ link, other: link.b, side: "a" });
      this.#bonds[link.b[0]]?.[link.b[1]]?.push({ link, other: link.a, side: "b" });
    }
    statements.forEach(({ members }, index) => {
      for (const [article, sentence] of members) {
        const row = this.#statements[article];
        if (row) row[sentence] = index;
      }
    });
  }

  /** Every link of a sentence, best first. */
  bonds([article, sentence]: Place): readonly Bond[] {
    return this.#bonds[article]?.[sentence] ?? [];
  }

  /** The statement a sentence stands in; furniture stands in none. */
  statement([article, sentence]: Place): number | undefined {
    return this.#statements[article]?.[sentence];
  }

  /** The links of a sentence that stay inside its statement. */
  bondsWithin(place: Place): Bond[] {
    const statement = this.statement(place);
    return this.bonds(place).filter(({ other }) => this.statement(other) === statement);
  }

  sentence([article, sentence]: Place): Sentence | undefined {
    return this.result.report.articles[article]?.sentences[sentence];
  }

  span(place: Place): Span {
    return this.sentence(place)?.span ?? [0, 0];
  }

  text(article: number): string {
    return this.result.articles[article]?.text ?? "";
  }

  slice(article: number, [start, end]: Span): string {
    return this.text(article).slice(start, end);
  }

  name(article: number): string {
    return this.result.articles[article]?.name ?? "";
  }

  id(article: number): number {
    return this.result.articles[article]?.id ?? -1;
  }

  get count(): number {
    return this.result.report.articles.length;
  }
}

const known = new WeakMap<Result, Compared>();

export function compared(result: Result): Compared {
  const ready = known.get(result) ?? new Compared(result);
  known.set(result, ready);
  return ready;
}

// A result made quick to look up: the text, the links and the statement of any sentence. Built once per result.

import type { Link, Place, Report, Sentence, Span } from "../report";
import type { Result } from "../state";

/** A link seen from one of its sentences. */
export interface Bond {
  link: Link;
  other: Place;
  /** Which side of the link's edits speaks of this sentence. */
  side: "a" | "b";
}

/** What is looked up by sentence. Facts that join a report change none of it, so it is found by the report's links. */
interface Index {
  bonds: (Bond[] | undefined)[][];
  statements: (number | undefined)[][];
}

const indices = new WeakMap<readonly Link[], Index>();

function index({ articles, links, statements }: Report): Index {
  const found: Index = { bonds: articles.map(() => []), statements: articles.map(() => []) };
  const put = (place: Place, bond: Bond) => {
    const row = found.bonds[place[0]];
    const bonds = row?.[place[1]];
    if (bonds) bonds.push(bond);
    else if (row) row[place[1]] = [bond];
  };
  for (const link of links) {
    put(link.a, { link, other: link.b, side: "a" });
    put(link.b, { link, other: link.a, side: "b" });
  }
  statements.forEach(({ members }, statement) => {
    for (const [article, sentence] of members) {
      const row = found.statements[article];
      if (row) row[sentence] = statement;
    }
  });
  return found;
}

export class Compared {
  readonly #index: Index;

  constructor(readonly result: Result) {
    const { links } = result.report;
    this.#index = indices.get(links) ?? index(result.report);
    indices.set(links, this.#index);
  }

  /** Every link of a sentence, best first. */
  bonds([article, sentence]: Place): readonly Bond[] {
    return this.#index.bonds[article]?.[sentence] ?? [];
  }

  /** The statement a sentence stands in; furniture stands in none. */
  statement([article, sentence]: Place): number | undefined {
    return this.#index.statements[article]?.[sentence];
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

/** Whether two results are of one comparison: facts that join a report leave its articles, links and statements as they are. */
export function ofOne(a: Compared, b: Compared): boolean {
  return a.result.report.links === b.result.report.links;
}

const known = new WeakMap<Result, Compared>();

export function compared(result: Result): Compared {
  const ready = known.get(result) ?? new Compared(result);
  known.set(result, ready);
  return ready;
}

// A worker that answers at once with a report made up from the lines of the articles: for what is measured and for long
// lists, where a comparison would take longer than the page does. A line tells what its words but the varying ones say.

import { answer, type Table } from "../../www/src/answer";
import type { Draft } from "../../www/src/state";
import type { Reply, Request } from "../../www/src/protocol";
import type { Edit, Fact, Findings, Link, Place, Report, Span } from "../../www/src/report";

interface Line {
  span: Span;
  words: string;
  key: string;
}

function lines({ text }: Draft): Line[] {
  return [...text.matchAll(/[^\n]+/g)].map((found) => {
    const words = found[0];
    const [, of = "", near = ""] = /of (\w+).* near (\w+)/.exec(words) ?? [];
    return { span: [found.index, found.index + words.length], words, key: `${of} ${near}` };
  });
}

/** The words that both begin and end with are equal, what stands between is replaced. */
function edits(a: Line, b: Line): Edit[] {
  const [left, right] = [a.words.split(/(?<= )/), b.words.split(/(?<= )/)];
  const found: Edit[] = [];
  let [atA, atB] = [a.span[0], b.span[0]];
  for (let word = 0; word < Math.max(left.length, right.length); word += 1) {
    const [endA, endB] = [atA + (left[word]?.length ?? 0), atB + (right[word]?.length ?? 0)];
    found.push({ op: left[word] === right[word] ? "equal" : "replace", a: [atA, endA], b: [atB, endB] });
    [atA, atB] = [endA, endB];
  }
  return found;
}

function report(articles: readonly Draft[]): Report {
  const all = articles.map(lines);
  const members = new Map<string, Place[]>();
  // By place in the articles, so that the story goes through all of them together.
  const longest = Math.max(...all.map(({ length }) => length));
  for (let sentence = 0; sentence < longest; sentence += 1) {
    all.forEach((own, article) => {
      const line = own[sentence];
      if (!line) return;
      const known = members.get(line.key);
      if (known) known.push([article, sentence]);
      else members.set(line.key, [[article, sentence]]);
    });
  }
  const line = ([article, sentence]: Place) => all[article]?.[sentence] as Line;
  const because = { words: [], figures: [], names: [], quotation: false, neighbours: false };
  const links = [...members.values()].flatMap(([centre, ...others]) =>
    others.flatMap((other): Link[] => {
      if (!centre || other[0] === centre[0]) return [];
      const [a, b] = centre[0] < other[0] ? [centre, other] : [other, centre];
      return [{ a, b, kind: "edited", score: 0.9, edits: edits(line(a), line(b)), because }];
    }),
  );
  return {
    schema: 1,
    articles: all.map((own, article) => ({
      title: articles[article]?.name ?? "",
      language: "en",
      words: own.length * 15,
      blocks: own.map(({ span }) => ({ span, kind: "paragraph" })),
      sentences: own.map(({ span }, block) => ({ span, block, role: "body" })),
    })),
    links,
    statements: [...members.values()].map((places) => ({ members: places.sort((a, b) => a[0] - b[0] || a[1] - b[1]), articles: new Set(places.map(([article]) => article)).size, divergences: [] })),
    passages: [],
    facts: [],
    utterances: [],
    divergences: [],
    overlap: all.map((_, a) => all.map((__, b) => (a === b ? 1 : 0.1))),
    verbatim: all.map((_, a) => all.map((__, b) => (a === b ? 1 : 0.05))),
  };
}

/** A figure and two names a sentence; statements whose figures differ. */
function findings(articles: readonly Draft[], statements: readonly (readonly Place[])[]): Findings {
  const all = articles.map(lines);
  const facts: Fact[] = [];
  const groups = new Map<string, number>();
  const groupOf = (name: string) => groups.get(name) ?? groups.set(name, statements.length * 1000 + groups.size).get(name) ?? 0;
  const made: Findings = { facts, utterances: [], divergences: [], statements: statements.map(() => []) };
  statements.forEach((members, statement) => {
    const figures = members.flatMap(([article, sentence]) => {
      const { span, words } = all[article]?.[sentence] as Line;
      const at = (word: string): Span => [span[0] + words.indexOf(word), span[0] + words.indexOf(word) + word.length];
      const [, figure = "", noun = ""] = /(\d+) (\w+)/.exec(words) ?? [];
      const names = words.match(/(?<= )[A-Z]\w+/g) ?? [];
      facts.push({ kind: "quantity", article, sentence, span: at(figure), group: statement * 1000 + Number(figure), value: Number(figure), unit: noun });
      for (const name of names) facts.push({ kind: "name", article, sentence, span: at(name), group: groupOf(name), value: name });
      return [{ article, span: at(figure), value: Number(figure) }];
    });
    if (new Set(figures.map(({ value }) => value)).size < 2) return;
    made.statements[statement] = [made.divergences.length];
    made.divergences.push({ statement, kind: "quantity", strength: "contradiction", places: figures });
  });
  facts.sort((a, b) => a.article - b.article || a.span[0] - b.span[0]);
  return made;
}

const table: Table = {
  // As the real one does: the page takes a free lock for the worker's end.
  start: ({ lock }) => new Promise((held) => {
    if (lock === null) return held(null);
    void navigator.locks.request(lock, () => {
      held(null);
      return new Promise(() => {});
    });
  }),
  compare: ({ articles }) => report(articles),
  find: ({ articles, statements }) => findings(articles, statements),
};

const scope = self as unknown as { onmessage: (event: MessageEvent<Request>) => void; postMessage(reply: Reply): void };
scope.onmessage = (event) => void answer(table, event.data, (reply) => scope.postMessage(reply));

// Reports made up for tests: the statements say which articles carry them, a new sentence of each for every statement.

import type { Place, Report } from "../src/report";

export function report(titles: readonly string[], statements: readonly (readonly number[])[]): Report {
  const sentences = titles.map(() => 0);
  const members = statements.map((carriers) => carriers.map((article): Place => [article, sentences[article]!++]));
  return {
    schema: 1,
    articles: titles.map((title, article) => ({
      title,
      language: "en",
      words: 1,
      blocks: [],
      // Sentences of different statements must differ: their spans do, if the text is long enough.
      sentences: Array.from({ length: sentences[article] ?? 0 }, (_, at) => ({ span: [at, at + 1], block: 0, role: "body" })),
    })),
    links: [],
    statements: members.map((places) => ({ members: places, articles: new Set(places.map(([article]) => article)).size, divergences: [] })),
    passages: [],
    facts: [],
    utterances: [],
    divergences: [],
    overlap: [],
    verbatim: [],
  };
}

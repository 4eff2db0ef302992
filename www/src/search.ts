// Search over the sentences of all articles. Pure; the marks on the page are another file's.

import type { Result } from "./state";

export interface Hits {
  /** How often the words stand in the sentences of each article. */
  byArticle: readonly number[];
  /** Statements that hold them. */
  statements: ReadonlySet<number>;
}

/** Where the words of a search stand. The same object for the same result and words. */
export function hits(result: Result, words: string): Hits {
  const ready = known.get(result);
  if (ready?.words === words) return ready.hits;
  const found = search(result, words);
  known.set(result, { words, hits: found });
  return found;
}

const known = new WeakMap<Result, { words: string; hits: Hits }>();

function search({ report, articles }: Result, words: string): Hits {
  const wanted = words.trim().toLowerCase();
  const byArticle = articles.map(() => 0);
  const statements = new Set<number>();
  report.statements.forEach(({ members }, index) => {
    for (const [article, sentence] of members) {
      const span = report.articles[article]?.sentences[sentence]?.span ?? [0, 0];
      const count = (articles[article]?.text.slice(...span).toLowerCase().split(wanted).length ?? 1) - 1;
      if (count === 0) continue;
      byArticle[article] = (byArticle[article] ?? 0) + count;
      statements.add(index);
    }
  });
  return { byArticle, statements };
}

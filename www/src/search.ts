// Search over the sentences of all articles. A sentence is found if it holds every word that is asked for; what stands
// in quotation marks is one phrase. Words are found from their beginning, so that one sees hits while one types; in
// scripts without spaces between words, anywhere. Pure; the marks on the page are another file's.

import { fold } from "./fold";
import { compared } from "./parts/compared";
import type { Sentence } from "./report";
import type { Result } from "./state";

/** Words, folded, that have to stand together. */
export interface Term {
  text: string;
  /** The last word has to end there: its quotation marks are closed. */
  whole: boolean;
}

export interface Hits {
  /** How many sentences of each article hold all terms. */
  byArticle: readonly number[];
  /** Statements that hold such a sentence. */
  statements: ReadonlySet<number>;
  /** Such sentences in what is left out of the comparison. */
  leftOut: number;
}

/** What a search asks for. */
export function terms(words: string): readonly Term[] {
  const found: Term[] = [];
  // Every other piece stands inside of quotation marks, which typists leave open until they are done.
  const parts = fold(words).split('"');
  parts.forEach((part, at) => {
    const text = part.trim();
    if (text === "") return;
    if (at % 2 === 1) found.push({ text, whole: at < parts.length - 1 });
    else found.push(...text.split(" ").map((word) => ({ text: word, whole: false })));
  });
  return found;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Where a term stands in folded text, from left to right. */
export function* places(text: string, { text: wanted, whole }: Term): Generator<[number, number]> {
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const end = from + wanted.length;
    if (inside(text, from) || (whole && inside(text, end))) continue;
    yield [from, end];
    from = end - 1;
  }
}

/** Whether a place is in the middle of a word. */
function inside(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at] ?? "";
  return WORD.test(before) && WORD.test(after) && !UNSPACED.test(after);
}

export function holds(text: string, wanted: readonly Term[]): boolean {
  return wanted.length > 0 && wanted.every((term) => places(text, term).next().done === false);
}

/** Where the words of a search stand. The same object for the same result and words. */
export function hits(result: Result, words: string): Hits {
  const ready = known.get(result);
  if (ready?.words === words) return ready.hits;
  const found = search(result, terms(words));
  known.set(result, { words, hits: found });
  return found;
}

const known = new WeakMap<Result, { words: string; hits: Hits }>();

function search(result: Result, wanted: readonly Term[]): Hits {
  const all = compared(result);
  const statements = new Set<number>();
  let leftOut = 0;
  const byArticle = result.report.articles.map(({ sentences }, article) => {
    let count = 0;
    sentences.forEach((_, sentence) => {
      if (!holds(foldedSentence(result, article, sentence), wanted)) return;
      const statement = all.statement([article, sentence]);
      if (statement === undefined) leftOut += 1;
      else {
        count += 1;
        statements.add(statement);
      }
    });
    return count;
  });
  return { byArticle, statements, leftOut };
}

/** By the sentences of an article: they stay when its facts come. */
const ready = new WeakMap<readonly Sentence[], string[]>();

function foldedSentence({ report, articles }: Result, article: number, sentence: number): string {
  const sentences = report.articles[article]?.sentences ?? [];
  const own = ready.get(sentences) ?? [];
  if (own.length === 0) ready.set(sentences, own);
  return (own[sentence] ??= fold(articles[article]?.text.slice(...(sentences[sentence]?.span ?? [0, 0])) ?? ""));
}

/** Folds sentences ahead of the first search, as long as there is time: folding twenty thousand takes longer than a key. Whether all are. */
export function warm(result: Result, time: () => boolean): boolean {
  return result.report.articles.every(({ sentences }, article) =>
    sentences.every((_, sentence) => {
      if (sentence % 64 === 0 && !time()) return false;
      foldedSentence(result, article, sentence);
      return true;
    }),
  );
}

// Results made up for tests: one text a sentence a line, statements and links by place, edits from words in common.

import type { Divergence, Edit, Fact, Link, LinkKind, Place, Report } from "../report";
import { initial, type Result } from "../state";
import { Compared } from "./compared";

export interface Tied {
  a: Place;
  b: Place;
  kind?: LinkKind;
  score?: number;
  /** Words that both have, in order; everything else is replaced. */
  equal?: readonly string[];
}

/** Articles as lists of sentences. Sentences that no statement names are furniture. */
export function made(articles: readonly (readonly string[])[], statements: readonly Place[][], ties: readonly Tied[] = [], divergences: Divergence[] = []): Compared {
  const texts = articles.map((sentences) => sentences.join("\n"));
  const told = new Set(statements.flat().map(String));
  const report: Report = {
    schema: 1,
    articles: articles.map((sentences, article) => {
      let at = 0;
      const spans = sentences.map((words): [number, number] => {
        const start = at;
        at += words.length + 1;
        return [start, start + words.length];
      });
      return {
        title: `Title ${article}`,
        language: "en",
        words: 0,
        blocks: spans.map((span) => ({ span, kind: "paragraph" })),
        sentences: spans.map((span, index) => ({ span, block: index, role: told.has(String([article, index])) ? "body" : "furniture" })),
      };
    }),
    links: [],
    statements: statements.map((members, index) => ({
      members,
      articles: new Set(members.map(([article]) => article)).size,
      divergences: divergences.flatMap(({ statement }, at) => (statement === index ? [at] : [])),
    })),
    passages: [],
    facts: [],
    utterances: [],
    divergences,
    overlap: [],
    verbatim: [],
  };
  report.links = ties.map((tie) => link(tie, report, texts));
  const result: Result = { report, articles: texts.map((text, id) => ({ id: id + 1, name: `Outlet ${id + 1}`, text })), options: initial.options, pins: [] };
  return new Compared(result);
}

/** What a fact says beside where it stands: words of a sentence, found in it. */
export type Told = Pick<Fact, "kind" | "group"> & Partial<Fact> & { at: Place; words: string };

/** Puts facts into a result made up before. */
export function stated(all: Compared, told: readonly Told[]): Compared {
  for (const { at: [article, sentence], words, value = null, ...rest } of told) {
    const start = all.text(article).indexOf(words, all.span([article, sentence])[0]);
    all.result.report.facts.push({ ...rest, value, article, sentence, span: [start, start + words.length] });
  }
  return all;
}

function link({ a, b, kind = "edited", score = 0.8, equal = [] }: Tied, report: Report, texts: readonly string[]): Link {
  const [ends, starts] = [end(a, report), start(a, report)];
  let [inA, inB] = [starts, start(b, report)];
  const edits: Edit[] = [];
  const replace = (toA: number, toB: number) => {
    if (inA < toA || inB < toB) edits.push({ op: inA === toA ? "insert" : inB === toB ? "delete" : "replace", a: [inA, toA], b: [inB, toB] });
  };
  for (const words of equal) {
    const atA = (texts[a[0]] ?? "").indexOf(words, inA);
    const atB = (texts[b[0]] ?? "").indexOf(words, inB);
    replace(atA, atB);
    edits.push({ op: "equal", a: [atA, atA + words.length], b: [atB, atB + words.length] });
    [inA, inB] = [atA + words.length, atB + words.length];
  }
  replace(ends, end(b, report));
  return { a, b, kind, score, edits, because: { words: [], figures: [], names: [], quotation: false, neighbours: false } };
}

function start([article, sentence]: Place, report: Report): number {
  return report.articles[article]?.sentences[sentence]?.span[0] ?? 0;
}

function end([article, sentence]: Place, report: Report): number {
  return report.articles[article]?.sentences[sentence]?.span[1] ?? 0;
}

import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../filter";
import type { Report } from "../report";
import { initial, type Result, type State } from "../state";
import { csv } from "./csv";
import { html } from "./html";
import { json } from "./json";
import { markdown } from "./markdown";
import { saved, type Saved } from "./rows";

/** A story of one sentence in each article, all in one statement, and a last one that the first tells alone. */
function state(texts: readonly string[], names: readonly string[] = texts.map((_, at) => `Paper ${at + 1}`)): State {
  const articles = texts.map((text, id) => ({ id, name: names[id] ?? "", text: id === 0 ? `${text} Alone.` : text }));
  const report = {
    articles: articles.map(({ text }, at) => ({ title: "", language: "en", words: 3, blocks: [], sentences: at === 0 ? [{ span: [0, text.length - 7], block: 0, role: "body" }, { span: [text.length - 6, text.length], block: 0, role: "body" }] : [{ span: [0, text.length], block: 0, role: "body" }] })),
    links: [],
    statements: [{ members: texts.map((_, at) => [at, 0]), articles: texts.length, divergences: [] }, { members: [[0, 1]], articles: 1, divergences: [] }],
    divergences: [],
  } as unknown as Report;
  const result: Result = { report, articles, options: initial.options, pins: [] };
  return { ...initial, articles, result };
}

const rows = (texts: readonly string[], names?: readonly string[]): Saved => saved(state(texts, names)) as Saved;

/** A reader of RFC 4180, written apart from the writer. */
function read(text: string): string[][] {
  const out: string[][] = [[]];
  for (const [, quoted, bare, end] of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    out.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") out.push([]);
  }
  out.pop();
  return out;
}

describe("a table", () => {
  it("has_a_row_a_sentence_that_any_reader_of_tables_reads_back", () => {
    const table = csv(rows(['He said "no", twice.', "Two\n lines."], ["A, B", 'The "Post"']));
    expect(table.startsWith("\ufeff")).toBe(true);
    const read_ = read(table);
    expect(read_).toHaveLength(4);
    expect(read_.every((row) => row.length === 11)).toBe(true);
    expect(read_[1]).toEqual(["1", "2", "Both say this", "A", "A, B", "1", "body", 'He said "no", twice.', "", "", ""]);
    expect(read_[2]?.slice(4, 8)).toEqual(['The "Post"', "1", "body", "Two lines."]);
  });

  it("runs_no_formula_of_an_article_or_a_name", () => {
    for (const bad of ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"]) {
      const cells = read(csv(rows([bad, "x"], [bad, "y"]))).flat();
      expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell)), bad).toEqual([]);
    }
    expect(csv(rows(["=1+1", "x"]))).toContain("'=1+1");
  });
});

describe("a web page", () => {
  it("holds_text_as_text_only", () => {
    const page = html(rows(["<script>alert(1)</script> & <img src=x onerror=y>", "b"], ['"><b>', "'x"]));
    expect(page).not.toMatch(/<script|<img|<b>|onerror=y>/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img");
    expect(page).toContain('title="&quot;&gt;&lt;b&gt;"');
  });

  it("asks_no_host_for_anything_and_says_so_to_the_browser", () => {
    const page = html(rows(["One.", "Two."]));
    expect(page).not.toMatch(/https?:|url\(|src=|href=|@import/);
    expect(page).toContain("default-src 'none'");
  });

  it("names_the_articles_and_what_the_filters_left", () => {
    const filtered = { ...state(["One.", "Two."]), filter: { ...EVERYTHING, coverage: new Set(["only"] as const) } };
    const page = html(saved(filtered) as Saved);
    expect(page).toContain("1 of 2 statements: told by one alone.");
    expect(page).toContain("Paper 2");
    expect(page).toContain("Only in Paper 1");
    expect(page).not.toContain("Both say this");
  });
});

describe("a note in Markdown", () => {
  it("holds_no_markup_of_an_article", () => {
    const note = markdown(rows(["# [x](y) *b* `c` <i> | a_b ~~d~~ ![e](f)", "1. x at 3:40, https://a.b me@c.d"]));
    expect(note).toContain("A: \\# \\[x\\](y) \\*b\\* \\`c\\` \\<i\\> \\| a\\_b \\~\\~d\\~\\~ !\\[e\\](f)");
    expect(note).toContain("B: 1\\. x at 3:40, https\\://a.b me\\@c.d");
  });

  it("numbers_statements_as_the_page_does", () => {
    expect(markdown(rows(["One.", "Two."]))).toMatch(/## 1\. Both say this\n\n- A: One\.\n- B: Two\.\n\n## 2\. Only in Paper 1\n/);
  });
});

describe("data", () => {
  it("hold_the_report_whole_the_texts_and_what_was_shown", () => {
    const filtered = { ...state(["One.", "Two."]), filter: { ...EVERYTHING, search: "alone" } };
    const data = JSON.parse(json(filtered)) as { filters: string[]; shown: number[]; texts: { text: string }[]; report: Report };
    expect(data.shown).toEqual([1]);
    expect(data.filters).toEqual(["with “alone”"]);
    expect(data.report.statements).toHaveLength(2);
    const [article, sentence] = data.report.statements[1]?.members[0] ?? [0, 0];
    expect(data.texts[article]?.text.slice(...(data.report.articles[article]?.sentences[sentence]?.span ?? [0, 0]))).toBe("Alone.");
  });
});

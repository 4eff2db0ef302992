import { describe, expect, it } from "vitest";
import type { Report } from "./report";
import { holds, hits, places, terms } from "./search";
import { fold } from "./fold";
import type { Result } from "./state";

const found = (text: string, words: string): boolean => holds(fold(text), terms(words));

describe("a search", () => {
  it("finds_a_word_from_its_beginning_in_any_case_and_accent", () => {
    expect(found("The mayor of Zürich spoke.", "zurich")).toBe(true);
    expect(found("The mayor of Zürich spoke.", "MAY")).toBe(true);
    expect(found("The mayor of Zürich spoke.", "rich")).toBe(false);
  });

  it("wants_all_words_of_it_in_one_sentence_in_any_order", () => {
    expect(found("The ferry ran aground.", "aground ferry")).toBe(true);
    expect(found("The ferry ran aground.", "ferry harbour")).toBe(false);
  });

  it("takes_quoted_words_as_a_phrase_of_whole_words", () => {
    expect(found("The ferry ran aground.", '"ferry ran"')).toBe(true);
    expect(found("The ferry ran aground.", "“ran ferry”")).toBe(false);
    expect(found("The ferry ran aground.", '"ferry r"')).toBe(false);
    expect(found("The ferry ran aground.", '"ferry r')).toBe(true);
  });

  it("finds_words_anywhere_where_a_script_sets_no_spaces", () => {
    expect(found("昨夜東京で火災があった", "火災")).toBe(true);
    expect(found("เกิดเหตุเพลิงไหม้", "เพลิง")).toBe(true);
  });

  it("of_nothing_but_space_and_marks_asks_for_nothing", () => {
    expect(terms(' "" “ ')).toEqual([]);
    expect(holds("anything", [])).toBe(false);
  });

  it("finds_every_place_once", () => {
    expect([...places("aa aa aaa", { text: "aa", whole: false })]).toEqual([[0, 2], [3, 5], [6, 8]]);
    expect([...places("go on going", { text: "go", whole: true })]).toEqual([[0, 2]]);
  });
});

describe("hits", () => {
  const texts = ["One café burned. Two stood.", "A CAFE was lost. Read more on cafes."];
  const spans = [[[0, 16], [17, 27]], [[0, 16], [17, 36]]] as const;
  const report = {
    articles: spans.map((own) => ({ sentences: own.map((span) => ({ span, block: 0, role: "body" })) })),
    links: [],
    statements: [{ members: [[0, 0], [1, 0]], articles: 2, divergences: [] }, { members: [[0, 1]], articles: 1, divergences: [] }],
  } as unknown as Report;
  const result = { report, articles: texts.map((text, id) => ({ id, name: `N${id}`, text })) } as unknown as Result;

  it("count_sentences_by_article_and_apart_what_is_left_out", () => {
    expect(hits(result, "cafe")).toEqual({ byArticle: [1, 1], statements: new Set([0]), leftOut: 1 });
    expect(hits(result, "nowhere")).toEqual({ byArticle: [0, 0], statements: new Set(), leftOut: 0 });
  });

  it("of_the_same_words_are_the_same", () => {
    expect(hits(result, "two")).toBe(hits(result, "two"));
  });
});

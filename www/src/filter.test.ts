import { describe, expect, it } from "vitest";
import { report } from "../tests/report";
import { counts, EVERYTHING, passes, shown, showsEverything, type Filter } from "./filter";
import { filterWords, filteredWords, foundWords, whatWords } from "./parts/filtered";
import { passing } from "./parts/passing";
import type { Ledger } from "./parts/ledger";
import type { Report } from "./report";
import { initial, reduce, type Result, type State } from "./state";

const NAMES = ["Courier", "Herald", "Ledger"];
const articles = NAMES.map((name, id) => ({ id, name, text: "abcde" }));
// Letters are the sentences: all tell a; Courier and Herald b; Courier c alone; Ledger b alone.
const plain = report(NAMES, [[0, 1, 2], [0, 1], [0], [2]]);
const link = (a: [number, number], b: [number, number], kind: string) => ({ a, b, kind, score: 1, edits: [], because: {} }) as unknown as Report["links"][number];
const made: Report = {
  ...plain,
  links: [link([0, 0], [1, 0], "verbatim"), link([0, 1], [1, 1], "edited"), link([0, 0], [1, 1], "partial")],
  divergences: [{ statement: 1, kind: "quantity", strength: "precision", places: [] }],
  statements: plain.statements.map((statement, index) => (index === 1 ? { ...statement, divergences: [0] } : statement)),
};
const result: Result = { report: made, articles, options: initial.options, pins: [] };
const state = (filter: Partial<Filter>): State => ({ ...initial, articles, result, filter: { ...EVERYTHING, ...filter } });

describe("filters", () => {
  it("combine", () => {
    expect(shown(state({ article: { id: 0, tells: true } }))).toEqual([0, 1, 2]);
    expect(shown(state({ article: { id: 0, tells: true }, coverage: new Set(["some"]) }))).toEqual([1]);
    expect(shown(state({ article: { id: 2, tells: false } }))).toEqual([1, 2]);
    expect(shown(state({ article: { id: 2, tells: false }, search: "c" }))).toEqual([2]);
  });

  it("on_a_kind_of_link_see_only_links_inside_of_a_statement", () => {
    expect(shown(state({ kinds: new Set(["partial"]) }))).toEqual([]);
    expect(shown(state({ kinds: new Set(["verbatim", "edited"]) }))).toEqual([0, 1]);
  });

  it("are_counted_each_by_itself", () => {
    expect(counts(result)).toEqual({ coverage: { all: 1, some: 1, only: 2 }, kinds: { verbatim: 1, edited: 1, reworded: 0, partial: 0 }, disagreeing: { any: 1, contradiction: 0 } });
  });

  it("do_not_take_an_open_quotation_mark_for_a_search", () => {
    expect(showsEverything({ ...EVERYTHING, search: '"' })).toBe(true);
    expect(shown(state({ search: '"' }))).toHaveLength(4);
  });

  it("let_a_sentence_pass_with_its_statement", () => {
    const passed = passes(state({ coverage: new Set(["some"]) }));
    expect([passed([0, 1]), passed([1, 1]), passed([0, 0]), passed([0, 9])]).toEqual([true, true, false, false]);
    expect(passes(state({}))([0, 9])).toBe(false);
  });

  it("on_an_article_fall_away_with_it", () => {
    const before = state({ article: { id: 2, tells: true }, disagreeing: "any" });
    const less: Result = { ...result, articles: articles.slice(0, 2), report: report(NAMES.slice(0, 2), [[0, 1]]) };
    const after = reduce(before, { type: "compared", result: less });
    expect(after.filter).toMatchObject({ article: null, disagreeing: "any" });
    expect(reduce(before, { type: "compared", result }).filter).toBe(before.filter);
  });

  it("let_an_entry_of_a_ledger_pass_with_one_of_its_sentences", () => {
    const entry = (key: string, ...sentences: [number, number][]) => ({ type: "thing", key, tellers: new Set(), thing: { kind: "name", name: key, spellings: [], mentions: sentences.map(([article, sentence]) => ({ article, sentence, spans: [[0, 1]] })) } });
    const ledger = { kind: "name", count: 2, tiers: { clash: [], several: [entry("both", [0, 0], [0, 1])], one: [entry("alone", [0, 2])] } } as unknown as Ledger;
    const [through] = passing([ledger], state({ coverage: new Set(["some"]) }));
    expect(through?.count).toBe(1);
    expect(through?.tiers.several.map(({ key }) => key)).toEqual(["both"]);
    expect(passing([ledger], state({}))[0]).toBe(ledger);
  });
});

describe("filters in words", () => {
  it("name_each_filter_that_is_on", () => {
    const filter: Filter = { coverage: new Set(["all", "some"]), kinds: new Set(["edited", "partial"]), disagreeing: "any", article: { id: 1, tells: false }, search: "a" };
    expect(filterWords(filter, result)).toEqual(["told by all or some", "edited or in part", "where they differ", "left out by Herald", "with “a”"]);
  });

  it("say_how_much_is_shown", () => {
    expect(whatWords(state({}))).toBe("All 4 statements");
    expect(whatWords(state({ article: { id: 2, tells: true } }))).toBe("2 of 4 statements: told by Ledger");
    expect(filteredWords(state({}))).toBe("");
  });

  it("count_what_a_search_finds", () => {
    expect(foundWords(state({ search: "b" }))).toBe("3 sentences in 3 of 3 articles");
    expect(foundWords(state({ search: "c" }))).toBe("1 sentence in 1 of 3 articles");
    expect(foundWords(state({ search: "x" }))).toBe("Nothing found");
    expect(filteredWords(state({ search: "x" }))).toBe("Nothing found. 0 of 4 statements: with “x”.");
  });

  it("keep_the_quotation_marks_that_were_typed", () => {
    expect(filterWords({ ...EVERYTHING, search: '"a b"' }, result)).toEqual(['with "a b"']);
  });
});

import { describe, expect, it } from "vitest";
import { untouched } from "../src/articles";
import { initial, reduce, type Action, type State } from "../src/state";
import { old } from "../src/select";
import { report } from "./report";

const after = (...actions: Action[]): State => actions.reduce(reduce, initial);
const names = (state: State): string[] => state.articles.map(({ name }) => name);
const two: Action = { type: "add", drafts: [{ name: "A", text: "One." }, { name: "B", text: "Two." }] };
const idOf = (state: State, name: string): number => state.articles.find((article) => article.name === name)?.id ?? -1;

describe("articles", () => {
  it("an_empty_page_has_two_open_sheets", () => {
    expect(names(initial)).toEqual(["Article 1", "Article 2"]);
    expect(initial.open.size).toBe(2);
  });

  it("added_articles_fill_untouched_sheets_first_and_stay_folded", () => {
    const state = after({ type: "add", drafts: [{ name: "A", text: "One." }] });
    expect(names(state)).toEqual(["A", "Article 2"]);
    expect(state.open.has(idOf(state, "A"))).toBe(false);
    expect(names(after(two, { type: "add", drafts: [{ name: "C", text: "Three." }] }))).toEqual(["A", "B", "C"]);
  });

  it("a_sheet_with_a_name_of_its_own_is_not_filled", () => {
    const named = after({ type: "rename", id: 1, name: "Courier" });
    expect(names(reduce(named, { type: "add", drafts: [{ name: "A", text: "One." }] }))).toEqual(["Courier", "A"]);
  });

  it("no_sheet_is_added_beyond_the_limit", () => {
    const full = after(...Array.from({ length: 210 }, (): Action => ({ type: "add-blank" })));
    expect(full.articles).toHaveLength(200);
    expect(full.notices.map(({ text }) => text)).toEqual(["The page holds 200 articles."]);
  });

  it("articles_move_to_a_place_and_no_further_than_the_ends", () => {
    const state = after(two, { type: "add", drafts: [{ name: "C", text: "Three." }] });
    expect(names(reduce(state, { type: "move", id: idOf(state, "C"), to: 0 }))).toEqual(["C", "A", "B"]);
    expect(names(reduce(state, { type: "move", id: idOf(state, "A"), to: 9 }))).toEqual(["B", "C", "A"]);
    expect(names(reduce(state, { type: "move", id: idOf(state, "A"), to: -1 }))).toEqual(["A", "B", "C"]);
  });

  it("an_article_that_stays_where_it_is_is_no_change", () => {
    const state = after(two);
    expect(reduce(state, { type: "move", id: idOf(state, "A"), to: -1 })).toBe(state);
    expect(reduce(state, { type: "move", id: idOf(state, "B"), to: 2 })).toBe(state);
  });

  it("folding_all_leaves_blank_sheets_open", () => {
    const state = after({ type: "write", id: 1, text: "One." }, { type: "fold" });
    expect([...state.open]).toEqual([2]);
  });

  it("writing_in_an_article_takes_its_error_away", () => {
    const failed = after(two, { type: "failed", message: { tone: "error", text: "A is too large.", article: 1 } });
    const id = failed.articles[0]?.id ?? 0;
    const state = reduce({ ...failed, notices: failed.notices.map((notice) => ({ ...notice, article: id })) }, { type: "write", id, text: "x" });
    expect(state.notices).toEqual([]);
  });
});

describe("messages", () => {
  it("a_comparison_takes_away_what_the_last_one_complained_of_and_nothing_else", () => {
    const state = after(
      { type: "say", message: { tone: "error", text: "scan.pdf is a PDF, not text." } },
      { type: "failed", message: { tone: "error", text: "It broke off." } },
      { type: "compared", result: null },
    );
    expect(state.notices.map(({ text }) => text)).toEqual(["scan.pdf is a PDF, not text."]);
  });

  it("one_sentence_stands_there_once", () => {
    const again: Action = { type: "say", message: { tone: "note", text: "Once." } };
    expect(after(again, again).notices).toHaveLength(1);
  });
});

describe("undo", () => {
  const undo = (state: State): State => reduce(state, { type: "undo", notice: state.notices.find((notice) => notice.undo)?.id ?? -1 });

  it("a_removed_article_comes_back_to_its_place", () => {
    const state = after(two, { type: "add", drafts: [{ name: "C", text: "Three." }] });
    const removed = reduce(state, { type: "remove", id: idOf(state, "B") });
    expect(names(removed)).toEqual(["A", "C"]);
    expect(removed.notices[0]?.text).toBe("B is removed.");
    expect(undo(removed).articles).toEqual(state.articles);
  });

  it("removing_one_of_two_leaves_a_blank_sheet_that_undo_takes_away", () => {
    const state = after(two);
    const removed = reduce(state, { type: "remove", id: idOf(state, "A") });
    expect(removed.articles.map(untouched)).toEqual([false, true]);
    expect(names(undo(removed))).toEqual(["A", "B"]);
  });

  it("an_empty_sheet_goes_without_a_word", () => {
    expect(reduce(after({ type: "add-blank" }), { type: "remove", id: 1 }).notices).toEqual([]);
  });

  it("everything_forgotten_comes_back", () => {
    const state = after(two);
    const forgotten = reduce(state, { type: "forget" });
    expect(forgotten.articles.every(untouched)).toBe(true);
    expect(undo(forgotten).articles).toEqual(state.articles);
  });

  it("forgetting_resets_what_the_story_shows", () => {
    const filtered = after(two, { type: "filter", filter: { coverage: new Set(["some"]), disagreeing: "any" } });
    expect(reduce(filtered, { type: "forget" })).toMatchObject({ filter: initial.filter });
  });

  it("what_was_written_after_forgetting_is_kept_by_undo", () => {
    const forgotten = reduce(after(two), { type: "forget" });
    const written = reduce(forgotten, { type: "write", id: forgotten.articles[0]?.id ?? 0, text: "New." });
    expect(undo(written).articles.map(({ text }) => text)).toEqual(["One.", "Two.", "New."]);
  });

  it("the_example_gives_the_readers_own_articles_back", () => {
    const state = after(two);
    const shown = reduce(state, { type: "example", drafts: [{ name: "X", text: "X." }, { name: "Y", text: "Y." }, { name: "Z", text: "Z." }] });
    expect(names(shown)).toEqual(["X", "Y", "Z"]);
    expect(undo(shown).articles).toEqual(state.articles);
  });
});

describe("reading", () => {
  const articles = after(two, { type: "add", drafts: [{ name: "C", text: "Three." }] }).articles;
  // Carried by all, one, two and one of three articles.
  const result = { articles, options: initial.options, pins: initial.pins, report: report(["One.", "Two.", "Three."], [[0, 1, 2], [0], [0, 1], [2]]) };
  const read = reduce(after(two), { type: "compared", result });
  const step = (state: State, by: 1 | -1): State => reduce(state, { type: "step", by });

  it("steps_go_through_what_is_shown_and_stop_at_the_ends", () => {
    expect(step(read, 1).focus).toBe(0);
    expect(step(read, -1).focus).toBe(3);
    const only = reduce(read, { type: "filter", filter: { coverage: new Set(["only"]) } });
    expect(step(only, 1).focus).toBe(1);
    expect(step(step(only, 1), 1).focus).toBe(3);
    expect(step(step(step(only, 1), 1), 1).focus).toBe(3);
  });

  it("a_step_beyond_an_end_is_no_change_in_any_view", () => {
    for (const view of ["overview", "story", "facts"] as const) {
      const last = reduce(reduce(read, { type: "focus", statement: 3 }), { type: "view", view });
      expect(step(last, 1)).toBe(last);
      expect(reduce(last, { type: "step", by: 1, differing: true })).toBe(last);
    }
  });

  it("a_bookmark_brings_nothing_along_that_was_opened_in_the_view_before", () => {
    const spot = { article: 0, sentence: 1, span: [1, 2] as [number, number], entry: "name/1" };
    const left: State = { ...read, view: "reading", shownSame: new Set([2]), margin: { sentence: 1, gap: true }, spot };
    const { filter, focus, side, linked, article, base } = left;
    const reopen = (view: State["view"]) => reduce(left, { type: "reopen", kept: { view, filter, focus, side, linked, article, base } });
    expect(reopen("story")).toMatchObject({ margin: null, spot: null, shownSame: new Set() });
    // There they open where they were left.
    expect(reopen("facts")).toMatchObject({ margin: null, spot });
  });

  it("other_articles_leave_no_margin_open", () => {
    const open = reduce(read, { type: "focus", statement: 0, margin: { sentence: 0, gap: true } });
    expect(reduce(open, { type: "example", drafts: [] }).margin).toBeNull();
  });

  it("a_result_brings_the_first_pair_side_by_side_and_keeps_the_readers_own", () => {
    const [a, b, c] = articles.map(({ id }) => id) as [number, number, number];
    expect(read.side).toEqual([a, b]);
    const own = reduce(read, { type: "side", articles: [c, a] });
    expect(reduce(own, { type: "compared", result }).side).toEqual([c, a]);
    expect(reduce(own, { type: "compared", result: { ...result, articles: articles.slice(0, 2) } }).side).toEqual([a, b]);
  });

  it("a_result_is_old_from_a_change_until_the_next_result", () => {
    const before = after(two);
    const now = reduce(before, { type: "compared", result: { ...result, articles: before.articles } });
    expect(old(now)).toBe(false);
    expect(old(reduce(now, { type: "add-blank" }))).toBe(false);
    expect(old(reduce(now, { type: "options", options: { ignore_case: false } }))).toBe(true);
    const written = reduce(now, { type: "write", id: idOf(now, "A"), text: "Else." });
    expect(old(written)).toBe(true);
    const stopped = reduce(reduce(written, { type: "comparing" }), { type: "stop" });
    expect(old(stopped)).toBe(true);
    expect(old(reduce(stopped, { type: "compared", result: { ...result, articles: stopped.articles } }))).toBe(false);
  });

  it("the_focus_stays_on_a_statement_that_moved", () => {
    const focused = reduce(read, { type: "focus", statement: 3 });
    const turned = { articles, options: initial.options, pins: initial.pins, report: report(["One.", "Two.", "Three."], [[0], [0, 1, 2], [2]]) };
    expect(reduce(focused, { type: "compared", result: turned }).focus).toBe(2);
  });
});

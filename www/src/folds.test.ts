import { describe, expect, it } from "vitest";
import { EVERYTHING } from "./filter";
import { made } from "./parts/made";
import { initial, reduce, type State } from "./state";

const texts = [["Shared.", "Own one.", "Own two."], ["Shared.", "Other."]];
const { result } = made(texts, [[[0, 0], [1, 0]], [[0, 1]], [[0, 2]], [[1, 1]]]);
const state: State = { ...initial, result };
const folded = ({ folded: rows }: State) => [...rows].sort();

describe("folds", () => {
  it("a_key_folds_the_row_in_focus_and_unfolds_it", () => {
    const once = reduce({ ...state, focus: 0 }, { type: "fold-focus" });
    expect(folded(once)).toEqual([0]);
    expect(folded(reduce(once, { type: "fold-focus" }))).toEqual([]);
  });

  it("a_run_of_one_article_folds_whole", () => {
    expect(folded(reduce({ ...state, focus: 2 }, { type: "fold-focus" }))).toEqual([1, 2]);
  });

  it("without_a_focus_or_in_another_view_a_key_folds_nothing", () => {
    expect(reduce(state, { type: "fold-focus" })).toBe(state);
    const reading: State = { ...state, focus: 0, view: "reading" };
    expect(reduce(reading, { type: "fold-focus" })).toBe(reading);
    expect(reduce(reading, { type: "fold-all" })).toBe(reading);
  });

  it("all_that_is_shown_folds_at_once_and_unfolds_when_all_is_folded", () => {
    const all = reduce(state, { type: "fold-all" });
    expect(folded(all)).toEqual([0, 1, 2, 3]);
    expect(folded(reduce(all, { type: "fold-all" }))).toEqual([]);
    const some = reduce({ ...state, filter: { ...EVERYTHING, coverage: new Set(["only"]) } }, { type: "fold-all" });
    expect(folded(some)).toEqual([1, 2, 3]);
  });

  it("stepping_onto_a_folded_row_leaves_it_folded", () => {
    const all = reduce(state, { type: "fold-all" });
    expect(folded(reduce(all, { type: "step", by: 1 }))).toEqual([0, 1, 2, 3]);
  });

  it("the_way_from_a_fact_unfolds_its_row", () => {
    const all = reduce(state, { type: "fold-all" });
    expect(folded(reduce(all, { type: "visit", spot: { article: 1, sentence: 0, span: [0, 6], entry: "" } }))).toEqual([1, 2, 3]);
  });

  it("folds_go_with_their_sentences_into_a_newer_result", () => {
    const newer = made([["New.", "Shared.", "Own one."], ["Shared.", "Other."]], [[[0, 0]], [[0, 1], [1, 0]], [[0, 2]], [[1, 1]]]).result;
    const before = reduce(state, { type: "fold-rows", statements: [0, 2], folded: true });
    expect(folded(reduce(before, { type: "compared", result: newer }))).toEqual([1]);
    expect(folded(reduce(before, { type: "compared", result: null }))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { Edit, Wording } from "../report";
import { made } from "./made";
import { same, wordingSteps, wordingWords } from "./wording";

const FULL = "The gate opened by itself, and then it would not close again.";

/** An utterance of two wordings, the second as edits of the first: words in common, in order. */
function told(words: string, equal: readonly string[], rest: Partial<Wording> = {}) {
  const all = made([[FULL], [words]], [[[0, 0], [1, 0]]], [{ a: [0, 0], b: [1, 0], equal }]);
  const edits = all.result.report.links[0]?.edits as Edit[];
  const first: Wording = { article: 0, sentence: 0, span: [0, FULL.length], form: "direct", speaker: "Vandermark", differs: [], edits: [] };
  const wording: Wording = { article: 1, sentence: 0, span: [0, words.length], form: "direct", speaker: "Vandermark", differs: [], edits, ...rest };
  return { all, first, wording };
}

describe("a wording in plain words", () => {
  it("names_what_is_left_out", () => {
    const { all, first, wording } = told("The gate opened by itself", ["The gate opened by itself"], { differs: ["truncated"], form: "partial" });
    expect(wordingWords(wording, first, all)).toBe("a few words quoted; left out: “and then it would not close again”");
  });

  it("names_what_is_added_and_who_else_says_it", () => {
    const words = "The gate opened by itself, and then sadly it would not close again.";
    const { all, first, wording } = told(words, ["The gate opened by itself, and then", " it would not close again."], { differs: ["extended", "reattributed"], speaker: "Rieke" });
    expect(wordingWords(wording, first, all)).toBe("quoted; added: “sadly”; said by Rieke");
  });

  it("says_when_there_are_no_quote_marks", () => {
    const { all, first, wording } = told("that it had opened", ["opened"], { differs: ["indirect", "reworded"], form: "indirect", speaker: null });
    expect(wordingWords(wording, first, all)).toBe("told without quote marks; in other words");
  });

  it("the_same_words_are_called_so_whatever_the_marks", () => {
    const { all, first, wording } = told(FULL.slice(0, -1), [FULL.slice(0, -1)]);
    expect(same(wording, first, all)).toBe(true);
    expect(same(first, first, all)).toBe(false);
    expect(wordingWords(wording, first, all)).toBe("quoted; the same words");
  });
});

describe("a wording as edits of the fullest", () => {
  it("shows_what_is_gone_and_new", () => {
    const { all, first, wording } = told("The gate opened, and then it would not close.", ["The gate opened", ", and then it would not close"]);
    expect(wordingSteps(wording, first, all)?.filter(({ kind }) => kind !== "equal")).toEqual([
      { kind: "gone", text: "by itself" },
      { kind: "gone", text: "again." },
      { kind: "new", text: "." },
    ]);
  });

  it("shortens_a_long_run_that_is_gone", () => {
    const long = `One two three four five six seven eight nine ten. ${FULL}`;
    const all = made([[long], [FULL]], [[[0, 0], [1, 0]]]);
    const edits: Edit[] = [{ op: "delete", a: [0, 50], b: [0, 0] }, { op: "equal", a: [50, long.length], b: [0, FULL.length] }];
    const { first, wording } = told(FULL, [FULL]);
    expect(wordingSteps({ ...wording, edits }, first, all)?.[0]).toEqual({ kind: "gone", text: "One two three … eight nine ten." });
  });

  it("is_no_diff_where_little_is_the_same", () => {
    const { all, first, wording } = told("Nobody had asked it to, said the head: it opened on its own and stayed.", ["opened"]);
    expect(wordingSteps(wording, first, all)).toBeNull();
  });

  it("of_no_edits_is_none", () => {
    const { all, first } = told(FULL, [FULL]);
    expect(wordingSteps(first, first, all)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { made } from "./made";
import { keyOf, matched, through, wordsOf } from "./variants-words";

const words = (sentence: string) => {
  const all = made([[sentence]], [[[0, 0]]]);
  return wordsOf([0, 0], all).map(({ span }) => all.slice(0, span));
};

describe("words of a sentence", () => {
  it("words_end_at_spaces_and_nothing_is_lost", () => {
    expect(words("“It cost €3.8m,” he said.")).toEqual(["“It ", "cost ", "€3.8m,” ", "he ", "said."]);
  });

  it("a_dash_that_stands_alone_goes_with_the_word_before_or_after", () => {
    expect(words("— Rain — fell.")).toEqual(["— Rain — ", "fell."]);
  });

  it("scripts_without_spaces_go_letter_by_letter", () => {
    expect(words("雨が降る。")).toEqual(["雨", "が", "降", "る。"]);
  });

  it("a_key_has_no_case_accents_or_marks", () => {
    expect(keyOf("“Türkiye’s,")).toBe("turkiyes");
  });
});

describe("matched", () => {
  const pair = (a: string, b: string, ...equal: string[]) => {
    const all = made([[a], [b]], [[[0, 0], [1, 0]]], [{ a: [0, 0], b: [1, 0], equal }]);
    return matched(all.bondsWithin([0, 0])[0]!, wordsOf([0, 0], all), wordsOf([1, 0], all));
  };

  it("words_of_equal_steps_are_paired_in_order", () => {
    expect(pair("The red boat sank.", "A red boat sank slowly.", "red boat sank")).toEqual([null, 1, 2, 3]);
  });

  it("a_word_that_is_equal_in_part_alone_is_not_paired", () => {
    expect(pair("A Kalder-based firm.", "A Kalder firm.", "A Kalder", "firm.")).toEqual([0, null, 2]);
  });

  it("where_one_side_has_more_words_the_ends_are_paired", () => {
    expect(pair("It rang at 3 am today.", "It rang at 3am today.", "It rang at 3", "am today.")).toEqual([0, 1, 2, null, null, 4]);
  });

  it("a_chain_leads_only_where_both_of_its_links_do", () => {
    expect(through([0, null, 2], [4, 5, null])).toEqual([4, null, null]);
  });
});

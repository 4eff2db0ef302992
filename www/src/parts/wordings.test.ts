import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { made } from "./made";
import { wordings } from "./wordings";

const texts = ["It rained.", "Rain fell.", "it  rained.", "It poured.", "It rained."];
const all = made(texts.map((words) => [words]), [texts.map((_, article): Place => [article, 0])]);
const found = (...first: number[]) => wordings(all.result.report.statements[0]!, all, first);

describe("wordings", () => {
  it("the_same_words_but_for_case_and_space_are_one_wording_and_the_commonest_is_first", () => {
    expect(found()).toEqual([[0, 2, 4], [1], [3]]);
  });

  it("an_article_that_one_came_to_see_stands_first_and_for_its_wording", () => {
    expect(found(4, 3)).toEqual([[4, 0, 2], [3], [1]]);
  });

  it("sentences_of_one_article_count_together", () => {
    const two = made([["It rained.", "It was cold."], ["It rained."]], [[[0, 0], [0, 1], [1, 0]]]);
    expect(wordings(two.result.report.statements[0]!, two)).toEqual([[0], [1]]);
  });
});

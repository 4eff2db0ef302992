import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { caption, spoken } from "./atlas-words";
import { beginning } from "./beginning";
import { made } from "./made";

const all = () =>
  made(
    [["The bridge fell at noon with a noise."], ["At noon the bridge fell."], ["Trains stood still."]],
    [[[0, 0], [1, 0]], [[2, 0]]] satisfies Place[][],
    [],
    [{ statement: 0, kind: "polarity", strength: "contradiction", places: [] }],
  );

describe("what a cell of the map says", () => {
  it("names_the_statement_who_tells_it_and_who_is_silent", () => {
    expect(caption({ statement: 0, article: 0 }, all())).toMatchObject({ place: "Statement 1 of 2", coverage: "2 of 3 say this. Outlet 3 is silent.", disagreements: [{ strength: "contradiction" }] });
  });

  it("gives_the_words_of_the_article_it_belongs_to", () => {
    expect(caption({ statement: 0, article: 1 }, all())).toMatchObject({ article: 1, words: "At noon the bridge fell." });
  });

  it("gives_another's_words_where_the_article_is_silent_and_says_so", () => {
    expect(caption({ statement: 0, article: 2 }, all())).toMatchObject({ article: 0 });
    expect(spoken({ statement: 0, article: 2 }, all())).toContain("Outlet 3 is silent. Outlet 1: The bridge fell");
  });

  it("there_is_nothing_to_say_beyond_the_last_statement", () => {
    expect(caption({ statement: 2, article: 0 }, all())).toBeNull();
  });
});

describe("beginning", () => {
  it("a_short_text_stays_whole_on_one_line", () => {
    expect(beginning(" One\n two. ", 120)).toBe("One two.");
  });

  it("a_long_text_is_cut_between_words", () => {
    expect(beginning("One two three, four five", 15)).toBe("One two three…");
    expect(beginning("One two three, four five", 12)).toBe("One two…");
  });

  it("a_word_longer_than_the_room_is_cut_itself", () => {
    expect(beginning("Donaudampfschifffahrt", 8)).toBe("Donaudam…");
  });

  it("text_without_spaces_is_cut_too", () => {
    expect(beginning("洪水が町を襲い、住民が避難した。", 8).length).toBeLessThanOrEqual(9);
  });
});

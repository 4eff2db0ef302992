import { describe, expect, it } from "vitest";
import { bondWith, steps } from "./against";
import { made } from "./made";
import { bestTies, changedWords, ties, tieWords } from "./pairing";

const all = made(
  [["He may go home.", "It rained."], ["Nothing else.", "He will go home soon."]],
  [[[0, 0], [1, 1]], [[0, 1], [1, 0]]],
  [
    { a: [0, 0], b: [1, 1], equal: ["He ", " go home"] },
    { a: [0, 1], b: [1, 0], kind: "partial", score: 0.5, equal: [] },
  ],
);

describe("ties", () => {
  it("stand_in_the_order_of_the_left_column_whichever_that_is", () => {
    expect(ties(0, 1, all).map(({ left, right }) => [left[1], right[1]])).toEqual([[0, 1], [1, 0]]);
    expect(ties(1, 0, all).map(({ left, right }) => [left[1], right[1]])).toEqual([[0, 1], [1, 0]]);
    expect(ties(1, 0, all)[0]?.left[0]).toBe(1);
  });

  it("say_their_kind_and_whether_they_moved", () => {
    expect(ties(0, 1, all).map(tieWords)).toEqual(["Edited", "In part, moved"]);
  });

  it("the_best_one_speaks_for_a_sentence", () => {
    expect(bestTies(ties(0, 1, all), "right").get(1)?.link.kind).toBe("edited");
  });
});

describe("edits", () => {
  it("marks_the_words_that_the_other_article_lacks", () => {
    const words = (article: number, sentence: number, value: "gone" | "new") =>
      changedWords([article, sentence], 1 - article, value, all).map(({ span }) => all.slice(article, span));
    expect(words(0, 0, "gone")).toEqual(["may", "."]);
    expect(words(1, 1, "new")).toEqual(["will", "soon."]);
  });

  it("reads_a_sentence_against_its_base", () => {
    const bond = bondWith(0, [1, 1], all)!;
    const read = steps(bond.link, bond.side, all).map(({ kind, text }) => `${kind} ${text}`);
    expect(read).toContain("gone may");
    expect(read).toContain("new will");
    expect(steps(bond.link, bond.side, all).filter(({ kind }) => kind !== "gone").map(({ text }) => text).join("").replace(/\s+/g, " ")).toBe("He will go home soon.");
  });
});

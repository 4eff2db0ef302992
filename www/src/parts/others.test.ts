import { describe, expect, it } from "vitest";
import { heatOf, heatWords } from "./heat";
import { made } from "./made";
import { bestOf, readAgainst, wordings } from "./others";

const all = made(
  [["The bridge may open.", "Rain fell."], ["The bridge will open soon."], ["The bridge may open!"], ["Nobody crosses before autumn."], ["The bridge will open soon."]],
  [[[0, 0], [1, 0], [2, 0], [3, 0], [4, 0]], [[0, 1]]],
  [
    { a: [0, 0], b: [1, 0], score: 0.9, equal: ["The bridge ", " open"] },
    { a: [0, 0], b: [2, 0], kind: "verbatim", score: 0.95, equal: ["The bridge may open"] },
    { a: [0, 0], b: [3, 0], kind: "reworded", score: 0.5, equal: [] },
  ],
);

describe("the wordings of the others", () => {
  it("begin_with_those_who_have_the_same_words_and_join_those_who_are_alike", () => {
    expect(wordings(0, 0, all).map(({ articles, same }) => [articles, same])).toEqual([[[2], true], [[1, 4], false], [[3], false]]);
  });

  it("are_none_where_one_tells_alone", () => {
    expect(wordings(0, 1, all)).toEqual([]);
  });

  it("are_read_as_edits_where_enough_is_the_same", () => {
    expect(readAgainst(0, [1, 0], all)?.map(({ kind, text }) => `${kind} ${text}`)).toContain("gone may");
    expect(readAgainst(0, [3, 0], all)).toBeNull();
  });

  it("without_a_link_of_their_own_stand_as_they_are", () => {
    expect(readAgainst(0, [4, 0], all)).toBeNull();
  });

  it("the_sentence_most_like_the_others_speaks_for_all", () => {
    expect(bestOf(0, all)).toEqual([0, 0]);
    expect(bestOf(1, all)).toEqual([0, 1]);
  });
});

describe("how many tell a sentence", () => {
  const six = made([["A."], ["A."], ["A."], ["A."], ["A."], ["A."]], [[[0, 0], [1, 0]], [[0, 0], [1, 0], [2, 0], [3, 0]], [[0, 0]], [[0, 0], [1, 0], [2, 0], [3, 0], [4, 0], [5, 0]]]);
  const heats = six.result.report.statements.map((statement) => heatOf(statement, six));

  it("is_stronger_where_fewer_do_and_no_shade_at_either_end", () => {
    expect(heats.map(({ shade }) => shade)).toEqual([4, 2, null, null]);
  });

  it("is_said_in_words", () => {
    expect(heats.map((heat) => heatWords(heat, 0, six))).toEqual(["1 of 5 others tells this", "3 of 5 others tell this", "Only in Outlet 1", "All 5 others tell this"]);
    const two = made([["A."], ["A."]], [[[0, 0], [1, 0]]]);
    expect(heatWords(heatOf(two.result.report.statements[0]!, two), 0, two)).toBe("The other tells this too");
  });
});

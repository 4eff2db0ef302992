import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { inContext, passages } from "./context";
import { made } from "./made";

const LINES = ["One.", "Two.", "Three.", "Advertisement.", "Four.", "Five.", "Six."];
/** Sentences of one article, a statement each; the fourth is furniture. */
const all = made([LINES], [[[0, 0]], [[0, 1]], [[0, 2]], [[0, 4]], [[0, 5]], [[0, 6]]]);
const read = (found: ReturnType<typeof inContext>) =>
  found.map(({ kind, places, cut }) => `${cut.before ? "… " : ""}${kind === "told" ? "*" : ""}${places.map((place) => LINES[place[1]]).join(" ")}${cut.after ? " …" : ""}`);
const at = (...sentences: number[]) => sentences.map((sentence): Place => [0, sentence]);

describe("context", () => {
  it("a_sentence_stands_between_the_one_before_and_the_one_after", () => {
    expect(read(inContext(at(1), all))).toEqual(["One.", "*Two.", "Three. …"]);
  });

  it("where_the_article_goes_on_unseen_there_is_a_cut", () => {
    expect(read(inContext(at(5), all))).toEqual(["… Four.", "*Five.", "Six."]);
  });

  it("furniture_is_passed_over", () => {
    expect(read(inContext(at(4), all))).toEqual(["… Three.", "*Four.", "Five. …"]);
  });

  it("runs_that_come_near_share_what_stands_between_them", () => {
    expect(read(inContext(at(0, 2), all))).toEqual(["*One.", "Two.", "*Three.", "Four. …"]);
  });

  it("what_is_in_sight_anyway_is_not_shown_again", () => {
    expect(read(inContext(at(1), all, [0, 2])).filter((line) => !line.includes("*"))).toEqual([]);
  });

  it("closed_a_row_has_the_sentences_alone", () => {
    expect(passages(at(0, 2), all).map(({ kind }) => kind)).toEqual(["told", "told"]);
  });
});

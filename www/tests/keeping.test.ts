import { describe, expect, it } from "vitest";
import { pinsToKeep, written, type Keeping } from "../src/keeping";
import type { Pin } from "../src/pins";

const end = (article: string) => ({ article, words: "One.", nth: 0 });
const pin = (a: string, b: string, together = true): Pin<string> => ({ a: end(a), b: end(b), together });
const [own, other] = [pin("x", "y"), pin("y", "z")];
const all = new Set(["x", "y", "z"]);
const keep = (about: Partial<Omit<Keeping, "kept">> & { kept?: readonly Pin<string>[] }) =>
  pinsToKeep({ there: [], own: [], before: all, after: all, ...about, kept: new Set((about.kept ?? []).map(written)) });

describe("pins of several tabs", () => {
  it("are_all_kept", () => {
    expect(keep({ there: [other], own: [own] })).toEqual([other, own]);
    expect(keep({ there: [own, other], own: [own], kept: [own] })).toEqual([own, other]);
  });

  it("go_when_the_tab_that_has_them_lets_go", () => {
    expect(keep({ there: [own, other], kept: [own] })).toEqual([other]);
    expect(keep({ there: [own], own: [pin("x", "y", false)], kept: [own] })).toEqual([pin("x", "y", false)]);
  });

  it("do_not_return_from_a_tab_that_still_has_them", () => {
    expect(keep({ own: [own, other], kept: [own] })).toEqual([other]);
  });

  it("are_pinned_again_once_they_were_let_go", () => {
    expect(keep({ own: [own], kept: [] })).toEqual([own]);
  });

  it("return_with_an_article_that_returns", () => {
    expect(keep({ own: [own], kept: [own], before: new Set(["y", "z"]) })).toEqual([own]);
  });

  it("go_with_their_article", () => {
    expect(keep({ there: [own, other], own: [own], kept: [own], after: new Set(["y", "z"]) })).toEqual([other]);
  });

  it("are_the_same_whatever_the_order_of_their_fields", () => {
    const { a, b } = own;
    const turned: Pin<string> = { together: true, b: { nth: b.nth, words: b.words, article: b.article }, a };
    expect(keep({ there: [turned], own: [own], kept: [own] })).toEqual([turned]);
  });
});

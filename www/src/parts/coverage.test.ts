import { describe, expect, it } from "vitest";
import type { Divergence, Place } from "../report";
import { coverageWords, silentWords } from "./coverage";
import { divergenceWords } from "./disagreement";
import { letter } from "./letter";
import { made } from "./made";
import { toldElsewhere } from "./share";
import { listed, percent } from "./words";

const statements: Place[][] = [[[0, 0], [1, 0], [2, 0]], [[0, 1], [1, 1]], [[2, 1]]];
const three = made([["One two.", "Three."], ["One.", "Two."], ["One.", "Two three."]], statements);
const words = (index: number) => coverageWords(three.result.report.statements[index]!, three);

describe("coverage in words", () => {
  it("says_who_carries_a_statement", () => {
    expect([words(0), words(1), words(2)]).toEqual(["All 3 say this", "2 of 3 say this", "Only in Outlet 3"]);
  });

  it("two_articles_are_both", () => {
    const two = made([["A."], ["A."]], [[[0, 0], [1, 0]]]);
    expect(coverageWords(two.result.report.statements[0]!, two)).toBe("Both say this");
  });

  it("names_the_silent_unless_one_tells_alone", () => {
    expect(three.result.report.statements.map((statement) => silentWords(statement, three))).toEqual(["", "Outlet 3 is silent", ""]);
  });

  it("counts_the_words_of_an_article_that_others_tell_too", () => {
    expect(toldElsewhere(0, three)).toBe(1);
    expect(toldElsewhere(2, three)).toBeCloseTo(1 / 3);
  });
});

describe("disagreements in words", () => {
  const clash = (kind: Divergence["kind"], values: readonly (number | string | null)[], strength: Divergence["strength"] = "contradiction"): string => {
    const places = values.map((value, article) => ({ article, span: [0, 6] as [number, number], value }));
    const divergence: Divergence = { statement: 0, kind, strength, places };
    const all = made([["80,000 people."], ["12,000 people."], ["80 000 people."]], [[[0, 0], [1, 0], [2, 0]]], [], [divergence]);
    return divergenceWords(divergence, all);
  };

  it("names_the_values_that_differ", () => {
    expect(clash("quantity", [80000, 12000])).toBe("Two figures: 80,000 and 12,000");
  });

  it("one_value_in_two_spellings_is_named_once", () => {
    expect(clash("quantity", [80000, 12000, 80000])).toBe("Two figures: 80,000 and 12,000");
  });

  it("what_is_no_contradiction_says_so", () => {
    expect(clash("quantity", [80000, 12000], "precision")).toBe("One gives more: 80,000 and 12,000");
    expect(clash("quantity", [80000, 12000], "variation")).toBe("Said otherwise: 80,000 and 12,000");
  });

  it("days_of_one_name_are_told_apart", () => {
    const texts = ["On Thursday it ran.", "On Thursday it ran.", "On Friday it ran."];
    const values = ["2024-05-16", "2024-05-09", "2024-05-17"];
    const days = (...those: readonly number[]) => {
      const places = those.map((article) => ({ article, span: [3, (texts[article] ?? "").indexOf(" it")] as [number, number], value: values[article] ?? "" }));
      const divergence: Divergence = { statement: 0, kind: "date", strength: "contradiction", places };
      return divergenceWords(divergence, made(texts.map((text) => [text]), [[[0, 0], [1, 0], [2, 0]]], [], [divergence]));
    };
    expect(days(0, 2)).toBe("Two dates: Thursday and Friday");
    expect(days(0, 1, 2)).toBe("Three dates: 16 May 2024, 9 May 2024 and 17 May 2024");
  });

  it("words_of_certainty_stand_with_their_articles", () => {
    expect(clash("certainty", ["may", "will", "may"])).toBe("More and less sure: “80,000” in A and C, “12,000” in B");
    expect(clash("polarity", ["not", "left"])).toBe("Affirmed and denied: “80,000” in A, “12,000” in B");
  });

  it("quotations_are_counted_and_not_repeated", () => {
    expect(clash("quotation", ["80,000", "12,000"])).toBe("Words of different speakers");
    expect(clash("quotation", ["80,000", "12,000"], "precision")).toBe("One quotes more");
  });

  it("who_is_silent_is_no_side", () => {
    expect(clash("quantity", [80000, null], "precision")).toBe("One gives more: 80,000");
  });

  it("one_value_put_otherwise_is_told_in_its_words", () => {
    expect(clash("quantity", [80000, null, 80000], "variation")).toBe("Said otherwise: 80,000 and 80 000");
  });
});

describe("small words", () => {
  it("lists_as_a_sentence_does", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });

  it("a_percentage_is_whole_or_nothing_only_when_it_is", () => {
    expect([0, 0.001, 0.64, 0.999, 1].map(percent)).toEqual(["0%", "1%", "64%", "99%", "100%"]);
  });

  it("letters_go_on_after_z", () => {
    expect([0, 4, 25, 26, 51, 52].map(letter)).toEqual(["A", "E", "Z", "AA", "AZ", "BA"]);
  });
});

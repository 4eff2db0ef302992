import { describe, expect, it } from "vitest";
import type { Divergence, DivergencePlace } from "../report";
import { divergenceWords } from "./disagreement";
import { made } from "./made";

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
    expect(clash("quantity", [80000, 12000], "precision")).toBe("Figures, some more exact: 80,000 and 12,000");
    expect(clash("quantity", [80000, 12000], "variation")).toBe("A figure put in several ways: 80,000 and 12,000");
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
    expect(clash("polarity", ["not", "left"])).toBe("Said and denied: “80,000” in A, “12,000” in B");
  });

  it("quotations_are_counted_and_not_repeated", () => {
    expect(clash("quotation", ["80,000", "12,000"])).toBe("Words of different speakers");
    expect(clash("quotation", ["80,000", "12,000"], "precision")).toBe("A quotation, longer and shorter");
  });

  it("who_is_silent_is_no_side", () => {
    expect(clash("quantity", [80000, null], "precision")).toBe("A figure that not all give: 80,000");
  });

  it("what_is_counted_is_named_where_the_figures_do_not", () => {
    const of = (unit: string, words: string) => {
      const places: DivergencePlace[] = [{ article: 0, span: [0, words.length], value: 14 }, { article: 1, span: [0, 2], value: null }];
      const divergence: Divergence = { statement: 0, kind: "quantity", strength: "precision", unit, places };
      return divergenceWords(divergence, made([[words], ["On."]], [[[0, 0], [1, 0]]], [], [divergence]));
    };
    expect(of("vehicles", "14,000")).toBe("A figure that not all give (vehicles): 14,000");
    expect(of("hour", "14 hours")).toBe("A figure that not all give: 14 hours");
    expect(of("km", "14 km")).toBe("A figure that not all give: 14 km");
  });

  it("an_amount_stands_with_how_exactly_it_is_given", () => {
    const hours = (strength: Divergence["strength"], ...told: readonly Partial<DivergencePlace>[]) => {
      const texts = ["Almost five hours.", "More than six hours.", "Took five hours."];
      const at = [[7, 17], [10, 19], [5, 15]] as const;
      const places = told.map((one, article): DivergencePlace => ({ article, span: [...(at[article] ?? [0, 0])], value: 5, ...one }));
      const divergence: Divergence = { statement: 0, kind: "quantity", strength, places };
      return divergenceWords(divergence, made(texts.map((text) => [text]), [[[0, 0], [1, 0], [2, 0]]], [], [divergence]));
    };
    const [almost, six] = [{ approximation: "nearly" }, { value: 6, approximation: "more than" }] as const;
    expect(hours("contradiction", almost, six)).toBe("Two figures: nearly five hours and more than six hours");
    expect(hours("contradiction", almost, six, {})).toBe("Two figures: nearly five hours, more than six hours and five hours");
    expect(hours("contradiction", { unit: "hour" }, { unit: "day" })).toBe("Two figures: five hours and six hours");
  });

  it("one_value_put_otherwise_is_told_in_its_words", () => {
    expect(clash("quantity", [80000, null, 80000], "variation")).toBe("A figure put in several ways: 80,000 and 80 000");
  });
});

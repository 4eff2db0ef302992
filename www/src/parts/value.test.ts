import { describe, expect, it } from "vitest";
import type { Fact, Value } from "../report";
import { dateWords, numberWords, valueWords } from "./value";

const quantity = (value: Value | null, unit?: string, approximation?: Fact["approximation"]): string =>
  valueWords({ kind: "quantity", value, ...(unit === undefined ? {} : { unit }), ...(approximation ? { approximation } : {}) }, "as told").replace(/\u00a0/g, " ");

describe("values in words", () => {
  it("amounts_stand_with_what_is_counted", () => {
    expect(quantity(80_000, "people")).toBe("80,000 people");
    expect(quantity(1_200_000, "people", "about")).toBe("about 1.2 million people");
    expect(quantity(0.75)).toBe("0.75");
  });

  it("units_that_are_words_are_counted", () => {
    expect([quantity(1, "hour"), quantity(5, "hour"), quantity(2, "century"), quantity(11, "km")]).toEqual(["1 hour", "5 hours", "2 centuries", "11 km"]);
  });

  it("money_has_its_sign_and_shares_theirs", () => {
    expect([quantity(3_500_000, "EUR"), quantity(3_800_000, "USD"), quantity(40_000, "UAH"), quantity(7.4, "%"), quantity(50, "US-cent")]).toEqual([
      "€3.5 million",
      "$3.8 million",
      "UAH 40,000",
      "7.4%",
      "50 US cents",
    ]);
  });

  it("a_code_that_is_no_currency_breaks_nothing", () => {
    expect(quantity(3, "XQZ")).toBe("XQZ 3");
  });

  it("ranges_name_their_scale_once", () => {
    expect([quantity([12_000, 20_000], "troops"), quantity([20e6, 25e6], "EUR")]).toEqual(["12,000–20,000 troops", "€20–25 million"]);
  });

  it("what_a_word_of_scale_would_round_stays_in_digits", () => {
    expect([numberWords(1_234_567), numberWords(1_234_000), numberWords(150e9)].map((words) => words.replace("\u00a0", " "))).toEqual(["1,234,567", "1.234 million", "150 billion"]);
  });

  it("what_the_text_leaves_open_stays_as_told", () => {
    expect(quantity(null, "shells")).toBe("as told");
  });
});

describe("dates in words", () => {
  it("are_as_precise_as_they_are", () => {
    expect(["2023-03-08", "2023-03", "2023", "2023-W10", "2023-03-08T15:40", "2023-03-08/2023-03-10"].map(dateWords)).toEqual([
      "8 March 2023",
      "March 2023",
      "2023",
      "the week of 6 March 2023",
      "8 March 2023, 15:40",
      "8 March 2023 – 10 March 2023",
    ]);
  });

  it("what_is_no_date_stands_as_it_is", () => {
    expect(dateWords("next spring")).toBe("next spring");
  });
});

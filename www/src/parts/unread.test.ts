import { describe, expect, it } from "vitest";
import { made } from "./made";
import { unreadWords } from "./unread";

const written = (...languages: readonly string[]) => {
  const all = made(languages.map(() => ["One."]), []);
  languages.forEach((language, at) => Object.assign(all.result.report.articles[at] ?? {}, { language }));
  return all;
};

describe("what is not read", () => {
  it("is_nothing_in_english_nor_where_the_language_is_not_known", () => {
    expect((["quotation", "quantity", "date", "name"] as const).map((kind) => unreadWords(kind, written("en", "und")))).toEqual(["", "", "", ""]);
  });

  it("is_named_by_language_once_each", () => {
    expect(unreadWords("name", written("en", "ja", "th", "ja"))).toBe("Names are not read in Japanese and Thai.");
    expect(unreadWords("date", written("en", "ja", "de"))).toBe("In Japanese, dates are read in digits only.");
  });
});

import { describe, expect, it } from "vitest";
import { outcomeOf } from "../src/outcome";
import { initial, type Result } from "../src/state";
import { report } from "./report";

function result(texts: readonly string[], statements: readonly (readonly number[])[], languages: readonly string[] = []): Result {
  const articles = texts.map((text, at) => ({ id: at + 1, name: `N${at + 1}`, text }));
  const made = report(articles.map(({ name }) => name), statements);
  languages.forEach((language, at) => Object.assign(made.articles[at] ?? {}, { language }));
  return { report: made, articles, options: initial.options, pins: [] };
}

const names = (groups: readonly (readonly { name: string }[])[]) => groups.map((group) => group.map(({ name }) => name));

describe("what a comparison came to", () => {
  it("is nothing in common where every statement has one article", () => {
    expect(outcomeOf(result(["One.", "Two."], [[0], [1]])).apart).toBe(true);
    expect(outcomeOf(result(["One.", "Two."], [[0], [0, 1]])).apart).toBe(false);
  });

  it("is no story at all where there is no statement", () => {
    expect(outcomeOf(result(["-1-", "-2-"], []))).toMatchObject({ empty: true, apart: false });
  });

  it("is the same text where only space differs, for those that have it", () => {
    const { same } = outcomeOf(result(["One two.", "Other.", " One\n\ntwo. "], [[0, 2], [1]]));
    expect(names(same)).toEqual([["N1", "N3"]]);
  });

  it("names languages only where there are several that are known", () => {
    expect(outcomeOf(result(["One.", "Zwei."], [[0], [1]], ["en", "de"])).languages).toEqual(["en", "de"]);
    expect(outcomeOf(result(["One.", "?"], [[0], [1]], ["en", "und"])).languages).toEqual([]);
  });
});

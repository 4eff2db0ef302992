import { describe, expect, it } from "vitest";
import type { Place } from "../report";
import { Compared } from "./compared";
import { made } from "./made";
import { shades } from "./shade";

const all = () =>
  made(
    [["The bridge fell at noon.", "Nobody was hurt there."], ["The bridge fell at noon.", "Trains stood still."], ["A crossing collapsed at noon."]],
    [[[0, 0], [1, 0], [2, 0]], [[0, 1]], [[1, 1]]] satisfies Place[][],
    [
      { a: [0, 0], b: [1, 0], kind: "verbatim", equal: ["The bridge fell at noon."] },
      { a: [0, 0], b: [2, 0], equal: ["at noon."] },
      { a: [1, 0], b: [2, 0], equal: ["at noon."] },
    ],
  );

describe("shades", () => {
  it("who_words_it_unlike_the_others_is_darker", () => {
    const [first = []] = shades(all());
    const by = new Map(first.map(({ article, shade }) => [article, shade]));
    expect(by.get(2)).toBeGreaterThan(by.get(0) ?? 4);
  });

  it("what_one_alone_tells_is_the_darkest", () => {
    expect(shades(all())[1]).toEqual([{ article: 0, shade: 4 }]);
  });

  it("they_outlast_the_coming_of_facts", () => {
    const { result } = all();
    const found = new Compared({ ...result, report: { ...result.report, statements: result.report.statements.map((statement) => ({ ...statement })) } });
    expect(shades(found)).toBe(shades(new Compared(result)));
  });
});

import { describe, expect, it } from "vitest";
import { found } from "../findings";
import { initial, type Result } from "../state";
import { abreast } from "./abreast";
import { compared, ofOne } from "./compared";
import { foldsOf } from "./folds";
import { made } from "./made";

const { result } = made([["Same one.", "Same two."], ["Same one.", "Same two."], ["Else."]], [], [
  { a: [0, 0], b: [1, 0], kind: "verbatim", equal: ["Same one."] },
  { a: [0, 1], b: [1, 1], kind: "verbatim", equal: ["Same two."] },
]);
const withFacts = found({ ...initial, result }, result, { facts: [], utterances: [], divergences: [], statements: [] }).result as Result;
const of = (from: Result, ...articles: number[]) => abreast(articles, compared(from));
const none = new Set<number>();

describe("articles abreast", () => {
  it("are_the_same_object_for_the_same_result_and_choice", () => {
    expect(of(result, 0, 1)).toBe(of(result, 0, 1));
  });

  it("keep_what_lies_between_them_when_facts_join_the_report", () => {
    const [before, after] = [of(result, 0, 1), of(withFacts, 0, 1)];
    expect(withFacts).not.toBe(result);
    expect(after.all.result).toBe(withFacts);
    expect(after.between).toBe(before.between);
    expect(after.pair(0, 1)).toBe(before.pair(0, 1));
    expect(after.stretches).toBe(before.stretches);
    expect(foldsOf(after, true, none)).toBe(foldsOf(before, true, none));
  });

  it("are_of_one_comparison_with_facts_and_without_and_of_no_other", () => {
    expect(ofOne(compared(result), compared(withFacts))).toBe(true);
    expect(ofOne(compared(result), made([["Else."], ["Other."]], []))).toBe(false);
  });

  it("have_other_things_between_them_when_others_are_chosen_or_compared", () => {
    expect(of(result, 1, 0).between).not.toBe(of(result, 0, 1).between);
    const again = { ...result, report: { ...result.report, links: [...result.report.links] } };
    expect(of(again, 0, 1).between).not.toBe(of(result, 0, 1).between);
  });
});

import { describe, expect, it } from "vitest";
import { stops } from "../src/select";
import { initial, reduce, type Action, type Result, type State } from "../src/state";
import { report } from "./report";

const articles = ["A", "B", "C"].map((name, at) => ({ id: at + 1, name, text: "abcdef" }));
const result: Result = { report: report(["A", "B", "C"], [[0, 1], [0], [1, 2], [0, 2]]), articles, options: initial.options, pins: initial.pins };
const begun = reduce({ ...initial, articles }, { type: "compared", result });
const after = (...actions: Action[]): State => actions.reduce(reduce, begun);

describe("reading", () => {
  it("goes_from_article_to_article_and_stays_at_an_end", () => {
    const read = (by: 1 | -1, from: number) => after({ type: "read", article: from }, { type: "read-next", by }).article;
    expect([read(1, 1), read(-1, 2), read(-1, 1), read(1, 3)]).toEqual([2, 1, 1, 3]);
  });

  it("is_no_change_at_an_end", () => {
    const first = reduce(after({ type: "read", article: 1 }), { type: "focus", statement: 0, margin: { sentence: 0, gap: false } });
    expect(reduce(first, { type: "read-next", by: -1 })).toBe(first);
  });

  it("changes_no_article_from_another_view", () => {
    expect(after({ type: "read", article: 1 }, { type: "view", view: "story" }, { type: "read-next", by: 1 })).toMatchObject({ article: 1, view: "story" });
  });

  it("keeps_the_statement_in_focus_in_another_article", () => {
    expect(after({ type: "read", article: 1 }, { type: "focus", statement: 3 }, { type: "read", article: 3 }).focus).toBe(3);
  });

  it("opens_the_margin_where_it_was_asked_for_until_the_focus_moves", () => {
    const open = after({ type: "read", article: 1 }, { type: "focus", statement: 3, margin: { sentence: 2, gap: true } });
    expect(open.margin).toEqual({ sentence: 2, gap: true });
    expect(reduce(open, { type: "step", by: -1 }).margin).toBeNull();
    expect(reduce(open, { type: "read", article: 2 }).margin).toBeNull();
    expect(reduce(open, { type: "compared", result }).margin).toBeNull();
    // The same statement again, from its sentence: the margin begins with the wordings.
    expect(reduce(open, { type: "focus", statement: 3, margin: { sentence: 2, gap: false } }).margin?.gap).toBe(false);
  });

  it("stops_at_what_the_article_tells", () => {
    expect(stops(after({ type: "read", article: 1 }))).toEqual([0, 1, 3]);
  });
});

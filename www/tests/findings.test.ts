import { describe, expect, it } from "vitest";
import type { Divergence, Findings, Strength } from "../src/report";
import { shown, strongest } from "../src/filter";
import { initial, reduce, type Action, type Result, type State } from "../src/state";
import { report } from "./report";

const divergence = (statement: number, strength: Strength): Divergence => ({ statement, kind: "quantity", strength, places: [] });
/** Three statements: the first disagrees a little and much, the second a little, the third is told by one alone. */
const findings: Findings = {
  facts: [],
  utterances: [],
  divergences: [divergence(0, "variation"), divergence(0, "contradiction"), divergence(1, "precision")],
  statements: [[0, 1], [2], []],
};

function result(): Result {
  const articles = ["A", "B"].map((name, at) => ({ id: at + 1, name, text: `${name} says one thing and another.` }));
  return { report: report(["A", "B"], [[0, 1], [0, 1], [1]]), articles, options: initial.options, pins: [] };
}

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initial);

describe("findings", () => {
  it("join_the_report_that_they_were_made_for", () => {
    const made = result();
    const state = after({ type: "compared", result: made }, { type: "found", result: made, findings });
    expect(state.finding).toBe("here");
    expect(state.result?.report.divergences).toBe(findings.divergences);
    expect(state.result?.report.statements.map(({ divergences }) => divergences)).toEqual([[0, 1], [2], []]);
    expect(state.result?.articles).toBe(made.articles);
  });

  it("leave_the_place_and_what_was_picked_as_they_were", () => {
    const made = result();
    const before = after({ type: "compared", result: made }, { type: "focus", statement: 1 });
    expect(reduce(before, { type: "found", result: made, findings })).toMatchObject({ focus: 1, view: "story", side: [1, 2] });
  });

  it("of_another_report_are_dropped", () => {
    const state = after({ type: "compared", result: result() });
    expect(reduce(state, { type: "found", result: result(), findings })).toBe(state);
    expect(reduce(state, { type: "unfound", result: result() })).toBe(state);
  });

  it("are_looked_for_again_when_nothing_else_runs", () => {
    const idle = after({ type: "compared", result: result() }, { type: "stop" });
    expect(reduce(idle, { type: "look" }).finding).toBe("looking");
    const busy = reduce(idle, { type: "comparing" });
    expect(reduce(busy, { type: "look" })).toBe(busy);
  });

  it("are_not_waited_for_once_the_comparison_was_stopped", () => {
    expect(after({ type: "compared", result: result() }, { type: "stop" }).finding).toBe("none");
  });
});

describe("disagreements", () => {
  const made = result();
  const state = after({ type: "compared", result: made }, { type: "found", result: made, findings });

  it("a_statement_is_as_strong_as_its_strongest", () => {
    const all = state.result?.report;
    expect(all?.statements.map((statement) => strongest(statement, all))).toEqual(["contradiction", "precision", null]);
  });

  it("are_filtered_all_or_contradictions_alone", () => {
    expect(shown(state)).toEqual([0, 1, 2]);
    expect(shown(reduce(state, { type: "filter", filter: { disagreeing: "any" } }))).toEqual([0, 1]);
    expect(shown(reduce(state, { type: "filter", filter: { disagreeing: "contradiction" } }))).toEqual([0]);
  });
});

describe("the way from a fact to its place", () => {
  const made = result();
  const state = after({ type: "compared", result: made }, { type: "found", result: made, findings }, { type: "view", view: "facts" });
  const spot = { article: 1, sentence: 2, span: [2, 3] as [number, number], entry: "quantity/1" };

  it("leads_to_its_statement_in_the_story", () => {
    expect(reduce(state, { type: "visit", spot })).toMatchObject({ view: "story", focus: 2, spot });
  });

  it("closes_the_margin_of_another_place", () => {
    const open = reduce({ ...state, view: "reading" }, { type: "focus", statement: 0, margin: { sentence: 0, gap: true } });
    expect(reduce(open, { type: "visit", spot }).margin).toBeNull();
  });

  it("opens_filters_that_hide_the_statement_and_no_others", () => {
    const only = reduce(state, { type: "filter", filter: { coverage: new Set(["all", "only"]) } });
    expect(reduce(only, { type: "visit", spot }).filter).toBe(only.filter);
    const hidden = reduce(reduce(state, { type: "filter", filter: { coverage: new Set(["all", "some"]) } }), { type: "filter", filter: { disagreeing: "any" } });
    expect(reduce(hidden, { type: "visit", spot })).toMatchObject({ filter: initial.filter });
  });

  it("of_text_around_the_report_there_is_none", () => {
    expect(reduce(state, { type: "visit", spot: { ...spot, sentence: 9 } })).toBe(state);
  });

  it("a_statement_chosen_among_the_facts_is_read_in_the_story", () => {
    expect(reduce(state, { type: "focus", statement: 1 })).toMatchObject({ view: "story", focus: 1 });
    expect(reduce(state, { type: "step", by: 1 })).toMatchObject({ view: "story", focus: 0 });
  });

  it("a_newer_story_forgets_where_the_facts_were_left", () => {
    const visited = reduce(state, { type: "visit", spot });
    expect(reduce(visited, { type: "compared", result: result() }).spot).toBeNull();
  });
});

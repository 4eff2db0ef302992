import { describe, expect, it } from "vitest";
import { SILENT, tell, type Told } from "../src/announce";
import { initial, reduce, type Action, type Result, type State } from "../src/state";
import { report } from "./report";

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initial);
const two: Action = { type: "add", drafts: [{ name: "A", text: "One." }, { name: "B", text: "Two." }] };

function result(statements: readonly (readonly number[])[]): Result {
  const { articles, options, pins } = after(two);
  return { report: report(["A", "B"], statements), articles, options, pins };
}

/** A comparison from its start to its facts. */
function comparison(statements: readonly (readonly number[])[]): Action[] {
  const whole = result(statements);
  return [{ type: "comparing" }, { type: "compared", result: whole }, { type: "found", result: whole, findings: { facts: [], utterances: [], divergences: [], statements: [] } }];
}

/** Everything that is said on the way, a line each. */
function heard(actions: readonly Action[]): string[] {
  let state = initial;
  let told: Told = SILENT;
  return actions.flatMap((action) => {
    state = reduce(state, action);
    const said: string[] = [];
    for (let next = tell(told, state); next !== told; next = tell(told, state)) {
      told = next;
      said.push(told.words);
    }
    return said.filter((words) => words !== "");
  });
}

describe("a screen reader is told", () => {
  it("what a comparison came to, once its facts are there and not before", () => {
    expect(heard([two, ...comparison([[0, 1]])])).toEqual(["2 articles compared: 1 statements, 1 of them in every article."]);
  });

  it("nothing when the next comparison comes to the same", () => {
    expect(heard([two, ...comparison([[0, 1]]), ...comparison([[0, 1]])])).toHaveLength(1);
  });

  it("when the next one comes to something else", () => {
    expect(heard([two, ...comparison([[0, 1]]), ...comparison([[0], [1]])])).toHaveLength(2);
  });

  it("that nothing was found in common", () => {
    expect(heard([two, ...comparison([[0], [1]])])).toEqual(["2 articles compared: nothing that two of them tell was found."]);
  });

  it("a message once, and what a comparison came to also under a message that stays", () => {
    const message: Action = { type: "say", message: { tone: "note", text: "A is removed." } };
    expect(heard([two, message, ...comparison([[0, 1]])])).toEqual(["A is removed.", "2 articles compared: 1 statements, 1 of them in every article."]);
  });

  it("what a filter leaves, and what the comparison came to not again when it is off", () => {
    const filter = (disagreeing: "any" | null): Action => ({ type: "filter", filter: { disagreeing } });
    const said = heard([two, ...comparison([[0, 1]]), filter("any"), filter(null), filter("any")]);
    expect(said.slice(1)).toEqual(["0 of 1 statement: where they differ.", "0 of 1 statement: where they differ."]);
  });

  it("the same message again when it comes again, and each of two that come at once", () => {
    const message: Action = { type: "say", message: { tone: "note", text: "A is removed." } };
    expect(heard([two, message, message])).toEqual(["A is removed.", "A is removed."]);
    const both = after(two, message, { type: "say", message: { tone: "note", text: "B is removed." } });
    const first = tell(SILENT, both);
    expect([first.words, tell(first, both).words]).toEqual(["A is removed.", "B is removed."]);
  });

  it("nothing when a message is closed", () => {
    const actions: Action[] = [two, ...comparison([[0, 1]]), { type: "say", message: { tone: "note", text: "A is removed." } }];
    const { notices } = after(...actions);
    expect(heard([...actions, { type: "dismiss", notice: notices[0]?.id ?? 0 }])).toHaveLength(2);
  });
});

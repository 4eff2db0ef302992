import { describe, expect, it } from "vitest";
import type { Divergence, DivergencePlace, Place, Wording } from "../report";
import type { Compared } from "./compared";
import { ledgers, type Entry, type Ledger } from "./ledger";
import { made, stated, type Told } from "./made";

const quantity = (at: Place, words: string, group: number, value: number | null, unit = "people"): Told => ({ kind: "quantity", at, words, group, value, unit });

/** Three reports: a figure on which they disagree, one that two tell, one that one tells; a line around the report. */
function three(divergences: Divergence[] = []): Compared {
  const texts = [
    ["Some 80,000 people fled.", "Two boats sank.", "It took 7 hours."],
    ["12,000 people fled.", "Both boats sank, two in all, two.", "Share 99 times."],
    ["About 80,000 people left."],
  ];
  const all = made(texts, [[[0, 0], [1, 0], [2, 0]], [[0, 1], [1, 1]], [[0, 2]]], [], divergences);
  return stated(all, [
    quantity([0, 0], "80,000", 1, 80_000),
    quantity([1, 0], "12,000", 2, 12_000),
    quantity([2, 0], "80,000", 1, 80_000),
    quantity([0, 1], "Two", 3, 2, "boats"),
    quantity([1, 1], "two in", 3, 2, "boats"),
    quantity([1, 1], "two.", 3, 2, "boats"),
    quantity([0, 2], "7", 4, 7, "hour"),
    quantity([1, 2], "99", 5, 99, "times"),
  ]);
}

function place(all: Compared, fact: number): DivergencePlace {
  const { article = 0, span = [0, 0], value = null } = all.result.report.facts[fact] ?? {};
  return { article, span, value };
}

const disagreeing = (...facts: readonly number[]): Divergence => {
  const all = three();
  return { statement: 0, kind: "quantity", strength: "contradiction", places: facts.map((fact) => place(all, fact)) };
};

const figures = (all: Compared): Ledger => ledgers(all)[1] as Ledger;
const names = (entries: readonly Entry[]) => entries.map((entry) => (entry.type === "clash" ? entry.sides.map(({ name }) => name) : entry.type === "thing" ? entry.thing.name : "")).flat().map((name) => name.replace("\u00a0", " "));

describe("the ledgers", () => {
  it("stand_in_their_order", () => {
    expect(ledgers(three()).map(({ kind }) => kind)).toEqual(["quotation", "quantity", "date", "name"]);
  });

  it("have_what_several_tell_before_what_one_tells", () => {
    const { tiers, count } = figures(three());
    expect(names(tiers.several)).toEqual(["80,000 people", "2 boats"]);
    expect(names(tiers.one)).toEqual(["12,000 people", "7 hours"]);
    expect(count).toBe(4);
  });

  it("leave_out_what_stands_around_the_report", () => {
    const { tiers } = figures(three());
    expect(names([...tiers.clash, ...tiers.several, ...tiers.one])).not.toContain("99 times");
  });

  it("name_a_sentence_once_that_tells_a_thing_twice", () => {
    const [, boats] = figures(three()).tiers.several;
    expect(boats?.type === "thing" && boats.thing.mentions.map(({ article, sentence, spans }) => [article, sentence, spans.length])).toEqual([[0, 1, 1], [1, 1, 2]]);
  });
});

describe("disagreements in a ledger", () => {
  it("come_first_with_a_side_a_value_and_who_is_silent", () => {
    const { tiers, count } = figures(three([disagreeing(0, 1, 2)]));
    expect(names(tiers.clash)).toEqual(["80,000 people", "12,000 people"]);
    expect([...(tiers.clash[0]?.tellers ?? [])].sort()).toEqual([0, 1, 2]);
    expect(names([...tiers.several, ...tiers.one])).toEqual(["2 boats", "7 hours"]);
    expect(count).toBe(3);
  });

  it("of_the_same_things_are_one_entry", () => {
    const { tiers } = figures(three([disagreeing(0, 1), disagreeing(1, 2)]));
    expect(tiers.clash).toHaveLength(1);
    const [entry] = tiers.clash;
    expect(entry?.type === "clash" && entry.sides.map(({ mentions }) => mentions.map(({ article }) => article))).toEqual([[0, 2], [1]]);
  });

  it("do_not_hide_where_else_a_thing_is_told", () => {
    const { tiers } = figures(three([disagreeing(0, 1)]));
    expect(names(tiers.several)).toContain("80,000 people");
  });

  it("are_none_where_one_article_only_lacks_the_thing", () => {
    const silent = disagreeing(6, 1);
    const places = silent.places.map((place) => (place.article === 1 ? { ...place, value: null } : place));
    const { tiers } = figures(three([{ ...silent, strength: "precision", places }]));
    expect(tiers.clash).toEqual([]);
    expect(names(tiers.one)).toContain("7 hours");
  });

  it("may_stand_where_no_fact_does", () => {
    const all = made([["Nobody left."], ["All left."]], [[[0, 0], [1, 0]]], [], [
      { statement: 0, kind: "quantity", strength: "precision", places: [{ article: 0, span: [0, 6], value: 0 }, { article: 1, span: [0, 3], value: 3 }] },
    ]);
    expect(names(figures(all).tiers.clash)).toEqual(["0", "3"]);
  });
});

describe("names in a ledger", () => {
  it("have_their_spellings_and_the_fullest_first", () => {
    const all = made([["Mr Rieke spoke.", "Tomas Rieke left."], ["Thomas Rieke spoke. Rieke left."]], [[[0, 0], [1, 0]], [[0, 1]]]);
    const name = (at: Place, words: string, value: string): Told => ({ kind: "name", at, words, group: 1, value });
    stated(all, [name([0, 0], "Rieke", "Tomas Rieke"), name([0, 1], "Tomas Rieke", "Tomas Rieke"), name([1, 0], "Thomas Rieke", "Thomas Rieke")]);
    const [entry] = ledgers(all)[3]?.tiers.several ?? [];
    expect(entry?.type === "thing" && [entry.thing.name, entry.thing.spellings.map(({ words }) => words)]).toEqual(["Tomas Rieke", ["Rieke", "Tomas Rieke", "Thomas Rieke"]]);
  });
});

describe("one name written in two ways", () => {
  it("is_a_disagreement_with_a_side_a_spelling", () => {
    const places = [{ article: 0, span: [0, 7] as [number, number], value: "Bakhmut" }, { article: 1, span: [0, 6] as [number, number], value: "Bahmut" }];
    const all = made([["Bakhmut fell."], ["Bahmut fell."]], [[[0, 0], [1, 0]]], [], [{ statement: 0, kind: "name", strength: "variation", places }]);
    stated(all, [{ kind: "name", at: [0, 0], words: "Bakhmut", group: 1, value: "Bakhmut" }, { kind: "name", at: [1, 0], words: "Bahmut", group: 1, value: "Bakhmut" }]);
    expect(names(ledgers(all)[3]?.tiers.clash ?? [])).toEqual(["Bakhmut", "Bahmut"]);
  });
});

describe("dates in a ledger", () => {
  it("stand_in_the_order_of_time", () => {
    const all = made([["On 9 May it fell.", "In May 2023.", "On 8 March.", "One day."]], [[[0, 0]], [[0, 1]], [[0, 2]], [[0, 3]]]);
    const date = (sentence: number, words: string, group: number, value: string | null): Told => ({ kind: "date", at: [0, sentence], words, group, value });
    stated(all, [date(3, "One day", 1, null), date(0, "9 May", 2, "2024-05-09"), date(2, "8 March", 3, "2024-03-08"), date(1, "May 2023", 4, "2023-05")]);
    expect(names(ledgers(all)[2]?.tiers.one ?? [])).toEqual(["May 2023", "8 March 2024", "9 May 2024", "One day"]);
  });
});

describe("utterances in a ledger", () => {
  const wording = (article: number, sentence: number, all: Compared): Wording => ({ article, sentence, span: all.span([article, sentence]), form: "direct", speaker: null, differs: [], edits: [] });

  it("that_are_worded_otherwise_come_first_if_that_is_a_divergence", () => {
    const all = made([["We will go.", "We stay."], ["We may go.", "We stay."]], [[[0, 0], [1, 0]], [[0, 1], [1, 1]]], [], [
      { statement: 0, kind: "quotation", strength: "variation", places: [{ article: 0, span: [0, 10], value: null }, { article: 1, span: [0, 9], value: null }] },
    ]);
    all.result.report.utterances.push({ group: 7, wordings: [wording(0, 1, all), wording(1, 1, all)] }, { group: 8, wordings: [wording(0, 0, all), wording(1, 0, all)] });
    const tiers = ledgers(all)[0]?.tiers;
    expect(tiers?.clash.map(({ key }) => key)).toEqual(["quotation/8"]);
    expect(tiers?.several.map(({ key }) => key)).toEqual(["quotation/7"]);
  });

  it("hold_the_quotations_that_their_wordings_join", () => {
    const all = made([["We will go. We will stay."], ["We go."]], [[[0, 0], [1, 0]]]);
    stated(all, [{ kind: "quotation", at: [0, 0], words: "We will stay", group: 9, value: "We will stay" }]);
    all.result.report.utterances.push({ group: 1, wordings: [wording(0, 0, all), wording(1, 0, all)] });
    expect(ledgers(all)[0]?.count).toBe(1);
  });

  it("a_quotation_of_no_utterance_stands_alone", () => {
    const all = made([["We will go."]], [[[0, 0]]]);
    stated(all, [{ kind: "quotation", at: [0, 0], words: "We will go", group: 3, value: "We will go", speaker: "Rieke", form: "partial" }]);
    expect(ledgers(all)[0]?.tiers.one).toMatchObject([{ type: "utterance", utterance: { wordings: [{ speaker: "Rieke", form: "partial" }] } }]);
  });

  it("whose_fullest_wording_stands_around_the_report_have_nothing_to_differ_from", () => {
    const all = made([["We will go now."], ["We will go."]], [[[1, 0]]]);
    const shorter: Wording = { ...wording(1, 0, all), differs: ["truncated"], edits: [{ op: "equal", a: [0, 10], b: [0, 10] }] };
    all.result.report.utterances.push({ group: 1, wordings: [wording(0, 0, all), shorter] });
    expect(ledgers(all)[0]?.tiers.one).toMatchObject([{ utterance: { wordings: [{ article: 1, differs: [], edits: [] }] } }]);
  });
});

import { describe, expect, it } from "vitest";
import { made } from "../src/parts/made";
import { chosenPair, excerpt, linked, together } from "../src/pinning";
import { among, anchor, isPin, numbered, picking, placeOf, renamed, type Anchor, type Pin } from "../src/pins";
import type { Span } from "../src/report";
import { initial, reduce, type Action, type State } from "../src/state";

const COURIER = ["The dam broke.", "No one was hurt.", "It rained.", "No one was hurt."];
const HERALD = ["The dam is gone.", "Nobody came to harm."];
const { result } = made([COURIER, HERALD], [[[0, 0], [1, 0]], [[0, 1]], [[0, 2]], [[0, 3]], [[1, 1]]], [{ a: [0, 0], b: [1, 0] }]);
const [dam, gone] = [anchor(result, [0, 0]), anchor(result, [1, 0])];
const [again, harm] = [anchor(result, [0, 3]), anchor(result, [1, 1])];

/** A sentence a line. */
const lines = (text: string): Span[] => {
  let at = 0;
  return text.split("\n").map((line): Span => {
    const span: Span = [at, at + line.length];
    at = span[1] + 1;
    return span;
  });
};
const to = (pins: readonly Pin[], ...texts: string[]) => numbered(renamed(pins, (id) => id - 1), texts, lines);

describe("a sentence", () => {
  it("is_known_by_its_words_and_which_of_them_it_is", () => {
    expect(again).toEqual({ article: 1, words: "No one was hurt.", nth: 1 });
    expect(placeOf(result, again)).toEqual([0, 3]);
    expect(placeOf(result, { ...again, nth: 2 })).toBeNull();
    expect(placeOf(result, { ...again, article: 9 })).toBeNull();
  });

  it("is_cut_short_in_messages", () => {
    expect(excerpt("The dam broke.")).toBe("The dam broke.");
    expect(excerpt("The dam broke at dawn on Monday.")).toBe("The dam broke at dawn on …");
  });
});

describe("pins on their way to the comparison", () => {
  const pin: Pin = { a: again, b: harm, together: true };

  it("are_numbers_of_sentences", () => {
    expect(to([pin], COURIER.join("\n"), HERALD.join("\n"))).toEqual([{ a: [0, 3], b: [1, 1], together: true }]);
  });

  it("follow_their_sentence_and_sleep_while_it_is_gone", () => {
    expect(to([pin], ["A headline.", ...COURIER].join("\n"), HERALD.join("\n"))[0]?.a).toEqual([0, 4]);
    expect(to([pin], COURIER.slice(0, 3).join("\n"), HERALD.join("\n"))).toEqual([]);
  });

  it("are_left_out_with_an_article_that_is_not_compared", () => {
    expect(renamed([pin], (id) => (id === 1 ? 0 : undefined))).toEqual([]);
  });

  it("read_no_text_without_a_pin", () => {
    const read: string[] = [];
    numbered(renamed([pin], (id) => id - 1), [COURIER.join("\n"), HERALD.join("\n"), "Else."], (text) => (read.push(text), lines(text)));
    expect(read).toHaveLength(2);
  });
});

describe("what is kept", () => {
  it("is_a_pin_only_if_every_part_of_it_is_there", () => {
    const end = { article: "article/x", words: "One.", nth: 0 };
    expect(isPin({ a: end, b: end, together: false })).toBe(true);
    for (const other of [null, 1, {}, { a: end, b: end }, { a: end, b: { ...end, nth: "0" }, together: true }]) expect(isPin(other)).toBe(false);
  });
});

describe("picking", () => {
  it("takes_two_sentences_of_two_articles_and_lets_go_of_one_that_is_picked_again", () => {
    const after = (...all: Anchor[]) => all.reduce(picking, [] as readonly Anchor[]);
    expect(after(dam, gone)).toEqual([dam, gone]);
    expect(after(dam, gone, dam)).toEqual([gone]);
    expect(after(dam, again)).toEqual([again]);
    expect(after(dam, gone, again)).toEqual([gone, again]);
  });
});

describe("pinning", () => {
  const start: State = [
    { type: "add", drafts: [{ name: "Courier", text: COURIER.join("\n") }, { name: "Herald", text: HERALD.join("\n") }] } as Action,
    { type: "compared", result } as Action,
  ].reduce(reduce, initial);
  const after = (...actions: Action[]): State => actions.reduce(reduce, start);
  const undo = (state: State): State => reduce(state, { type: "undo", notice: state.notices.find((notice) => notice.undo)?.id ?? -1 });
  const both: Pin = { a: again, b: harm, together: true };

  it("links_what_is_not_linked_and_parts_what_is", () => {
    expect([linked(start, dam, gone), linked(start, gone, dam), linked(start, again, harm)]).toEqual([true, true, false]);
    const picked = (one: Anchor, other: Anchor) => after({ type: "pick", sentence: one }, { type: "pick", sentence: other }, { type: "pin-picked" });
    expect(picked(gone, dam).pins).toEqual([{ a: gone, b: dam, together: false }]);
    expect(picked(again, harm)).toMatchObject({ pins: [both], picked: [] });
    expect(picked(again, harm).notices.at(-1)?.text).toBe("Linked: “No one was hurt.” (Courier) and “Nobody came to harm.” (Herald).");
  });

  it("puts_in_one_row_what_a_link_ties_across_rows", () => {
    const across = made([COURIER, HERALD], [[[0, 0]], [[1, 0]]], [{ a: [0, 0], b: [1, 0] }]).result;
    const state = [{ type: "compared", result: across }, { type: "pick", sentence: dam }, { type: "pick", sentence: gone }].reduce((all, action) => reduce(all, action as Action), start);
    expect([linked(state, dam, gone), together(state, dam, gone), together(start, dam, gone)]).toEqual([true, false, true]);
    const pinned = reduce(state, { type: "pin-picked" });
    expect(pinned.pins).toEqual([{ a: dam, b: gone, together: true }]);
    expect(together(pinned, gone, dam)).toBe(true);
  });

  it("takes_no_two_sentences_for_one_row_that_stand_in_none", () => {
    const none = reduce(start, { type: "compared", result: made([COURIER, HERALD], []).result });
    expect(together(none, dam, gone)).toBe(false);
    expect(together({ ...none, result: null }, dam, gone)).toBe(false);
  });

  it("speaks_of_the_two_of_a_statement_in_focus_when_nothing_is_picked", () => {
    expect(chosenPair(after({ type: "focus", statement: 0 }))).toEqual([dam, gone]);
    expect(chosenPair(after({ type: "focus", statement: 1 }))).toBeNull();
    expect(after({ type: "pin-picked" }).notices.at(-1)?.text).toMatch(/^Pick two sentences/);
  });

  it("holds_one_pin_of_a_pair_and_undo_brings_the_one_before", () => {
    const turned = after({ type: "pin", pins: [both] }, { type: "pin", pins: [{ a: harm, b: again, together: false }] });
    expect(turned.pins).toEqual([{ a: harm, b: again, together: false }]);
    expect(undo(turned).pins).toEqual([both]);
    expect(undo(after({ type: "pin", pins: [both] })).pins).toEqual([]);
    expect(undo(after({ type: "pin", pins: [both] }, { type: "unpin", pin: both })).pins).toEqual([both]);
  });

  it("says_nothing_of_what_holds_already", () => {
    const pinned = after({ type: "pin", pins: [both] });
    expect(reduce(pinned, { type: "pin", pins: [{ a: harm, b: again, together: true }] })).toBe(pinned);
    const apart: Pin = { a: dam, b: gone, together: false };
    const more = reduce(pinned, { type: "pin", pins: [both, apart] });
    expect(more.pins).toEqual([both, apart]);
    expect(undo(more).pins).toEqual([both]);
  });

  it("waits_for_an_article_that_is_gone", () => {
    const pinned = after({ type: "pin", pins: [both] }, { type: "dismiss", notice: start.next });
    const left = (state: State) => among(state.pins, new Set(state.articles.map(({ id }) => id)));
    for (const action of [{ type: "remove", id: 2 }, { type: "forget" }] as Action[]) {
      const gone = reduce(pinned, action);
      expect(left(gone)).toEqual([]);
      expect(left(undo(gone))).toEqual([both]);
    }
    expect(reduce(pinned, { type: "move", id: 2, to: 0 }).pins).toBe(pinned.pins);
    expect(reduce(pinned, { type: "write", id: 1, text: "Else." }).pins).toBe(pinned.pins);
  });

  it("is_taken_back_or_brought_back_whatever_is_undone_first", () => {
    const back = (state: State, words: RegExp) => reduce(state, { type: "undo", notice: state.notices.find(({ text }) => words.test(text))?.id ?? -1 });
    const gone: Action = { type: "remove", id: 2 };
    const linkedThenGone = after({ type: "pin", pins: [both] }, gone);
    const freedThenGone = after({ type: "pin", pins: [both] }, { type: "unpin", pin: both }, gone);
    for (const [state, words, pins] of [[linkedThenGone, /^Linked/, []], [freedThenGone, /^Unpinned/, [both]]] as const) {
      for (const [first, second] of [[words, /is removed/], [/is removed/, words]] as const) {
        const now = back(back(state, first), second);
        expect(now.pins).toEqual(pins);
        expect(now.articles).toHaveLength(2);
      }
    }
  });

  it("is_restored_with_the_articles_that_it_names", () => {
    const pins = renamed([both, { ...both, together: false }], (id) => id - 1);
    const drafts = start.articles.map(({ name, text }) => ({ name, text }));
    for (const type of ["restore", "add"] as const) {
      const state = reduce(initial, { type, drafts, pins });
      const [courier, herald] = state.articles.map(({ id }) => id);
      // Of two tabs that disagree the later one holds: both at once could not be compared.
      expect(state.pins).toMatchObject([{ a: { article: courier }, b: { article: herald }, together: false }]);
    }
  });
});

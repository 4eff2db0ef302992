import { describe, expect, it } from "vitest";
import { report } from "../tests/report";
import { bookmark, fromBookmark } from "./bookmark";
import { COVERAGES, EVERYTHING, LINK_KINDS, type Filter } from "./filter";
import { initial, reduce, type Result, type State, type View } from "./state";

const NAMES = ["Courier", "Herald", "Ledger", "Radio"];
const articles = NAMES.map((name, at) => ({ id: 10 + at, name, text: "abcdefgh" }));
const result: Result = { report: report(NAMES, [[0, 1, 2, 3], [0, 1], [2], [1, 3], [3]]), articles, options: initial.options, pins: [] };
const settled: State = { ...initial, articles, result, side: [10, 11], article: 10 };

/** The same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function anyState(next: () => number): State {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const some = <T>(all: readonly T[]): T[] => all.filter(() => next() < 0.6);
  const ids = articles.map(({ id }) => id).sort(() => next() - 0.5);
  const filter: Filter = {
    coverage: new Set(some(COVERAGES)),
    kinds: new Set(some(LINK_KINDS)),
    disagreeing: pick([null, "any", "contradiction"] as const),
    article: pick([null, { id: pick(ids), tells: next() < 0.5 }]),
    search: pick(["", "harbour"]),
  };
  return {
    ...settled,
    view: pick<View>(["overview", "story", "side", "reading", "facts"]),
    filter: pick([EVERYTHING, filter]),
    focus: pick([null, 0, 1, 2, 3, 4]),
    side: ids.slice(0, 2 + Math.floor(next() * 3)),
    linked: next() < 0.5,
    article: pick(ids),
    base: pick([null, ...ids]),
  };
}

describe("a bookmark", () => {
  it("brings_back_whatever_view_it_was_made_of", () => {
    const next = random(7);
    for (let time = 0; time < 500; time += 1) {
      const state = anyState(next);
      const { view, filter, focus, side, linked, article, base } = state;
      const kept = fromBookmark(`#${bookmark(state)}`, state);
      expect(kept, bookmark(state)).toEqual({ view, filter, focus, side, linked, article, base });
    }
  });

  it("of_the_page_as_it_opens_is_nothing", () => {
    expect(bookmark(settled)).toBe("");
    expect(fromBookmark("", { ...settled, view: "facts", focus: 3 } as State)).toMatchObject({ view: "story", focus: null });
  });

  it("holds_no_word_of_the_reader_or_of_an_article", () => {
    const words = bookmark({ ...settled, view: "reading", article: 12, filter: { ...EVERYTHING, search: "harbour", article: { id: 13, tells: true } } });
    expect(words).toBe("view=reading&tells=4&read=3");
  });

  it("leaves_what_is_searched_for_as_it_is", () => {
    expect(fromBookmark("#view=side", { ...settled, filter: { ...EVERYTHING, search: "harbour" } })?.filter.search).toBe("harbour");
  });

  it("that_is_none_is_left_alone", () => {
    for (const hash of ["#quotations", "#top", "#%", "#=&=", "#x=1"]) expect(fromBookmark(hash, settled), hash).toBeNull();
  });

  it("full_of_nonsense_opens_a_view_that_can_be_drawn", () => {
    const words = ["", "-1", "0", "1", "2", "5", "99999999999", "1e3", "NaN", "constructor", "__proto__", "only", "none", "edited,edited", "1,1", "3,1,9", ",,", "%00", "story", "side"];
    const next = random(3);
    const names = ["view", "statement", "told", "linked", "differ", "tells", "leaves-out", "beside", "free", "read", "against", "x"];
    for (let time = 0; time < 500; time += 1) {
      const hash = `#${names.filter(() => next() < 0.5).map((name) => `${name}=${words[Math.floor(next() * words.length)]}`).join("&")}`;
      const kept = fromBookmark(hash, settled);
      if (!kept) continue;
      const state = reduce(settled, { type: "reopen", kept });
      const ids = articles.map(({ id }) => id);
      expect(["overview", "story", "side", "reading", "facts"]).toContain(state.view);
      expect(state.focus === null || state.focus < 5).toBe(true);
      expect(state.side.length >= 2 && new Set(state.side).size === state.side.length && state.side.every((id) => ids.includes(id)), hash).toBe(true);
      expect(ids).toContain(state.article);
      // What opens can be kept again.
      expect(fromBookmark(`#${bookmark(state)}`, state), hash).toEqual(kept);
    }
  });

  it("of_other_articles_leads_to_what_is_there", () => {
    const kept = fromBookmark("#statement=40&beside=3,9&read=12&tells=9", settled);
    expect(kept).toMatchObject({ focus: null, side: [10, 11], article: 10, filter: EVERYTHING });
  });
});

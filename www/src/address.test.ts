import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { report } from "../tests/report";
import { followAddress } from "./address";
import { initial, reduce, type Action, type Result, type State } from "./state";

const articles = ["A", "B"].map((name, id) => ({ id, name, text: "abc" }));
const result: Result = { report: report(["A", "B"], [[0, 1], [0], [1]]), articles, options: initial.options, pins: [] };

/** A page and the steps of its history. */
function opened(hash: string) {
  const steps = [hash];
  const listeners: (() => void)[] = [];
  const location = { pathname: "/", search: "", hash };
  const written: string[] = [];
  const go = (url: string) => {
    location.hash = url.includes("#") ? url.slice(url.indexOf("#")) : "";
    written.push(location.hash);
  };
  const page = {
    location,
    history: {
      pushState: (_: unknown, __: string, url?: string | URL | null) => (go(String(url)), void steps.push(location.hash)),
      replaceState: (_: unknown, __: string, url?: string | URL | null) => (go(String(url)), void steps.splice(-1, 1, location.hash)),
    },
    addEventListener: (_: "popstate", listener: () => void) => void listeners.push(listener),
  };
  const reader = {
    state: { ...initial, articles } as State,
    steps,
    written,
    do: (action: Action) => {
      reader.state = reduce(reader.state, action);
      keep(reader.state);
    },
    back: () => {
      steps.pop();
      location.hash = steps.at(-1) ?? "";
      for (const listener of listeners) listener();
    },
  };
  const keep = followAddress(page, (action) => reader.do(action));
  return reader;
}

describe("the address", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("opens_the_bookmark_with_the_first_result_and_not_before", () => {
    const page = opened("#view=reading&statement=2&read=2");
    page.do({ type: "theme", theme: "dark" });
    expect(page.state.view).toBe("story");
    page.do({ type: "compared", result });
    vi.runAllTimers();
    expect(page.state).toMatchObject({ view: "reading", focus: 1, article: 1 });
    expect(page.steps).toEqual(["#view=reading&statement=2&read=2"]);
  });

  it("leads_back_to_the_view_before", () => {
    const page = opened("");
    page.do({ type: "compared", result });
    page.do({ type: "focus", statement: 1 });
    page.do({ type: "view", view: "facts" });
    page.do({ type: "view", view: "side" });
    vi.runAllTimers();
    expect(page.steps).toEqual(["#statement=2", "#view=facts&statement=2", "#view=side&statement=2"]);
    page.back();
    expect(page.state.view).toBe("facts");
    page.back();
    expect(page.state).toMatchObject({ view: "story", focus: 1 });
    vi.runAllTimers();
    expect(page.steps).toEqual(["#statement=2"]);
  });

  it("is_written_once_while_a_key_is_held_down", () => {
    const page = opened("");
    page.do({ type: "compared", result });
    for (let time = 0; time < 50; time += 1) page.do({ type: "focus", statement: time % 3 });
    vi.runAllTimers();
    expect(page.written).toEqual(["#statement=2"]);
  });

  it("is_bare_again_once_everything_is_forgotten", () => {
    const page = opened("#statement=2");
    page.do({ type: "compared", result });
    page.do({ type: "forget" });
    vi.runAllTimers();
    expect(page.steps).toEqual([""]);
  });

  it("is_mended_where_it_named_what_is_not_there", () => {
    const page = opened("#view=story&statement=99&read=2");
    page.do({ type: "compared", result });
    vi.runAllTimers();
    expect(page.steps).toEqual(["#read=2"]);
  });

  it("leaves_a_fragment_of_the_page_alone_until_something_changes", () => {
    const page = opened("#quotations");
    page.do({ type: "compared", result });
    vi.runAllTimers();
    expect(page.state.view).toBe("story");
    expect(page.written).toEqual([]);
  });
});

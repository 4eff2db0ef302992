import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Broken, Overtaken, type Comparer } from "../src/comparer";
import type { Findings } from "../src/report";
import { MAX_BYTES } from "../src/intake/limits";
import { follow } from "../src/live";
import { Refused } from "../src/messenger";
import type { Compared } from "../src/parts/compared";
import { prepare } from "../src/prepare";
import { initial, reduce, type Action, type State } from "../src/state";
import { report } from "./report";

vi.mock("../src/prepare", async (original) => {
  const { prepare } = await original<typeof import("../src/prepare")>();
  return { prepare: vi.fn(prepare) };
});

/** The next result takes so many milliseconds to be made ready. */
function slow(milliseconds: number): void {
  vi.mocked(prepare).mockImplementationOnce(() => {
    const done = new Promise<Compared>((resolve) => setTimeout(resolve, milliseconds));
    return { value: undefined, done, now: () => expect.fail("nobody waits for it at a stretch") };
  });
}

const NOTHING: Findings = { facts: [], utterances: [], divergences: [], statements: [] };

const two: Action = { type: "add", drafts: [{ name: "A", text: "One." }, { name: "B", text: "Two." }] };

/** The page without its views: what `main.ts` does with each action. */
function page(compare: Comparer["compare"], find: Comparer["find"] = async () => NOTHING) {
  const comparer = { compare: vi.fn(compare), find: vi.fn(find), stop: vi.fn() };
  let state: State = initial;
  const emit = (action: Action): void => {
    const before = state;
    state = reduce(state, action);
    if (state.articles !== before.articles || state.options !== before.options || state.pins !== before.pins) live.changed(state);
  };
  const live = follow(comparer, emit);
  return { comparer, emit, live, state: () => state };
}

const works: Comparer["compare"] = async (articles, options, pins) => ({ articles, options, pins, report: report(articles.map(({ name }) => name), [articles.map((_, at) => at)]) });

describe("the comparison follows the articles", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("one_text_is_not_compared", async () => {
    const { comparer, emit } = page(works);
    emit({ type: "write", id: 1, text: "One." });
    await vi.runAllTimersAsync();
    expect(comparer.compare).not.toHaveBeenCalled();
  });

  it("dropped_articles_are_compared_at_once", async () => {
    const { comparer, emit, state } = page(works);
    emit(two);
    expect(state().busy).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(comparer.compare).toHaveBeenCalledOnce();
    expect(state().busy).toBe(false);
    expect(state().result?.articles).toEqual(state().articles);
  });

  it("a_pin_is_compared_at_once", async () => {
    const { comparer, emit, state } = page(works);
    emit(two);
    await vi.runAllTimersAsync();
    const [a, b] = state().articles.map(({ id, text }) => ({ article: id, words: text, nth: 0 }));
    if (a && b) emit({ type: "pin", pins: [{ a, b, together: true }] });
    await vi.advanceTimersByTimeAsync(1);
    expect(comparer.compare).toHaveBeenCalledTimes(2);
    expect(state().result?.pins).toBe(state().pins);
  });

  it("typing_is_compared_after_a_pause_and_once", async () => {
    const { comparer, emit, state } = page(works);
    emit(two);
    await vi.runAllTimersAsync();
    const id = state().articles[0]?.id ?? 0;
    for (const text of ["One. T", "One. Tw", "One. Two."]) {
      emit({ type: "write", id, text });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(comparer.compare).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(comparer.compare).toHaveBeenCalledTimes(2);
    expect(state().result?.articles[0]?.text).toBe("One. Two.");
  });

  it("blank_sheets_stay_out", async () => {
    const { comparer, emit } = page(works);
    emit(two);
    emit({ type: "add-blank" });
    await vi.runAllTimersAsync();
    expect(comparer.compare).toHaveBeenCalledOnce();
    expect(comparer.compare.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it("a_story_of_one_article_goes_away", async () => {
    const { comparer, emit, state } = page(works);
    emit(two);
    await vi.runAllTimersAsync();
    emit({ type: "remove", id: state().articles[0]?.id ?? 0 });
    await vi.runAllTimersAsync();
    expect(comparer.stop).toHaveBeenCalled();
    expect(state().result).toBeNull();
    expect(state().busy).toBe(false);
  });

  it("a_refusal_points_to_the_article_by_its_id", async () => {
    const { emit, state } = page(async () => Promise.reject(new Refused("B: 9000000 bytes is over the limit of 8388608", 1)));
    emit(two);
    await vi.runAllTimersAsync();
    expect(state().notices).toMatchObject([{ tone: "error", text: "B: 9000000 bytes is over the limit of 8388608.", article: state().articles[1]?.id }]);
    expect(state().busy).toBe(false);
  });

  it("what_broke_off_is_said_and_taken_back_by_the_next_comparison", async () => {
    let broken = true;
    const { emit, state } = page(async (articles, options, pins) => (broken ? Promise.reject(new Broken("trap")) : works(articles, options, pins)));
    emit(two);
    await vi.runAllTimersAsync();
    expect(state().notices[0]?.text).toMatch(/broke off twice/);
    broken = false;
    emit({ type: "write", id: state().articles[0]?.id ?? 0, text: "Else." });
    await vi.runAllTimersAsync();
    expect(state().notices).toEqual([]);
  });

  it("an_answer_to_what_was_there_before_leaves_the_page_comparing", async () => {
    const { emit, state } = page(async (articles, options, pins) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return works(articles, options, pins);
    });
    emit(two);
    await vi.advanceTimersByTimeAsync(50);
    emit({ type: "write", id: state().articles[0]?.id ?? 0, text: "Else." });
    await vi.advanceTimersByTimeAsync(100);
    expect(state().result?.articles[0]?.text).toBe("One.");
    expect(state().busy).toBe(true);
    await vi.runAllTimersAsync();
    expect(state().result?.articles[0]?.text).toBe("Else.");
    expect(state().busy).toBe(false);
  });

  it("what_went_wrong_before_the_last_change_is_not_said", async () => {
    const { emit, state } = page(async (articles, options, pins) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (articles[0]?.text === "One.") throw new Broken("trap");
      return works(articles, options, pins);
    });
    emit(two);
    await vi.advanceTimersByTimeAsync(50);
    emit({ type: "write", id: state().articles[0]?.id ?? 0, text: "Else." });
    await vi.advanceTimersByTimeAsync(100);
    expect(state().notices).toEqual([]);
    expect(state().busy).toBe(true);
    await vi.runAllTimersAsync();
    expect(state().busy).toBe(false);
  });

  it("what_was_stopped_is_compared_again_when_asked", async () => {
    const { emit, live, state } = page(works);
    emit(two);
    live.stop();
    await vi.runAllTimersAsync();
    expect(state().result).toBeNull();
    live.again();
    await vi.runAllTimersAsync();
    expect(state().result?.articles).toEqual(state().articles);
  });

  it("a_result_that_is_made_ready_when_the_reader_stops_is_not_shown", async () => {
    const { emit, live, state } = page(works);
    slow(100);
    emit(two);
    await vi.advanceTimersByTimeAsync(50);
    emit({ type: "stop" });
    live.stop();
    await vi.runAllTimersAsync();
    expect(state()).toMatchObject({ result: null, busy: false, finding: "none" });
  });

  it("what_was_stopped_while_it_was_made_ready_is_shown_once_when_asked_for_again", async () => {
    const { comparer, emit, live, state } = page(works);
    slow(100);
    emit(two);
    await vi.advanceTimersByTimeAsync(50);
    live.stop();
    live.again();
    await vi.runAllTimersAsync();
    expect(state().result).not.toBeNull();
    expect(comparer.find).toHaveBeenCalledOnce();
  });

  it("a_result_that_is_made_ready_when_its_articles_go_is_not_shown", async () => {
    const { emit, state } = page(works);
    slow(100);
    emit(two);
    await vi.advanceTimersByTimeAsync(50);
    emit({ type: "remove", id: state().articles[0]?.id ?? 0 });
    await vi.runAllTimersAsync();
    expect(state().result).toBeNull();
  });

  it("a_result_never_takes_the_place_of_a_newer_one", async () => {
    const { emit, state } = page(works);
    const write = (text: string) => emit({ type: "write", id: state().articles[0]?.id ?? 0, text });
    emit({ type: "write", id: 2, text: "Two." });
    slow(700);
    write("First.");
    await vi.advanceTimersByTimeAsync(300);
    write("Second.");
    await vi.advanceTimersByTimeAsync(300);
    expect(state().result?.articles[0]?.text).toBe("Second.");
    write("Third.");
    // The first one is ready now, in the pause before the third.
    await vi.advanceTimersByTimeAsync(240);
    expect(state()).toMatchObject({ busy: true, result: { articles: [{ text: "Second." }, { text: "Two." }] } });
    await vi.runAllTimersAsync();
    expect(state().result?.articles[0]?.text).toBe("Third.");
  });

  it("a_result_of_before_the_last_change_is_read_while_the_next_one_is_on_its_way", async () => {
    const { emit, state } = page(works);
    slow(100);
    emit(two);
    await vi.advanceTimersByTimeAsync(50);
    emit({ type: "write", id: state().articles[0]?.id ?? 0, text: "Else." });
    await vi.advanceTimersByTimeAsync(100);
    expect(state()).toMatchObject({ busy: true, result: { articles: [{ text: "One." }, { text: "Two." }] } });
  });

  it("an_article_over_the_limit_stays_out_and_open", async () => {
    const { comparer, emit, state } = page(works);
    emit(two);
    emit({ type: "add", drafts: [{ name: "C", text: "a".repeat(MAX_BYTES + 1) }] });
    await vi.runAllTimersAsync();
    expect(comparer.compare.mock.lastCall?.[0].map(({ name }) => name)).toEqual(["A", "B"]);
    expect(state().open.has(state().articles[2]?.id ?? 0)).toBe(true);
  });

  it("the_facts_of_a_story_come_after_it", async () => {
    let story: State | undefined;
    const { comparer, emit, state } = page(works, async () => {
      story = state();
      return NOTHING;
    });
    emit(two);
    await vi.runAllTimersAsync();
    expect(story?.result).not.toBeNull();
    expect(story?.finding).toBe("looking");
    expect(comparer.find).toHaveBeenCalledExactlyOnceWith(story?.result);
    expect(state().finding).toBe("here");
  });

  it("facts_of_a_story_that_is_gone_are_dropped", async () => {
    const { emit, state } = page(works, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return { ...NOTHING, statements: [[0]] };
    });
    emit(two);
    await vi.advanceTimersByTimeAsync(500);
    emit({ type: "write", id: state().articles[0]?.id ?? 0, text: "Else." });
    await vi.advanceTimersByTimeAsync(600);
    expect(state().finding).toBe("looking");
    expect(state().result?.report.statements[0]?.divergences).toEqual([]);
    await vi.runAllTimersAsync();
    expect(state().finding).toBe("here");
  });

  it("facts_that_cannot_be_had_leave_the_story_whole_and_can_be_looked_for_again", async () => {
    let broken = true;
    const { emit, live, state } = page(works, async () => (broken ? Promise.reject(new Broken("trap")) : NOTHING));
    emit(two);
    await vi.runAllTimersAsync();
    expect(state()).toMatchObject({ finding: "none", notices: [] });
    expect(state().result).not.toBeNull();
    broken = false;
    emit({ type: "look" });
    live.look(state().result);
    expect(state().finding).toBe("looking");
    await vi.runAllTimersAsync();
    expect(state().finding).toBe("here");
  });

  it("facts_that_a_comparison_overtook_are_no_failure", async () => {
    const { emit, state } = page(works, async () => Promise.reject(new Overtaken()));
    emit(two);
    await vi.runAllTimersAsync();
    expect(state().finding).toBe("looking");
    emit({ type: "stop" });
    expect(state().finding).toBe("none");
  });
});

import { describe, expect, it, vi } from "vitest";
import { answer, type Table } from "../src/answer";
import { Broken, createComparer, Overtaken } from "../src/comparer";
import { Messenger, Refused, type Port } from "../src/messenger";
import type { Reply, Request } from "../src/protocol";
import type { Findings } from "../src/report";
import type { Article, Result } from "../src/state";
import { report } from "./report";

const articles: Article[] = [
  { id: 7, name: "A", text: "One." },
  { id: 9, name: "B", text: "Two." },
];
const options = { ignore_case: true, ignore_accents: false, ignore_punctuation: true, leave_out_furniture: true, least_score: null };
const made = report(["A", "B"], [[0, 1]]);
const findings: Findings = { facts: [], utterances: [], divergences: [], statements: [[]] };
const result: Result = { report: made, articles, options, pins: [] };
/** The smallest there is. */
const module = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));

/** A worker in the same thread, on the real protocol; `compare` is what its wasm does. */
class FakeWorker implements Port {
  onmessage: Port["onmessage"] = null;
  onmessageerror: Port["onmessageerror"] = null;
  onerror: Port["onerror"] = null;
  terminated = false;
  readonly messenger = new Messenger(this);
  constructor(
    private readonly compare: Table["compare"],
    private readonly find: Table["find"] = () => findings,
  ) {}

  postMessage(request: Request): void {
    const table: Table = { start: () => null, compare: this.compare, find: this.find };
    void answer(table, request, (reply: Reply) => this.terminated || this.onmessage?.({ data: reply } as MessageEvent<Reply>));
  }

  terminate(): void {
    this.terminated = true;
  }
}

/** A comparer whose workers do the given things, one after another; the last one's goes on. */
function comparing(...behaviours: Table["compare"][]) {
  const workers: FakeWorker[] = [];
  const revived = vi.fn();
  const spawn = async () => {
    const worker = new FakeWorker(behaviours[Math.min(workers.length, behaviours.length - 1)] as Table["compare"]);
    workers.push(worker);
    return worker.messenger;
  };
  const comparer = createComparer(spawn, async () => module, revived);
  return { comparer, workers, revived };
}

const works = (): typeof made => made;
const never = (): Promise<typeof made> => new Promise(() => {});
const traps = (): never => {
  throw new WebAssembly.RuntimeError("unreachable");
};
const refuses = (): never => {
  throw Object.assign(new Error("B: the article is empty"), { name: "Empty", article: 1 });
};

describe("the comparer", () => {
  it("a_comparison_gives_the_report_with_the_articles_it_was_made_from", async () => {
    const { comparer } = comparing(works);
    expect(await comparer.compare(articles, options, [])).toEqual({ report: made, articles, options, pins: [] });
  });

  it("pins_are_sent_with_the_numbers_of_the_articles", async () => {
    const sent = vi.fn(works);
    const end = (article: number) => ({ article, words: "One.", nth: 0 });
    const pins = [{ a: end(7), b: end(9), together: true }, { a: end(7), b: end(8), together: true }];
    const result = await comparing(sent).comparer.compare(articles, options, pins);
    expect(sent).toHaveBeenCalledWith(expect.objectContaining({ pins: [{ a: end(0), b: end(1), together: true }] }));
    expect(result.pins).toBe(pins);
  });

  it("only_names_and_texts_are_sent", async () => {
    const sent = vi.fn(works);
    await comparing(sent).comparer.compare(articles, options, []);
    expect(sent).toHaveBeenCalledWith({ articles: [{ name: "A", text: "One." }, { name: "B", text: "Two." }], options, pins: [] });
  });

  it("the_latest_request_wins_and_the_earlier_worker_is_ended", async () => {
    const { comparer, workers } = comparing(never, works);
    const first = expect(comparer.compare(articles, options, [])).rejects.toBeInstanceOf(Overtaken);
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    const second = expect(comparer.compare(articles, options, [])).rejects.toBeInstanceOf(Overtaken);
    await expect(comparer.compare(articles, options, [])).resolves.toMatchObject({ report: made });
    await first;
    await second;
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it("a_short_comparison_is_let_finish_rather_than_ended", async () => {
    const { comparer, workers } = comparing(works);
    const first = expect(comparer.compare(articles, options, [])).rejects.toBeInstanceOf(Overtaken);
    await comparer.compare(articles, options, []);
    await first;
    expect(workers).toHaveLength(1);
  });

  it("a_trap_replaces_the_worker_and_the_comparison_comes", async () => {
    const { comparer, workers, revived } = comparing(traps, works);
    await expect(comparer.compare(articles, options, [])).resolves.toMatchObject({ report: made });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(revived).toHaveBeenCalledOnce();
  });

  it("articles_that_always_trap_are_given_up_after_the_second_time", async () => {
    const { comparer, workers } = comparing(traps);
    await expect(comparer.compare(articles, options, [])).rejects.toBeInstanceOf(Broken);
    expect(workers).toHaveLength(2);
  });

  it("without_a_worker_to_be_had_the_reason_comes_back_as_it_is", async () => {
    const comparer = createComparer(() => Promise.reject(new TypeError("Failed to fetch")), async () => module, () => {});
    await expect(comparer.compare(articles, options, [])).rejects.toThrow(TypeError);
  });

  it("a_refusal_names_the_article_and_leaves_the_worker_alive", async () => {
    const { comparer, workers } = comparing(refuses);
    await expect(comparer.compare(articles, options, [])).rejects.toEqual(new Refused("B: the article is empty", 1));
    expect(workers[0]?.terminated).toBe(false);
  });

  it("a_worker_that_dies_while_idle_is_replaced_and_said", async () => {
    const { comparer, workers, revived } = comparing(works);
    await comparer.compare(articles, options, []);
    await Promise.resolve();
    workers[0]?.messenger.lose("gone");
    await vi.waitFor(() => expect(revived).toHaveBeenCalledOnce());
    expect(workers).toHaveLength(2);
  });

  it("a_worker_that_dies_silently_in_a_comparison_is_replaced_once_its_lock_is_free", async () => {
    const { comparer, workers } = comparing(never, works);
    const result = comparer.compare(articles, options, []);
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    workers[0]?.messenger.lose("the worker is gone");
    await expect(result).resolves.toMatchObject({ report: made });
  });

  it("the_reader_can_stop_it", async () => {
    const { comparer, workers } = comparing(never);
    const result = expect(comparer.compare(articles, options, [])).rejects.toBeInstanceOf(Overtaken);
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    comparer.stop();
    await result;
    expect(workers[0]?.terminated).toBe(true);
  });
});

/** A comparer whose one worker compares and finds as given, with a module that comes when it is let. */
function finding(find: Table["find"], compare: Table["compare"] = works) {
  const workers: FakeWorker[] = [];
  const spawn = async () => {
    const worker = new FakeWorker(compare, find);
    workers.push(worker);
    return worker.messenger;
  };
  const load = vi.fn(async () => module);
  return { comparer: createComparer(spawn, load, vi.fn()), workers, load };
}

describe("the facts", () => {
  it("are_looked_for_in_the_statements_of_the_result", async () => {
    const find = vi.fn(() => findings);
    expect(await finding(find).comparer.find(result)).toBe(findings);
    expect(find).toHaveBeenCalledWith({ module, articles: [{ name: "A", text: "One." }, { name: "B", text: "Two." }], options, statements: [[[0, 0], [1, 0]]] });
  });

  it("their_module_is_not_loaded_for_a_comparison", async () => {
    const { comparer, load } = finding(() => findings);
    await comparer.compare(articles, options, []);
    expect(load).not.toHaveBeenCalled();
  });

  it("give_way_to_a_comparison_that_begins_while_they_are_looked_for", async () => {
    const { comparer, workers } = finding(() => new Promise(() => {}));
    const found = expect(comparer.find(result)).rejects.toBeInstanceOf(Overtaken);
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    await expect(comparer.compare(articles, options, [])).resolves.toMatchObject({ report: made });
    await found;
  });

  it("never_overtake_a_comparison_that_began_while_their_module_was_loading", async () => {
    const find = vi.fn(() => findings);
    const { comparer } = finding(find);
    const found = expect(comparer.find(result)).rejects.toBeInstanceOf(Overtaken);
    await expect(comparer.compare(articles, options, [])).resolves.toMatchObject({ report: made });
    await found;
    expect(find).not.toHaveBeenCalled();
  });

  it("that_cannot_be_had_leave_the_worker_to_the_comparison", async () => {
    const { comparer, load, workers } = finding(() => findings);
    load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await comparer.compare(articles, options, []);
    await expect(comparer.find(result)).rejects.toThrow("Failed to fetch");
    await comparer.compare(articles, options, []);
    expect(workers).toHaveLength(1);
    expect(await comparer.find(result)).toBe(findings);
  });

  it("that_trap_are_given_up_after_the_second_time_and_the_next_comparison_comes", async () => {
    const { comparer, workers } = finding(traps);
    await expect(comparer.find(result)).rejects.toBeInstanceOf(Broken);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    await expect(comparer.compare(articles, options, [])).resolves.toMatchObject({ report: made });
  });
});

describe("the protocol", () => {
  it("every_request_gets_one_answer_and_progress_comes_before_it", async () => {
    const replies: Reply[] = [];
    await answer({ start: () => null, compare: works, find: () => findings }, { id: 3, call: "compare", ask: { articles, options, pins: [] } }, (reply) => replies.push(reply));
    expect(replies).toEqual([
      { id: 3, kind: "progress", stage: "comparing" },
      { id: 3, kind: "done", answer: made },
    ]);
  });

  it("a_messenger_that_ended_rejects_what_was_open_and_what_comes_later", async () => {
    const { messenger } = new FakeWorker(never);
    const open = expect(messenger.ask("compare", { articles, options, pins: [] })).rejects.toThrow("gone");
    messenger.lose("gone");
    await open;
    await expect(messenger.ask("compare", { articles, options, pins: [] })).rejects.toThrow("the worker has ended");
    await expect(messenger.ended).resolves.toBe(true);
  });
});

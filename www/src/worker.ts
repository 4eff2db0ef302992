// Owns the wasm modules: one compares, the other finds facts. Started by spawn.ts; thin: answer.ts has the protocol.

import init, { compare, sentences } from "./wasm/tellings.js";
import initFacts, { facts } from "./wasm/facts.js";
import { answer, type Table } from "./answer";
import { numbered } from "./pins";
import type { Reply, Request } from "./protocol";
import type { Findings, Report, Span } from "./report";

let readsFacts: Promise<unknown> | null = null;

const table: Table = {
  async start({ module, lock }) {
    await init({ module_or_path: module });
    if (lock !== null) await hold(lock);
    return null;
  },
  compare({ articles, options, pins }) {
    const texts = articles.map(({ text }) => text);
    return compare(articles, options, numbered(pins, texts, (text) => sentences(text) as Span[])) as Report;
  },
  async find({ module, articles, options, statements }) {
    await (readsFacts ??= initFacts({ module_or_path: module }));
    return facts(articles, options, statements) as Findings;
  },
};

/** Takes a lock for life. The browser frees it when the worker is gone, however it went, and so tells the page. */
function hold(lock: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(lock, () => {
      held();
      return new Promise(() => {});
    });
  });
}

// DOM and worker types exclude each other in one program; these two members are all that is used here.
const scope = self as unknown as { onmessage: (event: MessageEvent<Request>) => void; postMessage(reply: Reply): void };
scope.onmessage = (event) => void answer(table, event.data, (reply) => scope.postMessage(reply));

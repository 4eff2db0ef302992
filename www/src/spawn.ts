// Starts a worker: its code and the compiled module are fetched once, so a worker that dies is replaced at once.

import { Messenger, type Port } from "./messenger";
import { workerUrl } from "./trusted";
import factsUrl from "./wasm/facts_bg.wasm?url";
import wasmUrl from "./wasm/tellings_bg.wasm?url";
import workerFile from "./worker.ts?worker&url";

interface Kit {
  code: string;
  module: WebAssembly.Module;
}

/** A worker that has not started by then never will; a slow phone takes a second or two. */
const PATIENCE = 30_000;

let kit: Promise<Kit> | null = null;
let factsModule: Promise<WebAssembly.Module> | null = null;
let started = 0;

export async function spawn(): Promise<Messenger> {
  kit ??= load();
  // A failed load is tried again the next time.
  const { code, module } = await kit.catch((error: unknown) => {
    kit = null;
    throw error;
  });
  const worker = new Worker(workerUrl(code), { type: "module", name: "tellings" });
  const messenger = new Messenger(worker as Port);
  const lock = "locks" in navigator ? `tellings-${performance.timeOrigin}-${++started}` : null;
  const late = setTimeout(() => messenger.lose("the worker did not start"), PATIENCE);
  await messenger.ask("start", { module, lock }).finally(() => clearTimeout(late));
  if (lock !== null) watch(lock, messenger);
  return messenger;
}

/** The module that finds facts: fetched when it is first wanted, so that the story waits for less. */
export function loadFacts(): Promise<WebAssembly.Module> {
  factsModule ??= compiled(factsUrl).catch((error: unknown) => {
    factsModule = null;
    throw error;
  });
  return factsModule;
}

async function load(): Promise<Kit> {
  const [code, module] = await Promise.all([get(workerFile).then((response) => response.text()), compiled(wasmUrl)]);
  // From a blob, the worker is under the page's own policy: see csp.ts.
  const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return { code: import.meta.env.DEV ? workerFile : blob, module };
}

async function compiled(url: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await (await get(url)).arrayBuffer());
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** The worker holds the lock as long as it lives: whoever waits for it learns of its end, even if nothing was thrown. */
function watch(lock: string, messenger: Messenger): void {
  const waiting = new AbortController();
  void messenger.ended.then(() => waiting.abort());
  navigator.locks.request(lock, { signal: waiting.signal }, () => messenger.lose("the worker is gone")).catch(() => {});
}

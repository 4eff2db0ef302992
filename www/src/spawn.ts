// Starts a worker: its code and the compiled module are fetched once, so a worker that dies is replaced at once.

import { Messenger, type Port } from "./messenger";
import wasmUrl from "./wasm/tellings_bg.wasm?url";
import workerUrl from "./worker.ts?worker&url";

interface Kit {
  code: string;
  module: WebAssembly.Module;
}

let kit: Promise<Kit> | null = null;
let started = 0;

export async function spawn(): Promise<Messenger> {
  kit ??= load();
  // A failed load is tried again the next time.
  const { code, module } = await kit.catch((error: unknown) => {
    kit = null;
    throw error;
  });
  const worker = new Worker(trusted(code), { type: "module", name: "tellings" });
  const messenger = new Messenger(worker as Port);
  const lock = "locks" in navigator ? `tellings-${performance.timeOrigin}-${++started}` : null;
  await messenger.ask("start", { module, lock });
  if (lock !== null) watch(lock, messenger);
  return messenger;
}

async function load(): Promise<Kit> {
  const [code, bytes] = await Promise.all([get(workerUrl).then((response) => response.text()), get(wasmUrl).then((response) => response.arrayBuffer())]);
  // From a blob, the worker is under the page's own policy: see csp.ts.
  return { code: URL.createObjectURL(new Blob([code], { type: "text/javascript" })), module: await WebAssembly.compile(bytes) };
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

/** As much of Trusted Types as is used here; TypeScript has no types for them. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL };
}

const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("tellings", {
  createScriptURL(url) {
    if (url.startsWith(`blob:${location.origin}/`)) return url;
    throw new TypeError(`${url} is not this page's own`);
  },
});

function trusted(url: string): string | URL {
  return policy ? policy.createScriptURL(url) : url;
}

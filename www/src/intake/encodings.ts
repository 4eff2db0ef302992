// The module that reads any encoding, fetched when a file first needs it. A fetch that failed is tried again.

import init, { decode } from "../wasm/encodings.js";
import url from "../wasm/encodings_bg.wasm?url";
import type { Reading } from "./decode";

let ready: Promise<unknown> | null = null;

export async function readAny(bytes: Uint8Array): Promise<Reading | null> {
  ready ??= init({ module_or_path: url }).catch((error: unknown) => {
    ready = null;
    throw error;
  });
  await ready;
  return decode(bytes) as Reading | null;
}

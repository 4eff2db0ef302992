// Puts the made-up worker in the place of the page's own: what it answers comes at once, however long the articles.

import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { build } from "vite";

let built: Promise<string> | null = null;

/** From the next load of the page on. */
export async function madeUp(context: BrowserContext): Promise<void> {
  const code = await (built ??= bundle());
  await context.route(/worker-.*\.js$/, (route) => route.fulfill({ body: code, contentType: "text/javascript" }));
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, minify: false, rollupOptions: { input: join(import.meta.dirname, "made.worker.ts"), output: { format: "es" } } },
  });
  const [first] = "output" in output ? output.output : [];
  if (first?.type !== "chunk") throw new Error("the made-up worker has no code");
  return first.code;
}

// Serves the built page as `vite preview` does, and starts the browser that all stories share.

import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    page: string;
    browser: string;
  }
}

/** Root cannot have Chromium's sandbox; the rest keeps it from asking the network for anything of its own. */
const ARGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, "../../www");
  if (!existsSync(join(root, "dist/index.html"))) throw new Error("the page is not built: run `npm run build` in www/ first");
  const server = await preview({ root, configFile: join(root, "vite.config.ts"), preview: { port: 0 } });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("the preview has no port");
  const browser = await chromium.launchServer({ executablePath: executable(), args: ARGS });
  project.provide("page", `http://127.0.0.1:${address.port}/`);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}

function executable(): string {
  const named = process.env.CHROMIUM;
  if (named) return named;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error("no Chromium: set CHROMIUM to its path");
}

import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";
import { csp, headers } from "./csp.ts";

/** The policy goes into the built page only: the development server injects styles and scripts of its own. */
const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: csp }, injectTo: "head-prepend" }],
};

export default defineConfig({
  // Relative: the page works in any folder of any host.
  base: "./",
  plugins: [policy],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    // Nothing inlined: fonts and wasm stay files, and the policy stays short.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  preview: { headers, host: "127.0.0.1" },
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], environment: "node" },
});

// The stories of tests/stories/, told to a real browser on the built page. Run `npm run build` first.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at(".."),
  // The stories stand outside of this folder, and their packages in it.
  resolve: {
    alias: {
      "playwright-core": at("./node_modules/playwright-core/index.mjs"),
      vitest: at("./node_modules/vitest/dist/index.js"),
      vite: at("./node_modules/vite/dist/node/index.js"),
      pixelmatch: at("./node_modules/pixelmatch/index.js"),
      pngjs: at("./node_modules/pngjs/lib/png.js"),
    },
  },
  test: {
    include: ["tests/stories/**/*.story.ts"],
    globalSetup: [at("../tests/stories/setup.ts")],
    // One browser, one story at a time: a busy machine must not make them fail.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

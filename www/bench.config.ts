// What the page does with much text, measured: `npm run bench` prints it. No test: it holds nothing to a limit.

import { defineConfig } from "vitest/config";
import stories from "./stories.config.ts";

export default defineConfig({ ...stories, test: { ...stories.test, include: ["tests/stories/bench.ts"], testTimeout: 900_000 } });

// The pictures of docs/, taken as the stories are told: the same browser, the same server.

import { defineConfig } from "vitest/config";
import stories from "./stories.config.ts";

export default defineConfig({ ...stories, test: { ...stories.test, include: ["tests/stories/picture.ts"] } });

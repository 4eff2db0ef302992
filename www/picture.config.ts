// Pictures of the page, taken as the stories are told: the same browser, the same server. Those of docs/ are of no use to
// who only compares.

import { defineConfig } from "vitest/config";
import stories from "./stories.config.ts";

const comparing = process.env.PICTURES === "check";
const include = [...(comparing ? [] : ["tests/stories/picture.ts"]), "tests/stories/pictures.ts"];

export default defineConfig({ ...stories, test: { ...stories.test, include } });

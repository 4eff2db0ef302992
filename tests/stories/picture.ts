// The pictures of the page for its documents, taken on the example: `cargo xtask picture`. No story: nothing is claimed
// but that the page can be brought to look so.

import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { example, story } from "./reader";

const DOCS = resolve(import.meta.dirname, "../../docs");
const STILL = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, reducedMotion: "reduce" } as const;

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // The head of the page says what it is. The pointer goes away from whatever would answer to it.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(DOCS, name), animations: "disabled", caret: "hide" });
}

story(
  "the story, one statement in focus",
  async ({ page }) => {
    await example(page);
    await page.getByRole("button", { name: "All 5 say this" }).first().click();
    await take(page, "picture.png");
  },
  { ...STILL, colorScheme: "light" },
);

story(
  "side by side, one statement in focus",
  async ({ page }) => {
    await example(page);
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.getByRole("article", { name: "Norrland Press Agency" }).getByText("floods lower Vessing").click();
    await take(page, "picture-side.png");
  },
  // Lower than the other: ribbons and so much text make a large file.
  { ...STILL, viewport: { width: 1280, height: 640 }, colorScheme: "dark" },
);

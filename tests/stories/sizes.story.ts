// As someone on a phone, or at a wall of a screen, I read the page without scrolling sideways.

import { expect } from "vitest";
import { example, story } from "./reader";

for (const width of [360, 768, 1280, 2560]) {
  story(`at ${width} pixels nothing hangs over the edge, empty, told, or open`, async ({ page }) => {
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBe(0);
    await example(page);
    expect(await over()).toBe(0);
    await page.getByRole("button", { name: "Norrland Press Agency", exact: true }).first().click();
    expect(await over()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Side by side" }).click();
    expect(await over()).toBe(0);
    await page.getByRole("button", { name: "Help" }).click();
    expect(await over()).toBe(0);
  }, { viewport: { width, height: 800 } });
}

// As someone who reads on paper, I print the story with the facts after it: black on white, whole, and without what only
// a screen can do.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { example, open, overhang, settled, story, VIEWS } from "./reader";

/** A4 without its margins, upright, in pixels of CSS. */
const PAPER = { viewport: { width: 703, height: 1000 }, colorScheme: "dark" } as const;

async function print(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await settled(page);
}

async function back(page: Page): Promise<void> {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

/** What is to be seen of these on paper, in words. */
function seen(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40) ?? ""}`),
  );
}

for (const [, name] of VIEWS) {
  story(`${name} on paper has no controls, covers nothing and stays inside`, async ({ page }) => {
    await example(page);
    await open(page, name);
    await print(page);
    expect(await seen(page, ".button, select, input, textarea, .switch, .filters, .steps, .article-name, .notices")).toEqual([]);
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll("#page *")].flatMap((element) => (["sticky", "fixed"].includes(getComputedStyle(element).position) && element.checkVisibility() ? [`${element.localName}.${String(element.className)}`] : [])),
    );
    expect(stuck).toEqual([]);
    expect(await overhang(page)).toBe("");
    await back(page);
  }, PAPER);
}

story("a dark page is black on white on paper", async ({ page }) => {
  await example(page);
  await open(page, "Story");
  await print(page);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await back(page);
}, PAPER);

story("on paper every name is whole, and every statement and every fact is there", async ({ page }) => {
  await example(page);
  await open(page, "Facts");
  const entries = await page.locator(".entry").count();
  await open(page, "Story");
  const statements = Number(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuemax"));
  await print(page);
  expect(await page.locator("[data-statement]").count()).toBe(statements);
  expect(await page.locator(".entry").count()).toBe(entries);
  const cut = await page.locator(".heads .name").evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth && getComputedStyle(name).overflow !== "visible").map((name) => name.textContent));
  expect(cut).toEqual([]);
  await back(page);
}, PAPER);

story("the printer gets pages", async ({ page }) => {
  await example(page);
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(3);
  expect(pages).toBeLessThan(30);
});

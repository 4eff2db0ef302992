// As someone with two very long texts, I read through all of it as if it were short.

import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { madeUp } from "./made";
import { many } from "./many";
import { drop, story, told } from "./reader";

/** Two texts of so many sentences; the report of them comes at once. */
async function long(page: Page, context: BrowserContext, sentences: number): Promise<void> {
  await madeUp(context);
  await page.reload();
  await drop(page, many(2, sentences, Math.round(sentences * 1.2)).map(({ name, text }) => ({ name: `${name}.txt`, content: text })));
  await told(page);
}

const rows = (page: Page): Promise<number> => page.locator(".rows > :not(.more)").count();
const total = async (page: Page): Promise<number> => Number(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuemax"));

/** The statements on screen, below what sticks at the top. */
function onScreen(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const top = document.querySelector(".heads")?.getBoundingClientRect().bottom ?? 0;
    const all = [...document.querySelectorAll<HTMLElement>(".rows [data-statement]")];
    return all.filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < innerHeight).map((row) => Number(row.dataset["statement"]));
  });
}

async function atRest(page: Page): Promise<void> {
  let before = "";
  await expect.poll(async () => {
    const now = await page.evaluate(() => `${scrollY} ${document.documentElement.scrollHeight} ${document.querySelectorAll(".rows > li").length}`);
    const same = now === before;
    before = now;
    return same;
  }, { interval: 200, timeout: 8000 }).toBe(true);
}

story("of five thousand statements only those near the screen are on the page, from the first to the last", async ({ page, context }) => {
  await long(page, context, 5000);
  const last = (await total(page)) - 1;
  expect(last).toBeGreaterThan(5000);
  const seen = new Set(await onScreen(page));
  expect(seen).toContain(0);
  await page.mouse.move(640, 600);
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(50);
    for (const statement of await onScreen(page)) seen.add(statement);
    expect(await rows(page)).toBeLessThan(150);
  }
  await atRest(page);
  for (const statement of await onScreen(page)) seen.add(statement);
  // None was left out on the way.
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: Math.max(...seen) + 1 }, (_, at) => at));
  for (const part of [0.3, 0.6, 0.9]) {
    await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), part);
    await expect.poll(async () => (await onScreen(page)).length).toBeGreaterThan(1);
    const [first = 0] = await onScreen(page);
    expect(Math.abs(first / last - part)).toBeLessThan(0.1);
    expect(await rows(page)).toBeLessThan(150);
  }
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => page.locator(`#statement-${last}`).count()).toBe(1);
});

story("a click on the map lands at its statement, and what is chosen stays however far I scroll", async ({ page, context }) => {
  await long(page, context, 5000);
  const map = page.getByRole("slider", { name: "Place in the story" });
  const { width = 0 } = (await map.boundingBox()) ?? {};
  await map.click({ position: { x: width / 2, y: 8 } });
  const chosen = page.locator(".rows [data-chosen]");
  await chosen.waitFor();
  const focus = Number(await chosen.getAttribute("data-statement"));
  expect(Math.abs(focus / (await total(page)) - 0.5)).toBeLessThan(0.02);
  await expect.poll(() => onScreen(page)).toContain(focus);
  await atRest(page);
  expect(await onScreen(page)).toContain(focus);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect.poll(() => onScreen(page)).toContain(0);
  expect(await chosen.count()).toBe(1);
  await map.focus();
  await page.keyboard.press("End");
  await expect.poll(async () => onScreen(page)).toContain((await total(page)) - 1);
  // From above the list, too, which begins below a low screen.
  await page.setViewportSize({ width: 1280, height: 280 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect.poll(() => onScreen(page)).toEqual([]);
  await map.click({ position: { x: width / 3, y: 8 } });
  await expect.poll(async () => (await onScreen(page)).includes(Number(await chosen.getAttribute("data-statement")))).toBe(true);
  await expect.poll(() => rows(page)).toBeGreaterThan(4);
});

story("scrolling back over rows that were never drawn does not move what I read", async ({ page, context }) => {
  await long(page, context, 5000);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await atRest(page);
  await page.mouse.move(640, 600);
  for (let turn = 0; turn < 8; turn += 1) {
    const statement = (await onScreen(page))[1] ?? -1;
    const top = () => page.locator(`#statement-${statement}`).evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    await page.mouse.wheel(0, -300);
    const off = async () => Math.abs((await top()) - before - 300);
    // A browser may round to whole pixels.
    await expect.poll(off).toBeLessThan(3);
    await atRest(page);
    expect(await off()).toBeLessThan(3);
  }
});

story("the map of a long story is as small as that of a short one, and who cannot see the list is told its length", async ({ page, context }) => {
  await long(page, context, 5000);
  await page.locator(".field path[data-shade]").first().waitFor({ state: "attached" });
  expect(await page.locator(".band *").count()).toBeLessThan(60);
  const letters = await page.locator(".field path").evaluateAll((paths) => paths.reduce((sum, path) => sum + (path.getAttribute("d")?.length ?? 0), 0));
  expect(letters).toBeLessThan(60_000);
  const first = page.locator(".rows > :not(.more)").first();
  await expect.poll(() => first.getAttribute("aria-posinset")).toBe("1");
  expect(Number(await first.getAttribute("aria-setsize"))).toBeGreaterThan(1000);
});

story("on paper a long story is whole", async ({ page, context }) => {
  await long(page, context, 400);
  expect(await page.locator(".more").count()).toBeGreaterThan(0);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".rows [data-statement]").count()).toBe(await total(page));
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => rows(page)).toBeLessThan(100);
});

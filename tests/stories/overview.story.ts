// As a reader, I see at one glance how much the articles have in common, and go from any number to what it counts.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { drop, example, FERRY, GROUND, story, told } from "./reader";

const region = (page: Page) => page.getByRole("region", { name: "Overview" });
const atlas = (page: Page) => page.getByRole("slider", { name: "Map of all statements" });
const said = (page: Page) => atlas(page).getAttribute("aria-valuetext");
const pressed = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().getAttribute("aria-pressed");
const view = (page: Page, name: string) => page.getByRole("group", { name: "View" }).getByRole("button", { name, exact: true });

async function overview(page: Page): Promise<void> {
  await page.keyboard.press("1");
  await atlas(page).waitFor();
}

/** The facts are there. */
async function differences(page: Page): Promise<void> {
  await region(page).getByRole("button", { name: /they differ/ }).waitFor();
}

story("the key opens the overview, and its first sentence counts what the story shows", async ({ page }) => {
  await example(page);
  const filters = page.getByRole("group", { name: "Show statements" });
  const counts = await Promise.all([/^Shared by all/, /^By some/, /^Only in one/].map((name) => filters.getByRole("button", { name }).locator("b").textContent()));
  await overview(page);
  const [all, some, only] = counts.map(Number);
  await region(page).getByText(`${all! + some! + only!} statements in 5 articles: ${all} told by all, ${some} by some, ${only} by one alone.`).waitFor();
});

story("a count leads to what it counts", async ({ page }) => {
  await example(page);
  await overview(page);
  const count = region(page).getByRole("button", { name: /by one alone/ });
  const number = Number.parseInt((await count.textContent()) ?? "", 10);
  await count.click();
  await told(page);
  await expect.poll(() => page.locator("[data-statement]").count()).toBe(number);
});

story("once the facts are there, the disagreements are counted and lead to their statements", async ({ page }) => {
  await example(page);
  await overview(page);
  await differences(page);
  await region(page).getByRole("button", { name: /cannot both hold/ }).click();
  await told(page);
  expect(await pressed(page, /^Contradictions alone/)).toBe("true");
});

story("every two articles are set against each other, both ways, in a table", async ({ page }) => {
  await example(page);
  await overview(page);
  const table = page.getByRole("grid", { name: "Who tells how much of whom" });
  expect(await table.getByRole("rowheader").count()).toBe(5);
  expect(await table.getByRole("button", { name: /word for word$/ }).count()).toBe(20);
  const cell = table.getByRole("button", { name: /^Radio Delta tells \d+% of Norrland Press Agency, (\d+%|none of it) word for word$/ });
  await cell.hover();
  await region(page).getByText(/^Radio Delta tells \d+% of Norrland Press Agency, .*; Norrland Press Agency tells \d+% of Radio Delta, .*\.$/).waitFor();
  await cell.click();
  expect(await view(page, "Side by side").getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("article", { name: "Norrland Press Agency" }).waitFor();
  await page.getByRole("article", { name: "Radio Delta" }).waitFor();
});

story("a bar is as long as the number beside it says", async ({ page }) => {
  await example(page);
  await overview(page);
  const bars = await page.locator("button.pair").evaluateAll((cells) =>
    cells.map((cell) => {
      const width = Number.parseFloat(getComputedStyle(cell, "::before").inlineSize) / cell.getBoundingClientRect().width;
      return Math.abs(width * 100 - Number.parseInt(cell.textContent ?? "", 10));
    }),
  );
  expect(bars.length).toBe(20);
  expect(Math.max(...bars)).toBeLessThan(1.5);
});

story("the table is one stop for the keyboard, and arrows walk it", async ({ page }) => {
  await example(page);
  await overview(page);
  const active = () => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim() ?? "");
  await page.getByRole("grid").getByRole("button", { name: "Norrland Press Agency", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  // The diagonal is stepped over.
  expect(await active()).toMatch(/^The Vessing Courier tells \d+% of Norrland Press Agency/);
  await page.keyboard.press("ArrowDown");
  expect(await active()).toMatch(/^The Vessing Courier tells \d+% of Morning Ledger/);
  await page.keyboard.press("Home");
  expect(await active()).toContain("Morning Ledger");
  await page.keyboard.press("End");
  expect(await active()).toMatch(/^\d+ statements? only in Morning Ledger$/);
  await page.keyboard.press("Tab");
  expect(await atlas(page).evaluate((map) => map === document.activeElement)).toBe(true);
  await page.keyboard.press("Shift+Tab");
  expect(await active()).toMatch(/only in Morning Ledger$/);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await view(page, "Side by side").getAttribute("aria-pressed")).toBe("true");
});

story("the table stays a stop for the keyboard when the row that was it goes away", async ({ page }) => {
  await example(page);
  await overview(page);
  const rows = page.getByRole("grid").getByRole("rowheader");
  await rows.getByRole("button", { name: "Radio Delta" }).focus();
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("button", { name: "Remove Radio Delta" }).click();
  await expect.poll(() => rows.count()).toBe(4);
  await expect.poll(() => page.getByRole("grid").locator('tbody button[tabindex="0"]').count()).toBe(1);
});

story("what an article tells alone is a number that leads there", async ({ page }) => {
  await example(page);
  await overview(page);
  const count = page.getByRole("button", { name: /^\d+ statements only in Kalder Observer$/ });
  const number = Number.parseInt((await count.textContent()) ?? "", 10);
  await count.click();
  await told(page);
  await expect.poll(() => page.locator("[data-statement]").count()).toBe(number);
});

story("a name opens its article in the reading view", async ({ page }) => {
  await example(page);
  await overview(page);
  await page.getByRole("grid").getByRole("button", { name: "Morning Ledger", exact: true }).click();
  expect(await view(page, "Reading").getAttribute("aria-pressed")).toBe("true");
});

story("in the map of all statements arrows go over statements and articles, and Enter opens the story there", async ({ page }) => {
  await example(page);
  await overview(page);
  await differences(page);
  await atlas(page).focus();
  expect(await said(page)).toMatch(/^Statement 1 of \d+\./);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const before = await said(page);
  expect(before).toMatch(/^Statement 3 of \d+\./);
  await page.keyboard.press("ArrowUp");
  expect(await said(page)).not.toBe(before);
  expect(await said(page)).toMatch(/^Statement 3 of \d+\./);
  await page.keyboard.press("Enter");
  await told(page);
  expect(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow")).toBe("3");
  await expect.poll(() => page.locator("[data-chosen]").first().evaluate((row) => row === document.activeElement || row.contains(document.activeElement))).toBe(true);
});

story("pointing at a column tells it in words without moving the map, and a click opens it", async ({ page }) => {
  await example(page);
  await overview(page);
  await atlas(page).scrollIntoViewIfNeeded();
  const box = await atlas(page).boundingBox();
  if (!box) throw new Error("the map is not in sight");
  const at = { position: { x: 24 * 10 + 12, y: 30 } };
  await atlas(page).hover(at);
  await region(page).getByText(/^Statement 11 of \d+$/).waitFor();
  expect((await atlas(page).boundingBox())?.y).toBe(box.y);
  await atlas(page).click(at);
  await told(page);
  expect(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow")).toBe("11");
});

story("what the filters hide is faded in the map, and all the same opens", async ({ page }) => {
  await example(page);
  await page.getByRole("group", { name: "Show statements" }).getByRole("button", { name: /^Only in one/ }).click();
  await overview(page);
  await region(page).getByText(/^\d+ statements that the filters hide are faded\./).waitFor();
  await atlas(page).focus();
  for (let at = 0; at < 60 && !(await said(page))?.includes("Only in"); at += 1) await page.keyboard.press("ArrowRight");
  await region(page).getByText("Hidden by the filters.").waitFor();
  await page.keyboard.press("Enter");
  await told(page);
  await page.locator("[data-chosen]").first().waitFor();
});

story("the map is also a list", async ({ page }) => {
  await example(page);
  await overview(page);
  const lines = region(page).getByRole("list", { name: "The map in words" }).getByRole("listitem");
  expect(await lines.count()).toBe(5);
  expect(await lines.first().textContent()).toMatch(/^Norrland Press Agency tells \d+ of \d+ statements/);
});

story("two articles are two sentences, each with its bar", async ({ page }) => {
  await drop(page, [{ name: "Gazette.txt", content: FERRY }, { name: "News.txt", content: GROUND }]);
  await told(page);
  await overview(page);
  await region(page).getByText(/^News tells \d+% of the \d+ words of/).waitFor();
  await region(page).getByText(/^Gazette tells \d+% of the \d+ words of/).waitFor();
  expect(await page.getByRole("grid").count()).toBe(0);
  await region(page).getByRole("button", { name: "Read them side by side" }).click();
  await page.getByRole("article", { name: "Gazette" }).waitFor();
});

story("articles with nothing in common are told so once, and have no shares", async ({ page }) => {
  await drop(page, [{ name: "a.txt", content: FERRY }, { name: "b.txt", content: "Quarterly steel prices fell across northern markets.\n" }]);
  await told(page);
  await overview(page);
  await page.getByText("Nothing that both of these articles tell was found.").waitFor();
  // There is no share to show; the map still is.
  expect(await region(page).getByRole("heading", { name: "Who tells how much of whom" }).count()).toBe(0);
  await region(page).getByRole("heading", { name: "The whole story" }).waitFor();
});

for (const width of [320, 390, 768, 1280]) {
  story(`at ${width} pixels the overview does not hang over the edge, with five articles or with twelve`, async ({ page }) => {
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await example(page);
    await overview(page);
    expect(await over()).toBe(0);
    await drop(page, Array.from({ length: 7 }, (_, at) => ({ name: `Outlet ${at}.txt`, content: `${at % 2 ? FERRY : GROUND}Report number ${at} closes here.\n` })));
    await page.getByRole("grid").getByRole("rowheader").nth(11).waitFor();
    expect(await over()).toBe(0);
  }, { viewport: { width, height: 800 } });
}

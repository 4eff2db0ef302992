// As a reader, I come back to the view that I left, and send it to others, without a word of the articles.

import { expect, inject } from "vitest";
import type { Page } from "playwright-core";
import { example, story, told } from "./reader";

const hash = (page: Page) => new URL(page.url()).hash;
const place = (page: Page) => page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow");
const view = (page: Page) => page.getByRole("group", { name: "View" }).locator("[aria-pressed=true]").textContent();

story("the view, the filters and the place are there again after a reload", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: /^Only in one/ }).click();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  const at = await place(page);
  await page.keyboard.press("3");
  await expect.poll(() => hash(page)).toBe(`#view=side&statement=${at}&told=all,some`);
  await page.reload();
  await page.getByRole("region", { name: "Side by side" }).waitFor();
  expect(await place(page)).toBe(at);
  await page.keyboard.press("2");
  await told(page);
  expect(await page.getByRole("button", { name: /^Only in one/ }).getAttribute("aria-pressed")).toBe("false");
});

story("the way back leads through the views", async ({ page }) => {
  await example(page);
  await page.keyboard.press("5");
  await page.getByRole("region", { name: "Facts" }).waitFor();
  await page.keyboard.press("3");
  await page.getByRole("region", { name: "Side by side" }).waitFor();
  await page.goBack();
  await page.getByRole("region", { name: "Facts" }).waitFor();
  await page.goBack();
  await told(page);
  expect(await view(page)).toBe("Story");
  await page.goForward();
  await page.getByRole("region", { name: "Facts" }).waitFor();
});

story("the address holds no word of a reader or an article", async ({ page }) => {
  await example(page);
  await page.keyboard.press("/");
  await page.keyboard.type("gate");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "One article" }).selectOption({ label: "Told by B · The Vessing Courier" });
  await expect.poll(() => hash(page)).toMatch(/^#statement=\d+&tells=2$/);
});

story("a bookmark of nowhere opens the story", async ({ page }) => {
  await page.goto(`${inject("page")}#view=nowhere&statement=9999&beside=7,7&told=<b>`);
  await page.reload();
  await example(page);
  expect(await view(page)).toBe("Story");
  await expect.poll(() => hash(page)).toBe("");
});

story("a bookmark waits for the articles", async ({ page }) => {
  await page.goto(`${inject("page")}#statement=3`);
  await page.reload();
  expect(hash(page)).toBe("#statement=3");
  await example(page);
  await expect.poll(() => place(page)).toBe("3");
});

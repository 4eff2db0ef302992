// As a reader, I choose what to see and go from statement to statement.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { example, story } from "./reader";

const slider = (page: Page) => page.getByRole("slider", { name: "Place in the story" });
const place = (page: Page) => slider(page).getAttribute("aria-valuenow");
const filter = (page: Page, name: RegExp) => page.getByRole("group", { name: "Show statements" }).getByRole("button", { name });

story("statements are shown by coverage", async ({ page }) => {
  await example(page);
  const rows = page.locator("[data-statement]");
  const everything = await rows.count();
  const only = Number(await filter(page, /^Only in one/).locator("b").textContent());
  await filter(page, /^Only in one/).click();
  expect(await filter(page, /^Only in one/).getAttribute("aria-pressed")).toBe("false");
  expect(await rows.count()).toBe(everything - only);
  await filter(page, /^Only in one/).click();
  expect(await rows.count()).toBe(everything);
});

story("keys lead to the next and the previous statement", async ({ page }) => {
  await example(page);
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  expect(await place(page)).toBe("2");
  await page.keyboard.press("k");
  expect(await place(page)).toBe("1");
  await page.keyboard.press("p");
  expect(await place(page)).toBe("1");
});

story("a key typed in a field is a letter", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Add an article" }).click();
  await page.keyboard.type("jnk?12");
  expect(await page.getByRole("textbox", { name: /^Text of/ }).inputValue()).toBe("jnk?12");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

story("the map leads to any place of the story", async ({ page }) => {
  await example(page);
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("the map is not in sight");
  await slider(page).click({ position: { x: box.width * 0.5, y: box.height / 2 } });
  const chosen = Number(await place(page));
  const total = Number(await slider(page).getAttribute("aria-valuemax"));
  expect(Math.abs(chosen - total / 2)).toBeLessThan(total * 0.1);
  await expect.poll(() => page.locator("[data-chosen]").first().evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }), { timeout: 5000 }).toBe(true);
});

story("keys change the view, and help says which", async ({ page }) => {
  await example(page);
  await page.keyboard.press("3");
  expect(await page.getByRole("button", { name: "Side by side" }).getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("2");
  expect(await page.getByRole("button", { name: "Story" }).getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.getByText("Next statement").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => help.count()).toBe(0);
});

story("settings say what counts as the same, and are kept", async ({ page }) => {
  await example(page);
  const statements = () => slider(page).getAttribute("aria-valuemax").then(Number);
  const before = await statements();
  await page.getByRole("button", { name: "Settings" }).click();
  const links = page.getByRole("slider", { name: "Two sentences stand together" });
  await links.press("End");
  expect(await links.getAttribute("aria-valuetext")).toBe("only if they surely say the same");
  await expect.poll(statements).toBeGreaterThan(before);
  await page.reload();
  await page.getByRole("button", { name: "Settings" }).click();
  expect(await links.getAttribute("aria-valuetext")).toBe("only if they surely say the same");
  expect(await page.getByRole("checkbox", { name: /^Leave out what is around a report/ }).isChecked()).toBe(true);
});

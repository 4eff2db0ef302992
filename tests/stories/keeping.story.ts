// As someone who comes back, I find my texts where I left them; as someone careful, I can be sure that they are gone.

import { expect, inject } from "vitest";
import { example, FERRY, message, names, story, text, told } from "./reader";

/** Longer than the page waits before it keeps what was typed. */
const KEPT = 900;

story("the texts survive a reload, and the story stands there again", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Name of Radio Delta" }).fill("Delta FM");
  await page.waitForTimeout(KEPT);
  await page.reload();
  await told(page);
  expect(await names(page)).toEqual(["Norrland Press Agency", "The Vessing Courier", "Morning Ledger", "Kalder Observer", "Delta FM"]);
});

story("typing just before a reload is not lost after the first pause", async ({ page }) => {
  await text(page, "Article 1").fill(FERRY);
  await page.waitForTimeout(KEPT);
  await page.reload();
  await page.getByRole("button", { name: "Article 1", exact: true }).click();
  expect(await text(page, "Article 1").inputValue()).toBe(FERRY);
});

story("a second tab takes nothing away from the first", async ({ context, page }) => {
  await text(page, "Article 1").fill(FERRY);
  await page.waitForTimeout(KEPT);
  const second = await context.newPage();
  await second.goto(inject("page"));
  await text(page, "Article 2").fill("Written in the first tab.");
  await page.waitForTimeout(KEPT);
  await text(second, "Article 2").fill("Written in the second tab.");
  await second.waitForTimeout(KEPT);
  await second.reload();
  await second.getByRole("button", { name: "Article 1", exact: true }).waitFor();
  const kept = await second.evaluate(
    () =>
      new Promise<string>((resolve) => {
        indexedDB.open("tellings").onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction("articles").objectStore("articles").getAll().onsuccess = (event) => resolve(JSON.stringify((event.target as IDBRequest).result));
        };
      }),
  );
  expect(kept).toContain("Written in the first tab.");
  expect(kept).toContain("Written in the second tab.");
  expect(kept.split('"text"')).toHaveLength(4);
});

story("forget everything leaves nothing in this browser", async ({ page }) => {
  await example(page);
  await page.waitForTimeout(KEPT);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await message(page, /^Everything is forgotten/).waitFor();
  await page.waitForTimeout(KEPT);
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        indexedDB.open("tellings").onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction("articles").objectStore("articles").getAll().onsuccess = (event) => resolve(JSON.stringify((event.target as IDBRequest).result));
        };
      }),
  );
  expect(kept).toBe("[[]]");
  await page.reload();
  expect(await text(page, "Article 1").inputValue()).toBe("");
});

story("forgetting by mistake is undone", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Forget everything" }).press("Enter");
  // The button is gone; the keyboard is where one can take it back.
  await expect.poll(() => page.getByRole("button", { name: "Undo" }).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await told(page);
  expect(await names(page)).toHaveLength(5);
});

story("a browser that keeps nothing says so once, and the page works", async ({ context, page }) => {
  await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await page.goto(inject("page"));
  await message(page, /^This browser keeps nothing/).waitFor();
  await example(page);
  expect(await names(page)).toHaveLength(5);
});

story("light or dark is the reader's choice, before the page is drawn", async ({ page }) => {
  await page.getByRole("combobox", { name: "Light or dark" }).selectOption("Dark");
  await page.reload({ waitUntil: "commit" });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.getByRole("combobox", { name: "Light or dark" }).selectOption("Auto");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

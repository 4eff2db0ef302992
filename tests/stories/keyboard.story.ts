// As someone who uses no mouse, I do everything with keys: I always see where I am, never lose my place, and never get
// caught. Nothing here is clicked, and nothing gets the focus but by a key.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { FERRY, GROUND, message, names, region, settled, story, text, told, VIEWS } from "./reader";
import { placed, press, walkAll, walkTo } from "./walk";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });

async function example(page: Page): Promise<void> {
  await walkTo(page, button(page, "Try an example"));
  await page.keyboard.press("Enter");
  await told(page);
  await settled(page);
  await placed(page);
}

story("two texts are pasted, and their story is there", async ({ page }) => {
  for (const [name, words] of [["Article 1", FERRY], ["Article 2", GROUND]] as const) {
    await page.evaluate((content) => navigator.clipboard.writeText(content), words);
    await walkTo(page, text(page, name));
    await page.keyboard.press("ControlOrMeta+v");
  }
  await told(page);
  await placed(page);
  await walkTo(page, button(page, "Both say this"));
}, { permissions: ["clipboard-read", "clipboard-write"] });

for (const [key, name] of VIEWS) {
  story(`${name} is opened by its key and its button, and walked from end to end`, async ({ page }) => {
    await example(page);
    // The key that opens the story does nothing in the story.
    await page.keyboard.press(key === "2" ? "1" : "2");
    await page.keyboard.press(key);
    await region(page, name).waitFor({ state: "attached" });
    await placed(page);
    await page.keyboard.press(key === "2" ? "1" : "2");
    await walkTo(page, page.getByRole("group", { name: "View" }).getByRole("button", { name, exact: true }));
    await press(page, "Enter");
    await region(page, name).waitFor({ state: "attached" });
    await settled(page);
    const stops = await walkAll(page);
    expect(stops.filter(({ wrong }) => wrong !== "")).toEqual([]);
    // In the order in which it is written; whoever jumps back is led in circles.
    expect(stops.slice(1).filter(({ onward }) => !onward)).toEqual([]);
    expect(stops.length, "the walk comes to an end").toBeLessThan(400);
    expect(stops.length).toBeGreaterThan(10);
  });
}

story("one steps from statement to statement, by keys, by the map and by buttons", async ({ page }) => {
  await example(page);
  const map = page.getByRole("slider", { name: "Place in the story" });
  const place = async () => Number(await map.getAttribute("aria-valuenow"));
  await press(page, "n");
  await press(page, "n");
  expect(await place()).toBe(2);
  await press(page, "p");
  expect(await place()).toBe(1);
  await press(page, "d");
  const different = await place();
  expect(different).toBeGreaterThan(1);
  await walkTo(page, map, "Shift+Tab");
  await press(page, "End");
  expect(String(await place())).toBe(await map.getAttribute("aria-valuemax"));
  await press(page, "Home");
  await press(page, "ArrowRight");
  expect(await place()).toBe(2);
  await walkTo(page, button(page, "Next statement"));
  await press(page, "Enter");
  expect(await place()).toBe(3);
});

story("a statement is opened, and one filter takes others away", async ({ page }) => {
  await example(page);
  await walkTo(page, button(page, "All 5 say this"));
  await press(page, "Enter");
  await expect.poll(() => page.locator("[data-statement][data-chosen]").count()).toBe(1);
  const before = await page.locator("[data-statement]").count();
  await walkTo(page, button(page, /^Only in one/), "Shift+Tab");
  await press(page, "Enter");
  await expect.poll(() => page.locator("[data-statement]").count()).toBeLessThan(before);
  await press(page, "Enter");
  await expect.poll(() => page.locator("[data-statement]").count()).toBe(before);
});

story("neither the heads nor a message cover what the keyboard comes to", async ({ page }) => {
  await example(page);
  await walkTo(page, button(page, "Morning Ledger").first());
  await page.keyboard.press("Enter");
  await walkTo(page, button(page, "Remove Morning Ledger"));
  await press(page, "Enter");
  await message(page, "Morning Ledger is removed.").waitFor();
  await settled(page);
  const covered = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      if (!active?.closest(".row, .apart")) return "";
      const { top, bottom } = active.getBoundingClientRect();
      const above = Math.max(...[...document.querySelectorAll(".band, .heads")].map((one) => one.getBoundingClientRect().bottom));
      const below = document.querySelector(".foot")?.getBoundingClientRect().top ?? 0;
      return bottom > below ? `under the foot: ${active.textContent}` : top < above ? `under the heads: ${active.textContent}` : "";
    });
  const found: string[] = [];
  for (const key of ["Shift+Tab", "Tab"]) {
    await walkTo(page, page.locator(".row button, .apart button"), key);
    for (let stops = 0; stops < 25; stops += 1) {
      await page.keyboard.press(key);
      found.push(await covered());
    }
  }
  expect(found.filter((one) => one !== "")).toEqual([]);
});

story("from a fact one goes to its place and back to the fact", async ({ page }) => {
  await example(page);
  await page.keyboard.press("5");
  await region(page, "Facts").waitFor();
  await settled(page);
  const fact = button(page, /The Vessing Courier: About 4,300 households/);
  await walkTo(page, fact);
  await page.keyboard.press("Enter");
  await told(page);
  await placed(page);
  await walkTo(page, button(page, "Back to the facts"));
  await page.keyboard.press("Enter");
  await expect.poll(() => fact.evaluate((one) => one === document.activeElement)).toBe(true);
  await placed(page);
});

story("a link is broken, made again by picking, and taken back", async ({ page }) => {
  for (const [name, words] of [["Article 1", FERRY], ["Article 2", GROUND]] as const) {
    await walkTo(page, text(page, name));
    await page.keyboard.insertText(words);
  }
  await told(page);
  await settled(page);
  const shared = button(page, "Both say this");
  await walkTo(page, shared);
  await press(page, "Enter");
  await press(page, "l");
  await expect.poll(() => shared.count()).toBe(0);
  await placed(page);
  await walkTo(page, button(page, "Undo"));
  await page.keyboard.press("Enter");
  await expect.poll(() => shared.count()).toBe(1);
  await placed(page);
  await walkTo(page, page.locator("[data-chosen]").getByRole("button", { name: /^Pick “/ }).first());
  await press(page, "Enter");
  await walkTo(page, button(page, /^Break link: /));
  await page.keyboard.press("Enter");
  await expect.poll(() => shared.count()).toBe(0);
  await placed(page);
});

story("a setting is changed, and Escape leads back to where one was", async ({ page }) => {
  await walkTo(page, button(page, "Settings"));
  await press(page, "Enter");
  await walkTo(page, page.getByRole("checkbox", { name: /^Leave out what is around a report/ }));
  await press(page, "Space");
  expect(await page.getByRole("checkbox", { name: /^Leave out what is around a report/ }).isChecked()).toBe(false);
  await page.keyboard.press("Escape");
  expect(await button(page, "Settings").evaluate((one) => one === document.activeElement)).toBe(true);
});

story("help opens, keeps the focus, and gives it back", async ({ page }) => {
  await example(page);
  await walkTo(page, button(page, "Next statement"));
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.waitFor();
  for (let stops = 0; stops < 5; stops += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null)).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect.poll(() => help.count()).toBe(0);
  expect(await button(page, "Next statement").evaluate((one) => one === document.activeElement)).toBe(true);
});

story("an article is opened, renamed, removed, and brought back", async ({ page }) => {
  await example(page);
  await walkTo(page, button(page, "Morning Ledger").first(), "Shift+Tab");
  await page.keyboard.press("Enter");
  expect(await text(page, "Morning Ledger").evaluate((field) => field === document.activeElement)).toBe(true);
  await walkTo(page, page.getByRole("textbox", { name: "Name of Morning Ledger" }), "Shift+Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Ledger");
  expect(await names(page)).toContain("Ledger");
  await walkTo(page, button(page, "Remove Ledger"));
  await press(page, "Enter");
  await message(page, "Ledger is removed.").waitFor();
  expect(await names(page)).not.toContain("Ledger");
  await walkTo(page, button(page, "Undo"));
  await press(page, "Enter");
  expect((await names(page))[2]).toBe("Ledger");
});

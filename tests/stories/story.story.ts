// As a reader, I fold what I have read, open a statement into all its wordings, and see word by word where they part.

import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import { drop, example, story, told } from "./reader";

const GATE = "Gate three of the dam opened";
const rowWith = (page: Page, words: string): Locator => page.locator(".row").filter({ hasText: words }).first();
const triangle = (row: Locator): Locator => row.getByRole("button", { name: /^Statement \d+$/ });
const label = (row: Locator): Locator => row.getByRole("button", { name: /say this/ });
const folded = (page: Page): Locator => page.locator(".row[data-folded], .alone[data-folded]");
const hasKeyboard = (row: Locator): Promise<boolean> => row.evaluate((element) => element.contains(document.activeElement));

async function openGate(page: Page): Promise<Locator> {
  await example(page);
  const row = rowWith(page, GATE);
  await label(row).click();
  return row;
}

story("a row folds to one line that says how it begins, and opens from there", async ({ page }) => {
  await example(page);
  const row = rowWith(page, GATE);
  const cell = row.getByRole("group", { name: "Radio Delta" });
  await triangle(row).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => triangle(row).getAttribute("aria-expanded")).toBe("false");
  expect(await cell.count()).toBe(0);
  expect(await row.locator(".beginning").textContent()).toContain(GATE);
  expect(await row.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(60);
  // The button that folded it still has the keyboard.
  expect(await triangle(row).evaluate((button) => button === document.activeElement)).toBe(true);
  await label(row).focus();
  await page.keyboard.press("Enter");
  await cell.waitFor();
  expect(await label(row).getAttribute("aria-expanded")).toBe("true");
});

story("all rows fold and unfold by a button and by a key", async ({ page }) => {
  await example(page);
  const all = (await page.locator(".row").count()) + (await page.locator(".alone").count());
  const rows = page.getByRole("group", { name: "Rows" });
  await rows.getByRole("button", { name: "Fold all", exact: true }).click();
  await expect.poll(() => folded(page).count()).toBe(all);
  expect(await rows.getByRole("button", { name: "Fold all", exact: true }).getAttribute("aria-disabled")).toBe("true");
  await rows.getByRole("button", { name: "Unfold all" }).click();
  await expect.poll(() => folded(page).count()).toBe(0);
  await page.keyboard.press("F");
  await expect.poll(() => folded(page).count()).toBe(all);
  await page.keyboard.press("F");
  await expect.poll(() => folded(page).count()).toBe(0);
});

story("a step onto a folded row leaves it folded, a key unfolds it, and the keyboard stays in it", async ({ page }) => {
  await example(page);
  await page.keyboard.press("F");
  const gate = rowWith(page, GATE);
  const number = Number((await triangle(gate).getAttribute("aria-label"))?.replace(/\D/g, ""));
  for (let step = 0; step < number; step += 1) await page.keyboard.press("n");
  await expect.poll(() => gate.getAttribute("data-chosen")).toBe("");
  expect(await gate.getAttribute("data-folded")).toBe("");
  await page.keyboard.press("f");
  await gate.getByRole("group", { name: "Radio Delta" }).waitFor();
  await gate.getByRole("button", { name: "Read in Radio Delta" }).focus();
  await page.keyboard.press("f");
  expect(await gate.getAttribute("data-folded")).toBe("");
  expect(await hasKeyboard(gate)).toBe(true);
});

story("what one article tells alone folds, too, and opens by its line", async ({ page }) => {
  await example(page);
  const run = page.locator(".alone").filter({ hasText: "A failed gate at the Halvern Dam" });
  await run.getByRole("button", { name: /only in Morning Ledger/ }).click();
  expect(await run.getByRole("listitem").count()).toBe(0);
  expect(await run.locator(".beginning").textContent()).toContain("A failed gate");
  await run.getByRole("button", { name: "Only in Morning Ledger", exact: true }).click();
  expect(await run.locator("[data-chosen]").textContent()).toContain("A failed gate");
});

story("an open row shows what stands around each wording, and leads to the whole article", async ({ page }) => {
  const row = await openGate(page);
  const cell = row.getByRole("group", { name: "The Vessing Courier" });
  const around = await cell.locator(".around").allTextContents();
  expect(around).toHaveLength(2);
  expect(around[0]).toBe("… Nobody was killed.");
  expect(around[1]).toContain("Its head, Ilse Vandermark");
  const place = await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow");
  await cell.getByRole("button", { name: "Read in The Vessing Courier" }).click();
  await expect.poll(() => page.getByRole("button", { name: "Reading" }).getAttribute("aria-pressed")).toBe("true");
  expect(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow")).toBe(place);
});

story("a sentence that three or more tell is drawn word by word, and said in words", async ({ page }) => {
  const row = await openGate(page);
  const graph = row.locator(".graph");
  const lanes = await graph.locator(".fork").evaluateAll((forks) => forks.map((fork) => [...fork.querySelectorAll(".lane-words")].map((lane) => lane.textContent)));
  expect(lanes.some((fork) => fork.includes("for almost five") && fork.includes("for more than six"))).toBe(true);
  expect(await row.getByText("Kalder Observer words it quite differently.").count()).toBe(1);
  const said = await row.getByRole("list", { name: "The sentence in words" }).getByRole("listitem").allTextContents();
  expect(said).toContain("All: opened at");
  expect(said.some((line) => line.includes("Morning Ledger: for more than six"))).toBe(true);
});

for (const width of [1280, 390]) {
  story(`the graph needs no sideways scrolling at ${width}`, async ({ page }) => {
    const row = await openGate(page);
    await row.locator(".graph").waitFor();
    expect(await row.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }, { viewport: { width, height: 900 } });
}

/** Twenty reports: twelve in the same words, the others each in their own. */
const TWENTY = Array.from({ length: 20 }, (_, at) => ({
  name: `Paper ${String(at + 1).padStart(2, "0")}.txt`,
  content: at < 12
    ? "The ferry ran aground off Skarholm on Monday night with 120 people on board.\n"
    : `The ferry ran aground off Skarholm on Monday night with ${120 + at} people on board, said ${["the owner", "a diver", "the mayor", "a guard", "the crew", "a pilot", "the police", "a cook"][at - 12]}.\n`,
}));

story("of twenty articles the same wording stands once, with all who use it", async ({ page }) => {
  await drop(page, TWENTY);
  await told(page);
  const row = page.locator(".row").first();
  const cells = row.locator(".cells > .cell");
  expect(await cells.count()).toBe(6);
  expect((await cells.first().locator(".who").textContent())?.replace(/\s+/g, " ")).toContain("same words in BCDEF and 6 others");
  await row.getByText("Show 3 more wordings").click();
  await expect.poll(() => row.locator(".cells .cell").count()).toBe(9);
  expect(await page.locator(".heads").count()).toBe(0);
  await page.getByText("About the 20 articles").click();
  await expect.poll(() => page.getByRole("list", { name: "About the articles" }).getByRole("listitem").count()).toBe(20);
});

story("of twenty articles each is there in the open row, with a way to it", async ({ page }) => {
  await drop(page, TWENTY);
  await told(page);
  const row = page.locator(".row").first();
  await label(row).click();
  await row.getByText("In each of the 12 articles").click();
  await expect.poll(() => row.getByRole("button", { name: /^Read in Paper/ }).count()).toBe(12 + 5);
  expect(await row.getByRole("button", { name: "Read in Paper 07" }).count()).toBe(1);
});

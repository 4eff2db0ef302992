// As a reader, I lay two to four articles side by side, go along their links, and fold away what is the same.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { drop, example, settled, story, told } from "./reader";

const AGENCY = "Norrland Press Agency";
const COURIER = "The Vessing Courier";
const column = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const tool = (page: Page, name: string) => page.getByRole("group", { name: "How the articles stand" }).getByRole("button", { name });
const scrolled = (page: Page, name: string) => column(page, name).locator(".text").evaluate(({ scrollTop }) => Math.round(scrollTop));

async function open(page: Page, articles = 2): Promise<void> {
  await example(page);
  await page.getByRole("button", { name: "Side by side" }).click();
  await column(page, AGENCY).locator(".sentence").first().waitFor();
  for (let count = 2; count < articles; count += 1) await page.getByRole("button", { name: /^Add a (third|fourth)$/ }).click();
}

/** Where a sentence stands on the screen. */
async function height(page: Page, name: string, words: string): Promise<number> {
  return column(page, name).locator(".sentence").filter({ hasText: words }).first().evaluate((sentence) => sentence.getBoundingClientRect().top);
}

/** Less than two lines apart. */
async function level(page: Page, words: readonly (readonly [string, string])[]): Promise<void> {
  const spread = async () => {
    const tops = await Promise.all(words.map(([name, said]) => height(page, name, said)));
    return Math.max(...tops) - Math.min(...tops);
  };
  await expect.poll(spread, { timeout: 5000 }).toBeLessThan(50);
}

story("a chosen sentence brings its partner level", async ({ page }) => {
  await open(page);
  await column(page, AGENCY).getByText("said Marta Oln").click();
  await expect.poll(() => column(page, COURIER).locator("[data-chosen]").first().textContent()).toContain("Marta Oln");
  const chosen = (name: string) => column(page, name).locator("[data-chosen]").first().evaluate((sentence) => sentence.getBoundingClientRect().top);
  await expect.poll(async () => Math.abs((await chosen(AGENCY)) - (await chosen(COURIER))), { timeout: 5000 }).toBeLessThan(60);
  expect(await chosen(COURIER)).toBeGreaterThan(0);
});

story("facts that come while one reads leave the columns where they are", async ({ page, context }) => {
  let come = () => {};
  const wanted = new Promise<void>((resolve) => (come = resolve));
  await context.route(/facts_bg-.*\.wasm$/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.reload();
  await open(page);
  const stand = () => Promise.all([AGENCY, COURIER].map((name) => scrolled(page, name)));
  /** Where both columns are once nothing glides any more. */
  const rest = async () => {
    let [last, now]: [number[], number[]] = [[], await stand()];
    while (String(now) !== String(last)) {
      await page.waitForTimeout(300);
      [last, now] = [now, await stand()];
    }
    return now;
  };
  await column(page, AGENCY).getByText("said Marta Oln").click();
  const chosen = await rest();
  await column(page, AGENCY).locator(".text").hover();
  await page.mouse.wheel(0, 2000);
  const before = await rest();
  expect(before).not.toEqual(chosen);
  come();
  await page.getByRole("button", { name: /^Only where they differ/ }).waitFor();
  await settled(page);
  expect(await rest()).toEqual(before);
});

story("any articles can be chosen, added, moved and taken away", async ({ page }) => {
  await open(page);
  await page.getByRole("combobox", { name: "First article" }).selectOption({ label: "C · Morning Ledger" });
  await page.getByRole("combobox", { name: "Second article" }).selectOption({ label: "E · Radio Delta" });
  const columns = () => page.getByRole("article").evaluateAll((articles) => articles.map((article) => article.getAttribute("aria-label")));
  expect(await columns()).toEqual(["Morning Ledger", "Radio Delta"]);
  await page.getByRole("button", { name: "Add a third" }).click();
  await page.getByRole("button", { name: "Add a fourth" }).click();
  expect(await columns()).toEqual(["Morning Ledger", "Radio Delta", AGENCY, COURIER]);
  expect(await page.getByRole("button", { name: /^Add a (third|fourth)$/ }).count()).toBe(0);
  await page.getByRole("button", { name: `Radio Delta and ${AGENCY} change places` }).click();
  await page.getByRole("button", { name: "Take Morning Ledger away" }).click();
  expect(await columns()).toEqual([AGENCY, "Radio Delta", COURIER]);
});

story("columns scroll together along their links, or each by itself", async ({ page }) => {
  await open(page);
  const links = [[AGENCY, "4,300 households"], [COURIER, "4,300 households"]] as const;
  const roll = async () => {
    await column(page, AGENCY).hover();
    for (let turn = 0; turn < 30 && (await height(page, AGENCY, "4,300 households")) > 420; turn += 1) {
      await page.mouse.wheel(0, 60);
      await page.waitForTimeout(30);
    }
  };
  await roll();
  await expect.poll(async () => Math.abs((await height(page, ...links[0])) - (await height(page, ...links[1])))).toBeLessThan(120);
  const before = await scrolled(page, COURIER);
  await page.keyboard.press("s");
  expect(await tool(page, "Scroll together").getAttribute("aria-pressed")).toBe("false");
  await page.mouse.wheel(0, -200);
  await page.waitForTimeout(400);
  expect(await scrolled(page, COURIER)).toBe(before);
  await page.keyboard.press("s");
  expect(await tool(page, "Scroll together").getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => scrolled(page, COURIER)).toBeLessThan(before);
});

story("a key brings the partners of the sentence in focus level in all columns", async ({ page }) => {
  await open(page, 4);
  await page.keyboard.press("s");
  const places = [[AGENCY, "Two firefighters"], [COURIER, "Two firefighters"]] as const;
  await column(page, AGENCY).getByText("Two firefighters").click();
  await level(page, places);
  await column(page, COURIER).hover();
  await page.mouse.wheel(0, 500);
  await expect.poll(async () => Math.abs((await height(page, ...places[0])) - (await height(page, ...places[1])))).toBeGreaterThan(200);
  await page.keyboard.press("b");
  await level(page, places);
});

story("arrow keys go from sentence to sentence and to the partner, and Enter chooses", async ({ page }) => {
  await open(page);
  const here = () => page.evaluate(() => {
    const sentence = document.activeElement?.closest("[data-sentence]");
    return [sentence?.closest("article")?.getAttribute("aria-label"), sentence?.textContent?.includes("firefighters")];
  });
  // One sentence of every column is a stop for Tab.
  for (const name of [AGENCY, COURIER]) await expect.poll(() => column(page, name).locator('[tabindex="0"]').count()).toBe(1);
  await column(page, AGENCY).locator('[tabindex="0"]').focus();
  for (let step = 0; step < 20 && !(await here())[1]; step += 1) await page.keyboard.press("ArrowDown");
  expect(await here()).toEqual([AGENCY, true]);
  await page.keyboard.press("ArrowRight");
  expect(await here()).toEqual([COURIER, true]);
  await page.keyboard.press("Enter");
  await column(page, AGENCY).locator("[data-chosen]").filter({ hasText: "firefighters" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  expect(await here()).toEqual([AGENCY, true]);
  await page.keyboard.press("ArrowUp");
  expect((await here())[1]).toBe(false);
});

story("the links stand in a list of words, and each leads to its sentence", async ({ page }) => {
  await open(page);
  await page.getByText(/^\d+ links in words$/).click();
  const link = page.getByRole("button", { name: /^Sentence \d+ of Norrland Press Agency: edited.* in The Vessing Courier, sentence \d+$/ }).first();
  const number = /^Sentence (\d+)/.exec((await link.textContent()) ?? "")?.[1];
  await link.click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-sentence]")?.getAttribute("data-sentence"))).toBe(String(Number(number) - 1));
});

const SAME = ["The council voted on Tuesday to rebuild the swimming pool.", "The old building had leaked since the winter of 2016.", "Work will begin in April and take fourteen months.", "The mayor called it a long overdue decision."];
const OTHER = ["A petition gathered 8,200 signatures.", "The rowing club will run the café."];

story("what is word for word the same folds to a line in every column", async ({ page }) => {
  await drop(page, [
    { name: "north.txt", content: `${SAME.join(" ")}\n\n${OTHER[0]}\n` },
    { name: "south.txt", content: `${OTHER[1]}\n\n${SAME.join(" ")}\n` },
  ]);
  await told(page);
  await page.getByRole("button", { name: "Side by side" }).click();
  // More than half of it is the same, so it is folded unasked.
  expect(await tool(page, "Fold what is the same").getAttribute("aria-pressed")).toBe("true");
  const line = (name: string) => column(page, name).getByRole("button", { name: "4 sentences word for word the same" });
  await line("north").waitFor();
  expect(await column(page, "north").getByText(SAME[1] ?? "").count()).toBe(0);
  await line("south").click();
  await column(page, "north").getByText(SAME[1] ?? "").waitFor();
  await column(page, "south").getByText(SAME[1] ?? "").waitFor();
  expect(await line("north").getAttribute("aria-expanded")).toBe("true");
  await line("north").click();
  await expect.poll(() => column(page, "south").getByText(SAME[1] ?? "").count()).toBe(0);
  await tool(page, "Fold what is the same").click();
  await column(page, "south").getByText(SAME[1] ?? "").waitFor();
  expect(await line("south").count()).toBe(0);
});

story("ribbons say what is moved by a sign and a dotted way, and light up with their sentences", async ({ page }) => {
  await open(page);
  const moved = page.locator(".ties > [data-moved]").first();
  await moved.waitFor({ state: "attached" });
  expect(await moved.locator("text").textContent()).toBe("↕");
  expect(await moved.locator(".way").evaluate((way) => getComputedStyle(way).strokeDasharray)).not.toBe("none");
  await column(page, AGENCY).getByText("Two firefighters").hover();
  await column(page, COURIER).locator("[data-lit]").filter({ hasText: "Two firefighters" }).waitFor();
  expect(await page.locator(".ties > [data-spoken]").count()).toBeGreaterThan(0);
});

story(
  "on a phone one column is in sight, and buttons lead to the others",
  async ({ page }) => {
    await open(page, 3);
    const left = () => column(page, "Morning Ledger").evaluate((pane) => Math.round(pane.getBoundingClientRect().left));
    expect(await left()).toBeGreaterThan(390);
    const button = page.getByRole("group", { name: "Bring an article in sight" }).getByRole("button", { name: "Morning Ledger" });
    await button.click();
    await expect.poll(left).toBeLessThan(390 / 2);
    await expect.poll(() => button.getAttribute("aria-current")).toBe("true");
  },
  { viewport: { width: 390, height: 800 } },
);

/** Every tenth sentence has a partner; the texts are long enough that far chunks are bare. */
function long(mark: string): string {
  const words = (seed: number) => Array.from({ length: 9 }, (_, at) => `w${((seed * 7919 + at * 104729) % 99991).toString(36)}`).join(" ");
  return Array.from({ length: 1200 }, (_, at) => `Sentence ${words(at % 10 === 0 ? at : at + (mark === "a" ? 5000 : 9000))}.`).map((line, at) => (at % 4 === 3 ? `${line}\n\n` : `${line} `)).join("");
}

story("a long text is dressed as it comes near the screen, and all of it can be searched", async ({ page }) => {
  await drop(page, [{ name: "one.txt", content: long("a") }, { name: "two.txt", content: long("b") }]);
  await told(page);
  await page.getByRole("button", { name: "Side by side" }).click();
  const text = column(page, "one").locator(".text");
  await text.locator(".sentence").first().waitFor();
  expect(await text.locator(".sentence").count()).toBeLessThan(400);
  const end = long("a").trim().slice(-30);
  await expect.poll(() => text.evaluate((all, words) => all.textContent?.includes(words), end), { timeout: 8000 }).toBe(true);
  await column(page, "one").locator('[tabindex="0"]').focus();
  await page.keyboard.press("End");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".sentence")?.textContent)).toContain(end.slice(-10));
});

// As a reader, I find words in all articles, see only what I filter for, step from difference to difference, and take
// what I see along.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Page } from "playwright-core";
import { drop, example, FERRY, GROUND, story, told } from "./reader";

const field = (page: Page) => page.getByRole("searchbox", { name: "Search all articles" });
const status = (page: Page) => page.getByRole("status");
const statements = (page: Page) => page.locator("[data-statement]").count();
const place = (page: Page) => page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow");
const summary = (page: Page) => page.locator(".filtered > span").textContent();

/** Saves what is shown, and reads the file. */
async function save(page: Page, format: string): Promise<{ file: string; content: string }> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("dialog", { name: "Save or print" }).getByRole("button", { name: format }).click();
  const download = await coming;
  const folder = await mkdtemp(join(tmpdir(), "tellings-"));
  try {
    await download.saveAs(join(folder, "saved"));
    return { file: download.suggestedFilename(), content: await readFile(join(folder, "saved"), "utf8") };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The words that are marked as found, as the browser paints them. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...((CSS.highlights.get("hit") as unknown as Iterable<AbstractRange>) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }),
  );

story("a search marks its words in every view, and counts them", async ({ page }) => {
  await example(page);
  const before = await statements(page);
  await page.keyboard.press("/");
  await page.keyboard.type("OSK RIVER");
  await status(page).getByText(/^\d+ sentences in \d of 5 articles\. \d of \d+ statements: with “OSK RIVER”\.$/).waitFor();
  await expect.poll(() => marked(page)).toContain("River");
  expect(new Set((await marked(page)).map((words) => words.toLowerCase()))).toEqual(new Set(["osk", "river"]));
  expect(await statements(page)).toBeLessThan(before);
  for (const view of ["Side by side", "Facts"]) {
    await page.getByRole("button", { name: view, exact: true }).click();
    await expect.poll(() => marked(page), { message: view }).toContain("River");
  }
  await page.getByRole("button", { name: /^\d+ sentences in/ }).click();
  expect(await page.locator("#found li").count()).toBe(5);
});

story("a search is left with Escape, and everything is there again", async ({ page }) => {
  await example(page);
  const before = await statements(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("/");
  await page.keyboard.type("nowhere at all");
  await page.getByText("Nothing found", { exact: true }).waitFor();
  await page.getByText("No statement passes these filters.").waitFor();
  await page.keyboard.press("Escape");
  expect(await field(page).inputValue()).toBe("");
  await expect.poll(() => statements(page)).toBe(before);
  expect(await marked(page)).toEqual([]);
  // From nowhere it leads to the choice of view, else back to where it was.
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await expect.poll(focused).toBe("Story");
  const settings = page.getByRole("button", { name: "Settings" });
  await settings.focus();
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  expect(await settings.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("n");
  expect(await place(page)).toBe("1");
});

story("in Reading, words are marked where one sentence holds them all, and no word of the page is", async ({ page }) => {
  await drop(page, [
    { name: "Herald.txt", content: "The ferry ran aground off Skarholm. Divers will examine the hull. Tell others that divers saw the ferry leak.\n" },
    { name: "Coast.txt", content: "The ferry ran aground off Skarholm.\n\nThe owner declined to comment.\n" },
  ]);
  await told(page);
  await page.keyboard.press("4");
  const reading = page.getByRole("region", { name: "Reading" });
  await reading.getByText("Divers will examine").click();
  await reading.getByRole("heading", { name: "Only in Herald" }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("ferry divers");
  await expect.poll(() => marked(page)).toEqual(["ferry", "divers"]);
  // The margin's own words say where it is told.
  await field(page).fill("only");
  await expect.poll(() => marked(page)).toEqual([]);
  await field(page).fill("herald");
  await page.waitForTimeout(200);
  expect(await marked(page)).toEqual([]);
});

story("words are marked in sentences that come while the search stands", async ({ page }) => {
  await drop(page, [{ name: "Herald.txt", content: FERRY }, { name: "Coast.txt", content: GROUND }]);
  await told(page);
  await page.keyboard.press("/");
  await page.keyboard.type("hull");
  await expect.poll(() => marked(page)).toEqual(["hull"]);
  await page.getByRole("button", { name: "Coast", exact: true }).first().click();
  const sheet = page.getByRole("textbox", { name: "Text of Coast" });
  await sheet.press("Control+End");
  await sheet.pressSequentially(" Rust was seen on the hull before.");
  await expect.poll(() => marked(page), { timeout: 5000 }).toEqual(["hull", "hull"]);
});

story("Enter leads from hit to hit, and the field keeps the keyboard", async ({ page }) => {
  await example(page);
  await page.keyboard.press("/");
  await page.keyboard.type("gate");
  await page.keyboard.press("Enter");
  const first = Number(await place(page));
  await page.keyboard.press("Enter");
  await expect.poll(() => place(page).then(Number)).toBeGreaterThan(first);
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => place(page).then(Number)).toBe(first);
  await expect.poll(() => page.locator(".row[data-chosen], .alone [data-chosen]").textContent()).toMatch(/gate/i);
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
});

story("words are found without their accents, over the borders of other marks, and in rows drawn later", async ({ page }) => {
  // Each line of its own, and all of them in both: a long list of rows.
  const made = (at: number) => [17, 29, 41].map((by) => Array.from({ length: 3 }, (_, nth) => "bdfgklmnprstvz"[(at * by + nth * 5) % 14] + ("aeiou"[(at + by * nth) % 5] ?? "")).join("")).join(" ");
  const lines = Array.from({ length: 450 }, (_, at) => `Barrel ${made(at)} ${at * 13} ${made(at + 500)}.`).join("\n\n");
  await drop(page, [
    { name: "first.txt", content: `The mayor of Zürich opened a new bridge today.\n\n${lines}` },
    { name: "second.txt", content: `The mayor of Zurich opened an old bridge on Monday.\n\n${lines}` },
  ]);
  await told(page);
  await page.keyboard.press("/");
  await page.keyboard.type('"mayor of zurich opened"');
  await expect.poll(() => marked(page)).toEqual(["mayor of Zürich opened", "mayor of Zurich opened"]);
  await field(page).fill("barrel");
  // A long list is drawn a part at a time as its end comes near.
  await expect.poll(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    return (await marked(page)).length;
  }, { timeout: 10_000 }).toBe(900);
});

story("filters combine, are said in words, and are all taken off at once", async ({ page }) => {
  await example(page);
  const before = await statements(page);
  await page.getByRole("button", { name: /^Only in one/ }).click();
  await page.getByRole("button", { name: "Filters" }).click();
  const filters = page.getByRole("dialog", { name: "Filters" });
  await filters.getByRole("button", { name: /^Reworded/ }).click();
  const reworded = await statements(page);
  expect(reworded).toBeLessThan(before);
  await filters.getByRole("combobox", { name: "One article" }).selectOption({ label: "Left out by C · Morning Ledger" });
  expect(await statements(page)).toBeLessThan(reworded);
  expect(await summary(page)).toMatch(/^\d+ of \d+ statements: told by all or some, reworded, left out by Morning Ledger$/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(() => statements(page)).toBe(before);
});

story("the facts follow the filters", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Facts", exact: true }).click();
  const entries = page.locator(".facts .entry");
  await entries.first().waitFor();
  const before = await entries.count();
  await page.getByRole("button", { name: /^Only in one/ }).click();
  await page.getByRole("button", { name: /^By some/ }).click();
  await expect.poll(() => entries.count()).toBeLessThan(before);
  expect(await entries.count()).toBeGreaterThan(0);
});

story("a filter on an article goes with the article", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "One article" }).selectOption({ label: "Told by E · Radio Delta" });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Radio Delta", exact: true }).click();
  await page.getByRole("button", { name: "Remove Radio Delta" }).click();
  await expect.poll(() => page.locator(".filtered").count()).toBe(0);
});

story("buttons lead from difference to difference, and say where there is no other", async ({ page }) => {
  await example(page);
  const next = page.getByRole("button", { name: "Next difference" });
  const previous = page.getByRole("button", { name: "Previous difference" });
  await next.click();
  const first = Number(await place(page));
  expect(await previous.getAttribute("aria-disabled")).toBe("true");
  for (let time = 0; time < 60 && (await next.getAttribute("aria-disabled")) === "false"; time += 1) await next.click();
  const last = Number(await place(page));
  expect(last).toBeGreaterThan(first);
  await next.click({ force: true });
  expect(Number(await place(page))).toBe(last);
  await page.keyboard.press("D");
  expect(Number(await place(page))).toBeLessThan(last);
});

for (const [name, file, holds] of [
  ["Web page", "tellings.html", "<!doctype html>"],
  ["Markdown", "tellings.md", "# One story, 5 articles"],
  ["Table", "tellings.csv", "statement,articles,coverage"],
  ["Data", "tellings.json", '"report"'],
] as const) {
  story(`what the filters show is saved: ${name}`, async ({ page }) => {
    await example(page);
    await page.getByRole("button", { name: /^Only in one/ }).click();
    const saved = await save(page, name);
    expect(saved.file).toBe(file);
    const { content } = saved;
    expect(content).toContain(holds);
    if (name !== "Data") expect(content).not.toContain("Only in ");
    if (name === "Web page") expect(content).toMatch(/\d+ of \d+ statements: told by all or some/);
  });
}

story("a saved web page opens without a script, a fault or a request", async ({ page, context }) => {
  await example(page);
  const { content } = await save(page, "Web page");
  const other = await context.newPage();
  const faults: string[] = [];
  other.on("console", (message) => faults.push(message.text()));
  await other.setContent(content);
  expect(await other.getByRole("heading", { level: 2 }).count()).toBe(await page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuemax").then(Number));
  expect(faults).toEqual([]);
});

story("a change of punctuation shows as soon as the reader asks for it", async ({ page }) => {
  await drop(page, [
    { name: "first.txt", content: "The ferry ran aground off Skarholm on Monday night with sixty people on board." },
    { name: "second.txt", content: "The ferry ran aground, off Skarholm, on Monday night with sixty people on board." },
  ]);
  await told(page);
  // Counted whether the filters are open or not.
  const edited = page.locator("#filters .filter", { hasText: "Edited" }).locator("b");
  expect(await edited.textContent()).toBe("0");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: "“ash, dust” and “ash dust” are the same words" }).uncheck();
  await expect.poll(() => edited.textContent()).toBe("1");
});

story("on a narrow screen all filters are behind one button, and nothing sticks out", async ({ page }) => {
  await example(page);
  expect(await page.getByRole("group", { name: "Show statements" }).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Filters" }).click();
  const filters = page.getByRole("dialog", { name: "Filters" });
  await filters.getByRole("button", { name: /^Only in one/ }).click();
  expect(await summary(page)).toContain("told by all or some");
  const { x, width } = (await filters.boundingBox()) ?? { x: -1, width: 0 };
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}, { viewport: { width: 320, height: 700 } });

story("the first keys lead past the head of the page", async ({ page }) => {
  await example(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => getSelection()?.setPosition(document.body, 0));
  const links = page.getByRole("navigation", { name: "Skip" }).getByRole("link");
  expect(await links.allTextContents()).toEqual(["Skip to your articles", "Skip to the filters", "Skip to the story"]);
  await links.first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Story");
  expect(new URL(page.url()).hash).toBe("");
});

story("help shows the marks, the views and the keys by what they are for", async ({ page }) => {
  await example(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  for (const name of ["Marks", "Views", "Find and filter", "Keys", "Through the story", "Your texts"]) await help.getByRole("heading", { name, exact: true }).waitFor();
  expect(await help.getByRole("button", { name: "Close" }).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => help.count()).toBe(0);
});

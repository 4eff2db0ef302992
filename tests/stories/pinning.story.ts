// As a reader who knows better, I say that two sentences belong together, or do not; the page keeps to it.

import { expect, inject } from "vitest";
import type { Locator, Page } from "playwright-core";
import { example, message, story, text, told } from "./reader";

const TUG = "A tug pulled it free at dawn.";
const HELP = "Help came in the morning.";
const FERRY = `The ferry ran aground off Skarholm on Monday night with 120 people on board.\n\n${TUG}\n\nDivers will examine the hull today.\n`;
const GROUND = `The ferry ran aground off Skarholm late on Monday with 120 passengers on board.\n\n${HELP}\n\nThe owner of the line declined to comment.\n`;
/** Longer than the page waits before it keeps what was changed. */
const KEPT = 900;

const rowOf = (page: Page, words: string): Locator => page.locator(".row, .alone li").filter({ hasText: words });
const both = (page: Page): Locator => page.locator(".row").filter({ hasText: TUG }).filter({ hasText: HELP });
const shared = (page: Page): Locator => page.getByRole("button", { name: "Both say this" });
const bar = (page: Page): Locator => page.getByRole("region", { name: "Link by hand" });

const marks = (page: Page, words: string): Locator => rowOf(page, words).getByRole("img", { name: /^Linked by you to/ });

/** How many pins are kept in the browser. */
async function keptPins(page: Page): Promise<number> {
  await page.waitForTimeout(KEPT);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open("tellings").onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction("articles").objectStore("articles").get("pins").onsuccess = (event) => {
            database.close();
            resolve(((event.target as IDBRequest).result ?? []).length);
          };
        };
      }),
  );
}

async function two(page: Page): Promise<void> {
  await text(page, "Article 1").fill(FERRY);
  await text(page, "Article 2").fill(GROUND);
  await told(page);
  await expect.poll(() => shared(page).count()).toBe(1);
}

/** Opens the statement of a sentence and picks it. */
async function pick(page: Page, words: string): Promise<void> {
  await rowOf(page, words).getByText(words).click();
  await rowOf(page, words).getByRole("button", { name: /^Pick “/ }).first().click();
}

async function link(page: Page): Promise<void> {
  await pick(page, TUG);
  await pick(page, HELP);
  await bar(page).getByRole("button", { name: "Link these" }).click();
  await expect.poll(() => both(page).count()).toBe(1);
}

story("two sentences that I link share a row, marked as mine, and undo takes it back", async ({ page }) => {
  await two(page);
  await link(page);
  expect(await shared(page).count()).toBe(2);
  await both(page).getByText("Linked by: you").waitFor();
  expect(await both(page).getByRole("button", { name: /Linked by you to/ }).count()).toBe(2);
  await message(page, /^Linked: “A tug pulled/).waitFor();
  expect(await bar(page).count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => both(page).count()).toBe(0);
});

story("a link that I break parts its row, and can be let stand again", async ({ page }) => {
  await two(page);
  await shared(page).click();
  await page.getByRole("button", { name: /^Pick “/ }).first().click();
  await bar(page).getByRole("button", { name: /^Break link: / }).click();
  await expect.poll(() => shared(page).count()).toBe(0);
  expect(await page.getByRole("img", { name: /^Parted by you from/ }).or(page.getByRole("button", { name: /Parted by you from/ })).count()).toBe(2);
  await pick(page, "late on Monday");
  await bar(page).getByRole("button", { name: /^Unpin: .*, parted by you$/ }).click();
  await expect.poll(() => shared(page).count()).toBe(1);
});

story("a sentence is taken out of a row of many at once", async ({ page }) => {
  await example(page);
  const row = page.locator(".row").filter({ hasText: "Gate three of the dam opened" });
  const odd = "who heads the Osk River";
  await row.getByText("All 5 say this").click();
  await row.getByRole("group", { name: "Kalder Observer" }).getByRole("button", { name: /^Pick “/ }).first().click();
  await bar(page).getByRole("button", { name: "Take it out of its row" }).click();
  await message(page, /^No longer linked: .*more pairs\.$/).waitFor();
  await expect.poll(() => row.filter({ hasText: odd }).count()).toBe(0);
  expect(await rowOf(page, odd).count()).toBe(1);
});

story("the keyboard alone links and breaks", async ({ page }) => {
  await two(page);
  // The keyboard leaves the sheet of writing.
  await page.getByRole("slider", { name: "Place in the story" }).focus();
  await page.keyboard.press("j");
  while (!(await shared(page).evaluate((row) => row.closest("[data-chosen]") !== null))) await page.keyboard.press("j");
  await page.keyboard.press("l");
  await expect.poll(() => shared(page).count()).toBe(0);
  const pickByKeys = async (words: string) => {
    await page.getByRole("slider", { name: "Place in the story" }).press("Home");
    for (let tries = 0; tries < 9 && (await page.locator("[data-chosen]").filter({ hasText: words }).count()) === 0; tries += 1) await page.keyboard.press("j");
    const button = rowOf(page, words).getByRole("button", { name: /^Pick “/ });
    for (let tries = 0; tries < 30 && !(await button.evaluate((one) => one === document.activeElement)); tries += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
  };
  await pickByKeys(TUG);
  await pickByKeys(HELP);
  await page.keyboard.press("l");
  await expect.poll(() => both(page).count()).toBe(1);
});

story("what I picked and let go keeps the keyboard at its sentence", async ({ page }) => {
  await two(page);
  const button = () => rowOf(page, TUG).getByRole("button", { name: /^Pick “/ });
  const focused = () => button().evaluate((one) => one === document.activeElement);
  await pick(page, TUG);
  await bar(page).getByRole("button", { name: "Cancel" }).press("Enter");
  expect(await bar(page).count()).toBe(0);
  expect(await focused()).toBe(true);
  await button().press("Enter");
  await bar(page).getByRole("button", { name: "Cancel" }).press("Escape");
  expect(await bar(page).count()).toBe(0);
  expect(await focused()).toBe(true);
});

story("what I linked is kept over a reload, follows its sentence, and sleeps while it is gone", async ({ page }) => {
  await two(page);
  await link(page);
  await page.waitForTimeout(KEPT);
  await page.reload();
  await told(page);
  await expect.poll(() => both(page).count()).toBe(1);
  // It is open as it was left; the marks are those of a closed one.
  await both(page).getByRole("button", { name: "Both say this" }).click();
  expect(await marks(page, HELP).count()).toBe(2);
  await page.getByRole("button", { name: "Article 1", exact: true }).first().click();
  await text(page, "Article 1").fill(`A headline\n\nIt was a stormy night.\n\n${FERRY}`);
  await expect.poll(() => rowOf(page, "It was a stormy night.").count()).toBe(1);
  expect(await both(page).count()).toBe(1);
  await text(page, "Article 1").fill(FERRY.replace(TUG, "Nobody came."));
  await expect.poll(() => rowOf(page, "Nobody came.").count()).toBe(1);
  expect(await rowOf(page, HELP).getByRole("img").count()).toBe(0);
  await text(page, "Article 1").fill(FERRY);
  await expect.poll(() => both(page).count()).toBe(1);
});

story("pins go with an article that is removed, and come back with it", async ({ page }) => {
  await two(page);
  await page.getByRole("button", { name: "Add an article" }).click();
  await text(page, "Article 3").fill(GROUND.replace(HELP, "The night was calm."));
  await expect.poll(() => rowOf(page, "The night was calm.").count()).toBe(1);
  await link(page);
  expect(await keptPins(page)).toBe(1);
  const remove = () => page.getByRole("button", { name: "Remove Article 1" }).click();
  await remove();
  await expect.poll(() => page.locator(".row").filter({ hasText: TUG }).count()).toBe(0);
  await page.getByRole("listitem").filter({ hasText: "Article 1 is removed." }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => both(page).count()).toBe(1);
  await page.getByRole("button", { name: "Article 1", exact: true }).first().click();
  await remove();
  expect(await keptPins(page)).toBe(0);
  await page.reload();
  await told(page);
  expect(await rowOf(page, HELP).count()).toBe(1);
  expect(await rowOf(page, HELP).getByRole("img", { name: /by you/ }).count()).toBe(0);
  expect(await keptPins(page)).toBe(0);
});

story("a link taken back in one tab does not return from another", async ({ context, page }) => {
  await two(page);
  await link(page);
  expect(await keptPins(page)).toBe(1);
  const second = await context.newPage();
  await second.goto(inject("page"));
  await expect.poll(() => both(second).count()).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await keptPins(page)).toBe(0);
  await second.getByRole("button", { name: "Article 2", exact: true }).first().click();
  await text(second, "Article 2").fill(`${GROUND}\nMore is not known.\n`);
  expect(await keptPins(second)).toBe(0);
});

story("side by side, sentences are picked and linked as well", async ({ page }) => {
  await two(page);
  await page.getByRole("button", { name: "Side by side" }).click();
  const column = (name: string) => page.getByRole("article", { name, exact: true });
  await column("Article 1").getByText(TUG).click();
  await column("Article 1").getByRole("button", { name: /^Pick “/ }).click();
  const partner = column("Article 2").locator(".sentence").filter({ hasText: HELP });
  await partner.getByRole("button", { name: /^Pick “/ }).click();
  await bar(page).getByRole("button", { name: "Cancel" }).click();
  // The button went with the pick; the keyboard stays in the column.
  await expect.poll(() => column("Article 2").evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await column("Article 1").getByRole("button", { name: /^Pick “/ }).click();
  await partner.getByRole("button", { name: /^Pick “/ }).click();
  await bar(page).getByRole("button", { name: "Link these" }).click();
  await partner.getByRole("button", { name: /linked by you in Article 1$/ }).waitFor();
  await page.getByRole("list", { name: "Kinds of links" }).getByText("Linked by you").waitFor();
});

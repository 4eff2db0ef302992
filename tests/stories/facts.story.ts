// As a reader, I see what the articles quote, count, date and name, who tells it, and get from each to where it stands.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { drop, example, FERRY, GROUND, names, story, told } from "./reader";

const view = (page: Page, name: string) => page.getByRole("group", { name: "View" }).getByRole("button", { name, exact: true });
const ledger = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
const UNREAD = "The facts could not be looked for; the story is whole without them.";

/** Waits until the facts stand there. */
async function facts(page: Page): Promise<void> {
  await view(page, "Facts").click();
  await ledger(page, "Quotations").waitFor();
}

story("four ledgers name what is told and by whom, and the way leads from one to the next", async ({ page }) => {
  await example(page);
  await facts(page);
  for (const name of ["Quotations", "Figures", "Dates", "Names"]) await ledger(page, name).getByRole("heading", { name }).first().waitFor();
  const households = ledger(page, "Figures").getByRole("listitem").filter({ hasText: "4,300 households" }).first();
  await households.getByText("Told by").waitFor();
  const link = page.getByRole("navigation", { name: "Ledgers" }).getByRole("link", { name: /^Names/ });
  await link.click();
  await expect.poll(() => ledger(page, "Names").evaluate((section) => {
    const top = section.getBoundingClientRect().top;
    return top >= 0 && top < innerHeight;
  }), { timeout: 5000 }).toBe(true);
});

story("the way to a ledger keeps the bookmark in the address, and takes the keyboard along", async ({ page }) => {
  await example(page);
  await page.getByRole("group", { name: "Show statements" }).getByRole("button", { name: /^Only in one/ }).click();
  await facts(page);
  await expect.poll(() => new URL(page.url()).hash).toContain("facts");
  const before = page.url();
  await page.getByRole("navigation", { name: "Ledgers" }).getByRole("link", { name: /^Dates/ }).click();
  const heading = ledger(page, "Dates").getByRole("heading", { level: 3 });
  await expect.poll(() => heading.evaluate((title) => title === document.activeElement)).toBe(true);
  expect(page.url()).toBe(before);
});

story("a mention opens its statement with the words marked, and one comes back to where one was", async ({ page }) => {
  await example(page);
  await facts(page);
  const way = ledger(page, "Figures").getByRole("button", { name: /The Vessing Courier: About 4,300 households/ });
  await way.click();
  await told(page);
  const row = page.locator("[data-statement][data-chosen]");
  await expect.poll(() => row.locator("[data-spot]").textContent()).toContain("4,300");
  expect(await row.getByRole("group", { name: "The Vessing Courier" }).locator("[data-spot]").count()).toBe(1);
  await expect.poll(() => row.locator("[data-spot]").evaluate((mark) => mark === document.activeElement)).toBe(true);
  await expect.poll(() => row.locator("[data-spot]").evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  })).toBe(true);
  await row.getByRole("button", { name: "Back to the facts" }).click();
  await expect.poll(() => way.evaluate((button) => button === document.activeElement)).toBe(true);
});

story("a mention whose statement is filtered away is shown all the same", async ({ page }) => {
  await example(page);
  const filter = page.getByRole("group", { name: "Show statements" }).getByRole("button", { name: /^Only in one/ });
  await filter.click();
  await facts(page);
  // Another article tells of the same day in a statement that is shown.
  await ledger(page, "Dates").getByRole("button", { name: /dry weather/ }).click();
  await expect.poll(() => page.locator("[data-spot]").textContent()).toContain("Wednesday");
  expect(await filter.getAttribute("aria-pressed")).toBe("true");
});

story("the key opens the facts, the keyboard walks them, and a step leads back to the story", async ({ page }) => {
  await example(page);
  await page.keyboard.press("5");
  expect(await view(page, "Facts").getAttribute("aria-pressed")).toBe("true");
  await ledger(page, "Quotations").waitFor();
  await page.getByRole("navigation", { name: "Ledgers" }).getByRole("link", { name: /^Figures/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const first = ledger(page, "Figures").getByRole("button").first();
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await told(page);
  await page.keyboard.press("5");
  await ledger(page, "Quotations").waitFor();
  await page.keyboard.press("j");
  await told(page);
});

story("quotations stand under one another, the fullest first, with what others leave out", async ({ page }) => {
  await example(page);
  await facts(page);
  const said = ledger(page, "Quotations").getByRole("listitem").filter({ hasText: "We had no warning" }).first();
  await said.getByText(/left out: “from the sensors/).waitFor();
  await said.locator("del", { hasText: "from the sensors" }).first().waitFor();
  await said.getByRole("button", { name: "Kalder Observer" }).first().click();
  await expect.poll(() => page.locator("[data-spot]").first().textContent()).toContain("We had no warning");
});

story("facts follow the articles, and who types is not disturbed", async ({ page }) => {
  await drop(page, [{ name: "a.txt", content: FERRY }, { name: "b.txt", content: GROUND }]);
  await told(page);
  await facts(page);
  await ledger(page, "Figures").getByText("120", { exact: false }).first().waitFor();
  const [name = ""] = await names(page);
  await page.getByRole("button", { name, exact: true }).first().click();
  const field = page.getByRole("textbox", { name: `Text of ${name}` });
  await field.press("Control+End");
  await field.pressSequentially(" Forty boats came to help.");
  await ledger(page, "Figures").getByText("Forty", { exact: false }).first().waitFor();
  expect(await field.evaluate((text) => text === document.activeElement)).toBe(true);
});

story("what is found is said once, with the comparison", async ({ page }) => {
  const said: string[] = [];
  await page.exposeFunction("heard", (words: string) => said.push(words));
  await page.evaluate(() => {
    const region = document.querySelector("[role=status]");
    const hear = (node: Node) => (window as unknown as { heard(words: string): void }).heard(node.textContent ?? "");
    if (region) new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(hear))).observe(region, { childList: true, subtree: true });
  });
  await example(page);
  await facts(page);
  await page.waitForTimeout(500);
  expect(said.filter((words) => words.includes("articles compared"))).toHaveLength(1);
});

story("a ledger that is empty says so", async ({ page }) => {
  await drop(page, [{ name: "a.txt", content: "the gate did not close." }, { name: "b.txt", content: "the gate would not close." }]);
  await told(page);
  await facts(page);
  await ledger(page, "Figures").getByText("No figures in these articles.").waitFor();
});

story("what is not read in a language is named", async ({ page }) => {
  const words = "月曜日の夜、連絡船が浅瀬に乗り上げた。港は朝まで閉鎖され、けが人はいなかった。";
  await drop(page, [{ name: "a.txt", content: words }, { name: "b.txt", content: `${words}警察がそう述べた。` }]);
  await told(page);
  await facts(page);
  await ledger(page, "Names").getByText("Names are not read in Japanese.").waitFor();
});

story("where facts cannot be loaded the story is whole, and they can be tried again", async ({ page, context, faults }) => {
  let broken = true;
  await context.route(/facts_bg-.*\.wasm$/, (route) => (broken ? route.abort() : route.continue()));
  await page.reload();
  await example(page);
  await page.getByText(UNREAD).first().waitFor();
  expect(await page.locator("[data-statement]").count()).toBeGreaterThan(20);
  await view(page, "Facts").click();
  broken = false;
  await page.getByRole("region", { name: "Facts", exact: true }).getByRole("button", { name: "Try again" }).click();
  await ledger(page, "Figures").waitFor();
  // What was said of it is spoken and gone a few seconds later.
  await expect.poll(() => page.getByText(UNREAD).count(), { timeout: 8000 }).toBe(0);
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("Failed to load resource")));
});

story("facts that break off leave the story, and the next comparison comes", async ({ page, context, faults }) => {
  // The worker dies at every search for facts, and at nothing else.
  await context.route(/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = `${await response.text()}\nconst answer = self.onmessage; self.onmessage = (event) => (event.data.call === "find" ? self.close() : answer(event));`;
    await route.fulfill({ response, body: code });
  });
  await page.reload();
  await example(page);
  await page.getByText(UNREAD).first().waitFor();
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Text of Radio Delta" }).fill("A sentence that was not there before.");
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("A sentence that was not there before.");
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("Failed to load resource")));
});

story("statements that disagree can be read alone, and say on what", async ({ page }) => {
  await example(page);
  const filters = page.getByRole("group", { name: "Show statements" });
  const disagree = filters.getByRole("button", { name: /^Only where they differ/ });
  await disagree.waitFor();
  const count = Number(await disagree.locator("b").textContent());
  await disagree.click();
  await expect.poll(() => page.locator("[data-statement]").count()).toBe(count);
  expect(await page.getByRole("list", { name: "Differences" }).count()).toBe(count);
  const alone = filters.getByRole("button", { name: /^Contradictions alone/ });
  if ((await alone.count()) > 0) {
    const strong = Number(await alone.locator("b").textContent());
    await alone.click();
    await expect.poll(() => page.locator("[data-statement]").count()).toBe(strong);
  }
  await disagree.click();
  expect(await page.locator("[data-statement]").count()).toBeGreaterThan(count);
});

story("on paper the facts follow the story", async ({ page }) => {
  await example(page);
  await facts(page);
  await view(page, "Story").click();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await told(page);
  const order = await page.evaluate(() => [".story", ".facts"].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? -1));
  expect(order[1]).toBeGreaterThan(order[0] ?? 0);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await page.locator(".facts").count()).toBe(0);
});

for (const width of [320, 390, 2560]) {
  story(`at ${width} pixels no fact hangs over the edge`, async ({ page }) => {
    await example(page);
    await facts(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }, { viewport: { width, height: 800 } });
}

// As a reader, I read one article as its publisher wrote it, and see beside each sentence how the others tell it and
// what they tell at that point that this one leaves out.

import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import { drop, example, FERRY, GROUND, story, told } from "./reader";

const view = (page: Page): Locator => page.getByRole("region", { name: "Reading" });
const article = (page: Page, name: string): Locator => view(page).getByRole("article", { name });
const sentence = (page: Page, words: string): Locator => view(page).locator(".says", { hasText: words });
const margin = (page: Page): Locator => view(page).getByRole("group", { name: /^(How others tell this|Left out here)$/ });
const place = (page: Page): Promise<string | null> => page.getByRole("slider", { name: "Place in the story" }).getAttribute("aria-valuenow");

async function open(page: Page): Promise<void> {
  await example(page);
  await page.keyboard.press("4");
  await article(page, "Norrland Press Agency").waitFor();
}

story("an article stands as it was written, under its own headline", async ({ page }) => {
  await open(page);
  await view(page).getByRole("heading", { name: "Jammed gate on Halvern Dam floods lower Vessing; 1,200 evacuated", exact: true, level: 3 }).waitFor();
  const { text } = await page.evaluate(() => {
    const copy = document.querySelector(".edition .text")?.cloneNode(true) as Element;
    for (const button of copy.querySelectorAll("button")) button.remove();
    return { text: copy.textContent ?? "" };
  });
  expect(text).toContain("Residents described a roar in the dark. \"I opened the door");
  expect(text).toContain("Our Standards: The NPA Principles of Trust");
});

story("a sentence says how many others tell it, and its margin how they word it", async ({ page }) => {
  await open(page);
  const flow = sentence(page, "At its height the flow");
  await flow.getByText("240 cubic metres").click();
  await margin(page).getByRole("heading", { name: "3 of 4 others tell this" }).waitFor();
  expect(await flow.getByRole("button", { name: "3 of 4 others tell this" }).getAttribute("aria-expanded")).toBe("true");
  await margin(page).getByText("Word for word the same").waitFor();
  await margin(page).getByText("The Vessing Courier is silent").waitFor();
  expect(await margin(page).locator("ins").count()).toBeGreaterThan(0);
  // It follows its sentence in the document, and stands level with it where there is room.
  expect(await flow.evaluate((said) => Boolean(said.compareDocumentPosition(document.querySelector("#margin")!) & Node.DOCUMENT_POSITION_FOLLOWING))).toBe(true);
  const [beside, said] = [await margin(page).boundingBox(), await flow.boundingBox()];
  expect(beside!.x).toBeGreaterThan(said!.x + said!.width);
  expect(Math.abs(beside!.y - said!.y)).toBeLessThan(30);
});

story("the map frames the statements that are on the screen", async ({ page }) => {
  await open(page);
  const frame = page.locator("story-window");
  const start = () => frame.evaluate((one) => Number.parseFloat(one.style.insetInlineStart));
  await frame.waitFor();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => frame.evaluate((one) => {
    const shown = [...document.querySelectorAll<HTMLElement>(".edition .says[data-statement]")].filter((said) => {
      const { top, bottom } = said.getBoundingClientRect();
      return bottom > one.closest(".band")!.getBoundingClientRect().bottom && top < innerHeight;
    });
    const statements = shown.map((said) => Number(said.dataset["statement"]));
    return Math.abs(Number.parseFloat(one.style.insetInlineStart) - (Math.min(...statements) / Number(one.getAttribute("total"))) * 100) < 0.1;
  })).toBe(true);
  const end = await start();
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(start).not.toBe(end);
});

story("an article given another name is read under it, where one was", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Norrland Press Agency", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Name of Norrland Press Agency" }).fill("Norrland Wire");
  await expect.poll(() => view(page).locator(".masthead").textContent(), { timeout: 5000 }).toContain("Norrland Wire");
  expect(await page.getByRole("textbox", { name: "Name of Norrland Wire" }).evaluate((field) => field === document.activeElement)).toBe(true);
});

story("what one article alone tells has a bar of its own", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Article to read" }).getByRole("button", { name: /The Vessing Courier/ }).click();
  await article(page, "The Vessing Courier").waitFor();
  await sentence(page, "two keepers carried 600 boxes").getByRole("button", { name: "Only in The Vessing Courier" }).click();
  await margin(page).getByRole("heading", { name: "Only in The Vessing Courier" }).waitFor();
});

story("a gap counts what is left out there, and leads to it", async ({ page }) => {
  await open(page);
  const gap = view(page).getByRole("button", { name: /^Left out here/ }).first();
  const count = Number((await gap.textContent())?.slice(1));
  await gap.click();
  expect(await gap.getAttribute("aria-expanded")).toBe("true");
  await margin(page).locator("summary").click();
  expect(await margin(page).getByRole("button", { name: "See it in the story" }).count()).toBe(count);
  const way = margin(page).getByRole("button", { name: /^Read it in/ }).first();
  const outlet = (await way.getAttribute("title"))!.replace("Read it in ", "");
  await way.click();
  await article(page, outlet).locator("[data-chosen]").first().waitFor();
  const chosen = await place(page);
  // Back in the first article the margin shows where it is missing.
  await page.keyboard.press("[");
  await page.getByRole("navigation", { name: "Article to read" }).getByRole("button", { name: /Norrland Press Agency/ }).click();
  await article(page, "Norrland Press Agency").locator(".left-out [data-chosen]").waitFor();
  expect(await place(page)).toBe(chosen);
});

story("what is left out can be seen in the story", async ({ page }) => {
  await open(page);
  await view(page).getByRole("button", { name: /^Left out here/ }).first().click();
  await margin(page).getByRole("button", { name: "See it in the story" }).first().click();
  await page.getByRole("region", { name: "Story" }).locator("[data-chosen]").waitFor();
});

story("a filter hides what is left out, and rests what it does not show", async ({ page }) => {
  await example(page);
  await page.getByRole("group", { name: "Show statements" }).getByRole("button", { name: /^Only in one/ }).click();
  await page.keyboard.press("4");
  await article(page, "Norrland Press Agency").waitFor();
  const gaps = await view(page).locator(".edition .gap").allTextContents();
  expect(gaps.length).toBeGreaterThan(0);
  expect(await view(page).locator(".edition .gap:not([data-several])").count()).toBe(0);
  await page.keyboard.press("]");
  await article(page, "The Vessing Courier").waitFor();
  expect(await sentence(page, "two keepers carried 600 boxes").getAttribute("data-hidden")).toBe("");
});

story("the keyboard alone reads: statements, sentences, margin, articles and back", async ({ page }) => {
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.getAttribute("title") ?? "");
  // The text is one stop of the Tab key.
  for (let presses = 0; presses < 40 && !(await focused()).endsWith("others tell this"); presses += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect.poll(focused).toBe("3 of 4 others tell this");
  expect(await view(page).locator("[data-open]").textContent()).toContain("At its height");
  // Down to the next sentence, without choosing it; Enter chooses.
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("All 4 others tell this");
  expect(await view(page).locator("[data-open]").textContent()).toContain("At its height");
  await page.keyboard.press("Enter");
  await expect.poll(() => view(page).locator("[data-open]").textContent()).toContain("Two firefighters");
  // Into the margin and out of it.
  for (let presses = 0; presses < 6 && !(await focused()).startsWith("Read it in"); presses += 1) await page.keyboard.press("Tab");
  expect(await focused()).toMatch(/^Read it in/);
  await page.keyboard.press("Escape");
  await expect.poll(() => margin(page).count()).toBe(0);
  expect(await focused()).toBe("All 4 others tell this");
  await page.keyboard.press("]");
  await article(page, "The Vessing Courier").waitFor();
  await page.keyboard.press("]");
  await article(page, "Morning Ledger").waitFor();
  await page.keyboard.press("[");
  await article(page, "The Vessing Courier").waitFor();
});

story("reading on in another article keeps the statement, and the keyboard with it", async ({ page }) => {
  await open(page);
  await sentence(page, "Two firefighters").getByText("slightly injured").click();
  await margin(page).locator(".wordings").getByRole("button", { name: "Read it in Radio Delta" }).press("Enter");
  await article(page, "Radio Delta").locator("[data-open]").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-open]") !== null)).toBe(true);
});

story("a sentence can be picked, and one of another article in the margin", async ({ page }) => {
  await open(page);
  await sentence(page, "At its height the flow").getByText("240 cubic metres").click();
  await view(page).locator("[data-open] .pick").click();
  await margin(page).locator(".pick").first().click();
  await page.keyboard.press("l");
  await page.getByRole("list", { name: "Messages" }).getByText("No longer linked").waitFor();
});

story("on a phone the margin stands below its sentence and covers nothing", async ({ page }) => {
  await open(page);
  await sentence(page, "At its height the flow").getByText("240 cubic metres").click();
  const [below, said] = [await margin(page).boundingBox(), await sentence(page, "At its height the flow").boundingBox()];
  expect(below!.y).toBeGreaterThanOrEqual(said!.y + said!.height - 4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}, { viewport: { width: 390, height: 800 } });

story("two short texts without headlines are read under their names", async ({ page }) => {
  await drop(page, [{ name: "Herald.txt", content: FERRY }, { name: "Coast.txt", content: GROUND }]);
  await told(page);
  await page.keyboard.press("4");
  await view(page).getByRole("heading", { name: "Herald", level: 3 }).waitFor();
  await sentence(page, "Divers will examine").getByRole("button", { name: "Only in Herald" }).waitFor();
  await sentence(page, "The ferry ran aground").getByRole("button", { name: "The other tells this too" }).waitFor();
});

story("an article that shares nothing says so, and what the others tell comes after it", async ({ page }) => {
  await drop(page, [{ name: "Herald.txt", content: FERRY }, { name: "Vine.txt", content: "Grapes ripen early on the southern slopes.\n\nNobody among the growers complains.\n" }]);
  await told(page);
  await page.keyboard.press("4");
  await view(page).getByText("No other article tells any of this.").waitFor();
  await view(page).getByRole("heading", { name: "What the others tell" }).waitFor();
  await view(page).getByText("Grapes ripen early").waitFor();
});

for (const width of [390, 640, 1000]) {
  story(`at ${width} pixels a mark stands on one line with the words it speaks of`, async ({ page }) => {
    await open(page);
    await page.keyboard.press("]");
    await article(page, "The Vessing Courier").waitFor();
    const parted = await view(page).locator(".says").evaluateAll((all) =>
      all.flatMap((said) => {
        const [mark, words] = [said.querySelector(".count"), said.querySelector("[id^=words]")];
        const [first] = words?.getClientRects() ?? [];
        return mark && first && first.top > mark.getBoundingClientRect().bottom ? [said.textContent] : [];
      }),
    );
    expect(parted).toEqual([]);
    // The count after a sentence stands beside its last line.
    const lost = await view(page).locator(".after").evaluateAll((all) =>
      all.flatMap((after) => {
        const last = [...(after.previousElementSibling?.getClientRects() ?? [])].at(-1);
        const gap = after.querySelector(".gap")?.getBoundingClientRect();
        // In the lane two of one line stand below one another.
        return last && gap && (gap.top > last.bottom + last.height || gap.bottom < last.top) ? [after.textContent] : [];
      }),
    );
    expect(lost).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }, { viewport: { width, height: 800 } });
}

story("a right-to-left article is read from the right, its bars beside it on the right", async ({ page }) => {
  const hebrew = "הסערה ניתקה את החשמל בעיר\n\nחברת החשמל אמרה כי 4,300 בתים נותרו בלי חשמל ביום שלישי בערב.\n\nשני עובדים נפצעו קל.\n";
  await drop(page, [{ name: "Herald.txt", content: hebrew }, { name: "Coast.txt", content: FERRY }]);
  await told(page);
  await page.keyboard.press("4");
  await sentence(page, "שני עובדים").waitFor();
  const { direction, bar } = await sentence(page, "שני עובדים").evaluate((said) => {
    const start = Number.parseFloat(getComputedStyle(said, "::before").right);
    return { direction: getComputedStyle(said).direction, bar: start };
  });
  expect(direction).toBe("rtl");
  expect(bar).toBeLessThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

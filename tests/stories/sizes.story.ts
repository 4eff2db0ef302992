// As someone on a phone, at a wall of a screen, or with everything twice as large, I read the page without scrolling
// sideways: whatever the view, and whatever is written there.

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { drop, example, open, overhang, settled, story, VIEWS } from "./reader";

/** Every view as it opens, and with one statement in focus. */
async function everyView(page: Page): Promise<string[]> {
  const wide: string[] = [];
  const look = async (what: string) => {
    const over = await overhang(page);
    if (over !== "") wide.push(`${what}: ${over}`);
  };
  for (const [, name] of VIEWS) {
    await open(page, name);
    await look(name);
    if (name !== "Story" && name !== "Side by side") continue;
    await page.keyboard.press("n");
    await settled(page);
    await look(`${name}, a statement open`);
  }
  return wide;
}

for (const width of [320, 390, 768, 1280, 2560]) {
  story(`at ${width} pixels nothing hangs over the edge, empty, told, or open`, async ({ page }) => {
    expect(await overhang(page)).toBe("");
    await example(page);
    expect(await everyView(page)).toEqual([]);
    await page.getByRole("button", { name: "Norrland Press Agency", exact: true }).first().click();
    expect(await overhang(page)).toBe("");
    await page.getByRole("button", { name: "Help" }).click();
    expect(await overhang(page)).toBe("");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Settings" }).click();
    expect(await overhang(page)).toBe("");
  }, { viewport: { width, height: 800 } });
}

const ADDRESS = `https://tellings.invalid/${"skarholm-harbour-log".repeat(14)}`;
const DONAU = `${"Donaudampfschifffahrtsgesellschaft".repeat(3)}skapitän`;

/** One event in scripts that run the other way, or have no spaces, and with words that have no end. */
const SCRIPTS = [
  { name: "Long.txt", content: `The ferry ran aground off Skarholm on Monday night with 120 people on board.\n\nThe log is at ${ADDRESS} for all to read.\n\n${DONAU} was there.\n` },
  { name: `Very-${"long-name-".repeat(12)}.txt`, content: `The ferry ran aground off Skarholm late on Monday with 120 passengers on board.\n\nThe log is at ${ADDRESS}, it is said.\n` },
  { name: "صحيفة.txt", content: "جنحت العبّارة قبالة سكارهولم ليلة الاثنين وعلى متنها 120 شخصا.\n\nقال القبطان إن البحر كان هائجا، ونشر السجل على https://tellings.invalid/log.\n" },
  { name: "نشرة.txt", content: "جنحت العبّارة قبالة سكارهولم في وقت متأخر من يوم الاثنين وعلى متنها 120 راكبا.\n" },
  { name: "新聞.txt", content: "月曜日の夜、連絡船がスカルホルム沖で座礁した。乗客は百二十人だった。港は朝まで閉鎖され、けが人はいなかったと警察が述べた。\n" },
];

const ZOOMED = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

for (const [screen, options] of [
  ["a phone", { viewport: { width: 320, height: 640 } }],
  ["a screen at 200 %", ZOOMED],
  ["a desk", { viewport: { width: 1280, height: 800 } }],
] as const) {
  story(`on ${screen} other scripts and endless words stay inside`, async ({ page }) => {
    await drop(page, SCRIPTS);
    await page.getByRole("group", { name: "View" }).waitFor();
    expect(await everyView(page)).toEqual([]);
  }, options);
}

story("an article that runs from right to left starts at the right, beside one that starts at the left", async ({ page }) => {
  await drop(page, SCRIPTS);
  await open(page, "Story");
  const direction = (words: string) => page.getByText(words).first().evaluate((element) => getComputedStyle(element).direction);
  expect(await direction("جنحت العبّارة")).toBe("rtl");
  expect(await direction("The ferry ran aground")).toBe("ltr");
});

story("at 200 % the example has every view, and what sticks leaves room to read", async ({ page }) => {
  await example(page);
  expect(await everyView(page)).toEqual([]);
  await open(page, "Story");
  await page.keyboard.press("n");
  await settled(page);
  const stuck = await page.evaluate(() =>
    [...document.querySelectorAll("#page *")]
      .filter((element) => getComputedStyle(element).position === "sticky" && element.getClientRects().length > 0)
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom, width }) => width > innerWidth / 2 && bottom > 0 && top < innerHeight / 2)
      .reduce((lowest, { bottom }) => Math.max(lowest, Math.min(bottom, innerHeight)), 0),
  );
  expect(stuck).toBeLessThan(225);
}, ZOOMED);

story("who wants no motion gets none", async ({ page }) => {
  await example(page);
  for (const [, name] of VIEWS) {
    await open(page, name);
    await page.keyboard.press("n");
    const moving = await page.evaluate(() => document.getAnimations().flatMap((one) => (Number(one.effect?.getComputedTiming().duration) > 0 ? [String((one.effect as KeyframeEffect).target?.className)] : [])));
    expect(moving).toEqual([]);
  }
}, { reducedMotion: "reduce" });

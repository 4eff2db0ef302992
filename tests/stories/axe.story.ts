// As someone who reads with a screen reader, a magnifier or weak eyes, I meet nothing that axe-core knows to be in the
// way: in no view, no sheet and no message, in either theme, on a phone or a desk.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { drop, example, open, settled, story, VIEWS } from "./reader";

const AXE = readFileSync(createRequire(new URL("../../www/package.json", import.meta.url)).resolve("axe-core/axe.min.js"), "utf8");

/** All that WCAG 2.2 AA asks for, and what axe itself holds to be good besides. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** The page's policy lets no script in; the debugger is asked to run it, as the reader's own tools would. */
async function bring(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: AXE });
  if (exceptionDetails) throw new Error(`axe-core did not start: ${exceptionDetails.text}`);
  await session.detach();
}

/** What axe finds, a line each: the rule, where, and what is wrong there. */
async function found(page: Page, where: string): Promise<string[]> {
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return (await axe.run({ runOnly: tags, resultTypes: ["violations"] })).violations;
  }, TAGS);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${where}: ${id}: ${target.join(" ")}: ${failureSummary ?? ""}`));
}

/** A theme on a screen; without motion, since what fades has no contrast of its own. */
const SCREENS: readonly [string, BrowserContextOptions][] = (["light", "dark"] as const).flatMap((colorScheme) =>
  ([["a desk", 1280, 900], ["a phone", 390, 800]] as const).map(([what, width, height]): [string, BrowserContextOptions] => [
    `${colorScheme}, on ${what}`,
    { colorScheme, viewport: { width, height }, reducedMotion: "reduce" },
  ]),
);

for (const [screen, options] of SCREENS) {
  story(`in every view axe finds nothing: ${screen}`, async ({ page }) => {
    await bring(page);
    await example(page);
    const all: string[] = [];
    for (const [, name] of VIEWS) {
      await open(page, name);
      all.push(...(await found(page, name)));
    }
    expect(all).toEqual([]);
  }, options);

  story(`in an open statement, with sentences picked and put apart, axe finds nothing: ${screen}`, async ({ page }) => {
    await bring(page);
    await example(page);
    await page.getByRole("button", { name: "All 5 say this" }).first().click();
    const pick = page.getByRole("button", { name: /^Pick “/ });
    await pick.first().click();
    await pick.nth(1).click();
    await settled(page);
    const all = await found(page, "two sentences picked");
    await page.keyboard.press("l");
    await settled(page);
    all.push(...(await found(page, "their link broken")));
    expect(all).toEqual([]);
  }, options);

  story(`on the empty page, in its sheets and in its messages axe finds nothing: ${screen}`, async ({ page }) => {
    await bring(page);
    const all = await found(page, "empty");
    await page.getByRole("button", { name: "Settings" }).click();
    all.push(...(await found(page, "settings")));
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Help" }).click();
    all.push(...(await found(page, "help")));
    await page.keyboard.press("Escape");
    await drop(page, [
      { name: "scan.pdf", content: "%PDF-1.7" },
      { name: "long.txt", content: "word ".repeat(3_500_000) },
      { name: "Courier.txt", content: "The ferry ran aground off Skarholm." },
    ]);
    await settled(page);
    all.push(...(await found(page, "one article, and two that could not be read")));
    await page.getByRole("button", { name: "Courier", exact: true }).click();
    await settled(page);
    all.push(...(await found(page, "an article open for writing")));
    expect(all).toEqual([]);
  }, options);
}

story("with the reader's own colours nothing loses its contrast", async ({ page }) => {
  await bring(page);
  await example(page);
  const all: string[] = [];
  for (const [, name] of VIEWS) {
    await open(page, name);
    all.push(...(await found(page, name)));
  }
  expect(all).toEqual([]);
}, { forcedColors: "active", colorScheme: "dark", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });

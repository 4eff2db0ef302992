// Every view of the example, in both themes, on a phone, a tablet and a desk: taken, and compared with the pictures kept
// beside this file: `cargo xtask picture`. A view that was not meant to change is seen here at once.
// What is below the first screen is not seen. Other versions of Chromium draw other edges: see xtask/src/picture.rs.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { example, open, settled, story, VIEWS } from "./reader";
import { small } from "./small-png";

const KEPT = resolve(import.meta.dirname, "pictures");
const TAKEN = resolve(process.env.PICTURES_TO ?? resolve(import.meta.dirname, "../../target/pictures"));
/** Pictures are only taken; compared with those kept; or put in their place where they differ. */
const TODO = process.env.PICTURES ?? "check";

/** The share of points that may differ: less than a word. Edges of letters are left out of the count. */
const TOLERANCE = 0.001;

const THEMES = ["light", "dark"] as const;
const SCREENS = [
  { width: 390, height: 800 },
  { width: 834, height: 900 },
  { width: 1280, height: 900 },
] as const;

const pictureOf = (view: string, theme: string, width: number): string => `${view.toLowerCase().replaceAll(" ", "-")}-${theme}-${width}.png`;

async function take(page: Page, name: string): Promise<string | null> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  const picture = small(await page.screenshot({ animations: "disabled", caret: "hide" }));
  writeFileSync(join(TAKEN, name), picture);
  const change = TODO === "take" ? null : changed(name, picture);
  if (change === null || TODO !== "accept") return change;
  writeFileSync(join(KEPT, name), picture);
  return null;
}

/** How a picture differs from the one kept, in words; what differs is drawn into a picture of its own. */
function changed(name: string, picture: Buffer): string | null {
  const kept = readdirSync(KEPT).includes(name) ? PNG.sync.read(readFileSync(join(KEPT, name))) : null;
  if (!kept) return `${name} is new`;
  const now = PNG.sync.read(picture);
  const { width, height } = now;
  if (kept.width !== width || kept.height !== height) return `${name} is ${width} by ${height}, not ${kept.width} by ${kept.height}`;
  const difference = new PNG({ width, height });
  const share = pixelmatch(kept.data, now.data, difference.data, width, height, { threshold: 0.1 }) / (width * height);
  if (share <= TOLERANCE) return null;
  const drawn = join(TAKEN, name.replace(".png", ".difference.png"));
  writeFileSync(drawn, PNG.sync.write(difference));
  return `${name} differs in ${(share * 100).toFixed(2)} % of its points: see ${drawn}`;
}

rmSync(TAKEN, { recursive: true, force: true });
mkdirSync(TAKEN, { recursive: true });
mkdirSync(KEPT, { recursive: true });

for (const colorScheme of THEMES) {
  for (const viewport of SCREENS) {
    story(
      `every view looks as it did: ${colorScheme}, ${viewport.width} wide`,
      async ({ page }) => {
        const changes = [await take(page, pictureOf("empty", colorScheme, viewport.width))];
        await example(page);
        for (const [, name] of VIEWS) {
          await open(page, name);
          changes.push(await take(page, pictureOf(name, colorScheme, viewport.width)));
        }
        expect(changes.filter((change) => change !== null)).toEqual([]);
      },
      { colorScheme, viewport, deviceScaleFactor: 1, reducedMotion: "reduce" },
    );
  }
}

test("no picture is kept of what is no longer there", () => {
  const names = ["empty", ...VIEWS.map(([, name]) => name)];
  const wanted = new Set(names.flatMap((name) => THEMES.flatMap((theme) => SCREENS.map(({ width }) => pictureOf(name, theme, width)))));
  const unwanted = readdirSync(KEPT).filter((name) => name.endsWith(".png") && !wanted.has(name));
  if (TODO === "accept") for (const name of unwanted) rmSync(join(KEPT, name));
  else expect(unwanted).toEqual([]);
});

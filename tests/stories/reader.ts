// A reader at the page: what stories do and see, in the words of the page. Every story fails if the page asked another
// host for anything, wrote an error to the console, broke its security policy or opened a dialog.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { expect, inject, test } from "vitest";

export interface Reader {
  page: Page;
  context: BrowserContext;
  /** Things that no story may cause; a story that means to cause one takes it out. */
  faults: string[];
}

export interface Source {
  name: string;
  content: string | Uint8Array;
}

let browser: Promise<Browser> | null = null;

/** Tells one story to a fresh browser. */
export function story(title: string, tell: (reader: Reader) => Promise<void>, options: BrowserContextOptions = {}): void {
  test(title, async () => {
    browser ??= chromium.connect(inject("browser"));
    const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      const faults = watch(context, page);
      await page.goto(inject("page"));
      await page.getByRole("heading", { name: "Tellings" }).waitFor();
      await tell({ page, context, faults });
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  });
}

function watch(context: BrowserContext, page: Page): string[] {
  const faults: string[] = [];
  const { origin } = new URL(inject("page"));
  context.on("request", (request) => {
    const url = new URL(request.url());
    // A blob's URL carries the origin that made it.
    if (url.origin !== origin) faults.push(`request to ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}

/** Drops real files on the middle of the page, as a hand does. */
export async function drop(page: Page, sources: readonly Source[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tellings-"));
  try {
    const files = sources.map(({ name }) => join(folder, name));
    await Promise.all(sources.map(({ content }, at) => writeFile(files[at] ?? "", content)));
    const session = await page.context().newCDPSession(page);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data: { items: [], files, dragOperationsMask: 1 } });
    }
    await session.detach();
    // The files are read after the event.
    await page.waitForTimeout(300);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function example(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try an example" }).click();
  await told(page);
}

/** Waits until the story stands there. */
export async function told(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Story" }).waitFor();
}

/** The views: the key that opens each, and its name on the button and on its region. */
export const VIEWS = [
  ["1", "Overview"],
  ["2", "Story"],
  ["3", "Side by side"],
  ["4", "Reading"],
  ["5", "Facts"],
] as const;

export type ViewName = (typeof VIEWS)[number][1];

export const region = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** Opens a view and waits until all of it stands there. */
export async function open(page: Page, name: ViewName): Promise<void> {
  await page.getByRole("group", { name: "View" }).getByRole("button", { name, exact: true }).click();
  await region(page, name).waitFor({ state: "attached" });
  await settled(page);
}

/** Waits until the page has its fonts, nothing is on its way, and nothing has changed for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.fonts.status === "loaded" && document.querySelector(".busy, .coming") === null);
  await page.evaluate(
    (moment) =>
      new Promise<void>((resolve) => {
        let timer = 0;
        const observer = new MutationObserver(wait);
        function wait(): void {
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            observer.disconnect();
            resolve();
          }, moment);
        }
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        wait();
      }),
    MOMENT,
  );
}

/** Longer than a frame of a busy machine, and than what views wait for before they draw on. */
const MOMENT = 200;

/** How far the page can be scrolled sideways, and what makes it so wide: empty, if nothing hangs over its edge. */
export function overhang(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth === clientWidth) return "";
    const over = [...document.querySelectorAll("#page *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    const last = over.at(-1);
    return `${scrollWidth - clientWidth} pixels: ${last ? `${last.localName}.${String(last.className)} in ${last.parentElement?.className ?? ""}` : "unknown"}`;
  });
}

export const text = (page: Page, name: string): Locator => page.getByRole("textbox", { name: `Text of ${name}`, exact: true });
export const message = (page: Page, words: string | RegExp): Locator => page.getByRole("list", { name: "Messages" }).getByText(words);

/** The names of the articles, in their order. */
export async function names(page: Page): Promise<string[]> {
  return page.getByRole("list", { name: "Articles in their order" }).getByRole("button").locator(".name").allTextContents();
}

/** Two reports that share one statement and have one each of their own. */
export const FERRY = "The ferry ran aground off Skarholm on Monday night with 120 people on board.\n\nDivers will examine the hull today.\n";
export const GROUND = "The ferry ran aground off Skarholm late on Monday with 120 passengers on board.\n\nThe owner of the line declined to comment.\n";

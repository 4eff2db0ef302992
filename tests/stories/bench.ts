// What the page does with little and with much text: how long it takes, and how long its main thread is busy at a
// stretch. Prints a table; holds nothing to a limit. ARTICLES=folder measures that folder's files first.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type CDPSession, type Page } from "playwright-core";
import { inject, test } from "vitest";
import { madeUp } from "./made";
import { many, type Made } from "./many";
import { drop, type Source } from "./reader";

/** What runs in the page before it: marks of time, kept on the window. */
interface Marks {
  row: number;
  frames: number[];
}

const watching = (): void => {
  const marks: Marks = { row: 0, frames: [] };
  Object.assign(window, { marks });
  const look = new MutationObserver(() => {
    if (!document.querySelector(".rows > .row, .rows > .apart")) return;
    marks.row = performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
};

type Given = { name: string; files: readonly Source[]; made?: false } | { name: string; articles: readonly Made[]; made: true };

function given(): Given[] {
  const sources = (articles: readonly Made[]) => articles.map(({ name, text }) => ({ name: `${name}.txt`, content: text }));
  const folder = process.env.ARTICLES;
  const own: Given[] = folder ? [{ name: "five reports", files: readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) })) }] : [];
  return [
    ...own,
    { name: "50 articles of 40 sentences", files: sources(many(50, 40, 120)) },
    { name: "100 articles of 20 sentences", files: sources(many(100, 20, 100)) },
    { name: "200 articles of 20 sentences", files: sources(many(200, 20, 200)) },
    { name: "2 texts of 10,000 sentences", files: sources(many(2, 10_000, 12_000)) },
    { name: "1,000 articles, 20,000 statements", articles: many(1000, 30, 20_000), made: true },
  ];
}

const only = process.env.CASE;

for (const one of given().filter(({ name }) => only === undefined || name.startsWith(only))) {
  test(one.name, async () => {
    const browser = await chromium.connect(inject("browser"));
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    try {
      if (one.made) await madeUp(context);
      await context.addInitScript(watching);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await page.goto(inject("page"));
      await page.getByRole("heading", { name: "Tellings" }).waitFor();
      await page.waitForTimeout(1000);
      let [from, here] = [0, 0];
      const coming = await during(browser, async () => {
        from = await begin(page, one);
        await page.waitForFunction(() => / compared: /.test(document.querySelector("[role=status]")?.textContent ?? ""), null, { timeout: 600_000, polling: 100 });
        here = await now(page);
        await page.waitForTimeout(2000);
      });
      const row = await page.evaluate(() => (window as unknown as { marks: Marks }).marks.row);
      const lines: string[] = [`first row after ${ms(row - from)}, facts after ${ms(here - from)}`, `while results come: ${coming}`, `${await size(page, session)}`];
      let scroll = "";
      const tasks = await during(browser, async () => (scroll = await scrolled(page)));
      lines.push(`scrolling: ${scroll}, ${tasks}`, `then ${await size(page, session)}`);
      for (const [name, go] of ways) {
        const found = await during(browser, async () => {
          await go(page).catch((error: Error) => console.log(error.message));
          await page.waitForTimeout(1500);
        });
        lines.push(`${name}: ${found}`);
      }
      console.log([`\n## ${one.name}`, ...lines].join("\n  "));
    } finally {
      await context.close();
      await browser.close();
    }
  });
}

const ways: [string, (page: Page) => Promise<unknown>][] = [
  ["next statement", (page) => page.keyboard.press("n")],
  ["a click on the strip", async (page) => page.locator(".field").click({ position: { x: 500, y: 8 } })],
  ["End", (page) => page.keyboard.press("End")],
  ["facts", (page) => page.getByRole("group", { name: "View" }).getByRole("button", { name: "Facts" }).click()],
  ["side by side", (page) => page.getByRole("group", { name: "View" }).getByRole("button", { name: "Side by side" }).click()],
  ["reading", (page) => page.getByRole("group", { name: "View" }).getByRole("button", { name: "Reading" }).click()],
  ["overview", (page) => page.getByRole("group", { name: "View" }).getByRole("button", { name: "Overview" }).click()],
  ["story again", (page) => page.getByRole("group", { name: "View" }).getByRole("button", { name: "Story" }).click()],
];

async function begin(page: Page, one: Given): Promise<number> {
  if (!one.made) {
    const from = await now(page);
    await drop(page, one.files);
    return from;
  }
  // More than the page takes by hand: it finds them as if it had kept them.
  await page.evaluate(async (articles) => {
    const opened = indexedDB.open("tellings");
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const objects = opened.result.transaction("articles", "readwrite").objectStore("articles");
    articles.forEach(({ name, text }, at) => objects.put({ name, text }, `article/${at}`));
    objects.put(articles.map((_, at) => `article/${at}`), "order");
    await new Promise((resolve) => (objects.transaction.oncomplete = resolve));
    opened.result.close();
  }, one.articles.map(({ name, text }) => ({ name, text })));
  await page.reload();
  return 0;
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());
const ms = (time: number): string => `${Math.round(time).toLocaleString("en")} ms`;

/** A task that keeps a page from answering, in milliseconds. */
const LONG = 50;

interface Event {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** The long tasks of the page's main thread, by the time that the processor spent on them: another program may take its turn between. */
async function during(browser: Browser, go: () => Promise<unknown>): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const events: Event[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as Event[])));
  await session.send("Tracing.start", { traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: ["toplevel", "__metadata"] } });
  await go();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && mains.has(`${pid} ${tid}`));
  const long = tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000).filter((time) => time >= LONG).sort((a, b) => b - a);
  const longest = Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000));
  if (long.length === 0) return `no long task (${ms(longest)})`;
  return `${long.length} long tasks, ${ms(long.reduce((sum, time) => sum + time, 0))} together, the longest ${long.slice(0, 8).map(Math.round).join(", ")}`;
}

/** Through all of it by wheel, in at most so many turns. */
const TURNS = 400;

async function scrolled(page: Page): Promise<string> {
  await page.mouse.move(640, 600);
  await page.evaluate(() => {
    const { marks } = window as unknown as { marks: Marks };
    marks.frames = [];
    let last = performance.now();
    const frame = (): void => {
      const at = performance.now();
      marks.frames.push(at - last);
      last = at;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  let turns = 0;
  for (; turns < TURNS; turns += 1) {
    const left = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY);
    if (left < 2) break;
    await page.mouse.wheel(0, Math.max(600, left / (TURNS - turns)));
    await page.waitForTimeout(20);
  }
  const { frames, y, height } = await page.evaluate(() => ({ frames: (window as unknown as { marks: Marks }).marks.frames.toSorted((a, b) => a - b), y: Math.round(window.scrollY), height: document.documentElement.scrollHeight }));
  return `${turns} turns to ${y.toLocaleString("en")} of ${height.toLocaleString("en")} px, worst frame ${ms(frames.at(-1) ?? 0)}, 19 of 20 within ${ms(frames[Math.floor(frames.length * 0.95)] ?? 0)}`;
}

async function size(page: Page, session: CDPSession): Promise<string> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  const [elements, rows, strip] = await page.evaluate(() => [document.querySelectorAll("*").length, document.querySelectorAll(".rows > li").length, document.querySelectorAll(".band *").length] as const);
  return `${Math.round(heap / 1024 / 1024)} MB of objects, ${elements.toLocaleString("en")} elements, ${rows} rows, ${strip} in the strip`;
}

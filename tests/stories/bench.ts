// What the page does with little and with much text: how long it takes, and how long its main thread is busy at a
// stretch. Prints a table; holds nothing to a limit. ARTICLES=folder measures that folder's files first.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type CDPSession, type Page } from "playwright-core";
import { build } from "vite";
import { inject, test } from "vitest";
import { many, type Made } from "./many";
import { drop, type Source } from "./reader";

/** What runs in the page before it: marks of time, kept on the window. */
interface Marks {
  tasks: { at: number; for: number }[];
  row: number;
  frames: number[];
}

const watching = (): void => {
  const marks: Marks = { tasks: [], row: 0, frames: [] };
  Object.assign(window, { marks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) marks.tasks.push({ at: startTime, for: duration });
  }).observe({ type: "longtask", buffered: true });
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
      if (one.made) await context.route(/worker-.*\.js$/, async (route) => route.fulfill({ body: await madeWorker(), contentType: "text/javascript" }));
      await context.addInitScript(watching);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await page.goto(inject("page"));
      await page.getByRole("heading", { name: "Tellings" }).waitFor();
      await page.waitForTimeout(1000);
      const from = await begin(page, one);
      await page.waitForFunction(() => / compared: /.test(document.querySelector("[role=status]")?.textContent ?? ""), null, { timeout: 600_000, polling: 100 });
      const here = await now(page);
      await page.waitForTimeout(2000);
      const row = await page.evaluate(() => (window as unknown as { marks: Marks }).marks.row);
      const lines: string[] = [`first row after ${ms(row - from)}, facts after ${ms(here - from)}`, `while results come: ${await tasks(page, from)}`, `${await size(page, session)}`];
      lines.push(`scrolling: ${await scrolled(page)}`, `then ${await size(page, session)}`);
      for (const [name, go] of ways) lines.push(`${name}: ${await during(page, go)}`);
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

/** Long tasks since then. */
async function tasks(page: Page, from: number): Promise<string> {
  const found = await page.evaluate((since) => (window as unknown as { marks: Marks }).marks.tasks.filter(({ at }) => at >= since), from);
  if (found.length === 0) return "no long task";
  const longest = found.map((task) => Math.round(task.for)).sort((a, b) => b - a);
  return `${found.length} long tasks, ${ms(longest.reduce((sum, time) => sum + time, 0))} together, the longest ${longest.slice(0, 8).join(", ")}`;
}

async function during(page: Page, go: (page: Page) => Promise<unknown>): Promise<string> {
  const from = await now(page);
  await go(page).catch((error: Error) => error.message);
  await page.waitForTimeout(1500);
  return tasks(page, from);
}

/** Through all of it by wheel, in at most so many turns. */
const TURNS = 400;

async function scrolled(page: Page): Promise<string> {
  await page.mouse.move(640, 600);
  const from = await now(page);
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
  return `${turns} turns to ${y.toLocaleString("en")} of ${height.toLocaleString("en")} px, worst frame ${ms(frames.at(-1) ?? 0)}, 19 of 20 within ${ms(frames[Math.floor(frames.length * 0.95)] ?? 0)}, ${await tasks(page, from)}`;
}

async function size(page: Page, session: CDPSession): Promise<string> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  const [elements, rows, strip] = await page.evaluate(() => [document.querySelectorAll("*").length, document.querySelectorAll(".rows > li").length, document.querySelectorAll(".band *").length] as const);
  return `${Math.round(heap / 1024 / 1024)} MB of objects, ${elements.toLocaleString("en")} elements, ${rows} rows, ${strip} in the strip`;
}

let built: Promise<string> | null = null;

function madeWorker(): Promise<string> {
  built ??= build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, minify: false, rollupOptions: { input: join(import.meta.dirname, "made.worker.ts"), output: { format: "es" } } },
  }).then((output) => {
    const [first] = "output" in output ? output.output : [];
    if (first?.type !== "chunk") throw new Error("the made-up worker has no code");
    return first.code;
  });
  return built;
}

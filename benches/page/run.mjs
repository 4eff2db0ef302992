// Runs the bench page in headless Chromium and prints what it measured: `cargo xtask bench report`.

import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(join(root, "www/package.json"))("playwright-core");

const WARM = 5;
const ROUNDS = 25;

/** Where each part of the address space lies. jsdiff ships modules that a browser loads as they are. */
const FOLDERS = {
  page: join(root, "benches/page"),
  wasm: join(root, "www/src/wasm"),
  diff: join(root, "www/node_modules/diff/libesm"),
};

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** The articles beside the project, else those of the page's example. */
async function articles() {
  for (const folder of ["../shared/articles", "www/src/example"]) {
    const path = join(root, folder);
    const names = (await readdir(path).catch(() => [])).filter((name) => /\.(txt|md)$/.test(name));
    if (names.length < 2) continue;
    const read = async (name) => ({ name, text: await readFile(join(path, name), "utf8") });
    return { folder, articles: await Promise.all(names.sort().map(read)) };
  }
  throw new Error("there are no articles to measure with");
}

/** Serves the bench on this machine only. The two headers give the page's clock its full resolution. */
async function serve() {
  const server = createServer(async (request, response) => {
    const [, place, ...rest] = new URL(request.url, "http://localhost").pathname.split("/");
    const file = normalize(join(FOLDERS[place] ?? "", rest.join("/")));
    const inside = FOLDERS[place] !== undefined && file.startsWith(FOLDERS[place]);
    const body = inside ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : 404, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function measure(input) {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const page = await browser.newPage();
    page.on("console", (message) => console.error(message.text()));
    await page.goto(`http://127.0.0.1:${server.address().port}/page/index.html`);
    await page.waitForFunction(() => window.measure !== undefined);
    const result = await page.evaluate((request) => window.measure(request), input);
    return { ...result, browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

/** The middle of `times`, with the span of its middle half. */
function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  return { median: at(0.5), text: `${at(0.5).toFixed(2)} ms (${at(0.25).toFixed(2)} to ${at(0.75).toFixed(2)})` };
}

const { folder, articles: texts } = await articles();
const { times, sizes, browser } = await measure({ articles: texts, warm: WARM, rounds: ROUNDS });
const [report, facts, jsdiff, page] = [times.report, times.facts, times.jsdiff, times.page].map(summary);
const units = texts.reduce((sum, { text }) => sum + text.length, 0);
const pairs = (texts.length * (texts.length - 1)) / 2;
const ratio = report.median / jsdiff.median;

console.log(`${texts.length} articles of ${folder}, ${units} UTF-16 units; Chromium ${browser}, headless, one page load`);
console.log(`warm median of ${ROUNDS} rounds after ${WARM}, in turn, in one worker (middle half in brackets)`);
console.log("");
console.log(`comparison            ${report.text}: ${sizes.report.join(", ")}`);
console.log("  timed: compare(), from JavaScript strings to the report as a JavaScript object");
console.log("  not timed: loading and compiling the module, messages to and from the page");
console.log(`facts                 ${facts.text}: ${sizes.facts.join(", ")}`);
console.log("  timed: facts() of the second module, from strings and statements to a JavaScript object");
console.log(`jsdiff diffWords      ${jsdiff.text}: ${pairs} pairs`);
console.log("  timed: diffWords(a, b) with default options, once for each pair");
console.log(`report as page sees   ${page.text}`);
console.log("  timed: from posting the request to having the copied report in the page");
console.log("");
console.log(`ratio: the comparison takes ${ratio.toPrecision(2)} times what jsdiff takes for its diffs`);
const more = facts.median / report.median;
console.log(`ratio: facts add ${more.toPrecision(2)} of the time of the comparison`);

// What Lighthouse gives the built page, served as `vite preview` serves it: `cargo xtask lighthouse`. Its packages lie in the
// folder named first; after it the number of runs, or none to see only what no busy machine can change.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";

const [packages = "", runs = "0"] = process.argv.slice(2);
const www = fileURLToPath(new URL("../../www/", import.meta.url));
const from = (folder, name) => import(pathToFileURL(createRequire(join(folder, "package.json")).resolve(name)).href);

/** The least score of each category, in hundredths. Performance is that of Lighthouse's slow phone, the median of all runs. */
const LEAST = { accessibility: 100, "best-practices": 100, seo: 100, performance: 95 };

/** As the stories have it: no sandbox for root, and no network of the browser's own. */
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function serve() {
  const { preview } = await from(www, "vite");
  const server = await preview({ root: www, configFile: join(www, "vite.config.ts"), preview: { port: 0 } });
  return { url: `http://127.0.0.1:${server.httpServer.address().port}/`, close: () => server.close() };
}

async function measured(url, categories) {
  const { default: lighthouse } = await from(packages, "lighthouse");
  const { launch } = await from(packages, "chrome-launcher");
  const browser = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: FLAGS, logLevel: "error" });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, logLevel: "error", onlyCategories: categories });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    browser.kill();
  }
}

/** The audits of a category that lose it points, in a line each. */
function lost({ categories, audits }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `        ${audits[id].title}${audits[id].displayValue ? `: ${audits[id].displayValue}` : ""}`);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const categories = Object.keys(LEAST).filter((category) => category !== "performance" || Number(runs) > 0);
const page = await serve();
try {
  const all = [];
  while (all.length < Math.max(1, Number(runs))) all.push(await measured(page.url, categories));
  for (const category of categories) {
    const scores = all.map((lhr) => Math.round(lhr.categories[category].score * 100));
    const score = median(scores);
    const holds = score >= LEAST[category];
    console.log(`    ${category}: ${score}${scores.length > 1 ? ` (${scores.join(", ")})` : ""}, least ${LEAST[category]}: ${holds ? "holds" : "BROKEN"}`);
    if (score < 100) console.log(lost(all[scores.indexOf(score)], category).join("\n"));
    if (!holds) process.exitCode = 1;
  }
} finally {
  await page.close();
}

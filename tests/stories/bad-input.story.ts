// As someone with files of all kinds, I am told which of them cannot be read and why; the others are taken all the same.

import { expect } from "vitest";
import { drop, example, FERRY, GROUND, message, names, story, text, told } from "./reader";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin1 = (words: string): Uint8Array => Uint8Array.from(words, (character) => character.charCodeAt(0));
const good = [
  { name: "Courier.txt", content: FERRY },
  { name: "Ledger.txt", content: GROUND },
];

story("files that are not text are named with their kind, and the others are taken", async ({ page }) => {
  await drop(page, [
    ...good,
    { name: "scan.pdf", content: "%PDF-1.7 and so on" },
    { name: "report.docx", content: latin1("PK\x03\x04\x14\x00word/document.xml") },
    { name: "all.zip", content: latin1("PK\x03\x04\x14\x00notes.txt") },
    { name: "photo.png", content: latin1("\x89PNG\r\n\x1A\n") },
  ]);
  await told(page);
  await message(page, "scan.pdf is a PDF, not text.").waitFor();
  await message(page, "report.docx is a Word document, not text.").waitFor();
  await message(page, "all.zip is a ZIP archive, not text.").waitFor();
  await message(page, "photo.png is an image (PNG), not text.").waitFor();
  expect(await names(page)).toEqual(["Courier", "Ledger"]);
});

story("empty and blank files are named", async ({ page }) => {
  await drop(page, [...good, { name: "nothing.txt", content: "" }, { name: "spaces.txt", content: " \n \t\n" }]);
  await message(page, "nothing.txt is empty.").waitFor();
  await message(page, "spaces.txt holds no words.").waitFor();
  await told(page);
});

story("a blank sheet says on its card that it stays out, and the others are compared", async ({ page }) => {
  await drop(page, good);
  await page.getByRole("button", { name: "Add an article" }).click();
  await text(page, "Article 3").fill("   ");
  await page.getByText("No words: it stays out of the comparison.").waitFor();
  await told(page);
});

story("one article alone is named, and asks for a second", async ({ page }) => {
  await drop(page, [{ name: "Courier.txt", content: FERRY }]);
  await page.getByText("So far only Courier has a text. Add a second report, and the comparison starts by itself.").waitFor();
});

story("text is read as it was written: UTF-16, with and without mark, and Windows-1252 with a note", async ({ page }) => {
  const wide = [..."Gr\u00FC\u00DFe aus Skarholm"].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]);
  await drop(page, [
    { name: "marked.txt", content: bytes(0xff, 0xfe, ...wide) },
    { name: "unmarked.txt", content: bytes(...wide, 0x21, 0) },
    { name: "old.txt", content: latin1("\x93Gr\xFC\xDFe\x94 aus Skarholm \x96 heute") },
  ]);
  await message(page, /^old\.txt does not say how it is written, and was read as windows-1252/).waitFor();
  await message(page, /^unmarked\.txt does not say .* UTF-16LE/).waitFor();
  for (const [name, words] of [["marked", "Gr\u00FC\u00DFe aus Skarholm"], ["unmarked", "Gr\u00FC\u00DFe aus Skarholm!"], ["old", "\u201CGr\u00FC\u00DFe\u201D aus Skarholm \u2013 heute"]] as const) {
    await page.getByRole("button", { name, exact: true }).first().click();
    expect(await text(page, name).inputValue()).toBe(words);
  }
});

story("a saved web page gives its report, and runs and loads nothing", async ({ page }) => {
  const saved = `<!DOCTYPE html><html><head><title>Site</title><script>alert(1)</script><style>p{}</style></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <main><article><h1>Ferry runs aground</h1><p>The ferry ran aground off&nbsp;Skarholm on <b>Monday</b>\n night<br>with 120 people on board.</p>
    <img src="https://tellings.invalid/x.png" onerror="alert(2)"><p>Divers will &lt;examine&gt; the hull.</p></article></main>
    <footer>Imprint</footer></body></html>`;
  await drop(page, [...good, { name: "saved.html", content: saved }]);
  await message(page, "saved.html is a web page: its text was taken, without menus and scripts.").waitFor();
  await page.getByRole("button", { name: "saved", exact: true }).first().click();
  expect(await text(page, "saved").inputValue()).toBe(
    "Ferry runs aground\n\nThe ferry ran aground off Skarholm on Monday night\nwith 120 people on board.\n\nDivers will <examine> the hull.",
  );
});

story("a file over the limit is named with the limit", async ({ page }) => {
  await drop(page, [...good, { name: "archive.txt", content: "word ".repeat(3_500_000) }]);
  await message(page, "archive.txt is 17 MB, over the limit of 16 MB an article.").waitFor();
  await told(page);
});

story("the same file twice is taken once", async ({ page }) => {
  await drop(page, good);
  await told(page);
  await drop(page, good.slice(0, 1));
  await message(page, "Courier is here already: the same file was not taken twice.").waitFor();
  expect(await names(page)).toEqual(["Courier", "Ledger"]);
});

story("of a thousand files the first two hundred are taken and the rest named, and the page stays awake", async ({ page }) => {
  await page.evaluate(() => {
    const gaps = { longest: 0, last: performance.now() };
    Object.assign(window, { gaps });
    setInterval(() => {
      const now = performance.now();
      gaps.longest = Math.max(gaps.longest, now - gaps.last);
      gaps.last = now;
    }, 10);
  });
  await drop(page, Array.from({ length: 1000 }, (_, at) => ({ name: `report-${at}.txt`, content: `Report ${at} says that the ferry ran aground off Skarholm with ${at} people on board.\n` })));
  await message(page, "The page holds 200 articles. The first 200 were taken, and 800 left out.").waitFor();
  await page.getByText("Which 800 files").click();
  await page.getByText("report-999.txt").waitFor();
  await told(page);
  // A second is far more than a frame and far less than a freeze.
  expect(await page.evaluate(() => (window as unknown as { gaps: { longest: number } }).gaps.longest)).toBeLessThan(1000);
});

story("hostile text is text", async ({ page }) => {
  const hostile = `<img src=x onerror="alert(1)"><script>alert(2)</script> ran aground off Skarholm with 120 people on board.`;
  await drop(page, [
    { name: "<b>Courier</b>.txt".replaceAll("/", "\u2215"), content: hostile },
    { name: "Ledger.txt", content: `${hostile}\n\n<svg onload=alert(3)>` },
  ]);
  await told(page);
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("onerror");
  expect(await page.locator("img, main script, svg[onload]").count()).toBe(0);
});

story("messages go when they are closed", async ({ page }) => {
  await drop(page, [{ name: "scan.pdf", content: "%PDF-1.7" }]);
  await page.getByRole("button", { name: /^Close message: scan\.pdf/ }).click();
  expect(await page.getByRole("list", { name: "Messages" }).count()).toBe(0);
  await example(page);
});

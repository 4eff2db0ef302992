// As someone with several reports of one event, I bring them to the page in whichever way is at hand, name and order
// them, and read the story at once.

import { expect } from "vitest";
import { drop, example, FERRY, GROUND, message, names, story, text, told } from "./reader";

story("files dropped anywhere are read, and their story stands there", async ({ page }) => {
  await drop(page, [
    { name: "Courier.txt", content: FERRY },
    { name: "Ledger.txt", content: GROUND },
  ]);
  await told(page);
  expect(await names(page)).toEqual(["Courier", "Ledger"]);
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("ran aground off Skarholm");
});

story("files are chosen from a folder", async ({ page }) => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles([
    { name: "Courier.txt", mimeType: "text/plain", buffer: Buffer.from(FERRY) },
    { name: "Ledger.txt", mimeType: "text/plain", buffer: Buffer.from(GROUND) },
  ]);
  await told(page);
  expect(await names(page)).toEqual(["Courier", "Ledger"]);
});

story("the comparison follows the typing, and the typing keeps its focus", async ({ page }) => {
  await text(page, "Article 1").fill(FERRY);
  await page.getByText("So far only Article 1 has a text.").waitFor();
  await text(page, "Article 2").click();
  await page.keyboard.type("The ferry ran aground off Skarholm.");
  await told(page);
  await page.keyboard.type(" Rain fell.");
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("Rain fell.");
  expect(await text(page, "Article 2").evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await text(page, "Article 2").inputValue()).toBe("The ferry ran aground off Skarholm. Rain fell.");
});

story(
  "two pasted texts fold away, and the story is what one sees",
  async ({ page }) => {
    for (const [name, content] of [["Article 1", FERRY], ["Article 2", GROUND]] as const) {
      await page.evaluate((words) => navigator.clipboard.writeText(words), content);
      await text(page, name).click();
      await page.keyboard.press("ControlOrMeta+v");
    }
    await told(page);
    expect(await names(page)).toEqual(["Article 1", "Article 2"]);
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Article 2", exact: true }).first().evaluate((button) => button === document.activeElement)).toBe(true);
  },
  { permissions: ["clipboard-read", "clipboard-write"] },
);

story(
  "a text pasted outside of any field becomes an article",
  async ({ page }) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), FERRY);
    await page.getByRole("heading", { name: "Tellings" }).click();
    await page.keyboard.press("ControlOrMeta+v");
    await page.getByText("So far only Article").waitFor();
  },
  { permissions: ["clipboard-read", "clipboard-write"] },
);

story("the example is one click away and gives the reader's own texts back", async ({ page }) => {
  await text(page, "Article 1").fill(FERRY);
  await page.getByRole("button", { name: "Done with Article 1" }).click();
  await example(page);
  expect(await names(page)).toHaveLength(5);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("So far only Article 1 has a text.").waitFor();
});

story("an article is renamed, and the story calls it so", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Name of Radio Delta" }).fill("Delta FM");
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("Delta FM");
  await page.keyboard.press("Escape");
  expect(await names(page)).toContain("Delta FM");
});

story("a name left empty becomes a plain one", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  const name = page.getByRole("textbox", { name: /^Name of/ });
  await name.fill("");
  await name.press("Tab");
  await expect.poll(() => name.inputValue()).toBe("Article 5");
});

story("articles are put in another order, and the button keeps the focus", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("button", { name: "Norrland Press Agency", exact: true }).first().click();
  const earlier = page.getByRole("button", { name: "Move Radio Delta earlier" });
  for (let times = 0; times < 4; times += 1) await earlier.press("Enter");
  expect((await names(page))[0]).toBe("Radio Delta");
  expect(await earlier.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(() => page.getByRole("button", { name: /^Read against/ }).first().getAttribute("aria-label")).toBe("Read against this: Radio Delta");
});

story("a name is dragged to another place", async ({ page }) => {
  await example(page);
  const row = page.getByRole("list", { name: "Articles in their order" });
  await row.getByRole("button", { name: "Radio Delta" }).dragTo(row.getByRole("button", { name: "Norrland Press Agency" }));
  await expect.poll(() => names(page)).toEqual(["Radio Delta", "Norrland Press Agency", "The Vessing Courier", "Morning Ledger", "Kalder Observer"]);
});

story("an article is removed, and comes back when that was a mistake", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Morning Ledger", exact: true }).first().click();
  await page.getByRole("button", { name: "Remove Morning Ledger" }).click();
  await message(page, "Morning Ledger is removed.").waitFor();
  expect(await names(page)).not.toContain("Morning Ledger");
  await page.getByRole("button", { name: "Undo" }).click();
  expect((await names(page))[2]).toBe("Morning Ledger");
});

story("one more article is added without starting over", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Add an article" }).click();
  await page.keyboard.insertText(FERRY);
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("Skarholm");
  expect(await names(page)).toHaveLength(6);
});

story("a long comparison says that it runs, lets one type, and can be stopped", async ({ page, context }) => {
  // The worker takes its time: a comparison of very long texts would, too.
  await context.route(/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = `${await response.text()}\nconst answer = self.onmessage; self.onmessage = (event) => { if (event.data.call !== "compare") answer(event); };`;
    await route.fulfill({ response, body: code });
  });
  await page.reload();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.getByText("Comparing…").waitFor();
  await page.getByRole("button", { name: "Radio Delta", exact: true }).click();
  await page.keyboard.type("Typed. ");
  expect(await text(page, "Radio Delta").inputValue()).toMatch(/^Typed\. /);
  await page.getByRole("button", { name: "Stop" }).click();
  await message(page, "Stopped. The comparison starts again when you change an article.").waitFor();
  expect(await page.getByText("Comparing…").count()).toBe(0);
});

story("while files hang over the page it says where they go, and stops when they leave", async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: ["/nowhere/a.txt"], dragOperationsMask: 1 };
  const dropping = () => page.evaluate(() => getComputedStyle(document.documentElement, "::after").content);
  await session.send("Input.dispatchDragEvent", { type: "dragEnter", x: 200, y: 300, data });
  expect(await dropping()).toBe('"Drop to add"');
  await session.send("Input.dispatchDragEvent", { type: "dragCancel", x: 200, y: 300, data });
  await expect.poll(dropping).toBe("none");
});

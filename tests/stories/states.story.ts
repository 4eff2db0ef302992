// As someone who comes for the first time, who waits, or whose articles make no story, I am told what is going on and
// what I can do; and nobody talks to me more than that.

import { expect } from "vitest";
import { drop, example, FERRY, GROUND, message, names, region, settled, story, text, told, VIEWS } from "./reader";

const OTHER = "The harvest in the valley was the best for ten years.\n\nGrowers spoke of a long warm autumn.\n";

story("at first sight the page says what it does, that texts stay here, and where an example is", async ({ page }) => {
  const seen = async (words: string) => {
    const box = await page.getByText(words).first().boundingBox();
    expect((box?.y ?? 800) + (box?.height ?? 0), words).toBeLessThan(800);
  };
  await seen("Put in two or more reports of one event");
  await seen("Nothing you put here leaves this page.");
  await seen("Try an example");
  await seen("Choose files");
  for (const name of ["Article 1", "Article 2"]) expect(await text(page, name).getAttribute("placeholder")).toMatch(/^Paste /);
}, { viewport: { width: 390, height: 800 } });

story("a first comparison that takes its time says so where the story will stand", async ({ page, context }) => {
  let go = (): void => {};
  const wait = new Promise<void>((resolve) => (go = resolve));
  await context.route(/tellings_bg-.*\.wasm$/, async (route) => {
    await wait;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("button", { name: "Try an example" }).click();
  const line = page.getByText("Comparing 5 articles. Their story will stand here.");
  await line.waitFor();
  go();
  await told(page);
  expect(await line.count()).toBe(0);
});

story("a first comparison that is stopped leaves the way on in sight", async ({ page, context, faults }) => {
  let broken = true;
  await context.route(/tellings_bg-.*\.wasm$/, (route) => (broken ? route.abort() : route.continue()));
  await page.reload();
  await page.getByRole("button", { name: "Try an example" }).click();
  const again = page.getByRole("button", { name: "Compare them" });
  await again.waitFor();
  await message(page, /^The comparison could not be loaded/).waitFor();
  broken = false;
  await again.click();
  await told(page);
  expect(await again.count()).toBe(0);
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("Failed to load resource")));
});

story("a view on its way is named, and one that does not come can be tried again", async ({ page, context, faults }) => {
  let answer: "wait" | "fail" | "come" = "fail";
  let go = (): void => {};
  const wait = new Promise<void>((resolve) => (go = resolve));
  await context.route(/assets\/facts-.*\.js$/, async (route) => {
    if (answer === "fail") return route.abort();
    if (answer === "wait") await wait;
    return route.continue();
  });
  await page.reload();
  await example(page);
  await page.keyboard.press("5");
  await page.getByText("The view of the facts could not be loaded.").first().waitFor();
  answer = "wait";
  await page.locator(".reading").getByRole("button", { name: "Try again" }).click();
  await page.getByText("Opening the view of the facts…").waitFor();
  go();
  await region(page, "Facts").waitFor();
  expect(await page.getByText("Opening the view of the facts…").count()).toBe(0);
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("Failed to load resource")));
});

story("articles that share nothing are said to, with what one can do", async ({ page }) => {
  await drop(page, [{ name: "Courier.txt", content: FERRY }, { name: "Farmer.txt", content: OTHER }]);
  await told(page);
  await page.getByText("Nothing that both of these articles tell was found.").waitFor();
  expect(await page.getByRole("region", { name: "Story" }).textContent()).toContain("long warm autumn");
  const doubtful = page.getByRole("button", { name: "Show doubtful links, too" });
  await doubtful.click();
  await settled(page);
  expect(await doubtful.count()).toBe(0);
});

story("articles in different languages that share nothing are told why", async ({ page }) => {
  const german = "Die Ernte im Tal war die beste seit zehn Jahren.\n\nDie Bauern sprachen von einem langen, warmen Herbst und von vollen Scheunen.\n";
  await drop(page, [{ name: "Courier.txt", content: FERRY }, { name: "Bauer.txt", content: german }]);
  await page.getByText("They are in different languages (English and German)").waitFor();
});

story("the same text twice is said to be the same", async ({ page }) => {
  await drop(page, [{ name: "Courier.txt", content: FERRY }, { name: "Copy.txt", content: `${FERRY}\n\n` }]);
  await page.getByText("These articles are the same, word for word.").waitFor();
  await drop(page, [{ name: "Ledger.txt", content: GROUND }]);
  await page.getByText("Courier and Copy are the same, word for word.").waitFor();
  for (const [key] of VIEWS) await page.keyboard.press(key);
});

story("two articles that tell one thing get a story and no excuse", async ({ page }) => {
  await drop(page, [{ name: "Courier.txt", content: FERRY }, { name: "Ledger.txt", content: GROUND }]);
  await told(page);
  expect(await page.locator(".outcome").count()).toBe(0);
});

story("what a comparison came to is spoken once, and not while one writes", async ({ page }) => {
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const status = document.querySelector("[role=status]");
    if (status) new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach((node) => spoken.push(node.textContent ?? "")))).observe(status, { childList: true, subtree: true });
  });
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(await page.locator("[role=status], [role=alert], [aria-live]").count()).toBe(1);
  await example(page);
  await settled(page);
  await expect.poll(spoken).toHaveLength(1);
  expect((await spoken())[0]).toMatch(/^5 articles compared/);
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\n\n");
  // Each letter is a pause long enough for a comparison.
  for (const letter of "Rain fell.") {
    await page.keyboard.type(letter);
    await page.waitForTimeout(400);
  }
  expect(await spoken()).toHaveLength(1);
  await page.keyboard.type(" It fell on everybody who was there.");
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("It fell on everybody");
  await expect.poll(spoken, { timeout: 8000 }).toHaveLength(2);
});

story("what could not be taken is told in a line each, and the rest is there", async ({ page }) => {
  await drop(page, [
    { name: "Courier.txt", content: FERRY },
    { name: "scan.pdf", content: "%PDF-1.7" },
    { name: "archive.txt", content: "word ".repeat(3_500_000) },
  ]);
  await message(page, /^scan\.pdf is a PDF/).waitFor();
  await message(page, /^archive\.txt is 17 MB/).waitFor();
  await page.getByText("So far only Courier has a text.").waitFor();
  expect(await names(page)).toEqual(["Courier", "Article 2"]);
});

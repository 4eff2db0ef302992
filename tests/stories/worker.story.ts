// As a reader, I lose nothing when the comparison breaks: it comes back by itself, and I am told.

import { expect } from "vitest";
import { example, message, names, story } from "./reader";

const REVIVED = "The comparison stopped unexpectedly and was started again. Your articles are all here.";

interface Scope {
  onmessage: unknown;
  close(): void;
}

story("a worker that dies while it is idle is replaced", async ({ page }) => {
  await example(page);
  await page.workers()[0]?.evaluate(() => (self as unknown as Scope).close());
  await message(page, REVIVED).waitFor();
  expect(page.workers()).toHaveLength(1);
  expect(await names(page)).toHaveLength(5);
});

story("a worker that dies in the middle of a comparison is replaced, and the comparison comes", async ({ page }) => {
  await example(page);
  await page.workers()[0]?.evaluate(() => {
    const scope = self as unknown as Scope;
    scope.onmessage = () => scope.close();
  });
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Text of Radio Delta" }).fill("A sentence that was not there before.");
  await message(page, REVIVED).waitFor();
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("A sentence that was not there before.");
  expect(await names(page)).toHaveLength(5);
});

story("a worker that traps is replaced", async ({ page, faults }) => {
  await example(page);
  await page.workers()[0]?.evaluate(() => {
    (self as unknown as Scope).onmessage = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
  });
  await page.getByRole("button", { name: "Radio Delta", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Text of Radio Delta" }).fill("A sentence that was not there before.");
  await message(page, REVIVED).waitFor();
  await expect.poll(() => page.getByRole("region", { name: "Story" }).textContent()).toContain("A sentence that was not there before.");
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("unreachable")));
});

story("articles that break it every time are kept, and it says that it waits", async ({ page, context }) => {
  // The worker's code is fetched once; with this at its end, it dies at every comparison.
  await context.route(/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = `${await response.text()}\nconst answer = self.onmessage; self.onmessage = (event) => (event.data.call === "compare" ? self.close() : answer(event));`;
    await route.fulfill({ response, body: code });
  });
  await page.reload();
  await page.getByRole("button", { name: "Try an example" }).click();
  await message(page, /^The comparison of these articles broke off twice\. They are all here/).waitFor();
  expect(await names(page)).toHaveLength(5);
});

story("a comparison that cannot be loaded is said, and the articles are kept", async ({ page, context, faults }) => {
  await context.route(/\.wasm$/, (route) => route.abort());
  await page.reload();
  await page.getByRole("button", { name: "Try an example" }).click();
  await message(page, "The comparison could not be loaded. Your articles are here; reload the page to try again.").waitFor();
  expect(await names(page)).toHaveLength(5);
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("Failed to load resource")));
});

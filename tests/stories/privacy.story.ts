// As someone with texts that are nobody's business, I want the page to be unable to send them anywhere.

import { expect, inject } from "vitest";
import { drop, example, FERRY, GROUND, story, told } from "./reader";

story("the page says that nothing leaves it", async ({ page }) => {
  await page.getByText("Nothing you put here leaves this page.").waitFor();
});

story("reading and comparing asks for the page's own files and nothing else", async ({ page, context }) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.method() + " " + new URL(request.url()).pathname));
  await page.reload();
  await drop(page, [{ name: "a.txt", content: FERRY }, { name: "b.txt", content: GROUND }]);
  await told(page);
  await example(page);
  const files = asked.filter((line) => !/^GET \/(assets\/[\w.-]+|theme\.js|icon\.svg)?$/.test(line) && !line.includes("/" + new URL(inject("page")).host + "/"));
  expect(files.filter((line) => !/^GET .*[0-9a-f-]{36}$/.test(line))).toEqual([]);
});

story("the policy stops page and worker from reaching another host, with the host's headers and without", async ({ page, context, faults }) => {
  const elsewhere = "https://tellings.invalid/";
  for (const headers of [true, false]) {
    if (!headers) {
      // As a plain static host serves it: only what stands in the page holds then.
      await context.route("**/*", async (route) => {
        const response = await route.fetch();
        const { "content-security-policy": _, ...rest } = response.headers();
        await route.fulfill({ response, headers: rest });
      });
      await page.reload();
      await page.getByRole("button", { name: "Forget everything" }).click();
    }
    await example(page);
    const attempt = (url: string) => fetch(url).then(() => "sent", (error: unknown) => String(error));
    expect(await page.evaluate(attempt, elsewhere)).toContain("Failed to fetch");
    const [worker] = page.workers();
    expect(await worker?.evaluate(attempt, elsewhere)).toContain("Failed to fetch");
    const blocked = faults.filter((fault) => fault.includes("Content Security Policy") && fault.includes(elsewhere));
    expect(blocked.length).toBeGreaterThanOrEqual(headers ? 1 : 2);
    await page.waitForTimeout(700);
  }
  expect(faults.filter((fault) => fault.startsWith("request to"))).toEqual([]);
  faults.length = 0;
});

story("markup and foreign scripts are refused by Trusted Types", async ({ page, faults }) => {
  const refused = await page.evaluate(() => {
    const tried = [
      () => (document.body.innerHTML = "<b>x</b>"),
      () => new Worker("data:text/javascript,0"),
      () => document.body.setAttribute("onclick", "alert(1)"),
    ];
    return tried.map((attempt) => {
      try {
        attempt();
        return "allowed";
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused.slice(0, 2)).toEqual(["TypeError", "TypeError"]);
  faults.length = 0;
});

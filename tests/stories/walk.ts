// A reader with a keyboard and no mouse. Wherever a key leads, the focus has to be somewhere, be seen, and not lie under
// something else; a walk fails where it is not.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More stops than any view of the example has between two that are used. */
const FAR = 400;

export interface Stop {
  /** The element in words, for messages. */
  what: string;
  /** What is wrong with the focus there; empty: nothing. */
  wrong: string;
  /** The element comes after the one that had the focus before. */
  onward: boolean;
}

/** Where the focus is, and whether it can be seen there. */
export function focus(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const kept = window as unknown as { before?: Element };
    const active = document.activeElement ?? document.body;
    const label = active.getAttribute("aria-label") ?? active.textContent?.trim().replace(/\s+/g, " ") ?? "";
    const what = `${active.localName}${active.className === "" ? "" : `.${String(active.className)}`} “${label.slice(0, 60)}”`;
    const onward = !kept.before?.isConnected || (kept.before.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    kept.before = active;
    if (active === document.body) return { what, wrong: "the focus is lost", onward };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
    // A statement in focus is the one chosen, too: a bar beside it shows both.
    const ring = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow.includes("inset");
    // Of an inline element in several lines the first one counts.
    const box = active.getClientRects()[0] ?? active.getBoundingClientRect();
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
    const shares = [0.1, 0.5, 0.9];
    const seen = width > 0 && height > 0 && shares.some((x) => shares.some((y) => active.contains(document.elementFromPoint(left + width * x, top + height * y))));
    return { what, wrong: !seen ? "the focus is out of sight" : !ring ? "the focus has no ring" : "", onward };
  });
}

/** The focus is somewhere and seen, at once or soon: what the page does by itself must not take it away either. */
export async function placed(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const { what, wrong } = await focus(page);
      return wrong === "" ? "" : `${wrong} at ${what}`;
    })
    .toBe("");
}

/** Presses a key and sees where that leads. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await placed(page);
}

/** Walks with Tab, or with Shift+Tab, to an element, and fails where it does not come by. */
export async function walkTo(page: Page, goal: Locator, key = "Tab"): Promise<void> {
  for (let stops = 0; stops < FAR; stops += 1) {
    // Past the last element the browser takes the focus for a moment, then gives it to the first.
    await page.keyboard.press(key);
    if ((await goal.count()) > 0 && (await goal.first().evaluate((element) => element === document.activeElement))) {
      const stop = await focus(page);
      expect(stop.wrong, `at ${stop.what}`).toBe("");
      return;
    }
  }
  throw new Error(`${goal.toString()} is not reached with ${key}`);
}

/** Every stop from the top of the page to its end. */
export async function walkAll(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    // Tab starts again at the top from here.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops: Stop[] = [];
  while (stops.length < FAR) {
    await page.keyboard.press("Tab");
    const stop = await focus(page);
    if (stop.what.startsWith("body")) return stops;
    stops.push(stop);
  }
  return stops;
}

// A popover right below the button that opens it, wherever the button stands, and inside of the screen. It scrolls with
// the page. (Anchors in the style sheet will do the same once all browsers have them.)

/** Between the button and the popover, and between the popover and the edge of the screen. */
const GAP = 6;
const EDGE = 8;

/** For `@toggle` of a popover whose button names it in `popovertarget`. */
export function below(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState !== "open") return;
  const button = [...document.querySelectorAll<HTMLElement>(`[popovertarget="${popover.id}"]`)].find((one) => one.offsetParent !== null);
  if (!button) return;
  const from = button.getBoundingClientRect();
  const width = popover.offsetWidth;
  // Under the beginning of the button where there is room, else under its end.
  const left = from.left + width + EDGE <= document.documentElement.clientWidth ? from.left : from.right - width;
  popover.style.setProperty("--at-left", `${window.scrollX + Math.max(EDGE, left)}px`);
  popover.style.setProperty("--at-top", `${window.scrollY + from.bottom + GAP}px`);
}

// Time that the page has nothing better to do with.

/** Without the API of browsers that tell, so many milliseconds at a time are taken. */
const SLICE = 8;

/** Comes when the page is idle, and says as long as it still is. */
export function idle(): Promise<() => boolean> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) return void requestIdleCallback((deadline) => resolve(() => deadline.timeRemaining() > 1));
    setTimeout(() => {
      const end = performance.now() + SLICE;
      resolve(() => performance.now() < end);
    }, 100);
  });
}

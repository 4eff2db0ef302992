// How much is taken.

/** One article, as in the comparison itself: five thousand pages. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** What a reader still waits for: docs/performance.md has how long. */
export const MAX_ARTICLES = 200;

export const FULL = `The page holds ${MAX_ARTICLES} articles.`;

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

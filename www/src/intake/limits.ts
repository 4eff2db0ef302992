// How much is taken.

/** One article, as in the comparison itself: five thousand pages. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** Columns that a reader can still tell apart, and a comparison that still follows the typing. */
export const MAX_ARTICLES = 50;

export const FULL = `The page holds ${MAX_ARTICLES} articles.`;

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

// How much is taken.

/** One article. Five megabytes are a thousand pages; the comparison itself refuses what is larger. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** Columns that a reader can still tell apart, and a comparison that still follows the typing. */
export const MAX_ARTICLES = 50;

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

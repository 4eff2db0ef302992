// An article's letter and hue, the same in every view.

const HUES = 8;

/** A to Z, then AA, AB and so on. */
export function letter(article: number): string {
  const last = String.fromCharCode(65 + (article % 26));
  return article < 26 ? last : letter(Math.floor(article / 26) - 1) + last;
}

/** 1 to 8: the number of a hue in tokens.css. */
export function hue(article: number): number {
  return (article % HUES) + 1;
}

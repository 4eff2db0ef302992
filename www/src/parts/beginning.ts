// The beginning of a sentence, cut between words.

/** The text itself where it is short enough; else as many whole words as fit, and an ellipsis. */
export function beginning(text: string, most: number): string {
  const plain = text.trim().replace(/\s+/g, " ");
  if (plain.length <= most) return plain;
  let end = 0;
  // Scripts without spaces have words, too.
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(plain.slice(0, most + 1))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  const cut = plain.slice(0, end).replace(/[\s\p{P}]+$/u, "");
  return `${cut === "" ? plain.slice(0, most) : cut}…`;
}

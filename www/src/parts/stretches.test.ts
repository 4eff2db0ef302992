import { describe, expect, it } from "vitest";
import { Abreast } from "./abreast";
import { made, type Tied } from "./made";

/** Columns as letters, a sentence a letter; equal letters are word for word the same. */
function beside(...columns: readonly string[]): Abreast {
  const texts = columns.map((column) => [...column].map((letter) => `Sentence ${letter}.`));
  const ties: Tied[] = [];
  texts.forEach((own, a) => texts.slice(a + 1).forEach((other, more) => own.forEach((words, at) => other.forEach((same, there) => {
    if (words === same) ties.push({ a: [a, at], b: [a + 1 + more, there], kind: "verbatim", score: 1, equal: [words] });
  }))));
  return new Abreast(made(texts, [], ties), columns.map((_, column) => column));
}
const found = (...columns: readonly string[]) => beside(...columns).stretches.map(({ first, length }) => [...first, length]);

describe("stretches that are the same", () => {
  it("are_two_or_more_sentences_in_a_row", () => {
    expect(found("abcx", "yabc")).toEqual([[0, 1, 3]]);
    expect(found("axb", "ayb")).toEqual([]);
  });

  it("have_to_be_the_same_in_all_columns", () => {
    expect(found("abcd", "abcd", "xbcy")).toEqual([[1, 1, 1, 2]]);
    expect(found("abcd", "abcd", "wxyz")).toEqual([]);
  });

  it("end_where_one_column_puts_a_sentence_between", () => {
    expect(found("abcd", "abxcd")).toEqual([[0, 0, 2], [2, 3, 2]]);
  });

  it("may_have_moved_as_a_whole", () => {
    expect(found("abcde", "deabc")).toEqual([[0, 2, 3], [3, 0, 2]]);
  });

  it("never_share_a_sentence_that_is_repeated", () => {
    expect(found("abab", "ab")).toEqual([[0, 0, 2]]);
    expect(found("nanb", "nanb")).toEqual([[0, 0, 4]]);
  });

  it("say_how_much_of_the_text_is_the_same", () => {
    expect(beside("ab", "ab").same).toBeGreaterThan(0.9);
    expect(beside("abwxyz", "abcdef").same).toBeLessThan(0.5);
    expect(beside("ab", "cd").same).toBe(0);
  });
});

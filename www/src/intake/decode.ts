// Bytes into text. UTF-8 is read by the browser; for any other encoding a module of the core is fetched.

import { kindOf } from "./kind";

export type Decoded =
  | { text: string; note?: string }
  /** What the file is instead of text, to follow "is". */
  | { not: string };

/** What the core makes of bytes in any encoding; null if they are no text. */
export interface Reading {
  text: string;
  /** As the Encoding Standard names it. */
  encoding: string;
  origin: "mark" | "valid" | "declared" | "guessed";
  /** Places that fit no character; each is a U+FFFD in the text. */
  unreadable: number;
}

export type Read = (bytes: Uint8Array) => Promise<Reading | null>;

/** `read` is asked for what is not UTF-8. */
export async function decode(bytes: Uint8Array, read: Read): Promise<Decoded> {
  const kind = kindOf(bytes);
  if (kind) return { not: `${kind}, not text` };
  const text = utf8(bytes);
  if (text !== null) return { text };
  const reading = await read(bytes);
  if (!reading) return { not: "not text, but a kind of file that is not known here" };
  const note = noteOn(reading);
  return note === "" ? { text: reading.text } : { text: reading.text, note };
}

/** Control characters are valid UTF-8, but zeros may be UTF-16, escapes ISO-2022-JP, and others no text at all. */
function utf8(bytes: Uint8Array): string | null {
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function noteOn({ encoding, origin, unreadable }: Reading): string {
  const lost = unreadable === 0 ? "" : `has ${unreadable === 1 ? "a place" : `${unreadable} places`} that could not be read; you see \uFFFD there`;
  if (origin !== "guessed") return lost;
  const guessed = `does not say how it is written, and was read as ${encoding}, which fits best; if letters look wrong, save it as UTF-8 and add it again`;
  return lost === "" ? guessed : `${guessed}. It ${lost}`;
}

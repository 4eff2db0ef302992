// Bytes into text: byte order marks, UTF-16 without one, UTF-8, then Windows-1252 with a note that says so.

import { kindOf } from "./kind";

export type Decoded =
  | { text: string; note?: string }
  /** What the file is instead of text, to follow "is". */
  | { not: string };

/** Enough of a file to see how it was written. */
const SAMPLE = 8192;

export function decode(bytes: Uint8Array): Decoded {
  const kind = kindOf(bytes);
  if (kind) return { not: `${kind}, not text` };
  const marked = byMark(bytes);
  if (marked) return marked;
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: read(bytes, wide), note: `was read as ${wide.toUpperCase()}: it has no mark that says how it is written` };
  if (binary(bytes)) return { not: "not text, but a kind of file that is not known here" };
  return utf8(bytes) ?? legacy(bytes);
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { not: "written in UTF-32, which is not read here; save it as UTF-8" };
  if (a === 0xff && b === 0xfe) return { text: read(bytes, "utf-16le") };
  if (a === 0xfe && b === 0xff) return { text: read(bytes, "utf-16be") };
  return null;
}

/** Western text in UTF-16 has a zero in every other byte. Text in other scripts needs its mark. */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  const half = sample.length / 2;
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.05) return "utf-16le";
  if (zeros[0] > half * 0.6 && zeros[1] < half * 0.05) return "utf-16be";
  return null;
}

/** Text has no zero bytes, and few control characters other than tab, line and page ends. */
function binary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return true;
  const controls = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27);
  return controls.length > sample.length * 0.02;
}

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return damagedUtf8(bytes);
  }
}

/** A few bad bytes among many good ones, as when a file was cut: still UTF-8, and any other reading would garble all of it. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = read(bytes, "utf-8");
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = (text.match(/[^\x00-\x7F]/g)?.length ?? 0) - bad;
  if (good <= bad * 3) return null;
  return { text, note: `has ${bad === 1 ? "a place" : `${bad} places`} where the bytes are no valid UTF-8; you see \uFFFD there` };
}

/** A web page names its encoding; anything else is taken for what most old Western text is. */
function legacy(bytes: Uint8Array): Decoded {
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(read(bytes.subarray(0, 2048), "latin1"))?.[1];
  if (named && known(named)) return { text: read(bytes, named) };
  return { text: read(bytes, "windows-1252"), note: "is not UTF-8, so it was read as Windows-1252; if letters look wrong, save it as UTF-8 and add it again" };
}

function known(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

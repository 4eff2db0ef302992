// Which kind of file this is when it is not text, by its first bytes. Null: it may be text.

/** Bytes of a head as text, one character a byte; `?` stands for any. From the formats' own specifications. */
const HEADS: readonly (readonly [head: string, kind: string])[] = [
  ["%PDF-", "a PDF"],
  ["{\\rtf", "a rich text (RTF) document"],
  ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an older Word, Excel or PowerPoint document"],
  ["7z\xBC\xAF\x27\x1C", "a 7-Zip archive"],
  ["Rar!\x1A\x07", "a RAR archive"],
  ["\x1F\x8B", "a gzip archive"],
  ["\xFD7zXZ\0", "an xz archive"],
  ["\x28\xB5\x2F\xFD", "a Zstandard archive"],
  ["\x89PNG\r\n\x1A\n", "an image (PNG)"],
  ["\xFF\xD8\xFF", "an image (JPEG)"],
  ["GIF87a", "an image (GIF)"],
  ["GIF89a", "an image (GIF)"],
  ["RIFF????WEBP", "an image (WebP)"],
  ["RIFF????WAVE", "a sound file (WAV)"],
  ["RIFF????AVI ", "a video (AVI)"],
  ["II*\0", "an image (TIFF)"],
  ["MM\0*", "an image (TIFF)"],
  ["????ftypheic", "an image (HEIC)"],
  ["????ftypavif", "an image (AVIF)"],
  ["????ftypM4A", "a sound file (M4A)"],
  ["????ftyp", "a video (MP4)"],
  ["\x1A\x45\xDF\xA3", "a video (WebM or Matroska)"],
  ["\xFF\xFB", "a sound file (MP3)"],
  ["\0asm", "a WebAssembly program"],
  ["\x7FELF", "a program"],
  ["SQLite format 3\0", "a database (SQLite)"],
];

/** A ZIP names its files in the clear; these names tell what it was made as. The plain archive comes last. */
const ZIPS: readonly (readonly [name: string, kind: string])[] = [
  ["word/", "a Word document"],
  ["xl/", "an Excel workbook"],
  ["ppt/", "a PowerPoint presentation"],
  ["mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"],
  ["mimetypeapplication/epub+zip", "an e-book (EPUB)"],
  ["", "a ZIP archive"],
];

/** How far into a ZIP its file names are looked for: Word's first part is often a few kilobytes long. */
const ZIP_WINDOW = 64 * 1024;

/** Text may begin with these letters as well, so they count only with the zero bytes that text never has. */
const SHORT_HEADS: readonly (readonly [head: string, kind: string])[] = [
  ["MZ", "a program"],
  ["BM", "an image (BMP)"],
  ["BZh", "a bzip2 archive"],
  ["OggS", "a sound file or video (Ogg)"],
  ["fLaC", "a sound file (FLAC)"],
  ["ID3", "a sound file (MP3)"],
  ["wOFF", "a font"],
  ["wOF2", "a font"],
];

/** How far into a file a zero byte is looked for. */
const ZERO_WINDOW = 8192;

export function kindOf(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 32));
  if (/^PK(\x03\x04|\x05\x06)/.test(head)) return zipKind(bytes);
  const known = HEADS.find(([pattern]) => begins(head, pattern));
  if (known) return known[1];
  if (!bytes.subarray(0, ZERO_WINDOW).includes(0)) return null;
  return SHORT_HEADS.find(([pattern]) => head.startsWith(pattern))?.[1] ?? null;
}

function zipKind(bytes: Uint8Array): string | null {
  // Small documents have the telling name in the directory at the end, so both ends are looked at.
  const names = latin1(bytes.subarray(0, ZIP_WINDOW)) + latin1(bytes.subarray(-ZIP_WINDOW));
  return ZIPS.find(([name]) => names.includes(name))?.[1] ?? null;
}

function begins(head: string, pattern: string): boolean {
  return [...pattern].every((character, at) => character === "?" || head[at] === character);
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

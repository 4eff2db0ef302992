// Letters as a search takes them: without case, accents and the choice of quotation marks, dashes and spaces. Each
// character is folded by itself, so that what is found in the folded text can be led back to the text. Marks that make
// another letter of a letter outside the Latin, Greek and Cyrillic scripts stay.

/** A text folded, and where each unit of it comes from; one more place than units, for the end. */
export interface Folded {
  text: string;
  at: readonly number[];
}

/** Letters whose stroke is no mark, and signs that stand for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", ς: "σ",
  "‘": "'", "’": "'", "‚": "'", "‛": "'", "‹": "'", "›": "'",
  "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "…": "...",
};

const MARK = /[\u0300-\u036f]/;
/** Soft hyphens, joiners, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Characters come again and again. */
const known = new Map<string, string>();

function foldedCharacter(character: string): string {
  const ready = known.get(character);
  if (ready !== undefined) return ready;
  const found = [...character.normalize("NFD")].map(bare).join("");
  known.set(character, found);
  return found;
}

function foldedRun(run: string): string {
  return run.length === 1 ? foldedCharacter(run) : [...run].map(foldedCharacter).join("");
}

function bare(character: string): string {
  if (MARK.test(character) || INVISIBLE.test(character)) return "";
  if (/\s/.test(character)) return " ";
  const small = character.toLowerCase();
  return ALIKE[small] ?? small;
}

/** A text folded, as fast as the browser can. */
export function fold(text: string): string {
  return text.replace(/[^\0-\x7f]+/gu, foldedRun).toLowerCase().replace(/\s+/g, " ");
}

/** The same with places. */
export function folded(text: string): Folded {
  const at: number[] = [];
  let out = "";
  let from = 0;
  for (const character of text) {
    const own = foldedCharacter(character);
    if (own !== " " || !out.endsWith(" ")) {
      out += own;
      for (let unit = 0; unit < own.length; unit += 1) at.push(from);
    }
    from += character.length;
  }
  at.push(text.length);
  return { text: out, at };
}

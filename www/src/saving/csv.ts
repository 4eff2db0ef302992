// The story as comma-separated values (RFC 4180), a row a sentence, in the columns of `tellings compare --format csv`.

import type { Said, Saved, Told } from "./rows";

const HEAD = ["statement", "articles", "coverage", "article", "name", "sentence", "role", "text", "best link", "score", "disagreements"];

/** Spreadsheets take a file for UTF-8 by this. */
const BOM = "\ufeff";

export function csv({ articles, statements }: Saved): string {
  const rows = statements.flatMap((told) => told.sentences.map((said) => cells(told, said)));
  return BOM + [HEAD, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

  function cells(told: Told, { article, sentence, role, text, link }: Said): string[] {
    const { letter = "", name = "" } = articles[article] ?? {};
    return [String(told.number), String(told.articles), told.coverage, letter, name, String(sentence), role, text, link?.kind ?? "", link ? String(link.score) : "", told.disagreements.join("; ")];
  }
}

function cell(text: string): string {
  const safe = defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet would run as a formula gets an apostrophe, which makes it text; also behind space, which some pass over. */
function defused(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

// The story as a note in Markdown, as GitHub reads it.

import { aboutWords, byArticle, type Saved, type Told } from "./rows";

export function markdown(saved: Saved): string {
  const { articles, statements } = saved;
  const list = articles.map(({ letter, name }) => `- **${letter}** ${plain(name)}\n`).join("");
  return `# One story, ${articles.length} articles\n\n${list}\n${plain(aboutWords(saved))}\n${statements.map(section).join("")}`;

  function section(told: Told): string {
    const silent = told.silent === "" ? "" : ` ${plain(told.silent)}.`;
    const differ = told.disagreements.map((one) => `- **!** ${plain(one)}\n`).join("");
    const said = byArticle(told).map(([article, own]) => `- ${articles[article]?.letter ?? ""}: ${own.map(({ text }) => plain(text)).join(" ")}\n`);
    return `\n## ${told.number}. ${plain(told.coverage)}\n\n${silent === "" ? "" : `${silent.trim()}\n\n`}${differ}${said.join("")}`;
  }
}

/** On one line, with everything that Markdown would take for markup or for an address escaped. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const inside = line.replace(/[\\`*_[\]<>#|~&$]|:(?=\/\/)|(?<=\w)@(?=\w)|(?<=www)\./g, "\\$&");
  // A number or a dash at the beginning would begin a list.
  return inside.replace(/^\d+(?=[.)])|^(?=[-+=])/, "$&\\");
}

// The story as a web page of its own: no script, nothing from anywhere else, readable for as long as browsers are.

import { hue } from "../parts/letter";
import { aboutWords, byArticle, type Saved, type Told } from "./rows";

/** Its own policy: whatever stands in the articles, nothing runs and nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const HUES = ["#1b4f9c", "#a8401d", "#0f6b66", "#7a3496", "#746200", "#b0255f", "#1f6c86", "#3f7130"];
const HUES_DARK = ["#92b7f5", "#f0a07c", "#6fc9bf", "#d3a0ee", "#d3c06a", "#f395bd", "#86c8e0", "#a0d08c"];

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 "Source Serif 4", "Iowan Old Style", Charter, Georgia, serif; background: light-dark(#fcfcfa, #14161a); color: light-dark(#191b20, #ebeae6); }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, .about, .who, .silent, .articles { font-family: "Libre Franklin", system-ui, "Segoe UI", sans-serif; }
h1 { font-size: 1.375rem; } h2 { margin: 0; font-size: .875rem; } h2 span { font-weight: 400; }
.about, .silent, h2 span { color: light-dark(#595c63, #a3a6ad); font-size: .875rem; }
ul { margin: 0; padding: 0; list-style: none; }
.articles { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .875rem; }
section { margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid light-dark(#deddd8, #34373d); break-inside: avoid; }
.differ li { font: .875rem/1.4 "Libre Franklin", system-ui, sans-serif; text-decoration: underline double light-dark(#b01030, #ff8f8f) 1px; text-underline-offset: .2em; }
.told li { display: grid; grid-template-columns: 2.25rem 1fr; margin-top: .375rem; }
.who { font-weight: 680; font-size: .8125rem; line-height: 1.9; }
${HUES.map((light, at) => `.h${at + 1} { color: light-dark(${light}, ${HUES_DARK[at]}); }`).join("\n")}
@media print { body { max-width: none; padding: 0; } }
`;

export function html(saved: Saved): string {
  const { articles, statements } = saved;
  const title = `One story, ${articles.length} articles`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(title)}</h1>
<ul class="articles">
${articles.map(({ letter, name }, at) => `<li><b class="h${hue(at)}">${text(letter)}</b> ${text(name)}</li>`).join("\n")}
</ul>
<p class="about">${text(aboutWords(saved))}</p>
<main>
${statements.length === 0 ? "<p>No statement passes these filters.</p>" : statements.map(section).join("\n")}
</main>
</body>
</html>
`;

  function section(told: Told): string {
    const differ = told.disagreements.length === 0 ? "" : `<ul class="differ">${told.disagreements.map((one) => `<li>${text(one)}</li>`).join("")}</ul>\n`;
    const silent = told.silent === "" ? "" : `<p class="silent">${text(told.silent)}.</p>\n`;
    return `<section id="s${told.number}">
<h2>${text(told.coverage)} <span>· ${told.number}</span></h2>
${differ}<ul class="told">
${byArticle(told).map(([article, own]) => line(article, own.map(({ text: words }) => words).join(" "))).join("\n")}
</ul>
${silent}</section>`;
  }

  function line(article: number, words: string): string {
    const { letter = "", name = "", language = "" } = articles[article] ?? {};
    return `<li><span class="who h${hue(article)}" title="${text(name)}">${text(letter)}</span><span lang="${text(language)}" dir="auto">${text(words)}</span></li>`;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as text, in an element and in an attribute. Control characters have no place in a page. */
function text(words: string): string {
  return words.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "").replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? "");
}

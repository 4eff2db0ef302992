// The graph of a sentence as the reader sees it: common words run on as text; where wordings part, a fork has a lane
// for each, with the letters of its articles. It wraps as text does. In words for those who do not see it.

import { html, nothing, type TemplateResult } from "lit";
import type { Statement } from "../report";
import type { Compared } from "./compared";
import { divergenceMarks } from "./disagreement";
import { hue } from "./letter";
import { marked } from "./marked";
import { language } from "./said";
import { tag } from "./tag";
import type { Graph, Variant } from "./variants";
import { counted, listed } from "./words";

/** More lanes than these are a number. */
const LANES = 6;
/** More letters than these in a lane are a number. */
const LETTERS = 8;
/** More names than these are a number. */
const NAMES = 4;

export function drawn(graph: Graph, statement: Statement, all: Compared): TemplateResult {
  const { stretches } = graph;
  const rest = leftOut(graph, all);
  const base = stretches.flat().find(({ at }) => at !== null)?.at?.article ?? 0;
  return html`
    <section class="variants">
      <h4>One sentence, word by word</h4>
      <div class="graph" lang=${language(base, all)} dir="auto" aria-hidden="true">
        ${stretches.map((stretch) => (stretch.length === 1 ? path(stretch[0], all) : fork(stretch, statement, all)))}
      </div>
      <ul class="unseen" aria-label="The sentence in words">${inWords(graph, all).map((line) => html`<li>${line}</li>`)}</ul>
      ${rest === "" ? nothing : html`<p>${rest}</p>`}
    </section>
  `;
}

/** "E words it quite differently." Nothing where all are drawn. */
export function leftOut({ apart, beyond }: Pick<Graph, "apart" | "beyond">, all: Compared): string {
  const different = apart.length === 0 ? "" : `${whose(apart, all)} ${apart.length === 1 ? "words" : "word"} it quite differently.`;
  const more = beyond === 0 ? "" : `${counted(beyond, "more article")} ${beyond === 1 ? "has" : "have"} other wordings yet.`;
  return [different, more].filter((words) => words !== "").join(" ");
}

/** Single words, so that a line breaks between them. */
function path(variant: Variant | undefined, all: Compared): TemplateResult[] {
  return wordsOf(variant, all).split(/\s+/u).map((word) => html`<span class="word">${word}</span>`);
}

function fork(stretch: readonly Variant[], statement: Statement, all: Compared): TemplateResult {
  const shown = stretch.length > LANES ? stretch.slice(0, LANES - 1) : stretch;
  const rest = stretch.slice(shown.length);
  return html`
    <div class="fork">
      ${shown.map((variant) => lane(variant, statement, all))}
      ${rest.length === 0 ? nothing : html`<div class="lane" data-rest><span class="lane-words">${restWords(rest)}</span></div>`}
    </div>
  `;
}

function lane({ articles, at }: Variant, statement: Statement, all: Compared): TemplateResult {
  const [first = 0] = articles;
  const letters = articles.length > LETTERS ? articles.slice(0, LETTERS - 2) : articles;
  const names = whose(articles, all, LETTERS);
  return html`
    <div class="lane" data-hue=${articles.length === 1 ? hue(first) : nothing} ?data-none=${at === null}>
      <span class="lane-letters" dir="ltr" title=${at === null ? `${names}: not there` : names}>
        ${letters.map(tag)}${letters.length < articles.length ? html`<span class="count">+${articles.length - letters.length}</span>` : nothing}
      </span>
      <span class="lane-words">${at === null ? "—" : marked(all.text(at.article), at.span, divergenceMarks(at.article, statement, all))}</span>
      <i></i>
    </div>
  `;
}

/** "All: The ferry ran aground", "A and B: late on Monday; C: on Monday night; D leaves it out". */
export function inWords({ stretches }: Graph, all: Compared): string[] {
  return stretches.map((stretch) => {
    const [first] = stretch;
    if (stretch.length === 1) return `All: ${wordsOf(first, all)}`;
    const shown = stretch.slice(0, LANES).map((variant) => {
      const names = whose(variant.articles, all);
      if (variant.at === null) return `${names} ${variant.articles.length === 1 ? "leaves" : "leave"} it out`;
      return `${names}: ${wordsOf(variant, all)}`;
    });
    const rest = stretch.slice(LANES);
    return [...shown, ...(rest.length === 0 ? [] : [restWords(rest)])].join("; ");
  });
}

function restWords(rest: readonly Variant[]): string {
  return `${counted(rest.length, "other wording")} in ${counted(rest.reduce((sum, { articles }) => sum + articles.length, 0), "article")}`;
}

function wordsOf(variant: Variant | undefined, all: Compared): string {
  return variant?.at ? all.slice(variant.at.article, variant.at.span).replace(/\s+/gu, " ").trim() : "";
}

/** Names as long as they are few. */
function whose(articles: readonly number[], all: Compared, most = NAMES): string {
  return articles.length > most ? counted(articles.length, "article") : listed(articles.map((article) => all.name(article)));
}

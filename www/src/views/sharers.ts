// The texts of a row where articles are too many for columns: each wording once, with all who use it, those of most
// articles first. In an open row one sees around each of them.

import { html, nothing, type TemplateResult } from "lit";
import type { Compared } from "../parts/compared";
import { hue } from "../parts/letter";
import { more } from "../parts/more";
import { readIn } from "../parts/opening";
import type { Picks } from "../parts/pinned";
import { said, type Base } from "../parts/said";
import { named, tag } from "../parts/tag";
import { wordings, type Sharers } from "../parts/wordings";
import { counted } from "../parts/words";
import type { Statement } from "../report";
import type { Emit } from "../state";

/** More wordings than these stand behind a fold. */
const MOST = 6;
/** Letters of those who say the same; more are a number. */
const LETTERS = 5;

export function shareds(statement: Statement, open: Picks | null, base: Base, all: Compared, emit: Emit): TemplateResult {
  const first = [open?.spot?.article, base].filter((article) => typeof article === "number");
  const found = wordings(statement, all, first);
  const draw = (sharers: Sharers) => wording(sharers, statement, open, base, all, emit);
  return html`<div class="cells">${found.slice(0, MOST).map(draw)} ${more(found.slice(MOST), (count) => counted(count, "more wording"), draw, "Show")}</div>`;
}

function wording(sharers: Sharers, statement: Statement, open: Picks | null, base: Base, all: Compared, emit: Emit): TemplateResult {
  const [first = 0, ...others] = sharers;
  // What stands around them differs: then each article has its own further down.
  const one = others.length === 0;
  return html`
    <div class="cell" role="group" aria-label=${one ? all.name(first) : `${all.name(first)} and ${counted(others.length, "other")}`} data-hue=${hue(first)} ?data-base=${base !== null && sharers.includes(base)}>
      <span class="who" aria-hidden="true">${named(first, all)} ${one ? nothing : same(others, all)}</span>
      ${said(first, statement, base, all, one ? open : null)} ${open ? (one ? readIn(first, all, emit) : each(sharers, statement, open, base, all, emit)) : nothing}
    </div>
  `;
}

/** "same words in C, D, F and 12 others". */
function same(others: readonly number[], all: Compared): TemplateResult {
  const shown = others.length > LETTERS + 1 ? others.slice(0, LETTERS) : others;
  const rest = others.length - shown.length;
  return html`<span class="same">same words in ${shown.map((article) => html`<span title=${all.name(article)}>${tag(article)}</span>`)}${rest > 0 ? ` and ${counted(rest, "other")}` : nothing}</span>`;
}

/** Every article that has the wording, with what stands around it. */
function each(sharers: Sharers, statement: Statement, open: Picks, base: Base, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  return more(sharers, (count) => `In each of the ${counted(count, "article")}`, (article) => html`
    <div class="cell" role="group" aria-label=${all.name(article)} data-hue=${hue(article)}>
      <span class="who" aria-hidden="true">${named(article, all)}</span>
      ${said(article, statement, base, all, open)} ${readIn(article, all, emit)}
    </div>
  `);
}

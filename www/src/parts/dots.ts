// A dot an article, filled where it tells; where all do, they join into one quiet ring; where they are many, they are
// a bar, filled as far as it is told. The words beside it say the same, so it is not spoken.

import { html, type TemplateResult } from "lit";
import type { Statement } from "../report";
import { coverageOf } from "../filter";
import type { Compared } from "./compared";
import { tellers } from "./coverage";
import { vars } from "./vars";

/** More dots than these are not counted by an eye. */
const MOST = 12;

export function dots(statement: Statement, compared: Compared): TemplateResult {
  const coverage = coverageOf(statement, compared.result.report);
  if (coverage === "all") return html`<span class="dots" data-coverage="all" aria-hidden="true"><i></i></span>`;
  if (compared.count > MOST) return html`<span class="dots" data-coverage=${coverage} data-many aria-hidden="true" ${vars({ "--share": statement.articles / compared.count })}><i></i></span>`;
  const told = new Set(tellers(statement));
  const all = compared.result.articles.map((_, article) => html`<i data-told=${told.has(article) ? "yes" : "no"}></i>`);
  return html`<span class="dots" data-coverage=${coverage} aria-hidden="true">${all}</span>`;
}

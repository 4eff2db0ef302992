// A dot an article, filled where it tells; where all do, they join into one quiet ring. The words beside it say the same, so it is not spoken.

import { html, type TemplateResult } from "lit";
import type { Statement } from "../report";
import { coverageOf } from "../filter";
import type { Compared } from "./compared";
import { tellers } from "./coverage";

export function dots(statement: Statement, compared: Compared): TemplateResult {
  const coverage = coverageOf(statement, compared.result.report);
  if (coverage === "all") return html`<span class="dots" data-coverage="all" aria-hidden="true"><i></i></span>`;
  const told = new Set(tellers(statement));
  const all = compared.result.articles.map((_, article) => html`<i data-told=${told.has(article) ? "yes" : "no"}></i>`);
  return html`<span class="dots" data-coverage=${coverage} aria-hidden="true">${all}</span>`;
}

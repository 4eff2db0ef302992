// What is no part of the report stands below the story, folded, an article a column.

import { html, nothing, type TemplateResult } from "lit";
import { beyondColumns } from "../parts/columns";
import type { Compared } from "../parts/compared";
import { hue } from "../parts/letter";
import { language } from "../parts/said";
import { counted } from "../parts/words";

export function furniture(all: Compared): TemplateResult | typeof nothing {
  const lines = all.result.report.articles.map(({ sentences }) => sentences.filter(({ role }) => role === "furniture"));
  const without = lines.filter((found) => found.length === 0).length;
  if (without === lines.length) return nothing;
  const many = beyondColumns(all);
  return html`
    <section class="furniture" aria-label="Left out of the comparison">
      <h3>Left out: text around the report</h3>
      <div class="cells">
        ${lines.map((found, article) => (many && found.length === 0 ? nothing : column(article, found, all)))}
        ${many && without > 0 ? html`<div class="cell"><p class="none">Nothing in ${counted(without, "article")}</p></div>` : nothing}
      </div>
    </section>
  `;
}

function column(article: number, found: readonly { span: [number, number] }[], all: Compared): TemplateResult {
  return html`
    <div class="cell" data-hue=${hue(article)}>
      ${found.length === 0
        ? html`<p class="none">Nothing in ${all.name(article)}</p>`
        : html`
            <details>
              <summary>${counted(found.length, "line")} in ${all.name(article)}</summary>
              <ul lang=${language(article, all)} dir="auto">
                ${found.map(({ span }) => html`<li>${all.slice(article, span)}</li>`)}
              </ul>
            </details>
          `}
    </div>
  `;
}

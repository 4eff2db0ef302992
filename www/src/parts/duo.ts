// Two articles are no matrix: a sentence each, and a bar as long as its article.

import { html, type TemplateResult } from "lit";
import type { Emit } from "../state";
import type { Compared } from "./compared";
import { hue } from "./letter";
import { share, standings, verbatimWords } from "./matrix";
import { beside } from "./matrix-table";
import { tag } from "./tag";
import { vars } from "./vars";
import { counted, percent } from "./words";

export function duo(all: Compared, emit: Emit): TemplateResult {
  const both = standings(all);
  const longest = Math.max(1, ...both.map(({ words }) => words));
  return html`
    <div class="duo">
      <ul>
        ${both.map(({ article, words, alone }) => {
          const { told, verbatim } = share(article, 1 - article, all);
          const own = alone === 0 ? "" : ` ${counted(alone, "statement stands", "statements stand")} in it alone.`;
          return html`
            <li data-hue=${hue(article)}>
              <p><bdi>${all.name(1 - article)}</bdi> tells <b>${percent(told)}</b> of the ${counted(words, "word")} of <button type="button" class="open" @click=${() => emit({ type: "read", article: all.id(article) })}>${tag(article)}<bdi class="name">${all.name(article)}</bdi></button>, ${verbatimWords(verbatim)}.${own}</p>
              <span class="pair" aria-hidden="true" ${vars({ "--told": told, "--word": Math.min(told, verbatim), "--whole": words / longest })}></span>
            </li>
          `;
        })}
      </ul>
      <div><button type="button" class="button" @click=${() => beside(0, 1, all, emit)}>Read them side by side</button></div>
    </div>
  `;
}

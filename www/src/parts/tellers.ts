// A letter an article, filled where it tells: who is silent stays in sight. In words for those who do not see it.

import { html, nothing, type TemplateResult } from "lit";
import type { Compared } from "./compared";
import { silentOf } from "./coverage";
import { hue, letter } from "./letter";
import { listed } from "./words";

/** More letters than these are a wall: then those who tell stand alone. */
const MOST = 12;

/** Where one alone tells, its own letter says so beside its words. */
export function tellers(told: ReadonlySet<number>, compared: Compared): TemplateResult | typeof nothing {
  return told.size > 1 ? letters(told, compared) : nothing;
}

function letters(told: ReadonlySet<number>, compared: Compared): TemplateResult {
  const names = listed([...told].sort((a, b) => a - b).map((article) => compared.name(article)));
  const silent = silentOf(told, compared);
  return html`
    <span class="letters-told">
      <span class="unseen">Told by ${names}.${silent === "" ? "" : ` ${silent}.`}</span>
      ${compared.result.articles.map((_, article) => {
        if (told.has(article)) return html`<span class="tag" data-hue=${hue(article)} title=${compared.name(article)} aria-hidden="true">${letter(article)}</span>`;
        return compared.count > MOST ? nothing : silentTag(article, compared);
      })}
    </span>
  `;
}

/** The letter of an article that does not tell a thing. */
export function silentTag(article: number, compared: Compared): TemplateResult {
  return html`<span class="tag" data-silent title="${compared.name(article)} is silent" aria-hidden="true">${letter(article)}</span>`;
}

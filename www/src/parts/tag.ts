// An article's letter in its hue, with or without its name.

import { html, type TemplateResult } from "lit";
import type { Compared } from "./compared";
import { hue, letter } from "./letter";

/** The letter alone. It stands beside a name or inside something labelled, so it is not spoken. */
export function tag(article: number): TemplateResult {
  return html`<span class="tag" data-hue=${hue(article)} aria-hidden="true">${letter(article)}</span>`;
}

export function named(article: number, compared: Compared): TemplateResult {
  return html`<span class="named">${tag(article)}<span class="name" title=${compared.name(article)}>${compared.name(article)}</span></span>`;
}

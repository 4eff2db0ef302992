// The sign before a sentence: how its neighbours have it. It is a button, and the place where the keyboard stands.

import { html, nothing, type TemplateResult } from "lit";
import type { Abreast } from "../parts/abreast";
import { hue, letter } from "../parts/letter";
import { KINDS, tieWords, type Tie } from "../parts/pairing";
import { listed } from "../parts/words";

/** "Edited in Radio Delta; word for word in The Courier", or that no other column has it. */
export function signWords(column: number, sentence: number, beside: Abreast): string {
  const { all } = beside;
  const ways = beside.partners(column, sentence).map(({ column: other, tie }) => `${tieWords(tie)} in ${all.name(beside.article(other))}`);
  if (ways.length === 0) return beside.count === 2 ? `Not in ${all.name(beside.article(1 - column))}` : "In no other column";
  return ways.map((way, at) => (at === 0 ? way : way.replace(/^./, (first) => first.toLowerCase()))).join("; ");
}

export function sign(column: number, sentence: number, here: boolean, beside: Abreast): TemplateResult {
  const words = signWords(column, sentence, beside);
  const found = beside.partners(column, sentence);
  // A ribbon shows a neighbour; who is further off speaks only where no neighbour does.
  const near = found.filter(({ column: other }) => Math.abs(other - column) === 1);
  const heard = near.length > 0 ? near : found;
  const best = heard.reduce<Tie | undefined>((one, { tie }) => (one && one.link.score >= tie.link.score ? one : tie), undefined);
  const glyph = best ? `${KINDS[best.link.kind].sign}${heard.some(({ tie }) => tie.moved) ? "↕" : ""}` : "";
  return html`<button type="button" class="sign" tabindex="-1" data-place=${String(beside.place(column, sentence))} data-kind=${best?.link.kind ?? nothing} ?data-alone=${!best} aria-pressed=${here} aria-label=${words} title=${words}>${glyph}</button>`;
}

/** Partners further off than a ribbon reaches: the letters of columns that tell it while one between is silent. */
export function chip(column: number, sentence: number, beside: Abreast): TemplateResult | typeof nothing {
  if (beside.count < 3) return nothing;
  const far = farFrom(column, sentence, beside);
  if (far.length === 0) return nothing;
  const names = listed(far.map((other) => beside.all.name(beside.article(other))));
  return html`<span class="far" aria-hidden="true" title="Also in ${names}">${far.map((other) => html`<i data-hue=${hue(beside.article(other))}>${letter(beside.article(other))}</i>`)} </span>`;
}

export function farFrom(column: number, sentence: number, beside: Abreast): number[] {
  const told = new Set(beside.partners(column, sentence).map(({ column: other }) => other));
  return [...told].filter((other) => {
    const way = Math.sign(other - column);
    for (let at = column + way; at !== other; at += way) if (!told.has(at)) return true;
    return false;
  });
}

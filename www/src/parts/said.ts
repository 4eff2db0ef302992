// The sentences of one article in one statement: neighbours run on, others stand apart.

import { html, type TemplateResult } from "lit";
import type { Place, Statement } from "../report";
import { bondWith, steps, type Step } from "./against";
import type { Compared } from "./compared";
import { divergenceMarks } from "./disagreement";
import { marked } from "./marked";
import type { Mark } from "./pieces";
import { pinMarks, type Picks } from "./pinned";
import { telling } from "./varying";

/** What the words are shown against: each other, or one article by its index. */
export type Base = number | null;

export function said(article: number, statement: Statement, base: Base, compared: Compared, picks: Picks | null = null): TemplateResult[] {
  const members = statement.members.filter((place) => place[0] === article);
  // Where the base is silent the others are read against each other.
  const against = statement.members.some((place) => place[0] === base) ? base : null;
  return groups(members, compared).map(
    (group) => html`<p lang=${language(article, compared)} dir="auto" data-role=${compared.sentence(group[0] ?? [0, 0])?.role ?? "body"}>${group.map((place, index) => [
      index > 0 ? " " : "",
      pinMarks(place, compared, picks),
      sentence(place, statement, against, compared, picks),
    ])}</p>`,
  );
}

/** A language the report could not tell is left to the browser. */
export function language(article: number, compared: Compared): string {
  return compared.result.report.articles[article]?.language ?? "";
}

function sentence(place: Place, statement: Statement, base: Base, compared: Compared, picks: Picks | null) {
  const spot = spotMarks(place, picks);
  // Edits have no room for the mark of what one came for: that sentence stands as it is.
  const bond = base === null || base === place[0] || spot.length > 0 ? undefined : bondWith(base, place, compared);
  if (bond) return steps(bond.link, bond.side, compared).map(edited);
  const told: Mark[] = base === null ? telling(place, compared).map(({ span, told: value }) => ({ span, name: "told", value })) : [];
  return marked(compared.text(place[0]), compared.span(place), [...told, ...divergenceMarks(place[0], statement, compared), ...spot]);
}

function spotMarks([article, sentence]: Place, picks: Picks | null): Mark[] {
  const spot = picks?.spot;
  return spot && spot.article === article && spot.sentence === sentence ? [{ span: spot.span, name: "spot", value: "" }] : [];
}

export function edited({ kind, text }: Step): TemplateResult | string {
  if (kind === "gone") return html`<del>${text}</del>`;
  return kind === "new" ? html`<ins>${text}</ins>` : text;
}

/** Sentences that follow one another in one block. */
export function groups(members: readonly Place[], compared: Compared): Place[][] {
  const found: Place[][] = [];
  for (const place of members) {
    const group = found.at(-1);
    const last = group?.at(-1);
    const next = last && last[1] + 1 === place[1] && compared.sentence(last)?.block === compared.sentence(place)?.block;
    if (group && next) group.push(place);
    else found.push([place]);
  }
  return found;
}

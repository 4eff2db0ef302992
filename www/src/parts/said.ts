// The sentences of one article in one statement: neighbours run on, others stand apart. In an open row with what
// stands around them.

import { html, type TemplateResult } from "lit";
import type { Place, Statement } from "../report";
import { bondWith, steps, type Step } from "./against";
import type { Compared } from "./compared";
import { inContext, passages, type Passage } from "./context";
import { divergenceMarks } from "./disagreement";
import { marked } from "./marked";
import type { Mark } from "./pieces";
import { pinMarks, type Picks } from "./pinned";
import { telling } from "./varying";

/** What the words are shown against: each other, or one article by its index. */
export type Base = number | null;

/** Where the row is open (`picks`), what stands around the sentences is there, too, but for the statements `seen`. */
export function said(article: number, statement: Statement, base: Base, compared: Compared, picks: Picks | null = null, seen: readonly number[] = []): TemplateResult[] {
  const members = statement.members.filter((place) => place[0] === article);
  // Where the base is silent the others are read against each other.
  const against = statement.members.some((place) => place[0] === base) ? base : null;
  const found = picks ? inContext(members, compared, seen) : passages(members, compared);
  return found.map((passage) => {
    if (passage.kind === "context") return context(passage, compared);
    const { places } = passage;
    return html`<p lang=${language(article, compared)} dir="auto" data-role=${compared.sentence(places[0] ?? [0, 0])?.role ?? "body"}>${places.map((place, index) => [
      index > 0 ? " " : "",
      pinMarks(place, compared, picks),
      sentence(place, statement, against, compared, picks),
    ])}</p>`;
  });
}

/** Three points stand where the article goes on. */
function context({ places, cut }: Passage, compared: Compared): TemplateResult {
  const words = places.map((place) => compared.slice(place[0], compared.span(place))).join(" ");
  return html`<p class="around" lang=${language(places[0]?.[0] ?? 0, compared)} dir="auto">${cut.before ? "… " : ""}${words}${cut.after ? " …" : ""}</p>`;
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

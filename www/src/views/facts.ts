// The facts in four ledgers: what is quoted, counted, dated and named, who tells it, and the way to where it stands.
// Loaded when there are facts to show.

import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { land } from "../parts/arrive";
import { compared, type Compared } from "../parts/compared";
import { strengthWords } from "../parts/disagreement";
import { silentOf } from "../parts/coverage";
import { gradual } from "../parts/gradual";
import { ledgers, ledgersOf, type Entry, type Ledger, type Thing, type Tier } from "../parts/ledger";
import { hue } from "../parts/letter";
import { leftAt, mentioned, numbered, way, type Ways } from "../parts/mention";
import { edited, language } from "../parts/said";
import { tag } from "../parts/tag";
import { passing } from "../parts/passing";
import { silentTag, tellers } from "../parts/tellers";
import { unreadWords } from "../parts/unread";
import { same, wordingSteps, wordingWords } from "../parts/wording";
import { counted } from "../parts/words";
import { showsEverything } from "../filter";
import { UNREAD } from "../findings";
import type { FactKind, Strength, Utterance, Wording } from "../report";
import type { Emit, State } from "../state";

const NAMES: Readonly<Record<FactKind, string>> = { quotation: "Quotations", quantity: "Figures", date: "Dates", name: "Names" };

export function facts(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  return html`
    <section class="facts" aria-label="Facts">
      <h2 class="unseen">Facts</h2>
      ${state.finding === "here" ? found(state, all, emit) : missing(state, emit)}
    </section>
  `;
}

function missing({ finding }: State, emit: Emit): TemplateResult {
  if (finding === "looking") return html`<p class="empty busy">Looking for facts…</p>`;
  return html`<p class="empty">${UNREAD} <button type="button" class="button" @click=${() => emit({ type: "look" })}>Try again</button></p>`;
}

function found(state: State, all: Compared, emit: Emit): unknown {
  const { spot } = state;
  const ways: Ways = { all, emit, left: spot && leftAt(spot.entry, spot.article, spot.sentence) };
  const { value, done } = ledgersOf(all);
  const drawn = (ready: readonly Ledger[]) => book(ready, state, ways);
  // Paper does not wait.
  if (value || document.documentElement.hasAttribute("data-paper")) return drawn(value ?? ledgers(all));
  return until(done.then(drawn), html`<p class="empty busy">Sorting the facts…</p>`);
}

function book(all: readonly Ledger[], state: State, ways: Ways): TemplateResult {
  const { spot } = state;
  const drawn = passing(all, state);
  return html`
    <nav class="jumps" aria-label="Ledgers">
      ${drawn.map(({ kind, count }) => html`<a href="#${idOf(kind)}" @click=${(event: Event) => jump(event, kind)}>${NAMES[kind]} <b>${count}</b></a>`)}
    </nav>
    ${drawn.map((one) => ledger(one, ways, spot?.entry ?? null, !showsEverything(state.filter)))}
  `;
}

/** The browser would go by the guessed heights of entries that were never on screen, and the address holds a bookmark. */
function jump(event: Event, kind: FactKind): void {
  const target = document.getElementById(idOf(kind));
  if (!target) return;
  event.preventDefault();
  target.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  requestAnimationFrame(() => land(target));
}

function idOf(kind: FactKind): string {
  return NAMES[kind].toLowerCase();
}

function ledger({ kind, tiers, count }: Ledger, ways: Ways, left: string | null, filtered: boolean): TemplateResult {
  const differing = tiers.clash.length;
  const unread = unreadWords(kind, ways.all);
  return html`
    <section class="ledger" id=${idOf(kind)} data-kind=${kind} aria-labelledby="${idOf(kind)}-title">
      <h3 id="${idOf(kind)}-title" tabindex="-1">${NAMES[kind]} <b>${count}</b>${differing === 0 ? nothing : html` · <span class="differ">${counted(differing, "differs", "differ")}</span>`}</h3>
      ${count === 0 ? html`<p class="note">No ${NAMES[kind].toLowerCase()} in ${filtered ? "what the filters show" : "these articles"}.</p>` : nothing}
      ${unread === "" ? nothing : html`<p class="note">${unread}</p>`}
      ${(["clash", "several", "one"] as const).map((tier) => tierOf(tier, tiers[tier], ways, left))}
    </section>
  `;
}

function tierOf(tier: Tier, entries: readonly Entry[], ways: Ways, left: string | null): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const several = ways.all.count === 2 ? "Told by both" : "Told by several";
  const at = entries.findIndex(({ key }) => key === left);
  return html`
    <h4>${{ clash: "Told differently", several, one: "Told by one alone" }[tier]}</h4>
    <ol class="entries" data-tier=${tier}>
      ${gradual({
        rows: entries.map((entry, index) => ({ entry, index })),
        key: ({ entry }) => entry.key,
        draw: ({ entry }) => drawn(entry, ways),
        focus: at < 0 ? null : at,
        holds: ({ index }, focus) => index === focus,
      })}
    </ol>
  `;
}

function drawn(entry: Entry, ways: Ways): TemplateResult {
  switch (entry.type) {
    case "clash":
      return clash(entry, ways);
    case "utterance":
      return utterance(entry.utterance, entry, ways);
    case "thing":
      return html`<li class="entry">${entry.thing.kind === "name" ? name(entry.thing, entry.key, ways) : thing(entry.thing, entry, ways)}</li>`;
  }
}

/** The sides of a disagreement, none before another but by the order of the articles. */
function clash({ key, sides, strength }: Entry & { type: "clash" }, ways: Ways): TemplateResult {
  const words = strengthWords(sides[0]?.kind ?? "quantity", strength, sides.length);
  return html`
    <li class="entry" data-strength=${strength}>
      <div class="entry-head"><p class="strength" data-clash=${strength}>${words}</p></div>
      <ul class="sides">
        ${sides.map((side) => html`<li class="side-told"><p class="value">${side.name}</p>${tellings(side, key, ways)}</li>`)}
      </ul>
    </li>
  `;
}

function thing(one: Thing, { key, tellers: told }: Entry, ways: Ways): TemplateResult {
  return html`
    <div class="entry-head"><p class="value">${one.name}</p>${tellers(told, ways.all)}</div>
    ${tellings(one, key, ways)}
  `;
}

/** An article a line. */
function tellings({ mentions }: Thing, key: string, ways: Ways): TemplateResult {
  return html`<ul class="tellings">${byArticle(mentions).map((own) => mentioned(own, key, ways))}</ul>`;
}

/** A name as an index has it: its spellings, and by article a number a mention. */
function name(one: Thing, key: string, ways: Ways): TemplateResult {
  const { all } = ways;
  const own = new Map(byArticle(one.mentions).map((mentions) => [mentions[0]?.article ?? 0, mentions]));
  const others = one.spellings.filter(({ words }) => words !== one.name);
  return html`
    <p class="value">${one.name}${others.length === 0 ? nothing : html`<span class="spellings"> ${others.map(({ words }) => words).join(", ")}</span>`}${own.size > 1 ? html`<span class="unseen">. ${silentOf(new Set(own.keys()), all)}</span>` : nothing}</p>
    <ul class="index">
      ${all.result.articles.map((_, article) => {
        const mentions = own.get(article);
        if (!mentions?.[0]) return own.size > 1 ? html`<li aria-hidden="true">${silentTag(article, all)}</li>` : nothing;
        return html`<li data-hue=${hue(article)}>${way(mentions[0], tag(article), "number", key, ways, `${one.name} in ${all.name(article)}`, all.name(article))}${numbered(mentions.slice(1), 2, key, ways)}</li>`;
      })}
    </ul>
  `;
}

function utterance({ wordings }: Utterance, { key, tellers: told, ...entry }: Entry, ways: Ways): TemplateResult {
  const first = wordings[0];
  const speaker = wordings.find((wording) => wording.speaker !== null)?.speaker ?? null;
  const strength: Strength | null = entry.type === "utterance" ? entry.strength : null;
  return html`
    <li class="entry" data-strength=${strength ?? nothing}>
      <div class="entry-head">
        <p class="value" data-nobody=${speaker === null ? "" : nothing}>${speaker ?? "Speaker not named"}</p>
        ${strength ? html`<p class="strength" data-clash=${strength}>${strengthWords("quotation", strength, told.size)}</p>` : nothing}
        ${tellers(told, ways.all)}
      </div>
      <ul class="wordings">${first ? wordings.map((wording) => worded(wording, first, key, ways)) : nothing}</ul>
    </li>
  `;
}

function worded(wording: Wording, first: Wording, key: string, ways: Ways): TemplateResult {
  const { article, sentence, span, form } = wording;
  const { all } = ways;
  const steps = wording === first ? null : wordingSteps(wording, first, all);
  const words = all.slice(article, span).trim();
  const [open, close] = form === "indirect" || /^\p{Pi}|^["'„»]/u.test(words) ? ["", ""] : ["“", "”"];
  return html`
    <li data-hue=${hue(article)}>
      <p class="how">${way({ article, sentence, spans: [span] }, html`${tag(article)}<span class="name">${all.name(article)}</span>`, "who", key, ways)} <span>${wordingWords(wording, first, all)}</span></p>
      ${same(wording, first, all) ? nothing : html`<p class="words" lang=${language(article, all)} dir="auto">${open}${steps ? steps.map(edited) : words}${close}</p>`}
    </li>
  `;
}

function byArticle(mentions: Thing["mentions"]): Thing["mentions"][] {
  const found = new Map<number, Thing["mentions"][number][]>();
  for (const mention of mentions) {
    const own = found.get(mention.article);
    if (own) own.push(mention);
    else found.set(mention.article, [mention]);
  }
  return [...found.values()];
}

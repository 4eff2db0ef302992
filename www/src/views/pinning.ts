// Links by hand: what the reader picked, and what can be done with it. It stays at the foot of the screen, so that two
// sentences far from each other can be picked.

import { html, nothing, type TemplateResult } from "lit";
import { compared, type Compared } from "../parts/compared";
import { hue, letter } from "../parts/letter";
import { glyph, heldBy } from "../parts/pinned";
import { tag } from "../parts/tag";
import { excerpt, linked, together } from "../pinning";
import { anchor, placeOf, samePair, type Anchor } from "../pins";
import type { Place } from "../report";
import type { Emit, State } from "../state";

/** A sentence of a long row has many links; more buttons than these would cover the row. */
const MOST = 8;
/** Beside an article's letter so many words tell its sentences apart. */
const FEW = 3;

export function pinning(state: State, emit: Emit): TemplateResult | typeof nothing {
  const { result, picked } = state;
  const [one, two] = picked;
  if (!result || !one) return nothing;
  const all = compared(result);
  const place = placeOf(result, one);
  return html`
    <section class="pinning" aria-label="Link by hand">
      <div class="picked">
        <div>${picked.map((sentence) => words(sentence, all))}</div>
        <button type="button" class="button" data-quiet title="Esc" @click=${() => emit({ type: "let-go" })}>Cancel</button>
      </div>
      ${two ? pairDeeds(state, one, two, emit) : place ? deeds(place, one, all, emit) : nothing}
    </section>
  `;
}

function words(sentence: Anchor, all: Compared): TemplateResult {
  const at = all.result.articles.findIndex(({ id }) => id === sentence.article);
  return html`<p data-hue=${hue(at)}>${tag(at)}<span class="unseen">${all.name(at)}: </span>“${excerpt(sentence.words)}”</p>`;
}

function pairDeeds(state: State, a: Anchor, b: Anchor, emit: Emit): TemplateResult {
  const row = together(state, a, b);
  const pinned = state.pins.some((pin) => samePair(pin, { a, b }));
  const across = !row && !pinned && linked(state, a, b);
  const set = (link: boolean) => emit({ type: "pin", pins: [{ a, b, together: link }] });
  return html`
    <div class="deeds">
      <button type="button" class="button" data-main title="Key: l" @click=${() => set(!row)}>${row ? "Break link" : across ? "Put in one row" : "Link these"}</button>
      ${across ? html`<button type="button" class="button" @click=${() => set(false)}>Break link</button>` : nothing}
      ${pinned ? html`<button type="button" class="button" @click=${() => emit({ type: "unpin", pin: { a, b } })}>${glyph(!row)} Unpin</button>` : nothing}
    </div>
  `;
}

/** What can be done with one sentence: break a link of its statement or all, take a pin out, or pick another one. */
function deeds(place: Place, a: Anchor, all: Compared, emit: Emit): TemplateResult {
  const bonds = all.bondsWithin(place).slice(0, MOST);
  const apart = (others: readonly Place[]) => emit({ type: "pin", pins: others.map((other) => ({ a, b: anchor(all.result, other), together: false })) });
  const statement = all.statement(place);
  const members = statement === undefined ? [] : (all.result.report.statements[statement]?.members ?? []);
  const others = members.filter(([article]) => article !== place[0]);
  return html`
    <p class="advice">Pick a sentence of another article to link it${bonds.length === 0 ? "" : ", or break a link of this one"}</p>
    <div class="deeds">
      ${bonds.map(({ other }) => deed("Break link", nothing, "", other, () => apart([other]), all))}
      ${others.length > 1 ? html`<button type="button" class="button" @click=${() => apart(others)}>Take it out of its row</button>` : nothing}
      ${heldBy(place, all).map(({ pin, other }) => deed("Unpin", glyph(!pin.together), pin.together ? ", linked by you" : ", parted by you", other, () => emit({ type: "unpin", pin }), all))}
    </div>
  `;
}

/** What is spoken begins with what is seen. */
function deed(does: string, sign: TemplateResult | typeof nothing, state: string, other: Place, act: () => void, all: Compared): TemplateResult {
  const words = all.slice(other[0], all.span(other));
  const few = excerpt(words, FEW);
  return html`
    <button type="button" class="button" title=${words} aria-label="${does}: ${letter(other[0])} ${few} (${all.name(other[0])})${state}" @click=${act}>
      ${sign} ${does}: ${tag(other[0])} <span class="words">${few}</span>
    </button>
  `;
}

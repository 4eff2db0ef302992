// Links by hand: what the reader picked, and what can be done with it. It stays at the foot of the screen, so that two
// sentences far from each other can be picked.

import { html, nothing, type TemplateResult } from "lit";
import { compared, type Compared } from "../parts/compared";
import { hue } from "../parts/letter";
import { glyph, heldBy } from "../parts/pinned";
import { tag } from "../parts/tag";
import { excerpt, linked } from "../pinning";
import { anchor, placeOf, samePair, type Anchor } from "../pins";
import type { Place } from "../report";
import type { Emit, State } from "../state";

/** A sentence of a long row has many links; more buttons than these would cover the row. */
const MOST = 8;

export function pinning(state: State, emit: Emit): TemplateResult | typeof nothing {
  const { result, picked } = state;
  const [one, two] = picked;
  if (!result || !one) return nothing;
  const all = compared(result);
  const places = picked.flatMap((sentence) => placeOf(result, sentence) ?? []);
  return html`
    <section class="pinning" aria-label="Link by hand">
      <div class="picked">${picked.map((sentence) => words(sentence, all))}</div>
      <div class="deeds">
        ${two ? pairDeeds(state, one, two, emit) : places.length > 0 ? deeds(placeOf(result, one) as Place, one, all, emit) : nothing}
        <button type="button" class="button" data-quiet @click=${() => emit({ type: "let-go" })}>Cancel</button>
      </div>
    </section>
  `;
}

function words(sentence: Anchor, all: Compared): TemplateResult {
  const at = all.result.articles.findIndex(({ id }) => id === sentence.article);
  return html`<p data-hue=${hue(at)}>${tag(at)}<span class="unseen">${all.name(at)}: </span>“${excerpt(sentence.words)}”</p>`;
}

function pairDeeds(state: State, a: Anchor, b: Anchor, emit: Emit): TemplateResult {
  const together = linked(state, a, b);
  const pinned = state.pins.some((pin) => samePair(pin, { a, b }));
  const set = (link: boolean) => emit({ type: "pin", pin: { a, b, together: link } });
  return html`
    <button type="button" class="button" data-main title="Key: l" @click=${() => set(!together)}>${together ? "Break link" : "Link these"}</button>
    ${pinned ? html`<button type="button" class="button" @click=${() => emit({ type: "unpin", pin: { a, b } })}>${glyph(false)} Unpin</button>` : nothing}
  `;
}

/** What can be done with one sentence: break a link of its statement, or take a pin out; or pick another one. */
function deeds(place: Place, a: Anchor, all: Compared, emit: Emit): TemplateResult {
  const held = heldBy(place, all);
  const bonds = all.bondsWithin(place).slice(0, MOST);
  const named = (other: Place) => html`${tag(other[0])} <span class="unseen">${all.name(other[0])}: “${excerpt(all.slice(other[0], all.span(other)))}”</span>`;
  return html`
    <span class="hint">Pick a sentence of another article to link it${bonds.length === 0 ? "" : ", or"}</span>
    ${bonds.map(
      ({ other }) => html`<button type="button" class="button" title=${all.slice(other[0], all.span(other))} @click=${() => emit({ type: "pin", pin: { a, b: anchor(all.result, other), together: false } })}>Break link with ${named(other)}</button>`,
    )}
    ${held.map(
      ({ pin, other }) => html`<button type="button" class="button" title=${all.slice(other[0], all.span(other))} @click=${() => emit({ type: "unpin", pin })}>${glyph(!pin.together)} Unpin ${pin.together ? "from" : "and let stand with"} ${named(other)}</button>`,
    )}
  `;
}

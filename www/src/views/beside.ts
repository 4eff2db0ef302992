// The choice of the articles that stand side by side: a list for each column, its neighbours changed, columns added and
// taken away.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { added, put, swapped, without } from "../parts/choice";
import type { Compared } from "../parts/compared";
import { letter } from "../parts/letter";
import type { Emit, State } from "../state";

const COLUMNS = ["first", "second", "third", "fourth"];
const named = (column: number) => COLUMNS[column] ?? "";

export function beside({ side }: State, all: Compared, emit: Emit): TemplateResult | typeof nothing {
  if (side.length < 2) return nothing;
  const set = (articles: readonly number[]) => emit({ type: "side", articles });
  const more = added(side, all.result.articles.map(({ id }) => id));
  return html`
    <div class="beside" role="group" aria-label="Articles side by side">
      ${side.map((id, column) => html`
        ${column === 0 ? nothing : swap(side, column - 1, all, set)}
        <span class="choosing">
          ${select(side, column, all, set)}
          ${side.length === 2 ? nothing : html`<button type="button" class="button" data-quiet title="Take it away" aria-label="Take ${name(id, all)} away" @click=${() => set(without(side, column))}><span aria-hidden="true">×</span></button>`}
        </span>
      `)}
      ${more === side ? nothing : html`<button type="button" class="button" data-quiet @click=${() => set(more)}><span aria-hidden="true">+</span> Add a ${named(side.length)}</button>`}
    </div>
  `;
}

function swap(side: readonly number[], column: number, all: Compared, set: (articles: readonly number[]) => void): TemplateResult {
  const words = `${name(side[column], all)} and ${name(side[column + 1], all)} change places`;
  return html`<button type="button" class="button" data-quiet title="Change places" aria-label=${words} @click=${() => set(swapped(side, column))}><span aria-hidden="true">⇄</span></button>`;
}

function name(id: number | undefined, all: Compared): string {
  return all.result.articles.find((article) => article.id === id)?.name ?? "";
}

function select(side: readonly number[], column: number, all: Compared, set: (articles: readonly number[]) => void): TemplateResult {
  const chosen = side[column] ?? -1;
  const label = `${named(column).replace(/^./, (first) => first.toUpperCase())} article`;
  return html`
    <select class="choice" aria-label=${label} .value=${live(String(chosen))} @change=${(event: Event) => set(put(side, column, Number((event.target as HTMLSelectElement).value)))}>
      ${all.result.articles.map(({ id, name }, article) => html`<option value=${id} ?selected=${id === chosen}>${letter(article)} · ${name}</option>`)}
    </select>
  `;
}

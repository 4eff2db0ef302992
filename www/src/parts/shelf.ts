// The articles to choose from in the reading view, each with its figures: a button each, or one list where they are many.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { coverageOf } from "../filter";
import type { Emit } from "../state";
import type { Compared } from "./compared";
import { hue, letter } from "./letter";
import { toldElsewhere } from "./share";
import { named } from "./tag";
import { counted, percent } from "./words";

/** More buttons than these are a wall. */
const BUTTONS = 6;

export function shelf(chosen: number, all: Compared, emit: Emit): TemplateResult {
  const read = (article: number) => emit({ type: "read", article: all.id(article) });
  return html`
    <nav class="shelf" aria-label="Article to read" data-many=${all.count > BUTTONS ? "" : nothing}>
      ${all.count > BUTTONS ? list(chosen, all, emit) : buttons(chosen, all, read)}
    </nav>
  `;
}

function buttons(chosen: number, all: Compared, read: (article: number) => void): TemplateResult {
  return html`
    <ul>
      ${all.result.articles.map(
        (_, article) => html`
          <li data-hue=${hue(article)}>
            <button type="button" aria-pressed=${article === chosen} @click=${() => read(article)}>
              ${named(article, all)}<span class="figures">${figures(article, all)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function list(chosen: number, all: Compared, emit: Emit): TemplateResult {
  const choose = (event: Event) => emit({ type: "read", article: Number((event.target as HTMLSelectElement).value) });
  const step = (by: 1 | -1, words: string, key: string, sign: string) => {
    const stays = !all.result.articles[chosen + by];
    return html`
      <button type="button" class="button" data-quiet aria-label=${words} title="${words} (${key})" aria-disabled=${stays} @click=${() => stays || emit({ type: "read-next", by })}>
        <span aria-hidden="true">${sign}</span>
      </button>
    `;
  };
  return html`
    ${step(-1, "Previous article", "[", "←")}
    <select class="choice" aria-label="Article to read" .value=${live(String(all.id(chosen)))} @change=${choose}>
      ${all.result.articles.map(({ id, name }, article) => html`<option value=${id} ?selected=${article === chosen}>${letter(article)} · ${name}</option>`)}
    </select>
    ${step(1, "Next article", "]", "→")}
    <span class="figures">${figures(chosen, all)}</span>
  `;
}

const known = new WeakMap<Compared, Map<number, string>>();

/** "305 words, 92% told elsewhere, none told alone". */
export function figures(article: number, all: Compared): string {
  const ready = known.get(all) ?? new Map<number, string>();
  known.set(all, ready);
  const words = ready.get(article) ?? counting(article, all);
  ready.set(article, words);
  return words;
}

function counting(article: number, all: Compared): string {
  const { articles, statements } = all.result.report;
  const alone = statements.filter((statement) => coverageOf(statement, all.result.report) === "only" && statement.members[0]?.[0] === article).length;
  return `${counted(articles[article]?.words ?? 0, "word")}, ${percent(toldElsewhere(article, all))} told elsewhere, ${alone === 0 ? "none" : alone.toLocaleString("en")} told alone`;
}

// The story: a row a statement, a column an article, in narrative order. Who is silent leaves white space.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { compared, type Compared } from "../parts/compared";
import { gradual } from "../parts/gradual";
import { hue } from "../parts/letter";
import { rows, type Row } from "../parts/runs";
import type { Base } from "../parts/said";
import { language } from "../parts/said";
import { toldElsewhere } from "../parts/share";
import { named } from "../parts/tag";
import { counted, percent } from "../parts/words";
import { EVERYTHING, shown } from "../filter";
import type { Emit, State } from "../state";
import { apart, shared } from "./rows";

export function story(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result) return nothing;
  const all = compared(state.result);
  const found = rows(all.result.report, shown(state));
  const at = all.result.articles.findIndex(({ id }) => id === state.base);
  const base: Base = at < 0 ? null : at;
  return html`
    <section class="story" data-count=${all.count} data-base=${base ?? nothing} aria-label="Story">
      <h2 class="unseen">Story</h2>
      ${heads(all, base, emit)}
      ${found.length === 0 ? empty(emit) : nothing}
      <ol class="rows">
        ${gradual({
          rows: found,
          key: (row) => (row.kind === "shared" ? row.statement : `apart ${row.runs[0]?.statements[0] ?? ""}`),
          draw: (row) => drawn(row, state, base, all, emit),
          focus: state.focus,
          holds,
        })}
      </ol>
      ${furniture(all)}
    </section>
  `;
}

function holds(row: Row, focus: number): boolean {
  return row.kind === "shared" ? row.statement === focus : row.runs.some(({ statements }) => statements.includes(focus));
}

/** A row is drawn anew only when something in it changed: a step through a long story touches two rows. */
function drawn(row: Row, { focus, picked, spot }: State, base: Base, all: Compared, emit: Emit): unknown {
  const picks = { picked, spot, emit };
  if (row.kind === "shared") {
    const open = focus === row.statement;
    return guard([all, base, open && picked, open && spot], () => shared(row.statement, open ? picks : null, base, all, emit));
  }
  const own = row.runs.flatMap(({ statements }) => statements);
  const chosen = focus !== null && own.includes(focus) ? focus : null;
  const open = chosen !== null;
  return guard([all, chosen, open && picked, open && spot, own.join()], () => apart(row.runs, chosen, picks, all, emit));
}

/** The names stay in sight; what else there is to know of an article scrolls away. */
function heads(all: Compared, base: Base, emit: Emit): TemplateResult {
  return html`
    <ul class="heads" aria-label="Articles">
      ${all.result.articles.map((_, article) => html`<li data-hue=${hue(article)} ?data-base=${base === article}>${named(article, all)}</li>`)}
    </ul>
    <ul class="about cells" aria-label="About the articles">
      ${all.result.articles.map((_, article) => about(article, base === article, all, emit))}
    </ul>
  `;
}

function about(article: number, chosen: boolean, all: Compared, emit: Emit): TemplateResult {
  const words = all.result.report.articles[article]?.words ?? 0;
  return html`
    <li data-hue=${hue(article)}>
      <span class="who" aria-hidden="true">${named(article, all)}</span>
      <p>${counted(words, "word")}, ${percent(toldElsewhere(article, all))} also told elsewhere</p>
      <button
        type="button"
        class="against"
        aria-pressed=${chosen}
        aria-label="${chosen ? "Others read against this" : "Read against this"}: ${all.name(article)}"
        title=${chosen ? "Back to what varies between all" : "Show the others as changes to this one"}
        @click=${() => emit({ type: "base", article: chosen ? null : all.id(article) })}
      ><span>${chosen ? "Others read against this" : "Read against this"}</span></button>
    </li>
  `;
}

function empty(emit: Emit): TemplateResult {
  const all = () => emit({ type: "filter", filter: EVERYTHING });
  return html`<p class="empty">No statement passes these filters. <button type="button" class="button" @click=${all}>Show everything</button></p>`;
}

/** What is no part of the report stands below, folded, an article a column. */
function furniture(all: Compared): TemplateResult | typeof nothing {
  const lines = all.result.report.articles.map(({ sentences }) => sentences.filter(({ role }) => role === "furniture"));
  if (lines.every((found) => found.length === 0)) return nothing;
  return html`
    <section class="furniture" aria-label="Left out of the comparison">
      <h3>Left out: text around the report</h3>
      <div class="cells">
        ${lines.map(
          (found, article) => html`
            <div class="cell" data-hue=${hue(article)}>
              ${found.length === 0
                ? html`<p class="none">Nothing in ${all.name(article)}</p>`
                : html`
                    <details>
                      <summary>${counted(found.length, "line")} in ${all.name(article)}</summary>
                      <ul lang=${language(article, all)} dir="auto">
                        ${found.map(({ span }) => html`<li>${all.slice(article, span)}</li>`)}
                      </ul>
                    </details>
                  `}
            </div>
          `,
        )}
      </div>
    </section>
  `;
}

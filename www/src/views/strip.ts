// The map of the story, always in sight: a row an article, a column a statement. It is a slider: a click, a drag or
// an arrow key goes to a statement.

import { html, nothing, svg, type TemplateResult } from "lit";
import { compared, type Compared } from "../parts/compared";
import { hue, letter } from "../parts/letter";
import { columns, columnWords, mapRows, mapWords, type MapRow } from "../parts/map";
import "../parts/window";
import { strongest } from "../filter";
import { step, stops } from "../select";
import type { Emit, Result, State } from "../state";
import { steps, tools } from "./tools";

/** Rows lower than this cannot hold a letter. */
const LETTERS_UP_TO = 10;
const ROW = 11;
const LOW_ROW = 5;
const CLASH_ROW = 0.55;

export function strip(state: State, emit: Emit): TemplateResult | typeof nothing {
  if (!state.result || state.result.report.statements.length === 0) return nothing;
  const all = compared(state.result);
  return html`
    ${tools(state, emit)}
    <story-band class="band" data-view=${state.view}>
      ${map(state, all, emit)} ${steps(state, emit)}
    </story-band>
  `;
}

function map(state: State, all: Compared, emit: Emit): TemplateResult {
  const { statements } = all.result.report;
  const rows = pictured(all);
  const total = statements.length;
  const ids: readonly number[] | null = state.view === "side" ? state.side : state.view === "reading" && state.article !== null ? [state.article] : null;
  const row = all.count <= LETTERS_UP_TO ? ROW : LOW_ROW;
  const strengths = statements.map((statement) => strongest(statement, all.result.report));
  const clashing = strengths.flatMap((strength, index) => (strength === null ? [] : [index]));
  const contradicting = clashing.filter((index) => strengths[index] === "contradiction");
  const visible = new Set(stops(state));
  const hidden = statements.flatMap((_, index) => (visible.has(index) ? [] : [index]));
  const height = all.count + (clashing.length > 0 ? CLASH_ROW : 0);
  return html`
    <div class="map" data-low=${row === LOW_ROW}>
      <div class="letters" aria-hidden="true">
        ${rows.map(({ article }) => html`<span data-hue=${hue(article)} data-out=${ids !== null && !ids.includes(all.id(article))}>${letter(article)}</span>`)}
      </div>
      <div
        class="field"
        role="slider"
        tabindex="0"
        aria-label="Place in the story"
        aria-valuemin=${state.focus === null ? 0 : 1}
        aria-valuemax=${total}
        aria-valuenow=${state.focus === null ? 0 : state.focus + 1}
        aria-valuetext=${state.focus === null ? "No statement chosen" : columnWords(state.focus, all)}
        @keydown=${(event: KeyboardEvent) => key(event, state, emit)}
        @pointerdown=${(event: PointerEvent) => point(event, state, emit)}
        @pointermove=${(event: PointerEvent) => point(event, state, emit)}
      >
        <svg viewBox="0 0 ${total} ${height}" height=${height * row} preserveAspectRatio="none" aria-hidden="true">
          ${rows.map(
            ({ article, shades }) => svg`
              <g data-hue=${hue(article)} data-out=${ids !== null && !ids.includes(all.id(article))}>
                <path class="track" d="M0 ${article + 0.5}H${total}" />
                ${shades.map(({ shade, path }) => svg`<path data-shade=${shade} d=${path} />`)}
              </g>`,
          )}
          ${clashing.length === 0 ? nothing : svg`<path class="clashes" d=${columns(clashing, all.count + 0.1, all.count + 0.22, 0.04) + columns(contradicting, all.count + 0.36, all.count + 0.48, 0.04)} />`}
          ${hidden.length === 0 ? nothing : svg`<path class="hidden" d=${columns(hidden, 0, height)} />`}
          ${state.focus === null ? nothing : svg`<rect class="here" x=${state.focus} width="1" y="0" height=${height} />`}
        </svg>
        ${state.view === "story" ? html`<story-window total=${total}></story-window>` : nothing}
      </div>
      <ul class="unseen" aria-label="The map in words">
        ${mapWords(all).map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
  `;
}

const drawn = new WeakMap<Result, MapRow[]>();

/** The picture changes with the result alone, not with the focus. */
function pictured(all: Compared): MapRow[] {
  const rows = drawn.get(all.result) ?? mapRows(all);
  drawn.set(all.result, rows);
  return rows;
}

/** Goes to the statement under the pointer, or to the next one shown if that one is filtered away. */
function point(event: PointerEvent, state: State, emit: Emit): void {
  if ((event.buttons & 1) === 0) return;
  const field = event.currentTarget as HTMLElement;
  if (event.type === "pointerdown") field.setPointerCapture(event.pointerId);
  const { left, width } = field.getBoundingClientRect();
  const list = stops(state);
  const last = list.at(-1);
  const total = state.result?.report.statements.length ?? 0;
  const under = Math.floor(((event.clientX - left) / width) * total);
  const statement = list.find((index) => index >= under) ?? last;
  if (statement !== undefined && statement !== state.focus) emit({ type: "focus", statement });
}

const KEYS: Readonly<Record<string, 1 | -1 | "first" | "last">> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: "first",
  End: "last",
};

function key(event: KeyboardEvent, state: State, emit: Emit): void {
  const way = KEYS[event.key];
  if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const list = stops(state);
  const statement = way === "first" ? list[0] : way === "last" ? list.at(-1) : step(state, way);
  if (statement !== undefined && statement !== null) emit({ type: "focus", statement });
}

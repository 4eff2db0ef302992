// The map of the story, always in sight: a row an article, a column a statement. It is a slider: a click, a drag or
// an arrow key goes to a statement.

import { html, nothing, svg, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { until } from "lit/directives/until.js";
import { compared, type Compared } from "../parts/compared";
import { hue, letter } from "../parts/letter";
import { columns, columnWords, mapRows, mapWords, ROWS, type MapRow } from "../parts/map";
import { inSlices, type Coming } from "../parts/slices";
import { vars } from "../parts/vars";
import "../parts/window";
import { strongest } from "../filter";
import type { Link } from "../report";
import { step, stops } from "../select";
import type { Emit, State } from "../state";
import { steps, tools } from "./tools";

/** Rows of this height hold a letter. */
const ROW = 11;
/** As high as the map may be: it takes its room from the story. */
const HIGHEST = 66;
const CLASH_ROW = 0.55;
/** Lower than this the marks of disagreements could not be told from rows. */
const LEAST_CLASH = 5;

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

/** The articles that the view shows in full, by their index; null where it shows all. */
function inFull(state: State, all: Compared): readonly number[] | null {
  const ids = state.view === "side" ? state.side : state.view === "reading" && state.article !== null ? [state.article] : null;
  return ids && ids.map((id) => all.result.articles.findIndex((article) => article.id === id));
}

function map(state: State, all: Compared, emit: Emit): TemplateResult {
  const total = all.result.report.statements.length;
  const full = inFull(state, all);
  const count = Math.min(all.count, ROWS);
  const row = Math.min(ROW, HIGHEST / count);
  const isOut = (from: number, to: number) => full !== null && !full.some((article) => article >= from && article < to);
  const list = stops(state);
  const { focus } = state;
  return html`
    <div class="map" data-low=${row < ROW}>
      ${row < ROW
        ? nothing
        : html`<div class="letters" aria-hidden="true">
            ${all.result.articles.map((_, article) => html`<span data-hue=${hue(article)} data-out=${isOut(article, article + 1)}>${letter(article)}</span>`)}
          </div>`}
      <div
        class="field"
        role="slider"
        tabindex="0"
        aria-label="Place in the story"
        aria-valuemin=${focus === null ? 0 : 1}
        aria-valuemax=${total}
        aria-valuenow=${focus === null ? 0 : focus + 1}
        aria-valuetext=${focus === null ? "No statement chosen" : columnWords(focus, all)}
        @keydown=${(event: KeyboardEvent) => key(event, state, emit)}
        @pointerdown=${(event: PointerEvent) => point(event, state, emit)}
        @pointermove=${(event: PointerEvent) => point(event, state, emit)}
      >
        ${guard([all, String(full), state.filter], () => picture(all, count, row, list, isOut))}
        ${focus === null ? nothing : html`<i class="here" ${vars({ "--at": focus / total, "--part": 1 / total })}></i>`}
        ${state.view === "story" || state.view === "reading" ? html`<story-window total=${total}></story-window>` : nothing}
      </div>
      <ul class="unseen" aria-label="The map in words">
        ${guard([all.result.report.links], () => mapWords(all).map((line) => html`<li>${line}</li>`))}
      </ul>
    </div>
  `;
}

/** What the filters hide is paler, and where articles disagree a mark stands below: two where they contradict. */
function picture(all: Compared, count: number, row: number, list: readonly number[], isOut: (from: number, to: number) => boolean): TemplateResult {
  const { report } = all.result;
  const total = report.statements.length;
  const strengths = report.statements.map((statement) => strongest(statement, report));
  const clashing = strengths.flatMap((strength, index) => (strength === null ? [] : [index]));
  const contradicting = clashing.filter((index) => strengths[index] === "contradiction");
  const visible = new Set(list);
  const hidden = strengths.flatMap((_, index) => (visible.has(index) ? [] : [index]));
  const clash = clashing.length > 0 ? Math.max(CLASH_ROW, LEAST_CLASH / row) : 0;
  const mark = (statements: readonly number[], from: number) => columns(statements, total, true, count + from * clash, count + (from + 0.22) * clash, 0.04);
  const coming = pictured(all);
  const rows = (drawn: readonly MapRow[]) => drawn.map((one, band) => drawnRow(one, band, total, isOut(one.from, one.to)));
  return html`
    <svg viewBox="0 0 ${total} ${count + clash}" height=${(count + clash) * row} preserveAspectRatio="none" aria-hidden="true">
      ${coming.value ? rows(coming.value) : until(coming.done.then(rows), nothing)}
      ${clash === 0 ? nothing : svg`<path class="clashes" d=${mark(clashing, 0.18) + mark(contradicting, 0.64)} />`}
      ${hidden.length === 0 ? nothing : svg`<path class="hidden" d=${columns(hidden, total, false, 0, count + clash)} />`}
    </svg>
  `;
}

/** A row of several articles is of no article's hue. */
function drawnRow({ from, to, shades }: MapRow, band: number, total: number, out: boolean): TemplateResult {
  return svg`
    <g data-hue=${to - from === 1 ? hue(from) : nothing} data-out=${out}>
      <path class="track" d="M0 ${band + 0.5}H${total}" />
      ${shades.map(({ shade, path }) => svg`<path data-shade=${shade} d=${path} />`)}
    </g>
  `;
}

const drawn = new WeakMap<readonly Link[], Coming<MapRow[]>>();

/** The rows change with the links alone: facts that come after them leave them as they are. */
function pictured(all: Compared): Coming<MapRow[]> {
  const { links } = all.result.report;
  const rows = drawn.get(links) ?? inSlices(mapRows(all));
  drawn.set(links, rows);
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

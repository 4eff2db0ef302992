// `<story-atlas>`: the large map of all statements, drawn for the width that it has. It is a slider: the pointer or an
// arrow key goes to a cell, which is told in words above it; a click or Enter opens it. An element, because it measures
// the page, and because where one looks is not yet where one reads.

import { html, nothing, render, svg, type TemplateResult } from "lit";
import { atlas, cornerOf, cursorAt, heightOf, LETTER_ROW, MARKS, widthOf, type Atlas, type Cursor } from "./atlas";
import { bandsPath, columnPath, framePath, linesPath, markPaths, numbered, toldPaths } from "./atlas-paths";
import { stepped } from "./atlas-step";
import { caption, spoken } from "./atlas-words";
import { ofOne, type Compared } from "./compared";
import { hue, letter } from "./letter";
import { language } from "./said";
import { shades } from "./shade";
import { tag } from "./tag";
import { vars } from "./vars";

export interface AtlasView {
  all: Compared;
  /** Statements in which something disagrees, and those of them that cannot hold together. */
  differ: readonly number[];
  contradict: ReadonlySet<number>;
  /** Statements that the filters hide. */
  hidden: readonly number[];
  /** Where the reader is in the story. */
  focus: number | null;
  open: (statement: number) => void;
}

/** Beside the map: names where there is room for them, else letters, and nothing where no row is high enough for one. */
const NAMES = 168;
const LETTERS = 24;
const NAMES_FROM = 600;
/** A4 between its margins: paper is not measured before it is drawn on. */
const PAPER = 690;

export class StoryAtlas extends HTMLElement {
  #view: AtlasView | undefined;
  #map: Atlas | undefined;
  #picture: TemplateResult | undefined;
  /** Where the keyboard stands, and where the pointer is. */
  #cursor: Cursor | null = null;
  #pointed: Cursor | null = null;
  #width = 0;
  /** The room beside the map. */
  #names = 0;
  #listen: AbortController | undefined;
  readonly #resized = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));

  set view(view: AtlasView) {
    const before = this.#view;
    this.#view = view;
    const same = before !== undefined && ofOne(before.all, view.all);
    if (!same || before.focus !== view.focus) this.#cursor = view.focus === null ? null : { statement: view.focus, article: first(view.focus, view.all) };
    if (!same) this.#pointed = null;
    // Drawn in the old width at once, in the new one as soon as that is known.
    this.#redraw();
  }

  connectedCallback(): void {
    this.#listen = new AbortController();
    const { signal } = this.#listen;
    window.addEventListener("beforeprint", () => this.#draw(PAPER), { signal });
    window.addEventListener("afterprint", () => this.#redraw(), { signal });
    this.#resized.observe(this);
  }

  disconnectedCallback(): void {
    this.#listen?.abort();
    this.#resized.disconnect();
  }

  #measure(room: number): void {
    const width = Math.floor(room);
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#redraw();
  }

  #redraw(): void {
    this.#draw(this.#width);
  }

  /** Draws the map anew for a width; before there is one, only what stands above it. */
  #draw(width: number): void {
    if (!this.#view) return;
    const { report } = this.#view.all.result;
    const beside = width < NAMES_FROM ? LETTERS : NAMES;
    const lettered = atlas(width - beside, report.statements.length, report.articles.length);
    this.#names = lettered.row < LETTER_ROW ? 0 : beside;
    // Without letters their room is the map's.
    this.#map = width === 0 ? undefined : this.#names > 0 ? lettered : atlas(width, report.statements.length, report.articles.length);
    this.#picture = this.#map && picture(this.#view, this.#map);
    this.#show();
  }

  /** What follows the pointer is all that changes: the picture stays as it is. */
  #show(): void {
    const { view, map } = { view: this.#view, map: this.#map };
    if (!view) return;
    const at = this.#pointed ?? this.#cursor;
    render(
      html`
        ${told(at, view)}
        <div class="atlas-body">
          ${map && this.#names > 0 ? names(view.all, map, this.#names) : nothing}
          <div class="atlas-room">${map && this.#picture ? this.#field(view, map, this.#picture, at) : nothing}</div>
        </div>
      `,
      this,
    );
  }

  #field(view: AtlasView, map: Atlas, drawn: TemplateResult, at: Cursor | null): TemplateResult {
    const stand = this.#cursor;
    return html`
      <div
        class="atlas-field"
        role="slider"
        tabindex="0"
        aria-label="Map of all statements"
        aria-description="Left and right go from statement to statement, up and down from article to article. Enter opens a statement in the story."
        aria-valuemin=${stand ? 1 : 0}
        aria-valuemax=${map.statements}
        aria-valuenow=${stand ? stand.statement + 1 : 0}
        aria-valuetext=${stand ? spoken(stand, view.all) : "No statement chosen"}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
        @focus=${() => this.#entered()}
        @pointerdown=${(event: PointerEvent) => this.#point(event)}
        @pointermove=${(event: PointerEvent) => this.#point(event)}
        @pointerleave=${() => this.#look(null)}
        @click=${(event: MouseEvent) => this.#clicked(event)}
      >
        <svg viewBox="0 0 ${widthOf(map)} ${heightOf(map)}" width=${widthOf(map)} height=${heightOf(map)} aria-hidden="true">
          ${drawn}
        </svg>
        ${at ? here(at, map) : nothing}
      </div>
    `;
  }

  #under(event: MouseEvent): Cursor | null {
    const field = event.currentTarget as HTMLElement;
    const { left, top } = field.getBoundingClientRect();
    return this.#map ? cursorAt(event.clientX - left, event.clientY - top, this.#map) : null;
  }

  #point(event: PointerEvent): void {
    this.#look(this.#under(event));
  }

  #look(at: Cursor | null): void {
    if (at?.statement === this.#pointed?.statement && at?.article === this.#pointed?.article) return;
    this.#pointed = at;
    this.#show();
  }

  #clicked(event: MouseEvent): void {
    const at = this.#under(event);
    if (at) this.#view?.open(at.statement);
  }

  /** The keyboard needs a place to start from. */
  #entered(): void {
    const { all } = this.#view ?? {};
    if (this.#cursor || !all || all.result.report.statements.length === 0) return;
    this.#cursor = { statement: 0, article: first(0, all) };
    this.#show();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#map) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (this.#cursor) this.#view?.open(this.#cursor.statement);
      return;
    }
    const to = stepped(event.key, this.#cursor ?? { statement: 0, article: 0 }, this.#map);
    if (!to) return;
    event.preventDefault();
    this.#pointed = null;
    this.#cursor = to;
    this.#show();
    this.querySelector(".atlas-here")?.scrollIntoView({ block: "nearest" });
  }
}

/** The first article that tells a statement. */
function first(statement: number, all: Compared): number {
  return all.result.report.statements[statement]?.members[0]?.[0] ?? 0;
}

/** Above the map, in a place of its own that never moves: what the cell says, or how to make one speak. */
function told(at: Cursor | null, { all, hidden }: AtlasView): TemplateResult {
  const found = at && caption(at, all);
  if (!at || !found) {
    return html`<div class="atlas-told"><p class="hint by-mouse">Point at a column to see what it tells; a click opens it in the story.</p><p class="hint by-hand">Slide a finger along the map to see what is told; a tap opens it in the story.</p></div>`;
  }
  return html`
    <div class="atlas-told">
      <p class="atlas-about"><b>${found.place}</b> <span>${found.coverage}</span>${found.disagreements.map(({ words, strength }) => html` <span class="strength" data-clash=${strength}>${words}</span>`)}${hidden.includes(at.statement) ? html` <span>Hidden by the filters.</span>` : nothing}</p>
      <p class="atlas-words" data-silent=${found.article === at.article ? nothing : ""}>${tag(found.article)}<span lang=${language(found.article, all)} dir="auto">${found.words}</span></p>
    </div>
  `;
}

/** In full beside the first band, by letter beside the others. */
function names(all: Compared, map: Atlas, wide: number): TemplateResult {
  return html`
    <div class="atlas-names" aria-hidden="true" ${vars({ "--wide": wide, "--row": map.row, "--pitch": map.pitch })}>
      ${Array.from({ length: map.bands }, (_, band) => html`<div class="atlas-band">${all.result.articles.map((_, article) => label(article, band === 0 && wide === NAMES, all))}</div>`)}
    </div>
  `;
}

function label(article: number, full: boolean, all: Compared): TemplateResult {
  const name = all.name(article);
  return html`<p data-hue=${hue(article)} title=${name}>${full ? html`<span class="name"><bdi>${name}</bdi></span>` : nothing}<b>${letter(article)}</b></p>`;
}

function picture({ all, differ, contradict, hidden }: AtlasView, map: Atlas): TemplateResult {
  const cells = shades(all);
  const marks = markPaths(differ, contradict, map);
  return svg`
    ${numbered(map).map((statement) => {
      const { x, y } = cornerOf(statement, map);
      return svg`<text x=${x + map.column / 2} y=${y - 6}>${statement + 1}</text>`;
    })}
    ${silence(map)}
    ${toldPaths(cells, map).map(({ article, shade, path }) => svg`<path class="atlas-told-cells" data-hue=${hue(article)} data-shade=${shade} d=${path} />`)}
    <path class="atlas-differ" d=${marks.differ} />
    <path class="atlas-contradict" d=${marks.contradict} />
    ${hidden.length === 0 ? nothing : svg`<path class="atlas-hidden" d=${columnPath(hidden, map)} />`}
  ` as TemplateResult;
}

function silence(map: Atlas): TemplateResult {
  return svg`
    <defs>
      <pattern id="atlas-frames" patternUnits="userSpaceOnUse" width=${map.column} height=${map.pitch}><path class="atlas-silent" d=${framePath(map)} /></pattern>
    </defs>
    <path fill="url(#atlas-frames)" d=${bandsPath(map)} />
    <path class="atlas-silent" d=${linesPath(map)} />
  ` as TemplateResult;
}

/** The column, and in it the cell: a layer of its own, so that the picture under it is not drawn again. */
function here({ statement, article }: Cursor, map: Atlas): TemplateResult {
  const { x, y } = cornerOf(statement, map);
  return html`
    <span class="atlas-here" ${vars({ "--x": x, "--y": y, "--wide": map.column, "--high": map.articles * map.row + MARKS })}></span>
    <span class="atlas-cell" ${vars({ "--x": x, "--y": y + article * map.row, "--wide": map.column, "--high": map.row })}></span>
  `;
}

customElements.define("story-atlas", StoryAtlas);

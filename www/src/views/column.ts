// One article in full: its blocks as they were, its sentences ready to be chosen.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { steps } from "../parts/against";
import type { Compared } from "../parts/compared";
import { divergenceMarks } from "../parts/disagreement";
import { hue } from "../parts/letter";
import { marked } from "../parts/marked";
import { bestTies, changedWords, KINDS, tieWords, type Tie } from "../parts/pairing";
import type { Mark } from "../parts/pieces";
import { edited, language } from "../parts/said";
import { isPicked, pinMarks } from "../parts/pinned";
import { named } from "../parts/tag";
import type { Anchor } from "../pins";
import type { Block, Place } from "../report";
import type { Emit, Result } from "../state";

export interface Column {
  article: number;
  other: number;
  name: "left" | "right";
  ties: readonly Tie[];
  focus: number | null;
  picked: readonly Anchor[];
}

export function column(about: Column, all: Compared, emit: Emit): TemplateResult {
  const { article, name, ties, focus } = about;
  const blocks = all.result.report.articles[article]?.blocks ?? [];
  const best = bestOf(ties, name);
  const chosenBlocks = focused(about, all);
  // A block is drawn anew only when something in it changed: a step through a long text touches a few.
  const guarded = (block: Block, index: number) => {
    const own = { ...about, focus: chosenBlocks.has(index) ? focus : null };
    return guard([all, ties, own.focus, about.picked], () => drawn(block, index, own, best, all, emit));
  };
  return html`
    <article class="pane" data-pane=${name} data-hue=${hue(article)} tabindex="-1" aria-label=${all.name(article)}>
      <h3 class="pane-head">${named(article, all)}</h3>
      <div class="text" lang=${language(article, all)} dir="auto">${blocks.map(guarded)}</div>
    </article>
  `;
}

/** The blocks that hold a sentence of the statement in focus. */
function focused({ article, focus }: Column, all: Compared): Set<number | undefined> {
  const members = focus === null ? [] : (all.result.report.statements[focus]?.members ?? []);
  return new Set(members.filter((place) => place[0] === article).map((place) => all.sentence(place)?.block));
}

const bests = new WeakMap<readonly Tie[], Partial<Record<Column["name"], Map<number, Tie>>>>();

function bestOf(ties: readonly Tie[], name: Column["name"]): ReadonlyMap<number, Tie> {
  const known = bests.get(ties) ?? {};
  bests.set(ties, known);
  return (known[name] ??= bestTies(ties, name));
}

const grouped = new WeakMap<Result, Map<number, Map<number, number[]>>>();

/** The sentences of every block of an article, in order. */
function byBlock(article: number, { result }: Compared): ReadonlyMap<number, readonly number[]> {
  const known = grouped.get(result) ?? new Map<number, Map<number, number[]>>();
  grouped.set(result, known);
  const ready = known.get(article);
  if (ready) return ready;
  const blocks = new Map<number, number[]>();
  result.report.articles[article]?.sentences.forEach(({ block }, number) => {
    const own = blocks.get(block);
    if (own) own.push(number);
    else blocks.set(block, [number]);
  });
  known.set(article, blocks);
  return blocks;
}

function drawn(block: Block, index: number, about: Column, best: ReadonlyMap<number, Tie>, all: Compared, emit: Emit): TemplateResult {
  const { article } = about;
  const parts: unknown[] = [];
  const partners: unknown[] = [];
  let at = block.span[0];
  for (const number of byBlock(article, all).get(index) ?? []) {
    const [start, end] = all.span([article, number]);
    // What lies between sentences is shown as it is.
    parts.push(all.slice(article, [at, Math.max(at, start)]));
    parts.push(one([article, number], about, best.get(number), all, emit));
    if (chosen([article, number], about, all)) partners.push(partner(best.get(number), about, all));
    at = Math.max(at, end);
  }
  parts.push(all.slice(article, [at, Math.max(at, block.span[1])]));
  if (block.kind === "heading") return html`<h4>${parts}</h4>${partners}`;
  if (block.kind === "list-item") return html`<p data-item>${parts}</p>${partners}`;
  return html`<p>${parts}</p>${partners}`;
}

function chosen(place: Place, { focus }: Column, all: Compared): boolean {
  return focus !== null && all.statement(place) === focus;
}

/** A click anywhere chooses; the sign before it is the same as a button, and says how the other article has it. */
function one(place: Place, about: Column, tie: Tie | undefined, all: Compared, emit: Emit): TemplateResult {
  const here = chosen(place, about, all);
  const statement = all.statement(place);
  const marks = here ? edits(place, about, all) : [];
  // While one is picked, every sentence of the other article can be its partner, furniture too.
  const wanted = about.picked.length > 0 && about.picked.every((sentence) => sentence.article !== all.id(place[0]));
  const pins = pinMarks(place, all, here || wanted || isPicked(place, about.picked, all) ? { picked: about.picked, emit } : null);
  const choose = (event: Event) => {
    if (statement === undefined || (event.target as Element).closest(".pick") || document.getSelection()?.isCollapsed === false) return;
    emit({ type: "focus", statement: statement === about.focus ? null : statement });
  };
  return html`<span
      class="sentence"
      data-sentence=${place[1]}
      data-role=${all.sentence(place)?.role ?? nothing}
      ?data-tied=${tie !== undefined}
      ?data-chosen=${here}
      @click=${statement === undefined ? nothing : choose}
    >${tie === undefined ? nothing : sign(tie, place, here, about, all)}${pins}${marked(all.text(place[0]), all.span(place), marks)}</span>`;
}

function sign(tie: Tie, place: Place, here: boolean, { other }: Column, all: Compared): TemplateResult {
  const words = `${tieWords(tie)} in ${all.name(other)}`;
  return html`<button type="button" class="sign" data-place=${String(place)} data-kind=${tie.link.kind} aria-pressed=${here} aria-label=${words} title=${words}
    >${KINDS[tie.link.kind].sign}${tie.moved ? "↕" : ""}</button>`;
}

function edits(place: Place, { other, name }: Column, all: Compared): Mark[] {
  const statement = all.statement(place);
  const found = statement === undefined ? undefined : all.result.report.statements[statement];
  return [...changedWords(place, other, name === "left" ? "gone" : "new", all), ...(found ? divergenceMarks(place[0], found, all) : [])];
}

/** Where only one column is in sight, the other's words stand below the chosen sentence. */
function partner(tie: Tie | undefined, { other, name }: Column, all: Compared): TemplateResult | typeof nothing {
  if (!tie) return nothing;
  const mine = tie[name];
  const side = tie.link.a[0] === mine[0] ? "b" : "a";
  return html`
    <div class="partner" role="group" aria-label="In ${all.name(other)}">
      ${named(other, all)}
      <p lang=${language(other, all)} dir="auto">${steps(tie.link, side, all).map(edited)}</p>
    </div>
  `;
}

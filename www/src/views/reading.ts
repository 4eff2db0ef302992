// One article as its publisher wrote it, with what the others tell in the margin. Loaded when it is first looked at.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { keyed } from "lit/directives/keyed.js";
import { shown } from "../filter";
import { arriveFirst } from "../parts/arrive";
import { compared, type Compared } from "../parts/compared";
import { leafDrawn, type Page } from "../parts/edition";
import { shadeOf } from "../parts/heat";
import { gradual } from "../parts/gradual";
import { leaves, type Leaf } from "../parts/leaves";
import { leftOut } from "../parts/leftout";
import { marginAt, omitted, type Omitted } from "../parts/omitted";
import { language } from "../parts/said";
import { shelf } from "../parts/shelf";
import { named } from "../parts/tag";
import { counted } from "../parts/words";
import type { Emit, State } from "../state";

export function reading(state: State, emit: Emit): TemplateResult | typeof nothing {
  const article = state.result?.articles.findIndex(({ id }) => id === state.article) ?? -1;
  if (!state.result || article < 0) return nothing;
  const all = compared(state.result);
  const page = pageOf(article, state, all);
  return html`
    <section class="read" aria-label="Reading">
      <h2 class="unseen">Reading</h2>
      ${shelf(article, all, emit)} ${legend(all)}
      ${keyed(all.id(article), edition(page, all, emit))}
    </section>
  `;
}

/** A section of its own: whoever chooses an article above it stays at that choice, whoever reads goes on in the text. */
function edition(page: Page, all: Compared, emit: Emit): TemplateResult {
  const { article, left, focus } = page;
  const told = leavesOf(article, all);
  const shares = all.result.report.statements.some(({ articles, members }) => articles > 1 && members.some((place) => place[0] === article));
  return html`
    <section class="edition">
      <article aria-label=${all.name(article)}>
        ${guard([all], () => masthead(page, told, all))}
        ${shares ? nothing : html`<p class="apart-note">No other article tells any of this.</p>`}
        ${left.before.length === 0
          ? nothing
          : html`<details class="before" ?open=${focus !== null && left.before.includes(focus)}>
              <summary>Others begin with ${counted(left.before.length, "statement")} that this one leaves out</summary>
              ${leftOut(left.before, focus, all, emit)}
            </details>`}
        ${page.open === null ? html`<p class="hint">Choose a sentence. How the others word it, and what they tell at this point, will stand here.</p>` : nothing}
        <div
          class="text"
          lang=${language(article, all)}
          dir="auto"
          @click=${(event: Event) => click(event, page, all, emit)}
          @keydown=${(event: KeyboardEvent) => key(event, page, emit)}
        >
          ${gradual({
            rows: told,
            key: (leaf) => leaf.parts[0]?.span[0],
            draw: (leaf) => leafDrawn(leaf, page, all, emit),
            focus,
            holds: ({ parts }) => page.open !== null && parts.some(({ sentences }) => sentences.includes(page.open?.sentence ?? -1)),
          })}
        </div>
        ${left.end.length === 0
          ? nothing
          : html`
              <div class="end">
                <h3>${shares ? "What others tell after this" : "What the others tell"}</h3>
                ${leftOut(left.end, focus, all, emit)}
              </div>
            `}
      </article>
    </section>
  `;
}

/** Only who opens an article without a place in it is brought to its head. */
function masthead({ article, open, focus, left }: Page, told: readonly Leaf[], all: Compared): TemplateResult {
  const listed = focus !== null && (left.before.includes(focus) || left.end.includes(focus));
  return html`
    <header class="masthead" tabindex="-1" ${arriveFirst(open === null && !listed)}>
      ${told.some(({ kind }) => kind === "headline") ? html`<p class="outlet">${named(article, all)}</p>` : html`<h3>${named(article, all)}</h3>`}
    </header>
  `;
}

function pageOf(article: number, state: State, all: Compared): Page {
  const passing = shown(state);
  const left = leftOf(article, passing, all);
  const open = marginAt(article, state.focus, state.margin, left, all);
  const members = state.focus === null ? [] : (all.result.report.statements[state.focus]?.members ?? []);
  const chosen = new Set(members.flatMap((place) => (place[0] === article ? [place[1]] : [])));
  const first = all.result.report.articles[article]?.sentences.findIndex((_, number) => all.statement([article, number]) !== undefined) ?? 0;
  return { article, focus: state.focus, chosen, open, current: open?.sentence ?? first, left, shown: setOf(passing), picked: state.picked };
}

/** What each mark means, in one line, and only those that can be there. */
function legend(all: Compared): TemplateResult {
  const others = all.count - 1;
  const count = (some: number) => html`<span class="key-sample" data-shade=${shadeOf(some / others)} aria-hidden="true">${some}</span>`;
  return html`
    <ul class="read-legend" aria-label="What the marks mean">
      <li><span class="key-sample" data-coverage="only" aria-hidden="true"></span> Only here</li>
      ${others > 1 ? html`<li>${count(1)}${others > 2 ? count(others - 1) : nothing} Told by so many of the ${others} others${others > 2 ? "; the fewer, the darker" : ""}</li>` : nothing}
      <li><span class="key-sample" data-coverage="all" aria-hidden="true"></span> ${others > 1 ? "Told by all" : "Told by both"}</li>
      <li><span class="key-sample gap" aria-hidden="true">+2</span> Left out here</li>
      ${all.result.report.divergences.length > 0 ? html`<li><span data-clash="contradiction">They differ</span></li>` : nothing}
    </ul>
  `;
}

/** A click on a sentence chooses it, unless it ends a selection or hits a control. */
function click(event: Event, { article, chosen, open }: Page, all: Compared, emit: Emit): void {
  const target = event.target as Element;
  const button = target.closest("button");
  if (target.closest(".margin") || (button && !button.matches(".count"))) return;
  if (!button && document.getSelection()?.isCollapsed === false) return;
  const number = Number(target.closest<HTMLElement>(".says")?.dataset["sentence"] ?? NaN);
  const statement = all.statement([article, number]);
  if (statement === undefined) return;
  const again = chosen.has(number) && open?.sentence === number && !open.gap;
  emit(again ? { type: "focus", statement: null } : { type: "focus", statement, margin: { sentence: number, gap: false } });
}

/** Up and down go from sentence to sentence; Escape leaves the one in focus, once nothing is picked. */
function key(event: KeyboardEvent, { open, picked }: Page, emit: Emit): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const text = event.currentTarget as Element;
  const at = (event.target as Element).closest<HTMLElement>(".count");
  if (event.key === "Escape" && open && picked.length === 0) {
    text.querySelector<HTMLElement>("[data-open] .count")?.focus({ preventScroll: true });
    emit({ type: "focus", statement: null });
  } else if (at && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const marks = [...text.querySelectorAll<HTMLElement>(".count")];
    marks[marks.indexOf(at) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  } else return;
  event.preventDefault();
}

const cut = new WeakMap<Compared, Map<number, Leaf[]>>();

function leavesOf(article: number, all: Compared): Leaf[] {
  const known = cut.get(all) ?? new Map<number, Leaf[]>();
  cut.set(all, known);
  const found = known.get(article) ?? leaves(article, all);
  known.set(article, found);
  return found;
}

const missing = new WeakMap<readonly number[], Map<number, Omitted>>();

/** The filters give the same list as long as they are the same, and another for another result. */
function leftOf(article: number, passing: readonly number[], all: Compared): Omitted {
  const known = missing.get(passing) ?? new Map<number, Omitted>();
  missing.set(passing, known);
  const found = known.get(article) ?? omitted(article, all, passing);
  known.set(article, found);
  return found;
}

const sets = new WeakMap<readonly number[], ReadonlySet<number>>();

function setOf(passing: readonly number[]): ReadonlySet<number> {
  const found = sets.get(passing) ?? new Set(passing);
  sets.set(passing, found);
  return found;
}

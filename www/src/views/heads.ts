// The heads of the story: the articles' names, which stay in sight above their columns, and what else there is to know
// of each article, which scrolls away. More articles than columns are a line that opens.

import { html, nothing, render, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { beyondColumns } from "../parts/columns";
import type { Compared } from "../parts/compared";
import { hue } from "../parts/letter";
import type { Base } from "../parts/said";
import { toldElsewhere } from "../parts/share";
import { named } from "../parts/tag";
import { counted, percent } from "../parts/words";
import type { Emit } from "../state";

/** What there is to know of more articles than these would fill the screen before the story begins. */
const FEW = 5;

export function heads(all: Compared, base: Base, emit: Emit): TemplateResult {
  const names = html`
    <ul class="heads" aria-label="Articles">
      ${all.result.articles.map((_, article) => html`<li data-hue=${hue(article)} ?data-base=${base === article}>${named(article, all)}</li>`)}
    </ul>
  `;
  return html`${beyondColumns(all) ? nothing : names} ${all.count > FEW ? many(all, base, emit) : list(all, base, emit)}`;
}

/** Drawn when it is opened: two hundred articles are much to draw for nobody. */
function many(all: Compared, base: Base, emit: Emit): TemplateResult {
  const varying = () => emit({ type: "base", article: null });
  const fill = (details?: Element | EventTarget | null) => {
    if (details instanceof HTMLDetailsElement && details.open) render(list(all, base, emit), details.lastElementChild as HTMLElement);
  };
  return html`
    <div class="about-many">
      <details ${ref(fill)} @toggle=${(event: Event) => fill(event.currentTarget)}>
        <summary>About the ${all.count} articles</summary>
        <div></div>
      </details>
      ${base === null ? nothing : html`<p>Others read against ${named(base, all)} <button type="button" class="against" @click=${varying}>Back to what varies</button></p>`}
    </div>
  `;
}

function list(all: Compared, base: Base, emit: Emit): TemplateResult {
  return html`
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

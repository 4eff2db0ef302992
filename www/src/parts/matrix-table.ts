// The matrix of overlap as a table: a row for the words of an article, a column for who tells them too. A cell has a
// bar as long as the share, and in it a narrower one for what stands word for word. Above a certain number of articles
// a cell is a square in a square, and beyond the largest the pairs give way to each article's closest.

import { html, nothing, type TemplateResult } from "lit";
import { EVERYTHING } from "../filter";
import type { Emit } from "../state";
import type { Compared } from "./compared";
import { hue } from "./letter";
import { closest, formOf, sharesOf, shareWords, standings, verbatimWords, type Form, type Share, type Standing } from "./matrix";
import { tag } from "./tag";
import { vars } from "./vars";
import { counted, percent } from "./words";

/** What opens from the table. */
interface Ways {
  all: Compared;
  emit: Emit;
  form: Form;
}

export function matrixTable(all: Compared, emit: Emit, labelled: string): TemplateResult {
  const form = formOf(all.count);
  const ways: Ways = { all, emit, form };
  return html`
    <table class="matrix" data-form=${form} role="grid" aria-labelledby=${labelled}>
      <thead>${form === "closest" ? closestHead() : heads(ways)}</thead>
      <tbody>${standings(all).map((standing) => row(standing, ways))}</tbody>
    </table>
  `;
}

function heads({ all, form }: Ways): TemplateResult {
  return html`
    <tr>
      <th scope="col" rowspan="2" class="of">Of the words of</th>
      <th scope="colgroup" colspan=${all.count} class="by">this much is also told by</th>
      <th scope="col" rowspan="2" class="sum">anyone else</th>
      <th scope="col" rowspan="2" class="sum">Told here alone</th>
    </tr>
    <tr>
      ${all.result.articles.map(
        ({ name }, article) => html`
          <th scope="col" class="who" data-column=${article} data-hue=${hue(article)} title=${name}>
            ${tag(article)}<span class=${form === "bars" ? "name" : "unseen"}><bdi>${name}</bdi></span>
          </th>
        `,
      )}
    </tr>
  `;
}

function closestHead(): TemplateResult {
  return html`
    <tr>
      <th scope="col" class="of">Of the words of</th>
      <th scope="col">most is also told by</th>
      <th scope="col" class="sum">anyone else</th>
      <th scope="col" class="sum">Told here alone</th>
    </tr>
  `;
}

function row(standing: Standing, ways: Ways): TemplateResult {
  const { article } = standing;
  const { all, form } = ways;
  return html`
    <tr data-hue=${hue(article)} data-row=${article}>
      ${head(standing, ways)} ${form === "closest" ? closestCell(article, ways) : pairs(article, ways)}
      <td class="sum">
        <span class="pair" ${vars({ "--told": standing.elsewhere, "--word": 0 })}><span class="share">${percent(standing.elsewhere)}</span></span>
      </td>
      <td class="sum">${alone(standing, all, ways.emit)}</td>
    </tr>
  `;
}

function head({ article, words }: Standing, { all, emit }: Ways): TemplateResult {
  const name = all.name(article);
  return html`
    <th scope="row" class="of">
      <button type="button" class="open" tabindex=${article === 0 ? "0" : "-1"} title=${name} @click=${() => emit({ type: "read", article: all.id(article) })}>
        ${tag(article)}<span class="name"><bdi>${name}</bdi></span>
      </button>
      <span class="words-of">${counted(words, "word")}</span>
    </th>
  `;
}

function pairs(of: number, ways: Ways): TemplateResult[] {
  const shares = new Map(sharesOf(of, ways.all).map((one) => [one.by, one]));
  const most = closest(of, ways.all);
  return ways.all.result.articles.map((_, by) => {
    const one = shares.get(by);
    // The diagonal names the column, for who is far from its head.
    return one ? html`<td>${pair(one, one.by === most?.by, ways)}</td>` : html`<td class="self" aria-label="The article itself">${tag(by)}</td>`;
  });
}

function pair(one: Share, most: boolean, { all, emit, form }: Ways): TemplateResult {
  const size = form === "squares" ? Math.sqrt : (value: number) => value;
  return html`
    <button
      type="button"
      class="pair"
      tabindex="-1"
      data-of=${one.of}
      data-by=${one.by}
      ?data-most=${most}
      ?data-none=${one.told <= 0}
      aria-label=${shareWords(one, all)}
      ${vars({ "--told": size(one.told), "--word": size(Math.min(one.told, one.verbatim)) })}
      @click=${() => beside(one.of, one.by, all, emit)}
    >${form === "squares" ? nothing : html`<span class="share">${percent(one.told)}</span>`}</button>
  `;
}

function closestCell(of: number, ways: Ways): TemplateResult {
  const one = closest(of, ways.all);
  if (!one) return html`<td>nobody</td>`;
  const { all, emit } = ways;
  return html`
    <td>
      <button type="button" class="nearest" tabindex="-1" aria-label=${shareWords(one, all)} @click=${() => beside(of, one.by, all, emit)}>
        ${tag(one.by)} <bdi>${all.name(one.by)}</bdi> <b>${percent(one.told)}</b>, ${verbatimWords(one.verbatim)}
      </button>
    </td>
  `;
}

function alone({ article, alone: count }: Standing, all: Compared, emit: Emit): TemplateResult {
  const words = counted(count, "statement");
  if (count === 0) return html`<span class="none">none</span>`;
  const show = () => {
    emit({ type: "filter", filter: { ...EVERYTHING, coverage: new Set(["only"]), article: { id: all.id(article), tells: true } } });
    emit({ type: "view", view: "story" });
  };
  return html`<button type="button" class="count" tabindex="-1" aria-label="${words} only in ${all.name(article)}" @click=${show}><b>${count.toLocaleString("en")}</b> <span>${count === 1 ? "statement" : "statements"}</span></button>`;
}

export function beside(of: number, by: number, all: Compared, emit: Emit): void {
  emit({ type: "side", articles: [all.id(of), all.id(by)] });
  emit({ type: "view", view: "side" });
}

// A sentence that tells a thing, as a way to it: pressed, it opens the story there.

import { html, nothing, render, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Span } from "../report";
import type { Emit } from "../state";
import { arrive } from "./arrive";
import type { Compared } from "./compared";
import type { Mention } from "./ledger";
import { hue } from "./letter";
import { pieces } from "./pieces";
import { language } from "./said";
import { tag } from "./tag";

/** What a ledger needs to lead to the articles, and to know where the reader left it. */
export interface Ways {
  all: Compared;
  emit: Emit;
  /** Key of the entry that the reader left, and the place it led to. */
  left: string | null;
}

/** More mentions than these in one article stand behind a fold. */
const MOST = 12;
/** Characters of a sentence before and after the words in question. */
const BEFORE = 60;
const AFTER = 80;
/** So few more are shown rather than cut. */
const SLACK = 24;

/** All mentions in one article: the first in its words, the others by number. */
export function mentioned(mentions: readonly Mention[], entry: string, ways: Ways): TemplateResult {
  const [first, ...others] = mentions;
  const article = first?.article ?? 0;
  return html`
    <li class="told" data-hue=${hue(article)}>
      ${first ? way(first, html`${tag(article)}<span class="unseen">${ways.all.name(article)}: </span><span lang=${language(article, ways.all)} dir="auto">${excerpt(first, ways.all)}</span>`, "way", entry, ways) : nothing}
      ${others.length === 0 ? nothing : html`<span class="more-ways">${numbered(others, 2, entry, ways)}</span>`}
    </li>
  `;
}

/** Mentions as numbers, as an index has its pages. */
export function numbered(mentions: readonly Mention[], from: number, entry: string, ways: Ways): unknown {
  const one = (mention: Mention, at: number) => {
    const words = plain(mention, ways.all);
    return way(mention, html`${at + from}`, "number", entry, ways, `${at + from}: ${ways.all.name(mention.article)}, ${words}`, words);
  };
  return [mentions.slice(0, MOST).map(one), folded(mentions.slice(MOST), (mention, at) => one(mention, at + MOST), entry, ways)];
}

/** Drawn when it is opened: a name can stand in thousands of sentences. */
function folded(mentions: readonly Mention[], one: (mention: Mention, at: number) => TemplateResult, entry: string, ways: Ways): TemplateResult | typeof nothing {
  if (mentions.length === 0) return nothing;
  const fill = (details?: Element) => {
    if (details instanceof HTMLDetailsElement && details.open) render(mentions.map(one), details.lastElementChild as HTMLElement);
  };
  return html`
    <details ?open=${mentions.some((mention) => left(mention, entry, ways))} ${ref(fill)} @toggle=${(event: Event) => fill(event.currentTarget as Element)}>
      <summary>${mentions.length} more</summary><span></span>
    </details>
  `;
}

/** The way to one mention. */
export function way({ article, sentence, spans }: Mention, words: TemplateResult, kind: "way" | "number" | "who", entry: string, ways: Ways, label?: string, title?: string): TemplateResult {
  const here = left({ article, sentence, spans }, entry, ways);
  const go = () => ways.emit({ type: "visit", spot: { article, sentence, span: spans[0], entry } });
  return html`<button type="button" class=${kind} aria-label=${label ?? nothing} title=${title ?? nothing} ${arrive(here)} @click=${go}>${words}</button>`;
}

/** Names the way for the state: the entry and where it led. */
export function leftAt(entry: string, article: number, sentence: number): string {
  return `${entry} > ${article} ${sentence}`;
}

function left({ article, sentence }: Mention, entry: string, { left }: Ways): boolean {
  return left === leftAt(entry, article, sentence);
}

/** The words in question in what stands around them, the words themselves strong. */
function excerpt(mention: Mention, all: Compared): (TemplateResult | string)[] {
  const [from, to] = around(mention, all);
  const marks = mention.spans.map((span) => ({ span, name: "fact", value: "" }));
  const [start, end] = all.span([mention.article, mention.sentence]);
  const text = pieces([from, to], marks).map(({ span, marks: found }) => {
    const words = all.slice(mention.article, span).replace(/\s+/g, " ");
    return found["fact"] === undefined ? words : html`<b>${words}</b>`;
  });
  return [from > start ? "… " : "", ...text, to < end ? " …" : ""];
}

function plain(mention: Mention, all: Compared): string {
  return all.slice(mention.article, around(mention, all)).replace(/\s+/g, " ");
}

/** As much of the sentence as tells what the words are about, cut between words. */
function around({ article, sentence, spans: [[start, end]] }: Mention, all: Compared): Span {
  const [first, last] = all.span([article, sentence]);
  let from = start - BEFORE - SLACK < first ? first : start - BEFORE;
  let to = end + AFTER + SLACK > last ? last : end + AFTER;
  const text = all.text(article);
  if (from > first) while (from < start && !/\s/.test(text[from - 1] ?? " ")) from += 1;
  if (to < last) while (to > end && !/\s/.test(text[to] ?? " ")) to -= 1;
  return [from, Math.max(to, end)];
}

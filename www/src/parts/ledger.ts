// The facts of a report as four ledgers: what disagrees first, then what several articles tell, then what one tells
// alone. A thing is told in one entry or, where articles disagree on it, in the sides of one.

import type { Divergence, Fact, FactKind, Span, Strength, Utterance, Wording } from "../report";
import { STRENGTHS } from "../filter";
import type { Result } from "../state";
import type { Compared } from "./compared";
import { inSlices, type Coming, type Work } from "./slices";
import { valueWords } from "./value";
import { union } from "./varying";

/** A sentence that tells a thing, with all places in it that do. */
export interface Mention {
  article: number;
  sentence: number;
  spans: readonly [Span, ...Span[]];
}

/** One amount, one day, one person: all that is told of it. */
export interface Thing {
  kind: FactKind;
  name: string;
  /** How the articles write it, the commonest first. */
  spellings: readonly { words: string; articles: readonly number[] }[];
  /** By article, then by place. */
  mentions: readonly Mention[];
}

/** `day` is the ISO date of a day. */
export type Entry = { key: string; tellers: ReadonlySet<number>; day?: string } & (
  | { type: "clash"; strength: Strength; sides: readonly Thing[] }
  | { type: "thing"; thing: Thing }
  | { type: "utterance"; strength: Strength | null; utterance: Utterance }
);

/** What the parts of a ledger are, in their order. */
export type Tier = "clash" | "several" | "one";

export interface Ledger {
  kind: FactKind;
  tiers: Readonly<Record<Tier, readonly Entry[]>>;
  count: number;
}

const KINDS: readonly FactKind[] = ["quotation", "quantity", "date", "name"];

const known = new WeakMap<Result, Coming<readonly Ledger[]>>();

/** The ledgers of a report, the same as long as the result is the same: those of many facts take a moment. */
export function ledgersOf(compared: Compared): Coming<readonly Ledger[]> {
  const ready = known.get(compared.result) ?? inSlices(all(compared));
  known.set(compared.result, ready);
  return ready;
}

/** The same at once, however long it takes. */
export function ledgers(compared: Compared): readonly Ledger[] {
  return ledgersOf(compared).now();
}

function* all(compared: Compared): Work<readonly Ledger[]> {
  const found: Ledger[] = [];
  for (const kind of KINDS) found.push(yield* ledger(kind, compared));
  return found;
}

function* ledger(kind: FactKind, compared: Compared): Work<Ledger> {
  // What stands around the report is left out of it.
  const facts = compared.result.report.facts.filter((fact) => fact.kind === kind && compared.statement([fact.article, fact.sentence]) !== undefined);
  const clashing = kind === "quotation" ? [] : yield* clashes(kind, facts, compared);
  const entries = kind === "quotation" ? yield* utterances(facts, compared) : [...clashing, ...(yield* things(kind, facts, clashing, compared))];
  const tiers: Record<Tier, Entry[]> = { clash: [], several: [], one: [] };
  for (const entry of entries) tiers[tierOf(entry)].push(entry);
  tiers.clash.sort((a, b) => rank(a) - rank(b));
  const order = kind === "date" ? byDay : byTellers;
  tiers.several.sort(order);
  if (kind === "date") tiers.one.sort(byDay);
  return { kind, tiers, count: entries.length };
}

function tierOf(entry: Entry): Tier {
  if (entry.type === "clash" || (entry.type === "utterance" && entry.strength)) return "clash";
  return entry.tellers.size > 1 ? "several" : "one";
}

function rank(entry: Entry): number {
  return entry.type === "thing" || entry.strength === null ? STRENGTHS.length : STRENGTHS.indexOf(entry.strength);
}

function byTellers(a: Entry, b: Entry): number {
  return b.tellers.size - a.tellers.size;
}

/** ISO dates sort as they stand; what has no date comes last. */
function byDay({ day: a = "~" }: Entry, { day: b = "~" }: Entry): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Divergences of one kind between the same things are one entry. Where an article only lacks a thing, its silence tells that. */
function* clashes(kind: FactKind, facts: readonly Fact[], compared: Compared): Work<Entry[]> {
  const places = new Map(facts.map((fact) => [placeKey(fact), fact]));
  const byKey = new Map<string, { strength: Strength; sides: Map<number | string, Fact[]> }>();
  for (const divergence of compared.result.report.divergences) {
    if (divergence.kind !== kind) continue;
    yield;
    const sides = sidesOf(divergence, places);
    if (sides.size < 2) continue;
    const key = [...sides.keys()].sort().join(" ");
    const entry = byKey.get(key);
    if (!entry) byKey.set(key, { strength: divergence.strength, sides });
    else for (const [side, told] of sides) entry.sides.get(side)?.push(...told);
  }
  const found: Entry[] = [];
  for (const [key, { strength, sides }] of byKey) {
    yield;
    const things = [...sides.values()].map((told) => thing(kind, told, compared));
    found.push({ type: "clash", key: `${kind}/clash ${key}`, strength, sides: things, tellers: tellersOf(...things) });
  }
  return found;
}

/** The facts at the places of a divergence, by the thing that they tell; a name by how it is written. A place that is no fact speaks for itself. */
function sidesOf({ kind, statement, places }: Divergence, facts: ReadonlyMap<string, Fact>): Map<number | string, Fact[]> {
  const sides = new Map<number | string, Fact[]>();
  for (const { article, span, value } of places) {
    // Without a value it could have told it here, and is silent.
    if (value === null) continue;
    const own: Fact = { kind: kind as FactKind, article, sentence: -1, span, group: -1, value };
    const found = facts.get(placeKey({ article, span })) ?? own;
    const fact = kind === "name" ? { ...found, value } : found;
    // "Soon" and "soon" are one side, though nothing says that they are one time.
    const open = kind === "date" && fact.value === null;
    const side = kind === "name" || fact.group < 0 || open ? JSON.stringify([kind === "name" ? 0 : statement, value]) : fact.group;
    const told = sides.get(side);
    if (told) told.push(fact);
    else sides.set(side, [fact]);
  }
  return sides;
}

function placeKey({ article, span }: { article: number; span: Span }): string {
  return `${article} ${span[0]} ${span[1]}`;
}

/** Things that are told anywhere but where they disagree: these stand among the clashes already. */
function* things(kind: FactKind, facts: readonly Fact[], clashing: readonly Entry[], compared: Compared): Work<Entry[]> {
  const disagreeing = new Set(clashing.flatMap((entry) => (entry.type === "clash" ? entry.sides : [])).flatMap(({ mentions }) => mentions.flatMap(({ article, spans }) => spans.map((span) => placeKey({ article, span })))));
  const found: Entry[] = [];
  for (const [group, told] of groups(facts)) {
    yield;
    if (told.every((fact) => disagreeing.has(placeKey(fact)))) continue;
    const one = thing(kind, told, compared);
    const day = told.find(({ value }) => value !== null)?.value;
    found.push({ type: "thing", key: `${kind}/${group}`, thing: one, tellers: tellersOf(one), ...(typeof day === "string" ? { day } : {}) });
  }
  return found;
}

function groups(facts: readonly Fact[]): Map<number, Fact[]> {
  const found = new Map<number, Fact[]>();
  for (const fact of facts) {
    const group = found.get(fact.group);
    if (group) group.push(fact);
    else found.set(fact.group, [fact]);
  }
  return found;
}

function thing(kind: FactKind, told: readonly Fact[], compared: Compared): Thing {
  const words = ({ article, span }: Fact) => compared.slice(article, span).replace(/\s+/g, " ").trim();
  const [first] = told;
  const spellings = counts(told, words);
  const exact = told.every(({ approximation }) => approximation === first?.approximation);
  const name = kind === "name" ? fullest(told, words) : first ? valueWords({ ...first, ...(exact ? {} : { approximation: undefined }) } as Fact, words(first)) : "";
  return { kind, name, spellings, mentions: mentions(told, compared) };
}

/** The commonest of the full names; of equally common ones the longest. */
function fullest(told: readonly Fact[], words: (fact: Fact) => string): string {
  const names = counts(told, (fact) => (typeof fact.value === "string" ? fact.value : words(fact)), ({ words }) => words.length);
  return names[0]?.words ?? "";
}

function counts(told: readonly Fact[], words: (fact: Fact) => string, weight = (_: { words: string }) => 0): { words: string; articles: number[] }[] {
  const found = new Map<string, { words: string; count: number; articles: Set<number> }>();
  for (const fact of told) {
    const one = found.get(words(fact)) ?? { words: words(fact), count: 0, articles: new Set<number>() };
    found.set(one.words, one);
    one.count += 1;
    one.articles.add(fact.article);
  }
  const sorted = [...found.values()].sort((a, b) => b.count - a.count || weight(b) - weight(a));
  return sorted.map(({ words, articles }) => ({ words, articles: [...articles].sort((a, b) => a - b) }));
}

function mentions(told: readonly Fact[], compared: Compared): Mention[] {
  const found = new Map<string, Mention & { spans: [Span, ...Span[]] }>();
  for (const { article, sentence: given, span } of [...told].sort((a, b) => a.article - b.article || a.span[0] - b.span[0])) {
    const sentence = given < 0 ? sentenceAt(article, span, compared) : given;
    const mention = found.get(`${article} ${sentence}`);
    if (mention) mention.spans.push(span);
    else found.set(`${article} ${sentence}`, { article, sentence, spans: [span] });
  }
  return [...found.values()];
}

function sentenceAt(article: number, [start]: Span, { result: { report } }: Compared): number {
  return report.articles[article]?.sentences.findIndex(({ span }) => span[0] <= start && start < span[1]) ?? -1;
}

function tellersOf(...things: readonly Thing[]): Set<number> {
  return new Set(things.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
}

/** What was said, by what articles; quotations that are no utterance stand as they are. */
function* utterances(facts: readonly Fact[], compared: Compared): Work<Entry[]> {
  const { report } = compared.result;
  const told = report.utterances.flatMap((utterance) => inReport(utterance, compared) ?? []);
  const covered = coveredBy(report.utterances);
  for (const [group, quoted] of groups(facts.filter((fact) => !covered(fact)))) {
    told.push({ group, wordings: quoted.map(({ article, sentence, span, form = "direct", speaker = null }) => ({ article, sentence, span, form, speaker, differs: [], edits: [] })) });
  }
  const byStatement = new Map<number | undefined, Divergence[]>();
  for (const one of report.divergences) if (one.kind === "quotation") byStatement.set(one.statement, [...(byStatement.get(one.statement) ?? []), one]);
  const near = ({ wordings }: Utterance) => [...new Set(wordings.map(({ article, sentence }) => compared.statement([article, sentence])))].flatMap((statement) => byStatement.get(statement) ?? []);
  const found: Entry[] = [];
  for (const utterance of told) {
    yield;
    const tellers = new Set(utterance.wordings.map(({ article }) => article));
    found.push({ type: "utterance", key: `quotation/${utterance.group}`, utterance, strength: strengthOf(utterance, near(utterance)), tellers });
  }
  return found;
}

/** Whether a quotation is part of an utterance: a wording may hold several that follow one another. */
function coveredBy(utterances: readonly Utterance[]): (fact: Fact) => boolean {
  const groups = new Set(utterances.map(({ group }) => group));
  const byArticle = new Map<number, Span[]>();
  for (const { article, span } of utterances.flatMap(({ wordings }) => wordings)) {
    const own = byArticle.get(article);
    if (own) own.push(span);
    else byArticle.set(article, [span]);
  }
  const spans = new Map([...byArticle].map(([article, own]) => [article, union(own)]));
  return ({ group, article, span }) => groups.has(group) || holds(spans.get(article) ?? [], span);
}

/** Whether one of sorted spans holds another: the last that begins no later, found by halving. */
function holds(spans: readonly Span[], [start, end]: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && end <= last[1];
}

/** An utterance without its wordings around the report. Where the fullest is among these, the others have nothing to differ from. */
function inReport({ group, wordings }: Utterance, compared: Compared): Utterance | undefined {
  const kept = wordings.filter(({ article, sentence }) => compared.statement([article, sentence]) !== undefined);
  if (kept.length === 0) return undefined;
  return { group, wordings: kept[0] === wordings[0] ? kept : kept.map((wording): Wording => ({ ...wording, differs: [], edits: [] })) };
}

/** How far the articles disagree on what was said: of the divergences that stand in its wordings the strongest. */
function strengthOf({ wordings }: Utterance, divergences: readonly Divergence[]): Strength | null {
  const touches = ({ places }: Divergence) => places.filter(({ article, span }) => wordings.some((one) => one.article === article && span[0] < one.span[1] && one.span[0] < span[1])).length > 1;
  const strengths = divergences.filter(touches).map(({ strength }) => strength);
  return STRENGTHS.find((strength) => strengths.includes(strength)) ?? null;
}

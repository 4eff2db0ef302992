// What is kept in this browser: the articles, each under its own key, so that typing in one never rewrites the others,
// and the pins, which name their articles by these keys.
// Several tabs may have the page open: each deletes only what it had and removed, and puts back what it has and misses.

import { createStore, entries, promisifyRequest } from "idb-keyval";
import { untouched } from "./articles";
import { among, isPin, joined, renamed, type Pin } from "./pins";
import type { Article, Draft } from "./state";

export interface Store {
  /** The articles of the pins are numbers of drafts. */
  load(): Promise<{ drafts: Draft[]; pins: Pin[] }>;
  /** Soon; the last call counts. */
  save(articles: readonly Article[], pins: readonly Pin[]): void;
  /** At once, as when the page is left. */
  flush(): void;
}

/** A pause in the typing. What is typed in the last moment before a crash may be lost, no more. */
const PAUSE = 400;

const ORDER = "order";
const PINS = "pins";
const PREFIX = "article/";

export function openStore(failed: () => void): Store {
  const database = createStore("tellings", "articles");
  /** The key of each article that this tab had, by its id; no other tab gives the same. */
  const keys = new Map<number, string>();
  /** What was there at the start and has no article yet. */
  const found = new Map<string, Draft>();
  /** This tab's articles as they are in the database, as far as this tab knows. */
  let kept: readonly Article[] = [];
  /** Every pin that this tab had, as it is written. */
  const pinned = new Set<string>();
  let wanted: { articles: readonly Article[]; pins: readonly Pin<string>[] } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = Promise.resolve();
  let complained = false;

  /** Once a visit: the reader knows then. */
  function complain(): void {
    if (!complained) failed();
    complained = true;
  }

  async function load(): Promise<{ drafts: Draft[]; pins: Pin[] }> {
    try {
      const all = new Map(await entries<IDBValidKey, unknown>(database));
      for (const key of inOrder(all.get(ORDER), [...all.keys()])) {
        const draft = all.get(key);
        if (isDraft(draft)) found.set(key, draft);
      }
      const numbers = new Map([...found.keys()].map((key, at) => [key, at]));
      return { drafts: [...found.values()], pins: joined([], renamed(pinsOf(all.get(PINS)), (key) => numbers.get(key))) };
    } catch {
      complain();
      return { drafts: [], pins: [] };
    }
  }

  /** An article made of what was kept goes on under its key; it is here before anyone could edit it. */
  function claim(article: Article): void {
    if (keys.has(article.id)) return;
    const [key] = [...found].find(([, draft]) => draft.name === article.name && draft.text === article.text) ?? [];
    keys.set(article.id, key ?? freshKey());
    if (key === undefined) return;
    found.delete(key);
    kept = [...kept, article];
  }

  /** One transaction: either all of it is kept or nothing changes. */
  async function write({ articles, pins }: NonNullable<typeof wanted>): Promise<void> {
    const before = kept;
    const keyOf = ({ id }: Article) => keys.get(id) as string;
    try {
      await database("readwrite", (objects) => {
        const present = objects.getAllKeys();
        const other = objects.get(PINS);
        const order = objects.get(ORDER);
        order.onsuccess = () => {
          const there = new Set(present.result);
          for (const article of articles) {
            const key = keyOf(article);
            if (!before.includes(article) || !there.has(key)) objects.put({ name: article.name, text: article.text } satisfies Draft, key);
            there.delete(key);
          }
          for (const old of before) {
            if (articles.some((article) => article.id === old.id)) continue;
            objects.delete(keyOf(old));
            there.delete(keyOf(old));
          }
          const all = [...articles.map(keyOf), ...inOrder(order.result, [...there])];
          objects.put(all, ORDER);
          const kept = pinsToKeep(pinsOf(other.result), pins, new Set(all));
          if (kept.length > 0) objects.put(kept, PINS);
          else objects.delete(PINS);
        };
        return promisifyRequest(objects.transaction);
      });
      kept = [...articles, ...kept.filter((article) => !before.includes(article))];
    } catch {
      complain();
    }
  }

  /** The pins of other tabs, then this tab's, of articles that are kept. */
  function pinsToKeep(there: readonly Pin<string>[], own: readonly Pin<string>[], articles: ReadonlySet<string>): Pin<string>[] {
    const others = there.filter((pin) => !pinned.has(written(pin)));
    return [...others, ...own].filter(({ a, b }) => articles.has(a.article) && articles.has(b.article));
  }

  function flush(): void {
    clearTimeout(timer);
    const latest = wanted;
    wanted = null;
    if (latest) working = working.then(() => write(latest));
  }

  return {
    load,
    flush,
    save(all, given) {
      const articles = all.filter((article) => !untouched(article));
      articles.forEach(claim);
      const pins = renamed(among(given, new Set(articles.map(({ id }) => id))), (id) => keys.get(id));
      for (const pin of pins) pinned.add(written(pin));
      wanted = { articles, pins };
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    },
  };
}

/** The keys of articles among `keys`: those that the order has, then the others. */
function inOrder(order: unknown, keys: readonly IDBValidKey[]): string[] {
  const all = keys.filter((key): key is string => typeof key === "string" && key.startsWith(PREFIX));
  const first = Array.isArray(order) ? all.filter((key) => order.includes(key)).sort((a, b) => order.indexOf(a) - order.indexOf(b)) : [];
  return [...first, ...all.filter((key) => !first.includes(key))];
}

/** Not a UUID of the browser's: those are only to be had on secure pages. */
function freshKey(): string {
  return `${PREFIX}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && "text" in value && typeof value.text === "string";
}

function pinsOf(value: unknown): Pin<string>[] {
  return Array.isArray(value) ? value.filter((pin) => isPin(pin)) : [];
}

/** Fields in one order, whatever the order that they come in. */
function written({ a, b, together }: Pin<string>): string {
  return JSON.stringify([a.article, a.words, a.nth, b.article, b.words, b.nth, together]);
}

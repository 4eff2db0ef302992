// What is kept in this browser: the articles, each under its own key, so that typing in one never rewrites the others,
// and the pins, which name their articles by these keys.
// Several tabs may have the page open: each deletes only what it had and removed, and puts back what it has and misses.

import { createStore, entries, promisifyRequest } from "idb-keyval";
import { untouched } from "./articles";
import { pinsToKeep, written } from "./keeping";
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
  /** Pins that were there at the start and are not yet this tab's, as they are written. */
  const foundPins = new Set<string>();
  /** This tab's pins as they are in the database, as far as this tab knows. */
  let keptPins: ReadonlySet<string> = new Set();
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
      const pins = pinsOf(all.get(PINS));
      for (const pin of pins) foundPins.add(written(pin));
      const numbers = new Map([...found.keys()].map((key, at) => [key, at]));
      return { drafts: [...found.values()], pins: joined([], renamed(pins, (key) => numbers.get(key))) };
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
    const pinsBefore = keptPins;
    const keyOf = ({ id }: Article) => keys.get(id) as string;
    try {
      await database("readwrite", (objects) => {
        const present = objects.getAllKeys();
        const other = objects.get(PINS);
        const order = objects.get(ORDER);
        order.onsuccess = () => {
          const there = new Set(present.result);
          const had = new Set(present.result);
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
          const rest = pinsToKeep({ there: pinsOf(other.result), own: pins, kept: pinsBefore, before: had, after: new Set(all) });
          if (rest.length > 0) objects.put(rest, PINS);
          else objects.delete(PINS);
        };
        return promisifyRequest(objects.transaction);
      });
      kept = [...articles, ...kept.filter((article) => !before.includes(article))];
      keptPins = new Set([...pins.map(written), ...[...keptPins].filter((pin) => !pinsBefore.has(pin))]);
    } catch {
      complain();
    }
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
      keptPins = new Set([...keptPins, ...pins.map(written).filter((pin) => foundPins.delete(pin))]);
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

// What is kept in this browser: the articles, each under its own key, so that typing in one never rewrites the others.

import { createStore, entries, promisifyRequest } from "idb-keyval";
import { untouched } from "./articles";
import type { Article, Draft } from "./state";

export interface Store {
  load(): Promise<Draft[]>;
  /** Soon; the last call counts. */
  save(articles: readonly Article[]): void;
  /** At once, as when the page is left. */
  flush(): void;
}

/** A pause in the typing. What is typed in the last moment before a crash may be lost, no more. */
const PAUSE = 400;

const ORDER = "order";

export function openStore(failed: () => void): Store {
  const database = createStore("tellings", "articles");
  /** What the database holds; null when that is not known, as with what another visit left. */
  let kept: readonly Article[] | null = null;
  let wanted: readonly Article[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = Promise.resolve();
  let complained = false;

  /** Once a visit: the reader knows then. */
  function complain(): void {
    if (!complained) failed();
    complained = true;
  }

  async function load(): Promise<Draft[]> {
    try {
      const all = new Map(await entries<IDBValidKey, unknown>(database));
      const order = all.get(ORDER);
      return Array.isArray(order) ? order.map((key) => all.get(key)).filter(isDraft) : [];
    } catch {
      complain();
      return [];
    }
  }

  /** One transaction: either all of it is kept or nothing changes. */
  async function write(articles: readonly Article[]): Promise<void> {
    const before = kept;
    kept = articles;
    try {
      await database("readwrite", (objects) => {
        if (!before) objects.clear();
        for (const article of articles) {
          if (!before?.includes(article)) objects.put({ name: article.name, text: article.text } satisfies Draft, key(article));
        }
        for (const old of before ?? []) {
          if (!articles.some((article) => article.id === old.id)) objects.delete(key(old));
        }
        objects.put(articles.map(key), ORDER);
        return promisifyRequest(objects.transaction);
      });
    } catch {
      kept = null;
      complain();
    }
  }

  function flush(): void {
    clearTimeout(timer);
    const articles = wanted;
    wanted = null;
    if (articles) working = working.then(() => write(articles));
  }

  return {
    load,
    flush,
    save(articles) {
      wanted = articles.filter((article) => !untouched(article));
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    },
  };
}

function key(article: Article): string {
  return `article/${article.id}`;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && "text" in value && typeof value.text === "string";
}

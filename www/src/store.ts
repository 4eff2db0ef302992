// What is kept in this browser: the articles, each under its own key, so that typing in one never rewrites the others.

import { clear, createStore, delMany, entries, setMany } from "idb-keyval";
import { untouched, type Article, type Draft } from "./state";

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
  let kept: readonly Article[] = [];
  let wanted: readonly Article[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = Promise.resolve();

  async function load(): Promise<Draft[]> {
    try {
      const all = new Map(await entries<IDBValidKey, unknown>(database));
      const order = all.get(ORDER);
      return Array.isArray(order) ? order.map((key) => all.get(key)).filter(isDraft) : [];
    } catch {
      failed();
      return [];
    }
  }

  async function write(articles: readonly Article[]): Promise<void> {
    const before = kept;
    kept = articles;
    try {
      if (articles.length === 0) return await clear(database);
      const changed = articles.filter((article) => !before.includes(article));
      const gone = before.filter((old) => !articles.some((article) => article.id === old.id));
      await setMany([...changed.map(entry), [ORDER, articles.map(key)]], database);
      if (gone.length > 0) await delMany(gone.map(key), database);
    } catch {
      // All of it is written anew the next time.
      kept = [];
      failed();
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

function entry(article: Article): [IDBValidKey, unknown] {
  return [key(article), { name: article.name, text: article.text } satisfies Draft];
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && "text" in value && typeof value.text === "string";
}

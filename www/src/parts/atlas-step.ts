// Keys in the large map: from statement to statement, and from article to article.

import type { Atlas, Cursor } from "./atlas";

/** Where a key leads from a cell: null for a key that is none of the map's. */
export function stepped(key: string, { statement, article }: Cursor, { statements, articles, per }: Atlas): Cursor | null {
  const to = (column: number, row: number): Cursor => ({
    statement: Math.min(statements - 1, Math.max(0, column)),
    article: Math.min(articles - 1, Math.max(0, row)),
  });
  switch (key) {
    case "ArrowRight":
      return to(statement + 1, article);
    case "ArrowLeft":
      return to(statement - 1, article);
    case "ArrowDown":
      return to(statement, article + 1);
    case "ArrowUp":
      return to(statement, article - 1);
    case "PageDown":
      return to(statement + per, article);
    case "PageUp":
      return to(statement - per, article);
    case "Home":
      return to(0, article);
    case "End":
      return to(statements - 1, article);
    default:
      return null;
  }
}

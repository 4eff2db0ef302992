// The worker's side of the protocol, without the worker: a table of calls and one try/catch.

import { cut } from "./portions";
import type { Answer, Ask, Call, Failure, Reply, Request } from "./protocol";

/** What each call does. */
export type Table = { [C in Call]: (ask: Ask<C>) => Answer<C> | Promise<Answer<C>> };

/** Errors of the input, by name. Whatever else is thrown is a bug or a trap. */
const REFUSALS = new Set(["TooFew", "Empty", "TooLarge", "LeastScore", "PinnedArticle", "PinnedSentence", "PinnedToItself", "PinnedBothWays", "Member"]);

export async function answer(table: Table, request: Request, post: (reply: Reply) => void): Promise<void> {
  const { id } = request;
  try {
    if (request.call === "compare") post({ id, kind: "progress", stage: "comparing" });
    // The table's type ties each call to its ask; an index by a union loses the tie.
    const call = table[request.call] as (ask: unknown) => Promise<Answer<Call>>;
    const { portions, rest } = cut(await call(request.ask));
    for (const portion of portions) post({ id, kind: "portion", portion });
    post({ id, kind: "done", answer: rest });
  } catch (error) {
    post({ id, kind: "failed", failure: failure(error) });
  }
}

function failure(error: unknown): Failure {
  if (!(error instanceof Error)) return { refused: false, message: String(error) };
  const { name, message } = error;
  const article = "article" in error && typeof error.article === "number" ? { article: error.article } : {};
  return { refused: REFUSALS.has(name), message, ...article };
}

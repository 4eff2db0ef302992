// Requests to one worker as promises: an id for each, exactly one answer. When the worker ends, all of them reject.

import { gather, whole } from "./portions";
import type { Answer, Ask, Call, Reply, Request, Stage } from "./protocol";

/** As much of a `Worker` as is used here. */
export interface Port {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The input is at fault; `article` is its index among those sent. */
export class Refused extends Error {
  override name = "Refused";
  constructor(message: string, readonly article?: number) {
    super(message);
  }
}

/** The worker is gone or must not be called again. */
export class Ended extends Error {
  override name = "Ended";
}

interface Pending {
  resolve(answer: Answer<Call>): void;
  reject(error: Error): void;
  progress: ((stage: Stage) => void) | undefined;
  /** What came of the answer so far. */
  gathered: Record<string, unknown>;
}

export class Messenger {
  /** Resolves when the worker ends; `true` if it was not asked to. */
  readonly ended: Promise<boolean>;
  #pending = new Map<number, Pending>();
  #next = 1;
  #over = false;
  #end!: (unasked: boolean) => void;

  constructor(private readonly port: Port) {
    this.ended = new Promise((resolve) => (this.#end = resolve));
    port.onmessage = ({ data }) => this.#take(data);
    port.onmessageerror = () => this.lose("an answer could not be read");
    port.onerror = (event) => this.lose(event.message);
  }

  ask<C extends Call>(call: C, ask: Ask<C>, progress?: (stage: Stage) => void): Promise<Answer<C>> {
    if (this.#over) return Promise.reject(new Ended("the worker has ended"));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as Pending["resolve"], reject, progress, gathered: {} });
      this.port.postMessage({ id, call, ask } as Request);
    });
  }

  /** Ends the worker on purpose. */
  stop(): void {
    this.#finish("the worker was stopped", false);
  }

  /** The worker died, or cannot be trusted any more. */
  lose(why: string): void {
    this.#finish(why, true);
  }

  #take(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === "progress") return pending.progress?.(reply.stage);
    if (reply.kind === "portion") return gather(pending.gathered, reply.portion);
    this.#pending.delete(reply.id);
    if (reply.kind === "done") return pending.resolve(whole(reply.answer, pending.gathered));
    const { refused, message, article } = reply.failure;
    if (refused) return pending.reject(new Refused(message, article));
    pending.reject(new Ended(message));
    // An instance that trapped is never called again.
    this.lose(message);
  }

  #finish(why: string, unasked: boolean): void {
    if (this.#over) return;
    this.#over = true;
    this.port.terminate();
    for (const pending of this.#pending.values()) pending.reject(new Ended(why));
    this.#pending.clear();
    this.#end(unasked);
  }
}

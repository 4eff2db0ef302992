// Which pins are kept in this browser when several tabs have the page open. Pure.

import type { Pin } from "./pins";

/** What is known when a tab writes its pins. */
export interface Keeping {
  /** The pins in the database. */
  there: readonly Pin<string>[];
  /** This tab's pins. */
  own: readonly Pin<string>[];
  /** The pins of this tab that were in the database when it last looked, as they are written. */
  kept: ReadonlySet<string>;
  /** The articles that the database had, and those that it has from now on. */
  before: ReadonlySet<unknown>;
  after: ReadonlySet<unknown>;
}

/** A pin this tab had and let go of is deleted; one that another tab deleted is not put back, unless its article is. */
export function pinsToKeep({ there, own, kept, before, after }: Keeping): Pin<string>[] {
  const mine = new Set(own.map(written));
  const present = new Set(there.map(written));
  const stay = there.filter((pin) => mine.has(written(pin)) || !kept.has(written(pin)));
  const back = ({ a, b }: Pin<string>) => !before.has(a.article) || !before.has(b.article);
  const more = own.filter((pin) => !present.has(written(pin)) && (!kept.has(written(pin)) || back(pin)));
  return [...stay, ...more].filter(({ a, b }) => after.has(a.article) && after.has(b.article));
}

/** Fields in one order, whatever the order that they come in. */
export function written({ a, b, together }: Pin<string>): string {
  return JSON.stringify([a.article, a.words, a.nth, b.article, b.words, b.nth, together]);
}

// The entries of the ledgers that the filters show: those of which one sentence at least stands in a statement shown.

import { passes, showsEverything } from "../filter";
import type { Place } from "../report";
import type { State } from "../state";
import type { Entry, Ledger } from "./ledger";

/** The same ledgers where everything is shown. */
export function passing(all: readonly Ledger[], state: Pick<State, "result" | "filter">): readonly Ledger[] {
  if (showsEverything(state.filter)) return all;
  const passed = passes(state);
  return all.map((ledger) => {
    const through = (entries: readonly Entry[]) => entries.filter((entry) => placesOf(entry).some(passed));
    const tiers = { clash: through(ledger.tiers.clash), several: through(ledger.tiers.several), one: through(ledger.tiers.one) };
    return { ...ledger, tiers, count: tiers.clash.length + tiers.several.length + tiers.one.length };
  });
}

function placesOf(entry: Entry): Place[] {
  switch (entry.type) {
    case "clash":
      return entry.sides.flatMap(({ mentions }) => mentions.map(({ article, sentence }): Place => [article, sentence]));
    case "thing":
      return entry.thing.mentions.map(({ article, sentence }): Place => [article, sentence]);
    case "utterance":
      return entry.utterance.wordings.map(({ article, sentence }): Place => [article, sentence]);
  }
}

// The settings of a comparison that this browser keeps.

import type { Options } from "./report";

const KEY = "tellings-options";

/** What is kept, over the defaults; anything that is no setting is passed over. */
export function keptOptions(defaults: Options): Options {
  const options = { ...defaults };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return options;
    for (const name of ["ignore_case", "ignore_accents", "ignore_punctuation", "leave_out_furniture"] as const) {
      const value = (kept as Partial<Options>)[name];
      if (typeof value === "boolean") options[name] = value;
    }
    const { least_score: score } = kept as Partial<Options>;
    if (typeof score === "number" && score >= 0 && score <= 1) options.least_score = score;
  } catch {
    // No storage, or not ours: the defaults stand.
  }
  return options;
}

export function keepOptions(options: Options): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(options));
  } catch {
    // No storage: the settings last as long as the page.
  }
}

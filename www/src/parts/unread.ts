// What is not read in the articles' languages, so that a ledger without entries is no claim that nothing is told.

import type { FactKind } from "../report";
import type { Compared } from "./compared";
import { listed } from "./words";

/** Languages whose numbers and dates are read in words as well as in digits. One that is not known is read as English. */
const WORDS = ["en", "und", "de", "fr", "es", "it", "pt", "tr", "id", "ru"];

/** Languages in scripts that have capitals: by these a name is known. */
const CASED = [...WORDS, "bg", "ca", "cs", "da", "el", "fi", "hu", "hy", "kk", "nb", "nl", "no", "pl", "ro", "sk", "sv", "uk", "vi"];

/** What of a kind is read in languages that are not listed. */
const READ: Readonly<Record<FactKind, { in: readonly string[]; else: (language: string) => string } | null>> = {
  quotation: null,
  quantity: { in: WORDS, else: (language) => `In ${language}, figures are read in digits only.` },
  date: { in: WORDS, else: (language) => `In ${language}, dates are read in digits only.` },
  name: { in: CASED, else: (language) => `Names are not read in ${language}.` },
};

/** "Names are not read in Japanese." Empty where all is read. */
export function unreadWords(kind: FactKind, { result: { report } }: Compared): string {
  const read = READ[kind];
  const languages = [...new Set(report.articles.map(({ language }) => language))].filter((language) => !read?.in.includes(language));
  return read && languages.length > 0 ? read.else(listed(languages.map(called))) : "";
}

function called(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}

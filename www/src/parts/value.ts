// Normalised values as a reader writes them: "80,000 people", "€3.5 million", "8 March 2023".

import type { Approximation, Fact, Value } from "../report";

/** Units that are words stand in the singular; nouns that are counted stand as in the text. */
const MANY: Readonly<Record<string, string>> = { century: "centuries", ...Object.fromEntries(["second", "minute", "hour", "day", "week", "month", "year", "decade", "acre"].map((one) => [one, `${one}s`])) };

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** Keeps a number and its unit on one line. */
const TIED = "\u00a0";

/** The value of a fact in words; what the text leaves open stands as it is there. */
export function valueWords(fact: Pick<Fact, "kind" | "value"> & Partial<Pick<Fact, "unit" | "approximation">>, asTold: string): string {
  const { kind, value, unit, approximation } = fact;
  if (value === null) return asTold;
  if (kind === "date") return typeof value === "string" ? dateWords(value) : asTold;
  if (kind !== "quantity" || typeof value === "string") return String(value);
  return approximately(approximation, amount(value, unit ?? ""));
}

/** An amount with how exactly it is given: "more than a year". */
export function approximately(approximation: Approximation | undefined, amount: string): string {
  return approximation ? `${approximation} ${amount}` : amount;
}

function amount(value: Exclude<Value, string>, unit: string): string {
  const words = typeof value === "number" ? numberWords(value) : range(value);
  if (unit === "") return words;
  if (unit === "%") return `${words}%`;
  if (/^[A-Z]{3}$/.test(unit)) return money(words, unit);
  const one = value === 1;
  if (unit === "US-cent") return `${words}${TIED}US ${one ? "cent" : "cents"}`;
  return `${words}${TIED}${one ? unit : (MANY[unit] ?? unit)}`;
}

/** "$3.8 million"; a currency without a sign of its own keeps its code: "UAH 40,000". */
function money(words: string, currency: string): string {
  const sign = new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(1).find(({ type }) => type === "currency")?.value ?? currency;
  return /\p{L}$/u.test(sign) ? `${sign}${TIED}${words}` : `${sign}${words}`;
}

/** "1.2 million", "80,000": in words of scale where that takes no more than three decimals. */
export function numberWords(value: number): string {
  const plain = (number: number, digits: number) => number.toLocaleString("en", { maximumFractionDigits: digits });
  for (const [scale, name] of SCALES) {
    const share = value / scale;
    if (Math.abs(share) >= 1 && Math.abs(share * 1000 - Math.round(share * 1000)) < 1e-6) return `${plain(share, 3)}${TIED}${name}`;
  }
  return plain(value, 6);
}

/** "12,000–20,000", "20–25 million". */
function range([low, high]: readonly [number, number]): string {
  const [from, to] = [numberWords(low), numberWords(high)];
  const scale = /\u00a0\p{L}+$/u.exec(to)?.[0] ?? "";
  return `${scale !== "" && from.endsWith(scale) ? from.slice(0, -scale.length) : from}–${to}`;
}

/** An ISO 8601 date, as precise as it is; what is none stands as it is. */
export function dateWords(iso: string): string {
  const [from = "", to] = iso.split("/");
  return to === undefined ? one(from) : `${one(from)} – ${one(to)}`;
}

function one(iso: string): string {
  const clock = /^T(\d\d:\d\d)/.exec(iso);
  if (clock) return clock[1] ?? iso;
  const week = /^(\d{4})-W(\d\d)$/.exec(iso);
  if (week) return `the week of ${day(monday(Number(week[1]), Number(week[2])), true)}`;
  const found = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso);
  if (!found) return iso;
  const [, year, month, date, time] = found;
  const words = day(new Date(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1))), date !== undefined);
  return time === undefined ? words : `${words}, ${time}`;
}

function day(date: Date, exact: boolean): string {
  return date.toLocaleDateString("en-GB", { timeZone: "UTC", month: "long", year: "numeric", ...(exact ? { day: "numeric" } : {}) });
}

/** The fourth of January lies in the first week. */
function monday(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1)));
}

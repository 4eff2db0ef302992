// Hands a file to the reader. Everything is made in the page; nothing is sent. Loaded when it is first wanted.

import type { Format } from "../views/errands";
import type { State } from "../state";
import { csv } from "./csv";
import { html } from "./html";
import { json } from "./json";
import { markdown } from "./markdown";
import { saved } from "./rows";

const FILES: Readonly<Record<Format, readonly [ending: string, type: string]>> = {
  html: ["html", "text/html"],
  markdown: ["md", "text/markdown"],
  csv: ["csv", "text/csv"],
  json: ["json", "application/json"],
};

/** A browser that takes its time still finds the file. */
const KEPT = 60_000;

export function save(format: Format, state: State): void {
  const content = written(format, state);
  if (content === null) return;
  const [ending, type] = FILES[format];
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `tellings.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

function written(format: Format, state: State): string | null {
  if (format === "json") return state.result ? json(state) : null;
  const rows = saved(state);
  return rows && { html, markdown, csv }[format](rows);
}

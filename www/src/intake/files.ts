// Files into drafts: read one after another, so that a thousand of them never freeze the page.

import { blank } from "../articles";
import type { Draft, Message } from "../state";
import { decode, type Decoded, type Read } from "./decode";
import { isHtml, textOf } from "./html";
import { FULL, MAX_BYTES, megabytes } from "./limits";

export interface Intake {
  drafts: Draft[];
  messages: Message[];
}

/** As much of a `File` as is used here. */
export type Source = Pick<File, "name" | "size" | "arrayBuffer">;

/** Any encoding but UTF-8; what reads it is fetched with the first such file. */
const readAny: Read = async (bytes) => (await import("./encodings")).readAny(bytes);

/** Reads at most `room` articles; what was not taken, and why, is in the messages. */
export async function readFiles(files: readonly Source[], room: number, read: Read = readAny): Promise<Intake> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let at = 0;
  for (; at < files.length && drafts.length < room; at += 1) {
    const file = files[at];
    if (!file) continue;
    const { draft, problem } = await readFile(file, read);
    if (draft) drafts.push(draft);
    if (problem) problems.push(problem);
  }
  const left = files.slice(at).map((file) => file.name);
  return { drafts, messages: [...told(problems), ...overflow(drafts.length, left)] };
}

/** What is wrong with one file: a sentence in two parts, so that several files can share its end. */
interface Problem {
  tone: Message["tone"];
  name: string;
  what: string;
}

async function readFile(file: Source, read: Read): Promise<{ draft?: Draft; problem?: Problem }> {
  const error = (what: string) => ({ problem: { tone: "error" as const, name: file.name, what } });
  if (file.size > MAX_BYTES) return error(`is ${megabytes(file.size)}, over the limit of ${megabytes(MAX_BYTES)} an article`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return error("could not be read: it may have been moved, or is a folder");
  }
  if (bytes.length === 0) return error("is empty");
  let decoded: Decoded;
  try {
    decoded = await decode(bytes, read);
  } catch {
    return error("could not be read without what reads all encodings, and that could not be loaded; try again, or save it as UTF-8");
  }
  if ("not" in decoded) return error(`is ${decoded.not}`);
  const html = isHtml(decoded.text);
  const text = html ? textOf(decoded.text) : decoded.text;
  if (blank({ text })) return error("holds no words");
  const note = html ? "is a web page: its text was taken, without menus and scripts" : decoded.note;
  // A text field turns every line end into \n, so the text has them from the start: offsets then hold everywhere.
  const draft = { name: title(file.name), text: text.replace(/\r\n?/g, "\n") };
  return note ? { draft, problem: { tone: "note", name: file.name, what: note } } : { draft };
}

/** One message for each thing that is wrong, with all names it concerns. */
function told(problems: readonly Problem[]): Message[] {
  return [...grouped(problems).values()].map((group) => {
    const [{ tone, name, what }] = group as [Problem];
    if (group.length === 1) return { tone, text: `${name} ${what}.` };
    const text = `${name} and ${group.length - 1} more: each ${what}.`;
    return { tone, text, list: group.map((problem) => problem.name) };
  });
}

function grouped(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) groups.set(problem.what, [...(groups.get(problem.what) ?? []), problem]);
  return groups;
}

/** What did not find room, by name. */
export function overflow(taken: number, left: readonly string[]): Message[] {
  if (left.length === 0) return [];
  const text = `${FULL} ${taken === 0 ? "None was" : `The first ${taken} were`} taken, and ${left.length} left out.`;
  return [{ tone: "error", text, list: left }];
}

/** A file's name without its ending. */
function title(name: string): string {
  return name.replace(/\.(txt|text|md|markdown|log|html?|xhtml)$/i, "") || name;
}

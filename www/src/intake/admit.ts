// Which drafts become articles: the same file twice is taken once; two files of one name get names that differ; what finds no room is named.

import { room } from "../articles";
import type { Article, Draft, Message } from "../state";
import { overflow, type Intake } from "./files";

export function admit(articles: readonly Article[], { drafts, messages }: Intake): Intake {
  const known: Draft[] = [...articles];
  const taken: Draft[] = [];
  const said: Message[] = [];
  const left: string[] = [];
  const most = room(articles);
  for (const draft of drafts) {
    const twins = known.filter((other) => other.text === draft.text);
    if (twins.some((twin) => twin.name === draft.name)) {
      said.push({ tone: "note", text: `${draft.name} is here already: the same file was not taken twice.` });
      continue;
    }
    if (taken.length >= most) {
      left.push(draft.name);
      continue;
    }
    const fresh = { ...draft, name: freeName(draft.name, known) };
    const [twin] = twins;
    if (twin) said.push({ tone: "note", text: `${fresh.name} is word for word the same as ${twin.name}.` });
    known.push(fresh);
    taken.push(fresh);
  }
  return { drafts: taken, messages: [...messages, ...said, ...overflow(taken.length, left)] };
}

function freeName(name: string, known: readonly Draft[]): string {
  const names = new Set(known.map((other) => other.name));
  if (!names.has(name)) return name;
  let number = 2;
  while (names.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

// What the story can be taken along as: a file of what the filters show, or paper.

import { html, nothing, type TemplateResult } from "lit";
import { below } from "../parts/below";
import { whatWords } from "../parts/filtered";
import type { State } from "../state";
import type { Errands, Format } from "./errands";

const FORMATS: readonly (readonly [Format, string, string])[] = [
  ["html", "Web page", "to read or send; needs nothing else"],
  ["markdown", "Markdown", "for notes"],
  ["csv", "Table", "CSV, a row a sentence"],
  ["json", "Data", "JSON with all texts, for programs"],
];

export function saving(state: State, errands: Errands): TemplateResult | typeof nothing {
  const { result } = state;
  if (!result || result.report.statements.length === 0) return nothing;
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest<HTMLElement>("[popover]")?.hidePopover();
  const done = (then: () => void) => (event: Event) => {
    close(event);
    then();
  };
  return html`
    <div id="saving" class="below" popover role="dialog" aria-label="Save or print" @toggle=${below}>
      <p class="hint">${whatWords(state)}. The file is made here; nothing is sent.</p>
      <ul class="formats">
        ${FORMATS.map(([format, name, words]) => html`<li><button type="button" @click=${done(() => errands.save(format))}><b>${name}</b> <span>${words}</span></button></li>`)}
        <li><button type="button" @click=${done(() => requestAnimationFrame(() => window.print()))}><b>Print</b> <span>the story and its facts</span></button></li>
      </ul>
    </div>
  `;
}

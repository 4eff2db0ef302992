// Text with its marks, as text nodes and elements; never as markup.

import { html, nothing, type TemplateResult } from "lit";
import type { Span } from "../report";
import { arrive } from "./arrive";
import { pieces, type Mark, type Piece } from "./pieces";

/** The words of `span`. What is not marked is bare text; `edit` marks become <del> and <ins>, so that they are spoken; `spot` is what one came for. */
export function marked(text: string, span: Span, marks: readonly Mark[]): (TemplateResult | string)[] {
  return pieces(span, marks).map((piece) => piecewise(text, piece));
}

function piecewise(text: string, { span, marks }: Piece): TemplateResult | string {
  const words = text.slice(span[0], span[1]);
  const { told, clash, edit, spot } = marks;
  const attributes = { told: told ?? nothing, clash: clash ?? nothing };
  if (spot !== undefined) return html`<mark data-spot tabindex="-1" data-told=${attributes.told} data-clash=${attributes.clash} ${arrive(true)}>${words}</mark>`;
  if (edit === "gone") return html`<del data-told=${attributes.told} data-clash=${attributes.clash}>${words}</del>`;
  if (edit === "new") return html`<ins data-told=${attributes.told} data-clash=${attributes.clash}>${words}</ins>`;
  if (clash !== undefined) return html`<mark data-told=${attributes.told} data-clash=${clash}>${words}</mark>`;
  return told === undefined ? words : html`<span data-told=${told}>${words}</span>`;
}

// Numbers that a template hands to its stylesheet, through the CSSOM: the page's policy allows no style attributes.

import { nothing, type ElementPart } from "lit";
import { Directive, directive, PartType, type PartInfo } from "lit/directive.js";

class Vars extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("vars() stands on an element");
  }

  render(_values: Readonly<Record<`--${string}`, number>>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Readonly<Record<`--${string}`, number>>]): typeof nothing {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(values)) style.setProperty(name, String(value));
    return nothing;
  }
}

export const vars = directive(Vars);

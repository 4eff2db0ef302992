// A saved web page into the text of its report: one paragraph a block, without menus, scripts and forms.

import { parsed } from "../trusted";

export function isHtml(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[^])*-->\s*)*<(!doctype\s+html|html[\s>])/i.test(text.slice(0, 4096));
}

const NOT_READ = "script, style, noscript, template, svg, nav, form, button, select, iframe, object, dialog, [hidden], [aria-hidden=true]";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL".split(" "),
);

/** A page's own `article` or `main` holds the report, if it holds at least this much of its text. */
const MOST = 0.4;

/** Inline styles and handlers. The security policy stops each of them anyhow, with a complaint in the console. */
const INLINE = /\s(?:on\w+|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/** Markup without style sheets, inline styles and handlers. What has no end is left as it is, so that none is looked for twice. */
export function quiet(markup: string): string {
  let styled = 0;
  for (const end of markup.matchAll(/<\/style\s*>/gi)) styled = end.index + end[0].length;
  const plain = markup.slice(0, styled).replace(/<style\b[^]*?<\/style\s*>/gi, "") + markup.slice(styled);
  const tagged = plain.lastIndexOf(">") + 1;
  return plain.slice(0, tagged).replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(INLINE, "")) + plain.slice(tagged);
}

export function textOf(markup: string): string {
  const page = parsed(quiet(markup));
  for (const element of page.querySelectorAll(NOT_READ)) element.remove();
  const whole = page.body;
  const length = (element: Element): number => element.textContent?.length ?? 0;
  const own = [...page.querySelectorAll("article, main")].filter((element) => length(element) >= length(whole) * MOST);
  // The smallest of them: an article inside of main, rather than main.
  const root = own.sort((a, b) => length(a) - length(b))[0] ?? whole;
  const paragraphs: string[] = [""];
  collect(root, paragraphs);
  return paragraphs
    .map((paragraph) => paragraph.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

function collect(node: Node, paragraphs: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      // White space in markup means nothing; only <br> ends a line.
      paragraphs[paragraphs.length - 1] += (child.nodeValue ?? "").replace(/\s+/g, " ");
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const { tagName } = child as Element;
      const block = BLOCKS.has(tagName);
      if (tagName === "BR") paragraphs[paragraphs.length - 1] += "\n";
      if (block) paragraphs.push("");
      collect(child, paragraphs);
      if (block) paragraphs.push("");
    }
  }
}

import { HTMLElement, parse } from "node-html-parser";

/**
 * Parses a page or a piece of one, and keeps its text to the letter; by default the parser takes the markup inside
 * `<pre>` for its text.
 */
export function parseHtml(html: string): HTMLElement {
  return parse(html, { comment: true, blockTextElements: { script: true, style: true, noscript: true } });
}

/**
 * Elements with an attribute, in the order of the page. A selector would say the same, but the parser then reads the
 * attributes of every element, which takes longer than all else that is done with a page.
 */
export function elementsWith(element: HTMLElement, attribute: string): HTMLElement[] {
  return element.childNodes.flatMap((child) => {
    if (!(child instanceof HTMLElement)) return [];
    const inside = elementsWith(child, attribute);
    return child.rawAttrs.includes(attribute) && child.hasAttribute(attribute) ? [child, ...inside] : inside;
  });
}

/** A text for use between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

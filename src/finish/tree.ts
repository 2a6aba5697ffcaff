import { type HTMLElement, parse } from "node-html-parser";

/**
 * Parses a page or a piece of one, and keeps its text to the letter; by default the parser takes the markup inside
 * `<pre>` for its text.
 */
export function parseHtml(html: string): HTMLElement {
  return parse(html, { comment: true, blockTextElements: { script: true, style: true, noscript: true } });
}

/** A text for use between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

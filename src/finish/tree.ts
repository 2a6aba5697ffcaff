import { HTMLElement, parse, type TextNode } from "node-html-parser";

/**
 * Parses a page or a piece of one, and keeps its text to the letter; by default the parser takes the markup inside
 * `<pre>` for its text.
 */
export function parseHtml(html: string): HTMLElement {
  return parse(html, { comment: true, blockTextElements: { script: true, style: true, noscript: true } });
}

/** Puts HTML in the place of a text. */
export function replaceText(text: TextNode, html: string): void {
  const siblings = text.parentNode?.childNodes ?? [];
  const pieces = parseHtml(html).childNodes;
  for (const piece of pieces) piece.parentNode = text.parentNode;
  siblings.splice(siblings.indexOf(text), 1, ...pieces);
}

/**
 * Every element below one, in reading order. It is a list, because a generator in another passes each element through all
 * levels of the tree above it.
 */
export function elementsIn(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  collectElements(element, found);
  return found;
}

function collectElements({ childNodes }: HTMLElement, found: HTMLElement[]): void {
  for (const child of childNodes) {
    if (!(child instanceof HTMLElement)) continue;
    found.push(child);
    collectElements(child, found);
  }
}

/** The elements around one, from the inside out. */
export function ancestorsOf({ parentNode }: HTMLElement): HTMLElement[] {
  // What holds a whole page is no element, and has no name.
  return parentNode?.tagName ? [parentNode, ...ancestorsOf(parentNode)] : [];
}

/**
 * The elements below one that have an attribute, in reading order. A selector would take the attributes of every element
 * apart, which takes the parser longer than all else that a page goes through.
 */
export function elementsWith(element: HTMLElement, attribute: string): HTMLElement[] {
  return elementsIn(element).filter((one) => hasMark(one, attribute));
}

/** Whether an element has an attribute, without taking apart those of elements that cannot have it. */
export function hasMark(element: HTMLElement, attribute: string): boolean {
  return element.rawAttrs.includes(attribute) && element.hasAttribute(attribute);
}

/** A text for use between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

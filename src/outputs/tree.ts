/**
 * How the tree of a page is read: only by what the parser of the build and a browser have in common, because a page that
 * has no network writes its Markdown in the browser (`twin-in-browser.ts`).
 */
import type { HTMLElement, Node } from "node-html-parser";

/** Those of the standard; the parser exports its own, and a browser needs no parser. */
const [element, text] = [1, 3];

/** Whether a node is an element. */
export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === element;
}

/** Whether a node is a text. */
export function isText(node: Node): boolean {
  return node.nodeType === text;
}

/** What stands in an element. A browser's own list knows neither `map` nor `filter`. */
export function nodesIn(parent: HTMLElement): Node[] {
  return [...parent.childNodes];
}

/** The elements that stand right in an element. */
export function childElements(parent: HTMLElement): HTMLElement[] {
  return nodesIn(parent).filter(isElement);
}

/** Every element below one that a selector finds, as a list of its own. */
export function findAll(parent: HTMLElement, selector: string): HTMLElement[] {
  return [...parent.querySelectorAll(selector)];
}

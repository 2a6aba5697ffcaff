/** Leaves out the blanks between blocks, items, rows and cells, which no browser shows and every reader would load. */
import { type HTMLElement, TextNode } from "node-html-parser";
import { elementsIn } from "./tree.ts";

const holders = new Set(["ARTICLE", "OL", "TABLE", "TBODY", "THEAD", "TR", "UL"]);

/** Articles, lists and tables lose the blanks between what they hold. */
export function leaveOutBlanks(document: HTMLElement): void {
  for (const element of elementsIn(document)) if (holders.has(element.tagName)) dropBlanks(element);
}

function dropBlanks(element: HTMLElement): void {
  const blanks = element.childNodes.filter((node) => node instanceof TextNode && node.isWhitespace);
  for (const blank of blanks) blank.remove();
}

/** Leaves out the blanks between blocks, items, rows and cells, which no browser shows and every reader would load. */
import { type HTMLElement, TextNode } from "node-html-parser";
import { elementsIn } from "./tree.ts";

/** Heads of tables keep theirs: what reads a page as text tells one heading from the next by them. */
const holders = new Set(["ARTICLE", "OL", "TABLE", "TBODY", "UL"]);

/** Articles, lists and the bodies of tables lose the blanks between what they hold. */
export function leaveOutBlanks(document: HTMLElement): void {
  for (const element of elementsIn(document)) if (isHolder(element)) dropBlanks(element);
}

function isHolder({ tagName, parentNode }: HTMLElement): boolean {
  return holders.has(tagName) || (tagName === "TR" && parentNode?.tagName === "TBODY");
}

function dropBlanks(element: HTMLElement): void {
  const blanks = element.childNodes.filter((node) => node instanceof TextNode && node.isWhitespace);
  for (const blank of blanks) blank.remove();
}

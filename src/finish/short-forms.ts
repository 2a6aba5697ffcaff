/** Writes a page in fewer letters, where the standard knows a longer and a shorter way to say the same. */
import { type HTMLElement, TextNode } from "node-html-parser";
import { elementsIn } from "./tree.ts";

/** Elements whose text is no markup, and stays as it is. */
const programs = new Set(["SCRIPT", "STYLE"]);

/**
 * Apostrophes stand for themselves. Components write them as references, for attributes in single quotes, of which pages
 * have none.
 */
export function writeApostrophes(document: HTMLElement): void {
  for (const { tagName, childNodes } of elementsIn(document)) {
    if (programs.has(tagName)) continue;
    for (const child of childNodes)
      if (child instanceof TextNode && child.rawText.includes("&#39;"))
        child.rawText = child.rawText.replaceAll("&#39;", "'");
  }
}

/**
 * End tags of items, cells, terms and what is said of them in front of a tag that ends them, too. The standard implies
 * more of them than our parser knows.
 */
const implied = /<\/li>(?=<li[ >]|<\/[ou]l>)|<\/t[dh]>(?=<t[dh][ >]|<\/tr>)|<\/d[td]>(?=<d[td][ >]|<\/dl>)/g;

/** Leaves out the end tags that the next tag implies; nothing can work on the tree of the page after that. */
export function leaveOutEndTags(html: string): string {
  return html.replace(implied, "");
}

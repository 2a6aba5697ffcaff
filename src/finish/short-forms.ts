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

/**
 * End tags of paragraphs in front of a paragraph, a box or the end of what holds them. What stands in front of a list or
 * a heading keeps its own, which our parser needs; so does the last one of an element that is no block, such as a link.
 */
const impliedOfParagraphs =
  /<\/p>(?=<(?:p|div)[ >]|<\/(?:article|aside|blockquote|dd|details|div|figure|footer|form|li|main|section|td)>)/g;

/** End tags of shapes, which hold nothing: in a drawing, a tag may close itself. */
const closed = /><\/(?:circle|ellipse|line|path|polygon|polyline|rect|use)>/g;

/** Leaves out the end tags that nothing needs; nothing can work on the tree of the page after that. */
export function leaveOutEndTags(html: string): string {
  return html.replace(implied, "").replace(impliedOfParagraphs, "").replace(closed, "/>");
}

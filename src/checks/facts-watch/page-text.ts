import { parse } from "node-html-parser";

const silent = "script, style, template, svg, noscript";

/**
 * The words of an HTML page for a search: without scripts and styles, with the address of each link beside its words.
 *
 * @param url the page's own address, from which relative links start
 */
export function pageText(html: string, url: string): string {
  const document = parse(html, { comment: false });
  for (const element of document.querySelectorAll(silent)) element.remove();
  for (const link of document.querySelectorAll("a[href]")) {
    const target = URL.parse(link.getAttribute("href") ?? "", url);
    if (target) link.textContent = `${link.textContent} (${target.href})`;
  }
  return document.structuredText;
}

import type { TwinWords } from "../domain/site/interface.ts";
import type { HTMLElement } from "node-html-parser";
import { findAll } from "./tree.ts";

/** Where in a page the writers are. Headings on the way change `depth`. */
export interface Place {
  /** Full address of the page, which links are resolved against. */
  url: string;
  /** Level of the heading that the text stands below. */
  depth: number;
  /** Numbers of the sources of a text without a mark of its own, by the anchor that they lead back to. */
  sourcesAt: ReadonlyMap<string, readonly number[]>;
  /** What the text says that the page does not, in the language of the page. */
  words: TwinWords;
}

/** Where the text of a page begins. */
export function startOf(document: HTMLElement, words: TwinWords): Place {
  return { url: canonicalOf(document), depth: 1, sourcesAt: sourcesByAnchor(document), words };
}

/**
 * The full address of a page.
 *
 * @throws when it names none
 */
export function canonicalOf(document: HTMLElement): string {
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  if (!url) throw new Error("received a page without a canonical address, expected one");
  return url;
}

/** The list of sources leads back to each place that it supports; this is the same the other way around. */
function sourcesByAnchor(document: HTMLElement): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, source] of findAll(document, ".sources li").entries()) {
    for (const link of findAll(source, ".source-uses a")) {
      const anchor = link.getAttribute("href")?.slice(1) ?? "";
      found.set(anchor, [...(found.get(anchor) ?? []), index + 1]);
    }
  }
  return found;
}

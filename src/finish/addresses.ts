import type { HTMLElement } from "node-html-parser";
import { ancestorsOf, elementsIn } from "./tree.ts";

/** Classes of a link whose address paper need not spell out, and of one whose address it does. */
const [spelled, again] = ['class="external"', 'class="external again"'];
/** Links whose address paper could spell out. */
const marked = ["action-link", "external"];
/** Lists of sources spell out what they list, whatever stands above them. */
const inList = new Set(["sources", "cited"]);

/**
 * Marks the links whose address stands on the page already, as their own words, at a button or at a link above them: paper
 * shows each address once.
 */
export function markRepeatedAddresses(document: HTMLElement): void {
  const seen = new Set<string>();
  for (const link of elementsIn(document)) {
    if (link.tagName !== "A" || !marked.some((name) => link.classList.contains(name))) continue;
    const address = link.getAttribute("href") ?? "";
    if (isListed(link)) continue;
    if (seen.has(address) || bare(link.text) === bare(address))
      link.rawAttrs = link.rawAttrs.replace(spelled, again);
    seen.add(address);
  }
}

function bare(address: string): string {
  return address.trim().replace(/^https:\/\/|\/$/g, "");
}

function isListed(link: HTMLElement): boolean {
  return ancestorsOf(link).some(({ classNames }) => classNames.split(" ").some((name) => inList.has(name)));
}

import { HTMLElement, TextNode } from "node-html-parser";
import { parseHtml } from "../tree.ts";
import type { NameKind } from "./sheet.ts";

/** Names that elements of a page have when it arrives. */
export interface PageNames extends Readonly<Record<NameKind, Set<string>>> {
  /** Text of its inline scripts, and of attributes that read custom properties. */
  texts: string[];
  /** Addresses of its scripts. */
  scripts: string[];
}

/**
 * Attribute with classes that some pages of a kind have and some do not. All of them then keep the styles, and share one:
 * each style costs a hash in the policy that their folder has on hosts.
 */
export const sharedClasses = "data-shared-classes";

/** Collects the names of a page, of what it shows without script and of its templates included. */
export function namesOf(document: HTMLElement): PageNames {
  const names: PageNames = {
    tag: new Set(),
    class: new Set(),
    id: new Set(),
    attribute: new Set(),
    texts: [],
    scripts: [],
  };
  collect(document, names);
  return names;
}

function collect(element: HTMLElement, names: PageNames): void {
  for (const child of element.childNodes) {
    if (!(child instanceof HTMLElement)) continue;
    const tag = child.rawTagName.toLowerCase();
    names.tag.add(tag);
    collectAttributes(child, names);
    if (tag === "script") collectScript(child, names);
    // The parser takes what it holds for text.
    else if (tag === "noscript") collect(parseHtml(textsOf(child)), names);
    else if (tag !== "style") collect(child, names);
  }
}

function collectScript(script: HTMLElement, { scripts, texts }: PageNames): void {
  const address = script.getAttribute("src");
  if (address !== undefined) scripts.push(address);
  else if (!script.getAttribute("type")?.includes("json")) texts.push(script.textContent);
}

function textsOf(element: HTMLElement): string {
  return element.childNodes
    .map((node) => (node instanceof TextNode ? node.rawText : node.toString()))
    .join("");
}

function collectAttributes(element: HTMLElement, names: PageNames): void {
  // An attribute without a value has null here, whatever the types say.
  const attributes: Record<string, string | null> = element.rawAttributes;
  for (const [name, value] of Object.entries(attributes)) {
    names.attribute.add(name.toLowerCase());
    if (value === null) continue;
    if (name === "class" || name === sharedClasses)
      for (const one of value.split(/\s+/)) names.class.add(one);
    else if (name === "id") names.id.add(value);
    if (value.includes("var(--")) names.texts.push(value);
  }
}

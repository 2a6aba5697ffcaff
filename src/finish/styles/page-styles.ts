import { type HTMLElement, TextNode } from "node-html-parser";
import { elementsWith } from "../tree.ts";
import { namesOf, sharedClasses } from "./names.ts";
import { anyScript, type ScriptNames, scriptNames } from "./script-names.ts";
import { joinSheets, type Layers, readSheet } from "./sheet.ts";
import { classesIn, slimTokens } from "./tokens.ts";
import { usedStyles } from "./used.ts";

/** Text of a script, with that of all scripts that it may load, by the address that a page has for it. */
export type ReadScript = (address: string) => string;

/** The styles of a page as it comes, and the classes that they name. */
interface PageSheet {
  layers: Layers;
  classes: ReadonlySet<string>;
}

const sheets = new Map<string, Layers>();
const pageSheets = new Map<string, PageSheet>();
const scripts = new Map<string, ScriptNames>();

/**
 * Puts all styles of a page into its first style element, without what cannot apply there: one hash in the policy
 * instead of several, and no page pays for what others show.
 */
export function slimStyles(document: HTMLElement, readScript: ReadScript): void {
  const [first, ...rest] = document.getElementsByTagName("style");
  if (!first) return;
  const texts = [first, ...rest].map((style) => style.textContent);
  const { layers, classes } = remembered(pageSheets, texts.join("\n"), () => pageSheet(texts));
  slimTokens(document, classes);
  const page = namesOf(document);
  for (const element of elementsWith(document, sharedClasses)) element.removeAttribute(sharedClasses);
  const added = anyScript([
    ...page.texts.map((text) => remembered(scripts, text, () => scriptNames(text))),
    ...page.scripts.map((address) => remembered(scripts, address, () => scriptNames(readScript(address)))),
  ]);
  // As it is: what is set as text is written with entities, which style elements do not know.
  first.childNodes = [new TextNode(usedStyles(layers, page, added), first)];
  for (const style of rest) style.remove();
}

function pageSheet(texts: readonly string[]): PageSheet {
  const layers = joinSheets(texts.map((css) => remembered(sheets, css, () => readSheet(css))));
  return { layers, classes: classesIn(layers) };
}

/** Pages have few sheets and scripts in common; each is read once. */
function remembered<Value>(known: Map<string, Value>, key: string, read: () => Value): Value {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}

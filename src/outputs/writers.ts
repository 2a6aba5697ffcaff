/** Turns the tree of a finished page into that of a Markdown text. What a class stands for is in `forms.ts`. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, TableRow } from "mdast";
import type { HTMLElement, Node } from "node-html-parser";
import { numbersOfMark } from "../domain/ledger/citation.ts";
import type { Place } from "./place.ts";
import { childElements, findAll, isElement, isText, nodesIn } from "./tree.ts";

/** What a Markdown text is made of. */
export type Block = BlockContent | DefinitionContent;

/** Writes one element. */
export type Write = (element: HTMLElement, place: Place, inside: Inside) => Block[];

/** Writes what stands inside an element, whatever forms it has. */
export interface Inside {
  blocks: (nodes: readonly Node[], place: Place) => Block[];
  words: (nodes: readonly Node[], place: Place) => PhrasingContent[];
}

/** The text of a heading, a name or a label, as one paragraph in bold; Chinese has a colon of its own. */
export function bold(words: readonly PhrasingContent[], end = ""): Block[] {
  return paragraph(strong(words, end));
}

function strong(words: readonly PhrasingContent[], end: string): PhrasingContent[] {
  const last = words.at(-1);
  const sign = end === ":" && last?.type === "text" && isChinese(last.value) ? "：" : end;
  const children = [...words, ...(sign ? [text(sign)] : [])];
  return children.length === 0 ? [] : [{ type: "strong", children }];
}

/** Marks of sources that stand behind no words; none for no marks. */
export function sourcesLine(marks: readonly PhrasingContent[], { words }: Place): Block[] {
  return marks.length === 0 ? [] : paragraph([...strong([text(words.sources)], ":"), text(" "), ...marks]);
}

/** Whether a text ends in Chinese. */
function isChinese(value: string): boolean {
  return /\p{Script=Han}[。！？」）]?$/u.test(value.trimEnd());
}

/** A heading one level below the one before it. */
export function headingBelow(words: readonly PhrasingContent[], { depth }: Place): Block[] {
  return [{ type: "heading", depth: level(depth + 1), children: [...words] }];
}

/** Words of a line, as they are. */
export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

/** A paragraph; none for no words. */
export function paragraph(words: readonly PhrasingContent[]): Block[] {
  return words.length === 0 ? [] : [{ type: "paragraph", children: [...words] }];
}

/** What stands around the gap in a text, such as one that has a link in it. */
export function aroundGap(said: string, inside: readonly PhrasingContent[]): PhrasingContent[] {
  const [before = "", after = ""] = said.split("…");
  return [text(before), ...inside, ...(after ? [text(after)] : [])];
}

/** A line of a page; a path that is all of it says what it is, because nobody sees it drawn as one. */
export function lineOf(nodes: readonly Node[], place: Place, { words }: Inside): Block[] {
  const [only, ...others] = nodes.filter((node) => isElement(node) || node.textContent.trim() !== "");
  const isPath = only && isElement(only) && only.classList.contains("path") && others.length === 0;
  const said = words(nodes, place);
  return paragraph(isPath ? aroundGap(place.words["twin-path"], said) : said);
}

/** Blank space as a reader sees it; Chinese has none behind a sign. */
export function squeeze(value: string): string {
  return value.replace(/\s+/g, " ").replace(/(?<=[。，、：；！？）]) /g, "");
}

/** The child with a class, and all other nodes. */
export function splitOff(
  element: HTMLElement,
  selector: string,
): { part: HTMLElement | undefined; rest: Node[] } {
  const part = element.querySelector(selector) ?? undefined;
  return { part, rest: nodesIn(element).filter((node) => node !== part) };
}

const level = (depth: number) => Math.min(6, Math.max(1, depth)) as 1 | 2 | 3 | 4 | 5 | 6;

/** What each HTML element becomes where it stands between paragraphs; one that is not listed is a run of its parts. */
export const blockElements: Readonly<Record<string, Write>> = {
  P: (element, place, inside) => lineOf(nodesIn(element), place, inside),
  PRE: (element) => [
    { type: "code", lang: languageOf(element) ?? null, value: element.textContent.trimEnd() },
  ],
  UL: (element, place, inside) => list(element, place, inside, false),
  OL: (element, place, inside) => list(element, place, inside, true),
  DL: terms,
  TABLE: table,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`H${depth}`, heading(depth)])),
  ...Object.fromEntries(
    [
      "ARTICLE",
      "ASTRO-ISLAND",
      "ASTRO-SLOT",
      "DD",
      "DIV",
      "FIELDSET",
      "FIGCAPTION",
      "FIGURE",
      "LI",
      "MAIN",
      "NAV",
      "SECTION",
    ].map(
      (name) =>
        [name, (element, place, { blocks }) => blocks(nodesIn(element), place)] satisfies [string, Write],
    ),
  ),
  DETAILS: (element, place, { words, blocks }) => {
    const { part, rest } = splitOff(element, "summary");
    return [...bold(words(part ? nodesIn(part) : [], place)), ...blocks(rest, place)];
  },
};

function heading(depth: number): Write {
  return (element, place, { words }) => {
    place.depth = depth;
    return [{ type: "heading", depth: level(depth), children: words(nodesIn(element), place) }];
  };
}

function languageOf(element: HTMLElement): string | undefined {
  const [, name] = /language-(\w+)/.exec(element.getAttribute("class") ?? "") ?? [];
  return name === "plaintext" ? undefined : name;
}

function list(element: HTMLElement, place: Place, { blocks }: Inside, ordered: boolean): Block[] {
  const children = childElements(element)
    .map((item) => listItem(blocks([item], place)))
    .filter(({ children: { length } }) => length > 0);
  const start = ordered ? Number(element.getAttribute("start") ?? 1) : null;
  if (children.length === 0) return [];
  const sources = sourcesOfAll(children);
  const spread = children.some((item) => item.spread);
  return [{ type: "list", ordered, start, spread, children }, ...sourcesLine(sources, place)];
}

/**
 * Takes the marks from the end of the last item, where they are those of the whole list: no other item has any. In the
 * page they are one button behind all of it; here they would seem to be the sources of that item.
 */
function sourcesOfAll(items: readonly ListItem[]): PhrasingContent[] {
  const marks = items.map(marksAtEnd);
  const last = marks.at(-1) ?? [];
  if (items.length < 2 || last.length < 2 || marks.slice(0, -1).some(({ length }) => length > 0)) return [];
  const end = items.at(-1)?.children.at(-1);
  if (end?.type === "paragraph") end.children.splice(-last.length);
  return last;
}

function marksAtEnd({ children }: ListItem): PhrasingContent[] {
  const end = children.at(-1);
  const words = end?.type === "paragraph" ? end.children : [];
  return words.slice(words.findLastIndex(({ type }) => type !== "footnoteReference") + 1);
}

/** An item with a list below its words stays tight; one with paragraphs does not. */
function listItem(children: Block[]): ListItem {
  const [, ...others] = children;
  return { type: "listItem", spread: others.some(({ type }) => type !== "list"), children };
}

/** Markdown has no terms: each becomes an item that begins with it. */
function terms(element: HTMLElement, place: Place, { blocks, words }: Inside): Block[] {
  const parts = childElements(element).flatMap((part) =>
    /^D[TD]$/.test(part.tagName) ? [part] : childElements(part),
  );
  const children: ListItem[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.tagName === "DT" && parts[index - 1]?.tagName === "DT")
      addTerm(children.at(-1), words(nodesIn(part), place));
    else if (part.tagName === "DT") children.push(listItem(paragraph(term(words(nodesIn(part), place)))));
    else
      addDescription(
        children.at(-1),
        blocks([part], place),
        parts[index - 1]?.tagName === "DD" ? "; " : ": ",
      );
  }
  return children.length === 0 ? [] : [{ type: "list", ordered: false, spread: false, children }];
}

/** A term in bold, unless it marks its own words. */
function term(words: PhrasingContent[]): PhrasingContent[] {
  return words.some(({ type }) => type === "strong") ? words : [{ type: "strong", children: words }];
}

/** Terms that share a description. */
function addTerm(item: ListItem | undefined, words: PhrasingContent[]): void {
  const [first] = item?.children ?? [];
  if (first?.type === "paragraph") first.children.push(text(", "), ...term(words));
}

/** A description that is one paragraph stands behind its term, and another one behind that. */
function addDescription(item: ListItem | undefined, description: Block[], between: string): void {
  const [first, ...others] = description;
  const term = item?.children.at(-1);
  if (!item || !first) return;
  if (first.type === "paragraph" && term?.type === "paragraph" && item.children.length === 1) {
    term.children.push(text(between), ...first.children);
    item.children.push(...others);
  } else item.children.push(...description);
  item.spread = item.children.length > 1;
}

function table(element: HTMLElement, place: Place, { words }: Inside): Block[] {
  const children = findAll(element, "tr").map((row): TableRow => ({
    type: "tableRow",
    children: childElements(row).map((cell) => ({
      type: "tableCell",
      children: words(nodesIn(cell), place),
    })),
  }));
  return [{ type: "table", children }];
}

type WriteWords = (element: HTMLElement, place: Place, inside: Inside) => PhrasingContent[];

/** What each HTML element becomes in a line of text; one that is not listed is its words. */
export const wordElements: Readonly<Record<string, WriteWords>> = {
  A: (element, place, { words }) => {
    const [href, children] = [element.getAttribute("href") ?? undefined, words(nodesIn(element), place)];
    if (href === undefined || children.length === 0 || isHere(element)) return children;
    // The address of the link before it, to type it.
    if (element.previousElementSibling?.getAttribute("href") === href && isAddress(element))
      return literal(element);
    return [{ type: "link", url: new URL(href, place.url).href, children: children as never }];
  },
  BR: () => [text(" ")],
  // A mark of sources, or a word that the page explains.
  BUTTON: (element, place, { words }) => {
    if (element.classList.contains("term")) return words(nodesIn(element), place);
    return element.classList.contains("cite") ? references(numbersOfMark(element.textContent)) : [];
  },
  CODE: literal,
  KBD: literal,
  SAMP: literal,
  ...Object.fromEntries(["B", "DFN", "STRONG"].map((name) => [name, around("strong")])),
  ...Object.fromEntries(["EM", "I"].map((name) => [name, around("emphasis")])),
  S: around("delete"),
  SVG: () => [],
};

/** Whether a link leads to the page itself, or to its sources, which the text has too. */
function isHere(link: HTMLElement): boolean {
  return link.getAttribute("aria-current") === "page" || link.getAttribute("href") === "#sources";
}

function isAddress(link: HTMLElement): boolean {
  return /^https?:\/\/(.+?)\/?$/.exec(link.getAttribute("href") ?? "")?.[1] === link.textContent.trim();
}

function literal({ textContent }: HTMLElement): PhrasingContent[] {
  const value = textContent.replace(/\s+/g, " ").trim();
  return value ? [{ type: "inlineCode", value }] : [];
}

/** Blank space at the ends stands outside, where Markdown wants it. */
function around(type: "delete" | "emphasis" | "strong"): WriteWords {
  return (element, place, { words }) => {
    const children = words(nodesIn(element), place);
    if (children.length === 0) return [];
    const [before, after] = [/^\s/, /\s$/].map((blank) =>
      blank.test(element.textContent) ? [text(" ")] : [],
    );
    return [...(before ?? []), { type, children }, ...(after ?? [])];
  };
}

/** Marks that lead to the footnotes with these numbers. */
export function references(numbers: readonly number[]): PhrasingContent[] {
  return numbers.map((number) => ({ type: "footnoteReference", identifier: String(number) }));
}

/** The words of a text node, or nothing for another kind that is no element. */
export function wordsOf(node: Node): PhrasingContent[] {
  return isText(node) ? [text(squeeze(node.textContent))] : [];
}

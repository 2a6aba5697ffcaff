import type { TwinWords } from "../domain/site/interface.ts";
import type { FootnoteDefinition, Nodes, PhrasingContent } from "mdast";
import type { HTMLElement, Node } from "node-html-parser";
import { forms, otherForms } from "./forms.ts";
import { type Place, startOf } from "./place.ts";
import { findAll, isElement, nodesIn } from "./tree.ts";
import {
  aroundGap,
  type Block,
  blockElements,
  type Inside,
  lineOf,
  paragraph,
  references,
  sourcesLine,
  squeeze,
  text,
  type Write,
  wordElements,
  wordsOf,
} from "./writers.ts";

/** A finished page, read for its Markdown. */
export interface Twin {
  /** Full address of the page. */
  url: string;
  title: string;
  description: string;
  blocks: readonly Nodes[];
}

/**
 * Reads a finished page: its text with the address that it came from, and its sources as footnotes. Links are full
 * addresses, so that the text can be pasted anywhere.
 *
 * @param words in the language of the page
 * @throws when the page has no `<main>` or no canonical address
 */
export function twinOf(document: HTMLElement, words: TwinWords): Twin {
  const main = document.querySelector("main");
  if (!main) throw new Error("received a page without <main>, expected one");
  const place = startOf(document, words);
  const [title, ...others] = inside.blocks([main], place);
  return {
    url: place.url,
    title: squeeze(main.querySelector("h1")?.textContent ?? "").trim(),
    description: document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
    blocks: [...(title ? [title] : []), ...origin(place), ...others, ...footnotes(document, place)],
  };
}

/** A piece of a page, without what only a whole page has. */
export function blocksOf(part: HTMLElement, place: Place): Block[] {
  return inside.blocks(nodesIn(part), place);
}

/** A copy of the text says where it comes from, and where its newest state is. */
function origin({ url, words }: Place): Block[] {
  return paragraph(aroundGap(words["twin-origin"], [{ type: "link", url, children: [text(url) as never] }]));
}

function footnotes(document: HTMLElement, place: Place): (Block | FootnoteDefinition)[] {
  const list = document.querySelector(".sources");
  if (!list) return [];
  const notes = findAll(list, "ol > li").map((source, index): FootnoteDefinition => ({
    type: "footnoteDefinition",
    identifier: String(index + 1),
    children: inside.blocks(nodesIn(source), place),
  }));
  // A list that can be opened has its heading in the summary, with a count that footnotes do not need.
  const heading = list.querySelector("summary > h2");
  const about = [...(heading ? [heading] : []), ...nodesIn(list)].filter(
    (node) => !(isElement(node) && ["OL", "SUMMARY"].includes(node.tagName)),
  );
  return [...inside.blocks(about, place), ...notes];
}

const writers = new Map<string, Write>([
  ...Object.entries(otherForms),
  ...Object.values(forms).flatMap(({ className, markdown }) =>
    className && markdown ? [[className, markdown] as const] : [],
  ),
]);

/** Controls, and what is no text. */
const silent = new Set(["INPUT", "OPTION", "PROGRESS", "SCRIPT", "SELECT", "STYLE", "TEXTAREA"]);

const inside: Inside = {
  blocks: (nodes, place) => {
    const found: Block[] = [];
    let run: Node[] = [];
    const flush = () => {
      found.push(...lineOf(run, place, inside));
      run = [];
    };
    for (const node of nodes) {
      const write = isElement(node) ? writerOf(node) : undefined;
      if (!write) {
        run.push(node);
        continue;
      }
      flush();
      found.push(...withSources(node as HTMLElement, write(node as HTMLElement, place, inside), place));
    }
    flush();
    return found;
  },
  words: (nodes, place) => tidy(nodes.flatMap((node) => wordsIn(node, place))),
};

/** How an element is written between paragraphs; undefined for one that is part of a line. */
function writerOf(element: HTMLElement): Write | undefined {
  const byElement = isSilent(element) ? undefined : blockElements[element.tagName];
  return byElement && (classWriter(element) ?? byElement);
}

function classWriter({ classList }: HTMLElement): Write | undefined {
  for (const name of classList.values()) {
    const write = writers.get(name);
    if (write) return write;
  }
  return undefined;
}

function isSilent(element: HTMLElement): boolean {
  return silent.has(element.tagName) || element.hasAttribute("hidden");
}

function wordsIn(node: Node, place: Place): PhrasingContent[] {
  if (!isElement(node)) return wordsOf(node);
  if (isSilent(node)) return [];
  const [write, isBlock] = [classWriter(node), node.tagName in blockElements];
  if (write) return write(node, place, inside).flatMap((block) => phrases(block));
  const words = wordElements[node.tagName.toUpperCase()]?.(node, place, inside);
  if (words) return words;
  const parts = nodesIn(node).flatMap((child) => wordsIn(child, place));
  return isBlock ? [text(" "), ...parts, text(" ")] : parts;
}

/** What a block says, where only a line has room. */
function phrases(block: Block): PhrasingContent[] {
  if (block.type === "code") return [{ type: "inlineCode", value: squeeze(block.value) }];
  const children = "children" in block ? block.children : [];
  return [
    ...children.flatMap((child) =>
      "children" in child && isBlockType(child.type) ? phrases(child as Block) : [child as PhrasingContent],
    ),
    text(" "),
  ];
}

const isBlockType = (type: string) =>
  ["paragraph", "list", "listItem", "blockquote", "heading"].includes(type);

/** One text for each run of words, without blank space at the ends. */
function tidy(words: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.type === "text" && last?.type === "text") last.value = squeeze(last.value + word.value);
    else joined.push(word.type === "text" ? { ...word } : word);
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return joined.filter((word) => word.type !== "text" || word.value !== "");
}

/** A text that carries no mark in the page is cited in Markdown at its end. */
function withSources(element: HTMLElement, blocks: Block[], place: Place): Block[] {
  const anchor =
    element.id || (element.firstElementChild?.tagName === "SPAN" ? element.firstElementChild.id : "");
  const marks = references(place.sourcesAt.get(anchor) ?? []);
  if (marks.length === 0) return blocks;
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return [...blocks, ...sourcesLine(marks, place)];
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, ...marks] }];
}

/**
 * What each content tag is in the three outputs that come from one tree, that of the finished page: the HTML that its
 * component left there, the Markdown of the page's twin, and the plain text that the search reads.
 */
import type { HTMLElement, Node } from "node-html-parser";
import type { TagName } from "../content/text/tags.ts";
import { filled } from "../domain/words/words.ts";
import { childElements, findAll, isElement, nodesIn } from "./tree.ts";
import { bold, headingBelow, paragraph, splitOff, squeeze, text, type Write } from "./writers.ts";

/** What a tag is outside of its page. */
export interface Form {
  /**
   * The class of the element that stands for the tag in a page. A tag without one is a piece of a sentence, made of plain
   * HTML elements.
   */
  className?: string;
  /** Its Markdown, where that is not simply what stands inside. */
  markdown?: Write;
  /** Whether its words are text of the page, or only serve those who see or use it there. */
  text: "words" | "nothing";
}

const nothing: Write = () => [];

/** By tag; `forms.test.ts` shows each with an example. */
export const forms: Readonly<Record<TagName, Form>> = {
  Action: { className: "action", markdown: withoutPart(".address"), text: "words" },
  Answer: { className: "answer", text: "words" },
  Cite: { className: "cite", text: "nothing" },
  CredentialChooser: { className: "tool", markdown: tool, text: "words" },
  Diagram: { className: "diagram", markdown: drawing, text: "nothing" },
  Ends: { text: "words" },
  EnvLineChecker: { className: "tool", markdown: tool, text: "words" },
  EnvReadings: { className: "env-readings", text: "words" },
  EnvRuns: { text: "words" },
  ErrorExplainer: { className: "tool", markdown: tool, text: "words" },
  Fact: { text: "words" },
  FactLink: { text: "words" },
  Fold: { className: "fold", markdown: fold, text: "words" },
  FromStep: { className: "from-step", markdown: nothing, text: "nothing" },
  KeyTools: { className: "key-tools", text: "words" },
  Note: { className: "note", markdown: note, text: "words" },
  OfflineSwitch: { className: "offline-switch", markdown: nothing, text: "nothing" },
  OutdatedAdvice: { className: "advice", text: "words" },
  Path: { className: "path", text: "words" },
  Proof: { className: "proof", markdown: named(".proof-title", ":"), text: "words" },
  Sample: { className: "code", markdown: sample, text: "words" },
  Step: { className: "step", markdown: named(".step-title"), text: "words" },
  Steps: { className: "steps", text: "words" },
  Tab: { className: "tab", markdown: named(".tab-label", ":"), text: "words" },
  Tabs: { className: "tabs", text: "words" },
  WhichKey: { className: "tool", markdown: tool, text: "words" },
  YourList: { className: "your-list", markdown: stepsOfList, text: "nothing" },
};

/** Parts of pages that no tag makes, by their class. */
export const otherForms: Readonly<Record<string, Write>> = {
  ...Object.fromEntries(
    [
      "breadcrumbs",
      "checklist-finished",
      "checklist-record",
      "checklist-status",
      "cited",
      "defined",
      "client-filter",
      "client-jumps",
      "client-nav",
      "heading-anchor",
      "needs-script",
      "page-nav",
      "search-box",
      "source-uses",
      "sources",
      "tab-picker",
      "task-acts",
      "task-box",
      "task-line",
      "task-number",
      "tool-form",
      "topics",
      // How to tick and fold, and how much of a list is elsewhere.
      "usage",
      "your-list-count",
    ].map((className) => [className, nothing]),
  ),
  // Labels that only their looks set apart from the words beside them.
  verdict: (element) => bold([text(element.textContent.trim())], ":"),
  "glossary-also": (element) => paragraph([text(` (${squeeze(element.textContent).trim()})`)]),
  "source-note": bracketed,
  "index-kind": bracketed,
  question: headed,
  // Long lists, where each entry is looked for by its name.
  entries: (element, place, inside) =>
    childElements(element)
      .filter(({ tagName }) => tagName === "DETAILS")
      .flatMap((entry) => headed(entry, place, inside)),
  task: (element, place, { blocks }) => {
    const { part, rest } = splitOff(element.querySelector("details") ?? element, "summary");
    return [...blocks(part ? nodesIn(part) : [], place), ...blocks(rest, place)];
  },
  // Its steps are headings of their own.
  "checklist-group": (element, place, { blocks }) =>
    nodesIn(element).flatMap((child) =>
      blocks(isElement(child) && child.tagName === "OL" ? nodesIn(child) : [child], place),
    ),
};

/** Without a heading that names it to those who cannot see the tool: no tool is here, and what follows is not below it. */
function tool(...all: Parameters<Write>): ReturnType<Write> {
  return withoutPart("h2.visually-hidden")(...all);
}

/** A fold is a name in bold; where there are many, each is looked for by its name. */
function fold(element: HTMLElement, ...rest: Tail): ReturnType<Write> {
  return element.querySelector(".env-readings")
    ? headed(element, ...rest)
    : named("summary")(element, ...rest);
}

/** Details below a heading that is their summary. */
function headed(element: HTMLElement, ...[place, { words, blocks }]: Tail): ReturnType<Write> {
  const { part, rest } = splitOff(element, "summary");
  return [...headingBelow(words(part ? nodesIn(part) : [], place), place), ...blocks(rest, place)];
}

/** What stands inside, without one part. */
function withoutPart(selector: string): Write {
  return (element, place, { blocks }) => blocks(splitOff(element, selector).rest, place);
}

/** A remark behind something, in brackets; one that is a paragraph of its own stays that. */
function bracketed(element: HTMLElement, ...[place, { words }]: Tail): ReturnType<Write> {
  const inside = words(nodesIn(element), place);
  return paragraph(element.tagName === "SPAN" ? [text(" ("), ...inside, text(")")] : inside);
}

/** A name in bold, and what it names below. */
function named(selector: string, end = ""): Write {
  return (element, place, { words, blocks }) => {
    const { part, rest } = splitOff(element, selector);
    return [...bold(words(part ? nodesIn(part) : [], place), end), ...blocks(rest, place)];
  };
}

function note(element: HTMLElement, ...[place, inside]: Tail): ReturnType<Write> {
  return [{ type: "blockquote", children: named(".note-title")(element, place, inside) }];
}

type Tail = [Parameters<Write>[1], Parameters<Write>[2]];

/** Its code in a fence, below what our tests did with it. */
function sample(element: HTMLElement, ...[place, { blocks }]: Tail): ReturnType<Write> {
  const mark = squeeze(element.querySelector(".code-mark")?.textContent ?? "").trim();
  return [
    ...(mark ? paragraph([{ type: "emphasis", children: [text(mark)] }]) : []),
    ...blocks(findAll(element, "pre"), place),
  ];
}

/**
 * What a drawing says to those who cannot see it, in place of the words in it; one that is a list says it itself, below
 * the words that are its caption.
 */
function drawing(element: HTMLElement, ...[place, { blocks }]: Tail): ReturnType<Write> {
  const { part, rest } = splitOff(element, "[role=img]");
  const said = part?.getAttribute("aria-label");
  if (said) return [...paragraph([text(filled(place.words["twin-drawing"], said))]), ...blocks(rest, place)];
  return [
    ...blocks(rest.filter(isCaption), place),
    ...blocks(
      rest.filter((node) => !isCaption(node)),
      place,
    ),
  ];
}

/** Who reads a text has no list yet: its name, and the steps that the page teaches. */
function stepsOfList(element: HTMLElement, ...[place, { words, blocks }]: Tail): ReturnType<Write> {
  const link = element.querySelector("p > a");
  return [...(link ? bold(words([link], place)) : []), ...blocks(findAll(element, "ul"), place)];
}

const isCaption = (node: Node) => isElement(node) && node.tagName === "FIGCAPTION";

/**
 * Explains words of the glossary where a reader first meets them: the word becomes a button that opens its definition
 * without script. Authors write nothing for it, and only the finished tree knows which use is the first.
 */
import { HTMLElement, type Node, TextNode } from "node-html-parser";
import { termAnchor } from "../domain/ledger/glossary.ts";
import type { Site } from "./page.ts";
import { elementsIn, elementsWith, escapeHtml, replaceText } from "./tree.ts";

/** A word that a page explains. */
export interface ExplainedTerm {
  /** Id in the glossary. */
  id: string;
  /** As it is written within a sentence, in the singular. */
  term: string;
  /** One sentence, as plain text. */
  definition: string;
}

/** More dotted lines would be noise to those who know the words. */
const mostTerms = 6;
/** What prose stands in. */
const prose = new Set(["P", "LI", "DD"]);
/** Elements in which a word is a name, a control or a picture, or not in sight. */
const otherElements = new Set(
  "A BUTTON CODE DETAILS DT FIGURE H1 H2 H3 H4 H5 H6 LABEL NAV PRE SAMP STRONG SUMMARY SVG TABLE".split(" "),
);
/** The answer comes first and stays short; the others are tools, and texts of which one is shown. */
const otherClasses = new Set(["answer", "button-row", "path", "tab", "tool", "your-list"]);

/** Explains the terms that the text of a page uses, each once, and puts their definitions after its sources. */
export function explainTerms(
  document: HTMLElement,
  { terms, sitePath, say }: Pick<Site, "terms" | "sitePath" | "say">,
): void {
  const article = elementsWith(document, "data-article")[0];
  const language = document.querySelector("html")?.getAttribute("lang") ?? "en";
  if (!article || terms.length === 0 || !language.startsWith("en")) return;
  const found = markFirstUses(proseIn(article), terms);
  // On paper nothing opens, and sentences of their own need a word on why they stand there.
  const heading = ` data-heading="${escapeHtml(say("terms"))}"`;
  const definitions = found.map(({ id, term, definition }, index) => {
    const link = `<a href="${escapeHtml(sitePath(`/glossary/#${termAnchor(id)}`))}">Glossary: ${escapeHtml(term)}</a>`;
    return `<p class="defined" id="${anchorOf(id)}" popover${index === 0 ? heading : ""}>${escapeHtml(definition)} ${link}</p>`;
  });
  (sourcesIn(document) ?? article).insertAdjacentHTML("afterend", definitions.join(""));
}

function sourcesIn(document: HTMLElement): HTMLElement | undefined {
  return elementsIn(document).find(({ classList }) => classList.contains("sources"));
}

/** Anchor of a definition on the page that uses the term. */
function anchorOf(id: string): string {
  return `what-is-${id}`;
}

/** Turns first uses into buttons, and returns their terms in reading order. */
function markFirstUses(texts: readonly TextNode[], terms: readonly ExplainedTerm[]): ExplainedTerm[] {
  const found = new Set<ExplainedTerm>();
  const words = anyOf(terms.map(({ term }) => term));
  for (const text of texts) {
    if (found.size === mostTerms) break;
    const marked = text.rawText.replace(words, (word) => {
      const term = terms.find((one) => isForm(word, one.term));
      if (!term || found.has(term) || found.size === mostTerms) return word;
      found.add(term);
      return `<button class="term" type="button" popovertarget="${anchorOf(term.id)}">${word}</button>`;
    });
    if (marked !== text.rawText) replaceText(text, marked);
  }
  return [...found];
}

/** Finds words in the singular and the plural, also at the start of a sentence; the longest that fits. */
function anyOf(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const either = longestFirst.map(
    (word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`,
  );
  return new RegExp(`(?<![\\w-])(?:${either.join("|")})s?(?![\\w-])`, "g");
}

function isForm(word: string, term: string): boolean {
  return [term, `${term}s`].some(
    (form) =>
      form.slice(1) === word.slice(1) && form.charAt(0).toLowerCase() === word.charAt(0).toLowerCase(),
  );
}

/** The pieces of prose below an element, in reading order. */
function proseIn(element: HTMLElement, isProse = false): TextNode[] {
  return element.childNodes.flatMap((child: Node) => {
    if (child instanceof TextNode) return isProse ? [child] : [];
    if (!(child instanceof HTMLElement) || isOther(child)) return [];
    return proseIn(child, isProse || prose.has(child.tagName));
  });
}

function isOther({ tagName, classNames }: HTMLElement): boolean {
  return otherElements.has(tagName) || classNames.split(" ").some((name) => otherClasses.has(name));
}

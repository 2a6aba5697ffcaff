/** What search reads on a page: its text without what every page has, in sentences. */
import type { HTMLElement } from "node-html-parser";
import { isTranslation } from "../../domain/site/translation.ts";
import { plainText, removeSilent } from "../../outputs/plain-text.ts";
import type { BuiltPage } from "../built-pages.ts";

/** Links to other places by their titles, marks of what changed or was checked, and names of columns without these. */
const noise = [
  ".question-more",
  ".changed",
  ".checked",
  ".evidence",
  ".not-yours",
  "#related",
  "#related + ul",
  "#steps",
  "#steps + ul",
  "#wordings",
  "thead",
];

/** On the page, these stand apart from what they name; on one line, nothing else would tell the two from each other. */
const names = [
  "dt",
  "tr > :first-child",
  ".error-page h2",
  "[data-article] summary",
  "[data-answer] summary",
  ".step-title",
  ".tab-label",
  ".proof-title",
  ".note-title",
  "label",
];

/** These stand on lines of their own. */
const lines = ["p:not(.ledger-fact p)", "li", "dd", "td", "th", ".action", ".answer > .path"];

/** Takes away what says nothing about its place, and ends with a mark what ends with none. */
export function withSentences(page: BuiltPage): BuiltPage {
  const { document, url } = page;
  removeSilent(document);
  for (const part of document.querySelectorAll(noise.join())) part.remove();
  // Line breaks between marked words would be lost.
  for (const program of document.querySelectorAll("pre code")) {
    const { textContent } = program;
    program.textContent = textContent;
  }
  const [colon, stop] = isTranslation(url) ? ["：", "。"] : [":", "."];
  endEach(document, names, colon);
  endEach(document, lines, stop);
  return page;
}

function endEach(document: HTMLElement, parts: readonly string[], mark: string): void {
  // From the last to the first, so that a line within another ends before it.
  for (const part of document.querySelectorAll(parts.join()).toReversed()) {
    const isProgram = part.querySelector("pre") !== null;
    const text = plainText(part);
    if (isProgram || text === "" || endMark.test(text)) continue;
    part.insertAdjacentHTML("beforeend", mark === "." && oneOfSeveral.test(text) ? ";" : mark);
  }
}

/** A line that is one of several in a sentence. */
const oneOfSeveral = /^\p{Ll}/u;

/** A mark at the end of a text, brackets and quotes aside. */
const endMark = /[.…?!:;,。？！：；，、][\s"”’)）]*$/u;

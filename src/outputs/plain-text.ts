import type { HTMLElement } from "node-html-parser";
import { forms } from "./forms.ts";

/** Controls, names for assistive technology, and what is hidden. */
const neverText = [
  "script",
  "button:not(.term)",
  "[hidden]",
  ".code-caption",
  ".heading-anchor",
  ".visually-hidden",
];

const silentTags = Object.values(forms).flatMap(({ className, text }) =>
  className && text === "nothing" ? [`.${className}`] : [],
);

const silent = [...neverText, ...silentTags].join(", ");

/**
 * Takes out of a tree what is no text of its page, so that what is left can be read with {@link plainText}. The parser
 * reads headings of columns as words of one line, so a blank comes after each.
 */
export function removeSilent(document: HTMLElement): void {
  for (const part of document.querySelectorAll(silent)) part.remove();
  for (const heading of document.querySelectorAll("th")) heading.insertAdjacentHTML("beforeend", " ");
}

/** The words of a part of a page on one line; none for a part that is not there. */
export function plainText(element: HTMLElement | null): string {
  return element?.structuredText.replace(/\s+/g, " ").trim() ?? "";
}

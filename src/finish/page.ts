import { CommentNode, HTMLElement } from "node-html-parser";
import { dayIn } from "../domain/ledger/day-in.ts";
import type { Say } from "../domain/site/interface.ts";
import { markRepeatedAddresses } from "./addresses.ts";
import { leaveOutBlanks } from "./blanks.ts";
import { type FindCitation, numberCitations } from "./citations.ts";
import { bindLines } from "./line-breaks.ts";
import { exactPolicy, policyOf } from "./page-policy.ts";
import { leaveOutEndTags, writeApostrophes } from "./short-forms.ts";
import { type ReadScript, slimStyles } from "./styles/page-styles.ts";
import { type ExplainedTerm, explainTerms } from "./terms.ts";
import { elementsIn, elementsWith, hasMark, parseHtml } from "./tree.ts";

/** What the pass asks of the site. */
export interface Site {
  findCitation: FindCitation;
  /** Words that a page explains where it first uses them. */
  terms: readonly ExplainedTerm[];
  /** Puts a root-relative address of ours under the base path. */
  sitePath: (path: string) => string;
  /** What the page says in its language. */
  say: Say;
  /** Language of the page; English when absent. */
  locale?: string | undefined;
  /** Reads the scripts that the build has made; while writing there are none, and pages keep all their styles. */
  readScript?: ReadScript | undefined;
}

/**
 * The page as readers get it, from what the components rendered: sources are numbered and listed, the links whose address
 * paper need not repeat are marked, terms are explained, lines are kept from breaking where they must not, the day of the
 * oldest check among the facts shown is filled in, one style element in the head holds what can apply, the policy grants
 * what the page has, and blanks and end tags that no browser needs are left out.
 */
export function finishPage(html: string, site: Site): string {
  const document = parseHtml(html);
  numberCitations(document, site);
  markRepeatedAddresses(document);
  nameOldestCheck(document, site);
  hoistStyles(document);
  placePicker(document);
  placeModules(document);
  explainTerms(document, site);
  bindLines(document);
  leaveOutBlanks(document);
  writeApostrophes(document);
  if (site.readScript) slimStyles(document, site.readScript);
  const policy = policyOf(document);
  // As text: the parser would write the attribute, whose quotes are no entities, in another way.
  const whole =
    policy === undefined
      ? document.toString()
      : document.toString().replace(policy, () => exactPolicy(policy, document));
  return leaveOutEndTags(whole);
}

/** What `CheckedMark.astro` leaves where a fact is shown. */
const checkedMark = /^checked:(\d{4}-\d\d-\d\d)$/;

/** A page is only as fresh as its stalest fact. */
function nameOldestCheck(document: HTMLElement, { locale }: Site): void {
  const marks = commentsIn(document).filter((comment) => checkedMark.test(comment.rawText));
  const days = marks.map((comment) => checkedMark.exec(comment.rawText)?.[1] ?? "");
  for (const mark of marks) mark.remove();
  const [oldest] = days.toSorted();
  const badge = elementsWith(document, "data-oldest-check")[0];
  if (!badge) return;
  badge.removeAttribute("data-oldest-check");
  if (oldest === undefined) return void badge.remove();
  const day = badge.querySelector("time");
  day?.setAttribute("datetime", oldest);
  day?.set_content(dayIn(oldest, locale));
}

function commentsIn(element: HTMLElement): CommentNode[] {
  return element.childNodes.flatMap((child) => {
    if (child instanceof CommentNode) return [child];
    return child instanceof HTMLElement ? commentsIn(child) : [];
  });
}

/**
 * What chooses for all tabs of a text stands below the heading of the section that holds the first of them, and is in reach
 * from there: a phone shows it before the steps, not between them.
 */
function placePicker(document: HTMLElement): void {
  const picker = elementsWith(document, "data-picker").find(
    ({ parentNode }) => parentNode && hasMark(parentNode, "data-article"),
  );
  const article = picker?.parentNode;
  const parts = article?.childNodes.filter((child) => child instanceof HTMLElement) ?? [];
  const first = parts.findIndex((part) =>
    [part, ...elementsIn(part)].some(({ classList }) => classList.contains("tabs")),
  );
  const heading = parts.slice(0, first + 1).findLast(({ tagName }) => tagName === "H2");
  const next = heading?.nextElementSibling ?? parts[first];
  if (!picker || !next) return;
  picker.remove();
  next.insertAdjacentHTML("beforebegin", picker.toString());
}

/**
 * A module without a file runs when the page has been read, wherever it stands. Astro leaves it at whichever of several
 * components came first, which is not the same in each build: all of them go in front of the first that has a file.
 */
function placeModules(document: HTMLElement): void {
  const modules = document.querySelectorAll('script[type="module"]');
  const first = modules.find((script) => script.hasAttribute("src"));
  const inline = modules.filter((script) => !script.hasAttribute("src"));
  if (!first || inline.length === 0) return;
  for (const script of inline) script.remove();
  const inOrder = inline.map((script) => script.toString()).toSorted();
  first.insertAdjacentHTML("beforebegin", inOrder.join(""));
}

/** Styles that a component brought along; a style element may stand in the head only. */
function hoistStyles(document: HTMLElement): void {
  const head = document.querySelector("head");
  for (const style of elementsWith(document, "data-component")) {
    if (style.tagName !== "STYLE") continue;
    style.remove();
    style.removeAttribute("data-component");
    head?.appendChild(style);
  }
}

/**
 * Numbers the citations of a rendered page by first use, lists their sources, and links the two. Only the finished tree
 * knows in which order a reader meets them: components render in any order, and a page may show them in another one
 * than its texts are written in.
 */
import { type HTMLElement, TextNode } from "node-html-parser";
import { type Citation, numberByFirstUse } from "../domain/ledger/citation.ts";
import { readableDay } from "../domain/ledger/fact.ts";
import { escapeHtml } from "./tree.ts";

/** Finds the source of an id; throws when there is none. */
export type FindCitation = (id: string) => Citation;

/** What `Cite.astro` leaves: ids of sources, separated by spaces. */
const citeMark = "[data-cite]";
/** What `Sources.astro` leaves. */
const listMark = "[data-sources]";
/** A source that is cited everywhere would end in a field of arrows. */
const mostLinks = 5;

/**
 * Fills in the numbers and the list of sources.
 *
 * @param sitePath puts a root-relative address of ours under the base path of the site
 * @throws when the page cites sources and has no place for their list
 */
export function numberCitations(
  document: HTMLElement,
  findCitation: FindCitation,
  sitePath: (path: string) => string,
): void {
  const marks = document.querySelectorAll(citeMark);
  const list = document.querySelector(listMark);
  if (marks.length > 0 && !list)
    throw new Error("received citations and no list of sources, expected <Sources />");
  const numbers = numberByFirstUse(marks.flatMap(idsOf));
  const uses = new Map<number, number>();
  for (const mark of marks) fillMark(mark, numbers, uses);
  if (!list) return;
  if (numbers.size === 0) list.remove();
  else fillList(list, [...numbers.keys()].map(findCitation), uses, sitePath);
}

function idsOf(mark: HTMLElement): string[] {
  return (mark.getAttribute("data-cite") ?? "").split(" ").filter(Boolean);
}

function fillMark(mark: HTMLElement, numbers: ReadonlyMap<string, number>, uses: Map<number, number>): void {
  const cited = [...new Set(idsOf(mark))].map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b);
  mark.removeAttribute("data-cite");
  mark.set_content(
    cited
      .map((number) => {
        const use = (uses.get(number) ?? 0) + 1;
        uses.set(number, use);
        return `<a id="${anchorOf(number, use)}" href="#source-${number}" aria-label="Source ${number}">${number}</a>`;
      })
      .join(""),
  );
  stayWithWord(mark);
}

/** Numbers of sources stay on the line of the word they belong to. */
function stayWithWord(mark: HTMLElement): void {
  const siblings = mark.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(mark) - 1];
  if (before instanceof TextNode) before.rawText = before.rawText.trimEnd();
}

function fillList(
  list: HTMLElement,
  sources: readonly Citation[],
  uses: ReadonlyMap<number, number>,
  sitePath: (path: string) => string,
): void {
  const usual = usualDay(sources);
  const items = sources.map((source, index) => {
    const number = index + 1;
    const links = backLinks(number, uses.get(number) ?? 0);
    return `<li id="source-${number}">${linkTo(source, sitePath)} <span class="source-note">${note(source, usual)} ${links}</span></li>`;
  });
  list.removeAttribute("data-sources");
  const day = list.querySelector("time");
  day?.setAttribute("datetime", usual);
  day?.set_content(readableDay(usual));
  list.querySelector("ol")?.set_content(items.join(""));
}

/** The day in the middle; sources that were read on another name theirs. */
function usualDay(sources: readonly Citation[]): string {
  const days = sources.map(({ checked }) => checked).toSorted();
  return days[Math.floor(days.length / 2)] ?? "";
}

function linkTo({ url, title }: Citation, sitePath: (path: string) => string): string {
  return url.startsWith("/")
    ? `<a href="${escapeHtml(sitePath(url))}">${escapeHtml(title)}</a>`
    : `<a class="external" href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(title)}</a>`;
}

function note({ publisher, date, dated, checked }: Citation, usual: string): string {
  const remark = dated ? ` (${dated})` : "";
  const own = checked === usual ? "" : `; read by us ${readableDay(checked)}`;
  return escapeHtml(`${publisher}, ${readableDay(date)}${remark}${own}`);
}

function backLinks(source: number, count: number): string {
  const links = Array.from({ length: Math.min(count, mostLinks) }, (_, index) => {
    const place = index + 1;
    const label = `Back to the text, place ${place}`;
    return `<a href="#${anchorOf(source, place)}" aria-label="${label}">↑${count > 1 ? place : ""}</a>`;
  });
  return `<span class="source-uses">${links.join(" ")}</span>`;
}

function anchorOf(source: number, use: number): string {
  return `cite-${source}-${use}`;
}

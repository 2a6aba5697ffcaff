/**
 * Numbers the citations of a rendered page by first use, lists their sources, and links the two. Only the finished tree
 * knows in which order a reader meets them: components render in any order, and a page may show them in another one
 * than its texts are written in.
 */
import { type HTMLElement, TextNode } from "node-html-parser";
import { type Citation, numberByFirstUse, numbersInShort } from "../domain/ledger/citation.ts";
import { dayIn } from "../domain/ledger/day-in.ts";
import { quotedIn } from "../domain/site/translation.ts";
import type { Site } from "./page.ts";
import { ancestorsOf, elementsWith, escapeHtml, hasMark } from "./tree.ts";

/** Finds the source of an id; throws when there is none. */
export type FindCitation = (id: string) => Citation;

/** What `Cite.astro` leaves: ids of sources, separated by spaces. */
const citeMark = "data-cite";
/** What `Sources.astro` leaves. */
const listMark = "data-sources";
/** What shares one mark: a whole answer of the FAQ, a row, a paragraph, or a list of short items. */
const units: readonly ((element: HTMLElement) => boolean)[] = [
  (element) => hasMark(element, "data-cite-unit"),
  ({ tagName }) => tagName === "TR",
  ({ tagName }) => tagName === "P",
  ({ tagName }) => tagName === "UL" || tagName === "OL",
];
/** Texts that a reader in need meets first: they are cited in the list at the end, and carry no mark. */
const withoutMark = new Set(["answer", "hero", "task-why"]);
/** A source with more places folds them away. */
const mostLinks = 5;

/** A piece of text whose sources share one mark. */
interface Unit {
  element: HTMLElement;
  /** What `Cite.astro` left in it, in reading order. */
  marks: HTMLElement[];
  /** Sorted, each once. */
  sources: number[];
  /** Anchor that its sources lead back to. */
  anchor: string;
  /** Whether it shows its mark. */
  isMarked: boolean;
  /** Its own place for the mark. */
  foot: HTMLElement | undefined;
}

/**
 * Gives each unit of text one mark with the numbers of its sources, and lists the sources: those of a mark in a popover
 * that the mark opens without script, and all of them at the end.
 *
 * @throws when the page cites sources and has no place for their list
 */
export function numberCitations(document: HTMLElement, site: Site): void {
  const marks = elementsWith(document, citeMark);
  const list = elementsWith(document, listMark)[0];
  if (marks.length > 0 && !list)
    throw new Error("received citations and no list of sources, expected <Sources />");
  const feet = elementsWith(document, "data-cite-foot");
  const { found, numbers } = unitsOf(marks, feet);
  const sources = [...numbers.keys()].map(site.findCitation);
  const marked = found.filter(({ isMarked }) => isMarked);
  const popovers = popoversOf(marked.map((unit) => unit.sources));
  for (const unit of found) placeMark(unit, popovers, site);
  for (const foot of feet) finishFoot(foot);
  nameCount(document, sources.length, site);
  if (!list) return;
  if (sources.length === 0) return void list.remove();
  fillList(list, sources, found, site);
  const written = [...popovers.values()].map((popover) => writePopover(popover, sources, site));
  list.insertAdjacentHTML("afterend", written.join(""));
}

function idsOf(mark: HTMLElement): string[] {
  return (mark.getAttribute(citeMark) ?? "").split(" ").filter(Boolean);
}

/** The units of a page, and the numbers of its sources: first in the order of the marks, then those without one. */
function unitsOf(
  marks: readonly HTMLElement[],
  feet: readonly HTMLElement[],
): { found: Unit[]; numbers: ReadonlyMap<string, number> } {
  const cited = [...marksByUnit(marks)].map(([element, own]) => ({
    element,
    marks: own,
    ids: own.flatMap(idsOf),
    isMarked: !isWithoutMark(element),
  }));
  const [shown, others] = [true, false].map((wanted) =>
    cited.filter(({ isMarked }) => isMarked === wanted).flatMap(({ ids }) => ids),
  );
  const numbers = numberByFirstUse([...(shown ?? []), ...(others ?? [])]);
  const places = firstInside(feet);
  const found = cited.map(({ ids, ...unit }, index) => ({
    ...unit,
    sources: [...new Set(ids.map((id) => numbers.get(id) ?? 0))].toSorted((a, b) => a - b),
    anchor: `cite-${index + 1}`,
    foot: places.get(unit.element),
  }));
  return { found, numbers };
}

/** Marks by the unit that they stand in; a unit shows its mark where its last citation stands, so it takes its place there. */
function marksByUnit(marks: readonly HTMLElement[]): ReadonlyMap<HTMLElement, HTMLElement[]> {
  const units = new Map<HTMLElement, HTMLElement[]>();
  for (const mark of marks) {
    const element = unitAround(mark);
    const own = units.get(element) ?? [];
    units.delete(element);
    units.set(element, [...own, mark]);
  }
  return units;
}

/** The first of some elements inside each element around them. */
function firstInside(elements: readonly HTMLElement[]): ReadonlyMap<HTMLElement, HTMLElement> {
  return new Map(
    elements
      .toReversed()
      .flatMap((element) => ancestorsOf(element).map((around) => [around, element] as const)),
  );
}

function unitAround(mark: HTMLElement): HTMLElement {
  const around = ancestorsOf(mark);
  for (const isUnit of units) {
    const element = around.find(isUnit);
    if (element) return element;
  }
  return around[0] ?? mark;
}

function isWithoutMark(element: HTMLElement): boolean {
  return [element, ...ancestorsOf(element)].some(
    ({ tagName, classNames }) =>
      /^H\d$/.test(tagName) || classNames.split(" ").some((name) => withoutMark.has(name)),
  );
}

/** The last citation becomes the mark of the unit, or the unit's own place for it does; the others go. */
function placeMark(
  { element, marks, sources, anchor, isMarked, foot }: Unit,
  popovers: Popovers,
  { say }: Site,
): void {
  const last = marks.at(-1);
  const words = numbersInShort(sources);
  const [mark, line] =
    sources.length > 1
      ? (["sources-mark", "sources-line"] as const)
      : (["source-mark", "source-line"] as const);
  const button = `<button class="cite" type="button" id="${anchor}" popovertarget="${popovers.get(words)?.id}" aria-label="${say(mark, words)}">${words}</button>`;
  for (const cite of marks) {
    stayWithWord(cite);
    if (isMarked && !foot && cite === last) cite.replaceWith(button);
    else cite.remove();
  }
  if (isMarked && foot) foot.insertAdjacentHTML("beforeend", say(line, button));
  if (isMarked) return;
  if (element.id) element.insertAdjacentHTML("afterbegin", `<span id="${anchor}"></span>`);
  else element.setAttribute("id", anchor);
}

/** The way from the top of the page to its sources. */
function nameCount(document: HTMLElement, count: number, { say }: Site): void {
  const place = elementsWith(document, "data-source-count")[0];
  const words = count === 1 ? say("source-count") : say("sources-count", count);
  place?.replaceWith(count === 0 ? "" : `&nbsp;· <a href="#sources">${words}</a>`);
}

/** A place for a mark that got none is not shown. */
function finishFoot(foot: HTMLElement): void {
  foot.removeAttribute("data-cite-foot");
  if (foot.childNodes.every((node) => node.text.trim() === "")) foot.remove();
}

/** A mark stays on the line of the word it belongs to. */
function stayWithWord(mark: HTMLElement): void {
  const siblings = mark.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(mark) - 1];
  if (before instanceof TextNode) before.rawText = before.rawText.trimEnd();
}

/** A list of sources that opens over the text. */
interface Popover {
  id: string;
  numbers: readonly number[];
}

/** The lists that marks open, by what the marks show: those with the same sources open the same one. */
type Popovers = ReadonlyMap<string, Popover>;

/** Counted, for an id that named all sources would be the longest part of many marks. */
function popoversOf(sets: readonly (readonly number[])[]): Popovers {
  const distinct = new Map(sets.map((numbers) => [numbersInShort(numbers), numbers]));
  return new Map(
    [...distinct].map(([mark, numbers], index) => [mark, { id: `cited-${index + 1}`, numbers }]),
  );
}

function writePopover({ id, numbers }: Popover, sources: readonly Citation[], site: Site): string {
  const items = numbers.map((number) => {
    const source = sources[number - 1];
    return source ? `<li value="${number}">${linkTo(source, site)}</li>` : "";
  });
  return `<ol class="cited" id="${id}" popover>${items.join("")}</ol>`;
}

function fillList(list: HTMLElement, sources: readonly Citation[], found: readonly Unit[], site: Site): void {
  const usual = usualDay(sources);
  const items = sources.map((source, index) => {
    const number = index + 1;
    const links = backLinks(
      found.filter((unit) => unit.sources.includes(number)),
      site,
    );
    return `<li>${linkTo(source, site)} <span class="source-note">${note(source, usual, site)}</span> ${links}</li>`;
  });
  list.removeAttribute("data-sources");
  list.querySelector("[data-source-total]")?.replaceWith(`<span>${sources.length}</span>`);
  const day = list.querySelector("time");
  day?.setAttribute("datetime", usual);
  day?.set_content(dayIn(usual, site.locale));
  list.querySelector("ol")?.set_content(items.join(""));
}

/** The day in the middle; sources that were read on another name theirs. */
function usualDay(sources: readonly Citation[]): string {
  const days = sources.map(({ checked }) => checked).toSorted();
  return days[Math.floor(days.length / 2)] ?? "";
}

/** Titles of sources are English, on pages in another language too. What all links have stands first: it compresses. */
function linkTo({ url, title }: Citation, { sitePath, locale }: Site): string {
  const quoted = quotedIn(locale);
  const language = quoted === undefined ? "" : ` lang="${quoted}"`;
  return url.startsWith("/")
    ? `<a href="${escapeHtml(sitePath(url))}"${language}>${escapeHtml(title)}</a>`
    : `<a class="external"${language} rel="noreferrer" href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
}

function note({ publisher, date, dated, checked }: Citation, usual: string, { say, locale }: Site): string {
  // Whoever wants to know how the day was found out reads it on the page of all sources.
  const remark = dated ? ` (${dated.startsWith("undated") ? "undated" : dated})` : "";
  const origin = `${publisher}, ${dayIn(date, locale)}${remark}`;
  return escapeHtml(checked === usual ? origin : say("source-read", origin, dayIn(checked, locale)));
}

function backLinks(places: readonly Unit[], { say }: Site): string {
  const links = places.map(({ anchor }, index) => {
    const label = say("source-back", index + 1);
    return `<a href="#${anchor}" aria-label="${label}">↑${places.length > 1 ? index + 1 : ""}</a>`;
  });
  const all = links.join(" ");
  return places.length > mostLinks
    ? `<details class="source-uses"><summary>${say("source-places", places.length)}</summary>${all}</details>`
    : `<span class="source-uses">${all}</span>`;
}

/** Texts of the data files, as the finished pages show them. */
import { HTMLElement } from "node-html-parser";
import { parseHtml } from "../../finish/tree.ts";
import { writeMarkdown } from "../markdown.ts";
import type { Place } from "../place.ts";
import { blocksOf } from "../twin.ts";

/** Texts of a page by what they are for: a name that only this page has, or an id. */
export type PageTexts = Readonly<Record<string, readonly string[]>>;

interface Reader {
  pages: RegExp;
  /** The parts of a page that hold each text. */
  read: (document: HTMLElement) => Readonly<Record<string, readonly HTMLElement[]>>;
}

const readers: readonly Reader[] = [
  {
    pages: /^\/faq\/$/,
    read: (document) =>
      byId(document.querySelectorAll("[data-answer]"), (answer) => [
        answer.id,
        without(answer, ".question-more, .changed"),
      ]),
  },
  {
    pages: /^\/checklist\//,
    read: (document) =>
      byId(document.querySelectorAll("li.task"), (step) => [
        step.id.replace(/^step-/, ""),
        step.querySelector(".task-body"),
      ]),
  },
  {
    pages: /^\/clients\/.+/,
    read: (document) => ({ surprises: document.querySelectorAll(".client-marks > li") }),
  },
  { pages: /^\/errors\/.+/, read: errorParts },
];

/**
 * The texts of a page for the data files; undefined for a page that none of them takes a text from.
 *
 * @param path root-relative address of the page without the base path
 * @param page its full address, and the words of its language
 */
export function pageTexts(
  path: string,
  page: Pick<Place, "url" | "words">,
  document: HTMLElement,
): PageTexts | undefined {
  const reader = readers.find(({ pages }) => pages.test(path));
  if (!reader) return undefined;
  return Object.fromEntries(
    Object.entries(reader.read(document)).map(([id, parts]) => [
      id,
      parts.map((part) => markdownOf(part, page)),
    ]),
  );
}

function byId(
  elements: readonly HTMLElement[],
  entry: (element: HTMLElement) => [string, HTMLElement | null],
): Record<string, HTMLElement[]> {
  return Object.fromEntries(elements.map(entry).map(([id, part]) => [id, part ? [part] : []] as const));
}

/** The fix of an error is what stands in its article before the causes. */
function errorParts(document: HTMLElement): Record<string, HTMLElement[]> {
  const article = document.querySelector("[data-article]")?.childNodes ?? [];
  const parts = article.filter((node): node is HTMLElement => node instanceof HTMLElement);
  const after = (id: string) => parts[parts.findIndex((part) => part.id === id) + 1];
  const test = after("first-test");
  return {
    fix: [
      around(
        parts.slice(
          0,
          parts.findIndex(({ id }) => id === "causes"),
        ),
      ),
    ],
    causes: after("causes")?.querySelectorAll("li") ?? [],
    firstTest: test ? [test] : [],
  };
}

function around(parts: HTMLElement[]): HTMLElement {
  const whole = new HTMLElement("div", {}, "", null, [-1, -1]);
  whole.childNodes = parts;
  return whole;
}

function without(part: HTMLElement, selector: string): HTMLElement {
  // Its own `clone` reads HTML anew and takes the tags in a `<pre>` for text.
  const copy = parseHtml(part.toString()).firstChild as HTMLElement;
  for (const element of copy.querySelectorAll(selector)) element.remove();
  return copy;
}

/** Markdown without footnotes: the data names its sources by id. */
function markdownOf(part: HTMLElement, page: Pick<Place, "url" | "words">): string {
  const place = { ...page, depth: 2, sourcesAt: new Map<string, readonly number[]>() };
  return writeMarkdown(blocksOf(without(part, ".cite"), place)).trim();
}

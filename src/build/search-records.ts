import { type HTMLElement, NodeType } from "node-html-parser";
import { formatProblem } from "../content/files/problem.ts";
import { wordsOf, type WordCounts } from "../domain/search/words.ts";
import type { BuiltPage } from "./built-pages.ts";

/** What the search engine indexes as one result. */
export interface SearchRecord {
  url: string;
  title: string;
  /** Plain text of the answer or section. */
  text: string;
  /** Other wordings, searched but not shown. */
  aliases: string;
  kind: "Question" | "Guide" | "Error";
  topic: string;
}

/** Other wordings of records by their address, from `content/search-wordings.yaml`. */
type Wordings = Readonly<Record<string, readonly string[]>>;

/**
 * Adds wordings to the records that they are for.
 *
 * @throws with the file, the address and what was expected when a page that has records has none at an address
 */
export function withWordings(records: readonly SearchRecord[], wordings: Wordings): SearchRecord[] {
  const known = new Set(records.map(({ url }) => url));
  const pages = new Set(records.map(({ url }) => pageOf(url)));
  const problems = Object.keys(wordings)
    .filter((address) => pages.has(pageOf(address)) && !known.has(address))
    .map((address) =>
      formatProblem({
        file: "content/search-wordings.yaml",
        field: address,
        received: "an address that no search record has",
        expected: "the address of a question, an error, a page or one of its sections",
      }),
    );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return records.map((record) => {
    const more = wordings[record.url] ?? [];
    return { ...record, aliases: [record.aliases, ...more].filter(Boolean).join(", ") };
  });
}

function pageOf(url: string): string {
  return url.replace(/#.*$/, "");
}

/**
 * One record per FAQ question and per guide section, read from the finished pages so that shown is searched. Changes
 * the trees of the pages: copies of their parts would cost as much as the pages.
 */
export function searchRecords(pages: readonly BuiltPage[]): SearchRecord[] {
  return pages.flatMap((page) => {
    if (page.url === "/faq/") return faqRecords(withoutNoise(page));
    if (/^\/errors\/.+/.test(page.url)) return [errorRecord(withoutNoise(page))];
    return page.url.startsWith("/guide/") ? sectionRecords(withoutNoise(page)) : [];
  });
}

function faqRecords({ url, document }: BuiltPage): SearchRecord[] {
  return document.querySelectorAll("[data-question]").map((question) => {
    const answer = question.querySelector("[data-answer]");
    return {
      url: `${url}#${answer?.getAttribute("id") ?? ""}`,
      title: textOf(question.querySelector("summary")),
      text: textOf(answer),
      aliases: question.getAttribute("data-aliases") ?? "",
      kind: "Question" as const,
      topic: question.getAttribute("data-question") ?? "",
    };
  });
}

function errorRecord({ url, document }: BuiltPage): SearchRecord {
  return {
    url,
    title: textOf(document.querySelector("h1")),
    text: [".lead", ".error-facts", "[data-article]"]
      .map((part) => textOf(document.querySelector(part)))
      .join(" "),
    aliases: "",
    kind: "Error",
    topic: textOf(document.querySelector(".lead")),
  };
}

/** Splits an article at its second-level headings; what stands before the first belongs to the page itself. */
function sectionRecords({ url, document }: BuiltPage): SearchRecord[] {
  const article = document.querySelector("[data-article]");
  if (!article) return [];
  const page = textOf(document.querySelector("h1"));
  const records: SearchRecord[] = [{ url, title: page, text: "", aliases: "", kind: "Guide", topic: page }];
  for (const child of article.childNodes) {
    if (child.nodeType !== NodeType.ELEMENT_NODE) continue;
    const element = child as HTMLElement;
    if (element.tagName === "H2") {
      records.push({
        url: `${url}#${element.getAttribute("id") ?? ""}`,
        title: textOf(element),
        text: "",
        aliases: "",
        kind: "Guide",
        topic: page,
      });
    } else {
      const record = records.at(-1);
      if (record) record.text = `${record.text} ${textOf(element)}`.trim();
    }
  }
  return records;
}

const noise = "script, .cite, .code-caption, button, .diagram, .heading-anchor, .visually-hidden";

/** Takes scripts, citation numbers, control labels and what only names something for assistive technology away. */
function withoutNoise(page: BuiltPage): BuiltPage {
  for (const part of page.document.querySelectorAll(noise)) part.remove();
  return page;
}

function textOf(element: HTMLElement | null): string {
  return element?.structuredText.replace(/\s+/g, " ").trim() ?? "";
}

/** In how many records each word occurs: the list behind “did you mean”. */
export function countWords(records: readonly SearchRecord[]): WordCounts {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const word of new Set(wordsOf(`${record.title} ${record.text}`))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b)));
}

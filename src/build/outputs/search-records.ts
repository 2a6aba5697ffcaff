import type { HTMLElement } from "node-html-parser";
import { formatProblem } from "../../content/files/problem.ts";
import { sourcePath } from "../../domain/site/translation.ts";
import { findOnly, type SearchRecord } from "../../domain/search/record.ts";
import { plainText as textOf } from "../../outputs/plain-text.ts";
import type { BuiltPage } from "../built-pages.ts";
import { withSentences } from "./search-text.ts";

/** Other wordings of records by their address. */
export type Wordings = Readonly<Record<string, readonly string[]>>;

/**
 * Adds wordings to the records that they are for.
 *
 * @throws with the file, the address and what was expected when no record has an address
 */
export function withWordings(records: readonly SearchRecord[], wordings: Wordings): SearchRecord[] {
  const known = new Set(records.map(({ url }) => url));
  const problems = Object.keys(wordings)
    .filter((address) => !known.has(address))
    .map((address) =>
      formatProblem({
        file: "content/search-wordings.yaml",
        field: address,
        received: "an address that no search record has",
        expected:
          "the address of a question, an error, a page of the guide, a checklist, or one of their sections, steps or terms",
      }),
    );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return records.map((record) => ({
    ...record,
    aliases: [...record.aliases, ...(wordings[record.url] ?? [])],
  }));
}

/**
 * A record of each place that somebody may look for, read from the finished pages so that shown is searched. Changes the
 * trees of the pages: copies of their parts would cost as much as the pages.
 */
export function searchRecords(pages: readonly BuiltPage[]): SearchRecord[] {
  return pages.flatMap((page) => {
    // A translation has the form of its source.
    const reader = readers.find((one) => one.pages.test(sourcePath(page.url)));
    return reader ? reader.read(withSentences(page)) : [];
  });
}

type Reader = (page: BuiltPage) => SearchRecord[];

const readers: readonly { pages: RegExp; read: Reader }[] = [
  { pages: /^\/faq\/$/, read: (page) => [...pageRecords(page), ...questionRecords(page)] },
  { pages: /^\/errors\/$/, read: pageRecords },
  { pages: /^\/errors\/.+/, read: errorRecords },
  { pages: /^\/clients\/$/, read: pageRecords },
  { pages: /^\/clients\/.+/, read: clientRecords },
  { pages: /^\/guide\//, read: sectionRecords },
  { pages: /^\/checklist\//, read: stepRecords },
  { pages: /^\/glossary\/$/, read: (page) => [...pageRecords(page), ...termRecords(page)] },
  { pages: /^\/sources\/$/, read: (page) => [...pageRecords(page), ...factRecords(page)] },
  { pages: /^\/about\/$/, read: sectionRecords },
  { pages: /^\/(?:changes|env-files|search)\/$/, read: pageRecords },
];

/** A page as a whole, by its title and its first sentence. */
function pageRecords({ url, document }: BuiltPage): SearchRecord[] {
  const [title, text] = [textOf(document.querySelector("h1")), textOf(document.querySelector(".lead"))];
  return [{ url, title, text, aliases: [nameOf(url)], kind: "Guide", topic: "" }];
}

function questionRecords({ url, document }: BuiltPage): SearchRecord[] {
  return document.querySelectorAll("[data-question]").map((question) => {
    const answer = question.querySelector("[data-answer]");
    return {
      url: `${url}#${answer?.getAttribute("id") ?? ""}`,
      title: textOf(question.querySelector("summary")),
      text: textOf(answer),
      aliases: [],
      kind: "Question",
      topic: question.getAttribute("data-question") ?? "",
    };
  });
}

function errorRecords({ url, document }: BuiltPage): SearchRecord[] {
  const lead = textOf(document.querySelector(".lead"));
  const codes = document.querySelectorAll(".error-facts code").map(textOf);
  const wordings = takeText(document, ".wordings");
  const facts = takeText(document, ".error-facts");
  // Codes and classes count twice: they are what people paste.
  const text = [
    lead,
    textOf(document.querySelector("[data-article]")),
    findOnly,
    wordings,
    facts,
    facts,
  ].join(" ");
  const title = textOf(document.querySelector("h1"));
  const aliases = [nameOf(url), lead, ...codes];
  return [{ url, title, text, aliases, kind: "Error", topic: "" }];
}

/** The text of a part, which the page is then without: nobody reads the tree after this. */
function takeText(document: HTMLElement, part: string): string {
  const element = document.querySelector(part);
  element?.remove();
  return textOf(element);
}

/** A client, found by its names and what surprises in it: the errors that it shows have pages of their own. */
function clientRecords({ url, document }: BuiltPage): SearchRecord[] {
  const [title = "", ...text] = ["h1", ".lead", ".client-marks"].map((part) =>
    textOf(document.querySelector(part)),
  );
  const aliases = [nameOf(url), ...document.querySelectorAll(".lead code").map(textOf)];
  return [{ url, title, text: text.join(" "), aliases, kind: "Guide", topic: "Clients" }];
}

/** The last part of an address in words. */
function nameOf(url: string): string {
  return (url.split("/").at(-2) ?? "").replaceAll("-", " ");
}

/** Splits an article at its headings; what stands before the first belongs to the page itself. */
function sectionRecords({ url, document }: BuiltPage): SearchRecord[] {
  const article = document.querySelector("[data-article]");
  if (!article) return [];
  const page = textOf(document.querySelector("h1"));
  let section: SearchRecord = {
    url,
    title: page,
    text: "",
    aliases: [nameOf(url)],
    kind: "Guide",
    topic: "",
  };
  const sections = [section];
  const parts: SearchRecord[] = [];
  for (const element of article.children) {
    const id = element.getAttribute("id");
    if (/^H[23]$/.test(element.tagName) && id) {
      const title = textOf(element);
      section = { url: `${url}#${id}`, title, text: "", aliases: [], kind: "Guide", topic: page };
      sections.push(section);
    } else {
      // The page is read by others after this, so what has a record of its own leaves a copy.
      const rest = element.clone() as HTMLElement;
      parts.push(...takeParts(rest).map((part) => ({ ...partRecord(part, url), topic: page })));
      section.text = `${section.text} ${textOf(rest)}`.trim();
      section.aliases = [...section.aliases, ...commandsOf(rest)];
    }
  }
  // What every page has says nothing about one of them.
  return [...sections.filter((one) => one.url !== `${url}#next-step`), ...parts];
}

/** Takes out of an element the parts of a list that have a heading each, such as one for each tool. */
function takeParts(element: HTMLElement): HTMLElement[] {
  const parts = element.querySelectorAll("section").filter((part) => part.querySelector("h3[id]") !== null);
  for (const part of parts) part.remove();
  return parts;
}

function partRecord(part: HTMLElement, url: string): Omit<SearchRecord, "topic"> {
  const heading = part.querySelector("h3");
  const id = heading?.getAttribute("id") ?? "";
  const title = textOf(heading);
  return {
    url: `${url}#${id}`,
    title,
    text: textOf(part).slice(title.length).trim(),
    aliases: [],
    kind: "Guide",
  };
}

/** What the samples of a section run, by the tool: `gh secret set`, `setx OPENAI_API_KEY`. */
function commandsOf(element: HTMLElement): string[] {
  const samples = element.querySelectorAll("code").filter(({ parentNode }) => parentNode?.tagName === "PRE");
  const lines = samples.flatMap(({ textContent }) => textContent.split("\n"));
  return lines.flatMap((line) => /^[a-z][\w-]+(?: [\w:-]+){1,2}/.exec(line.trim())?.[0] ?? []);
}

/** A list and each of its steps. */
function stepRecords({ url, document }: BuiltPage): SearchRecord[] {
  const name = textOf(document.querySelector("h1"));
  const lead = textOf(document.querySelector(".lead"));
  const steps = document.querySelectorAll("li[id^=step-]").map((step): SearchRecord => ({
    url: `${url}#${step.getAttribute("id") ?? ""}`,
    ...titleAndTextOf(step),
    aliases: [],
    kind: "Checklist",
    topic: name,
  }));
  return [{ url, title: name, text: lead, aliases: [nameOf(url)], kind: "Checklist", topic: "" }, ...steps];
}

/** A part of a step has no heading: it begins with its name, such as *Name.*, which means little without that of its step. */
function titleAndTextOf(step: HTMLElement): Pick<SearchRecord, "title" | "text"> {
  const heading = step.querySelector(".task-title");
  if (heading) return { title: titleOf(heading), text: textOf(step.querySelector(".task-body")) };
  const whole = step.parentNode?.closest("li[id^=step-]")?.querySelector(".task-title") ?? null;
  const part = textOf(step.querySelector("strong")).replace(/[.：]$/, "");
  return { title: [titleOf(whole), part].filter(Boolean).join(": "), text: textOf(step) };
}

function titleOf(heading: HTMLElement | null): string {
  const number = textOf(heading?.querySelector(".task-number") ?? null);
  return textOf(heading).slice(number.length).trim();
}

function termRecords({ url, document }: BuiltPage): SearchRecord[] {
  return document.querySelectorAll(".glossary-entry").map((entry) => ({
    url: `${url}#${entry.getAttribute("id") ?? ""}`,
    title: textOf(entry.querySelector("dfn")),
    text: textOf(entry.querySelector("dd p")),
    aliases: textOf(entry.querySelector(".glossary-also"))
      .replace(/^also: |\.$/g, "")
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
    kind: "Glossary",
    topic: "",
  }));
}

function factRecords({ url, document }: BuiltPage): SearchRecord[] {
  return document.querySelectorAll(".ledger-fact").map((fact) => ({
    url: `${url}#${fact.getAttribute("id") ?? ""}`,
    title: textOf(fact.querySelector("p")),
    text: "",
    aliases: [],
    kind: "Fact",
    topic: "",
  }));
}

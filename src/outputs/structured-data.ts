import type { HTMLElement } from "node-html-parser";
import type { BreadcrumbList, FAQPage, HowTo, HowToStep, ListItem, Question, TechArticle } from "schema-dts";
import { isTranslation, sourcePath, translated } from "../domain/site/translation.ts";
import { plainText } from "./plain-text.ts";
import { canonicalOf } from "./place.ts";

/** What search engines take from a page, in the vocabulary of schema.org. */
interface Source {
  document: HTMLElement;
  /** Full address. */
  url: string;
  /** ISO date on which what the page shows last changed. */
  day: string | undefined;
  /** What a translated page says about its language; those in English say nothing, which means the same. */
  language: { inLanguage?: typeof translated };
}

/** What a part of the site is. As a `Thing`, each would be compared with every kind that the vocabulary has. */
type Part = FAQPage | HowTo | TechArticle;

/** A page, for search engines. */
interface Graph {
  "@context": "https://schema.org";
  "@graph": readonly (Part | BreadcrumbList)[];
}

/** The parts of the site that are something of their own, in every language. */
const readers: readonly { pages: RegExp; read: (source: Source) => Part }[] = [
  { pages: /^\/faq\/$/, read: questions },
  { pages: /^\/checklist\//, read: instructions },
  { pages: /^\/(?:guide|errors)\/.+/, read: article },
];

/**
 * What a finished page is, for search engines; undefined for a page that is nothing they know. It repeats the words of
 * the page and adds none.
 *
 * @param path root-relative address of the page without the base path
 */
export function structuredData(
  path: string,
  document: HTMLElement,
  day: string | undefined,
): Graph | undefined {
  const language: Source["language"] = isTranslation(path) ? { inLanguage: translated } : {};
  const source = { document, day, language, url: canonicalOf(document) };
  const read = readers.find(({ pages }) => pages.test(sourcePath(path)))?.read;
  const things = [...(read ? [read(source)] : []), ...breadcrumbs(source)];
  return things.length > 0 ? { "@context": "https://schema.org", "@graph": things } : undefined;
}

/** As text of a `<script>`, which nothing in it may end. It is data: no browser runs it, and no policy names it. */
export function dataBlock(graph: Graph): string {
  return `<script type="application/ld+json">${JSON.stringify(graph).replaceAll("<", "\\u003c")}</script>`;
}

function article({ document, url, day, language }: Source): TechArticle {
  return {
    "@type": "TechArticle",
    headline: metaOf(document, "title"),
    description: metaOf(document, "description"),
    image: metaOf(document, "image"),
    url,
    ...language,
    ...(day && { dateModified: day }),
  };
}

/** The first paragraph of an answer answers; the address leads to the rest. */
function questions({ document, url, language }: Source): FAQPage {
  return {
    "@type": "FAQPage",
    ...language,
    mainEntity: document.querySelectorAll(".question").map((question): Question => {
      const answer = question.querySelector("[data-answer]");
      return {
        "@type": "Question",
        name: plainText(question.querySelector("summary")),
        acceptedAnswer: {
          "@type": "Answer",
          text: firstWords(answer),
          url: `${url}#${answer?.id ?? ""}`,
        },
      };
    }),
  };
}

function instructions({ document, language }: Source): HowTo {
  return {
    "@type": "HowTo",
    ...language,
    name: metaOf(document, "title"),
    description: metaOf(document, "description"),
    step: document.querySelectorAll("li.task").map((step): HowToStep => {
      const name = step.querySelector(".task-title")?.clone() as HTMLElement;
      name.querySelector(".task-number")?.remove();
      const title = plainText(name);
      const text = firstWords(step.querySelector(".task-body")) || title;
      return { "@type": "HowToStep", name: title, text };
    }),
  };
}

/** The first paragraph of a part, without the numbers of its sources. */
function firstWords(part: HTMLElement | null): string {
  const first = (part?.querySelector("p") ?? null)?.clone() as HTMLElement | undefined;
  for (const mark of first?.querySelectorAll(".cite") ?? []) mark.remove();
  return plainText(first ?? null);
}

function breadcrumbs({ document, url }: Source): BreadcrumbList[] {
  const places = document.querySelectorAll(".breadcrumbs li");
  if (places.length === 0) return [];
  return [
    {
      "@type": "BreadcrumbList",
      itemListElement: places.map((place, index): ListItem => {
        const address = place.querySelector("a")?.getAttribute("href");
        return {
          "@type": "ListItem",
          position: index + 1,
          name: plainText(place),
          ...(address && { item: new URL(address, url).href }),
        };
      }),
    },
  ];
}

function metaOf(document: HTMLElement, name: string): string {
  return document.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
}

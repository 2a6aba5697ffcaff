/** What the list of everything from A to Z names, in either language. */
import { getEntry, render } from "astro:content";
import { checklistPath, mainChecklist } from "../../domain/checklist/checklist.ts";
import { termAnchor } from "../../domain/ledger/glossary.ts";
import { type IndexEntry, withoutCommonTitles } from "../../domain/search/site-index.ts";
import type { EverythingWords } from "../../domain/site/interface.ts";
import { filled } from "../../domain/words/words.ts";
import { checklist } from "./checklists.ts";
import { errorEntries } from "./errors.ts";
import { glossaryTerms } from "./glossary.ts";
import { guidePages } from "./guide.ts";
import { interfaceWords } from "./interface.ts";
import { overviewWords } from "./overviews.ts";
import { readCollection } from "./read-collection.ts";
import { addressIn, guidePagesIn, translatedAnchors, translatedTopics } from "./translations.ts";
import { wordsIn } from "./words.ts";

/** What the list says beside its entries. */
export const everythingWords = () => wordsIn<EverythingWords>(undefined, "everything");

/** Every place in English that the list names, in no order. */
export async function indexEntries(): Promise<IndexEntry[]> {
  const words = await everythingWords();
  const titles = await overviewWords();
  const overviews = (["changes", "env-files", "clients", "sources"] as const).map((name): IndexEntry => ({
    title: titles[name],
    url: `/${name}/`,
    kind: words[name],
  }));
  return [
    ...withoutCommonTitles(await sectionEntries(words)),
    ...(await questionEntries(words)),
    ...(await termEntries(words)),
    ...(await errorsOf(words)),
    ...overviews,
  ];
}

/** The pages of the guide with their sections. */
async function sectionEntries({ guide }: EverythingWords): Promise<IndexEntry[]> {
  const pages = (await guidePages()).map(async (page): Promise<IndexEntry[]> => {
    const { headings } = await render(page);
    const url = `/guide/${page.id}/`;
    const sections = headings.filter(({ depth }) => depth === 2);
    return [
      { title: page.data.title, url, kind: guide },
      ...sections.map(({ slug, text }) => ({
        title: text,
        url: `${url}#${slug}`,
        kind: page.data.label,
      })),
    ];
  });
  return (await Promise.all(pages)).flat();
}

/** The questions, then the terms that lead to one. */
async function questionEntries({ question, term }: EverythingWords): Promise<IndexEntry[]> {
  const entries = (await readCollection("faq")).map(({ id, data }) => ({ url: `/faq/#${id}`, data }));
  return [
    ...entries.map(({ url, data }) => ({ title: data.question, url, kind: question })),
    ...entries.flatMap(({ url, data }) => data.terms.map((title) => ({ title, url, kind: term }))),
  ];
}

async function termEntries({ glossary }: EverythingWords): Promise<IndexEntry[]> {
  return (await glossaryTerms()).map(({ id, term }) => ({
    title: term,
    url: `/glossary/#${termAnchor(id)}`,
    kind: glossary,
  }));
}

/** The errors, each by its title and its codes. */
async function errorsOf({ error, code }: EverythingWords): Promise<IndexEntry[]> {
  return (await errorEntries()).flatMap(({ id, data }): IndexEntry[] => {
    const url = `/errors/${id}/`;
    return [
      { title: data.title, url, kind: error },
      ...data.code.map((title) => ({ title, url, kind: filled(code, data.meaning) })),
    ];
  });
}

/** A part of the list in another language: a page with its sections, or a topic with its questions. */
export interface IndexPart {
  id: string;
  title: string;
  entries: readonly { title: string; path: string }[];
}

/**
 * Every place in a language other than English, in reading order: such titles have no letters to go by.
 *
 * @param locale Astro's `currentLocale`
 */
export async function indexParts(locale: string | undefined): Promise<IndexPart[]> {
  const say = await interfaceWords(locale);
  return [
    ...(await pageParts(locale)),
    await listPart(locale, say("checklist")),
    ...(await topicParts(locale, say("faq"))),
  ];
}

const pathIn = async (locale: string | undefined, path: string) => (await addressIn(locale, path)).path;

async function pageParts(locale: string | undefined): Promise<IndexPart[]> {
  const pages = (await guidePagesIn(locale)).map(async ({ id, data }): Promise<IndexPart> => {
    const [page, source] = [await getEntry("zhGuide", id), await getEntry("guide", id)];
    if (!page || !source) throw new Error(`content/zh/guide/${id}.mdx: expected it and its source`);
    const { headings } = await render(page);
    const anchors = translatedAnchors(id, headings, (await render(source)).headings);
    const path = await pathIn(locale, `/guide/${id}/`);
    const sections = headings
      .filter(({ depth }) => depth === 2)
      .map(({ slug, text }) => ({ title: text, path: `${path}#${anchors.get(slug) ?? slug}` }));
    return { id, title: data.label, entries: [{ title: data.title, path }, ...sections] };
  });
  return Promise.all(pages);
}

async function listPart(locale: string | undefined, title: string): Promise<IndexPart> {
  const { id: list, data } = await checklist(mainChecklist, locale);
  const path = await pathIn(locale, checklistPath(list));
  const steps = data.steps.map((step) => ({ title: step.title, path: `${path}#step-${step.id}` }));
  return { id: "checklist", title, entries: [{ title: data.title, path }, ...steps] };
}

async function topicParts(locale: string | undefined, name: string): Promise<IndexPart[]> {
  const topics = (await translatedTopics()).map(async ({ id, title, questions }): Promise<IndexPart> => {
    const entries = questions.map(async (question) => ({
      title: question.data.question,
      path: await pathIn(locale, `/faq/#${question.id}`),
    }));
    return { id: `topic-${id}`, title: `${name} · ${title}`, entries: await Promise.all(entries) };
  });
  return Promise.all(topics);
}

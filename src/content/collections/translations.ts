import type { MarkdownHeading } from "astro";
import type { CollectionEntry } from "astro:content";
import type { TranslatedWords } from "../../domain/site/interface.ts";
import { checklistPath } from "../../domain/checklist/checklist.ts";
import { translated, translatedPages, translationPath } from "../../domain/site/translation.ts";
import { faqTopics } from "./faq.ts";
import { guidePages } from "./guide.ts";
import { readCollection } from "./read-collection.ts";
import { wordsIn } from "./words.ts";

/** A page of the guide as its layout needs it, in either language. */
export type GuidePage = Pick<CollectionEntry<"guide">, "id"> & {
  data: Pick<CollectionEntry<"guide">["data"], "title" | "label" | "group" | "under">;
};

let addresses: Promise<ReadonlySet<string>> | undefined;

/** Pages of the guide in a language, in reading order. */
export async function guidePagesIn(locale: string | undefined): Promise<readonly GuidePage[]> {
  if (locale !== translated) return guidePages();
  const texts = new Map((await readCollection("zhGuide")).map(({ id, data }) => [id, data]));
  return (await guidePages()).flatMap(({ id, data: { group } }) => {
    const own = texts.get(id);
    return own ? [{ id, data: { ...own, group, under: undefined } }] : [];
  });
}

/** The folder of the guide's pages in a language, root-relative, without the base path. */
export function guideFolder(locale: string | undefined): string {
  return locale === translated ? translationPath("/guide/") : "/guide/";
}

/** What only translated pages say. */
export const translatedWords = () => wordsIn<TranslatedWords>(translated, "pages");

/** A topic with its translated questions. */
export interface TranslatedTopic {
  id: string;
  title: string;
  questions: readonly CollectionEntry<"zhFaq">[];
}

/** Translated questions by topic, in the order of their sources. */
export async function translatedTopics(): Promise<TranslatedTopic[]> {
  const texts = new Map((await readCollection("zhFaq")).map((entry) => [entry.id, entry]));
  const titles = new Map((await readCollection("zhTopics")).map(({ data }) => [data.id, data.title]));
  return (await faqTopics())
    .map(({ id, title, questions }) => ({
      id,
      title: titles.get(id) ?? title,
      questions: questions.flatMap(({ id }) => texts.get(id) ?? []),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** Addresses in English that have a translation: pages, and questions on theirs. */
function translatedAddresses(): Promise<ReadonlySet<string>> {
  addresses ??= Promise.all([
    readCollection("zhGuide"),
    readCollection("zhFaq"),
    readCollection("zhChecklists"),
  ]).then(
    ([guide, faq, checklists]) =>
      new Set([
        ...translatedPages(
          guide.map(({ id }) => id),
          checklists.map(({ id }) => checklistPath(id)),
        ),
        ...faq.map(({ id }) => `/faq/#${id}`),
      ]),
  );
  return addresses;
}

/** Where a link to a page in English leads from a page in a language. */
export interface Address {
  /** Root-relative, without the base path. */
  path: string;
  /** Whether the page is in another language than the one that links to it. */
  isForeign: boolean;
}

/** @param path root-relative, without the base path, as authors write it in every language */
export async function addressIn(locale: string | undefined, path: string): Promise<Address> {
  if (locale !== translated) return { path, isForeign: false };
  const known = await translatedAddresses();
  const isQuestion = path.startsWith("/faq/#");
  const isKnown = known.has(isQuestion ? path : path.replace(/[?#].*$/, ""));
  return isKnown ? { path: translationPath(path), isForeign: false } : { path, isForeign: true };
}

/** The translation of a page in English, if there is one; both root-relative, without the base path. */
export async function translationOf(path: string): Promise<string | undefined> {
  return (await translatedAddresses()).has(path) ? translationPath(path) : undefined;
}

const depthsOf = (headings: readonly MarkdownHeading[]) => headings.map(({ depth }) => depth).join(" ");

/**
 * The anchors of a source by those that the headings of its translation would have, so that links lead to the same
 * places in both.
 *
 * @throws when the two have not the same headings
 */
export function translatedAnchors(
  name: string,
  own: readonly MarkdownHeading[],
  source: readonly MarkdownHeading[],
): ReadonlyMap<string, string> {
  if (depthsOf(own) !== depthsOf(source))
    throw new Error(
      `content/zh/guide/${name}.mdx: received headings of the levels ${depthsOf(own)}, expected ${depthsOf(source)}, as in its source`,
    );
  return new Map(own.map(({ slug }, index) => [slug, source[index]?.slug ?? slug]));
}

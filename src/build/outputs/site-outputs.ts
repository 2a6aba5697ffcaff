/** What comes from all pages of a site together, put together from what came from each. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Content } from "../../content/files/entries.ts";
import { formatProblem } from "../../content/files/problem.ts";
import { buildQuickIndex, type QuickIndex } from "../../domain/search/quick-index.ts";
import type { IndexedTopic, Kind, SearchRecord, SearchWords } from "../../domain/search/record.ts";
import { type Wordings, writeWordings } from "../../domain/search/wordings.ts";
import { isTranslation, translationPath } from "../../domain/site/translation.ts";
import { dataNames, dataPaths } from "../../domain/site/data-files.ts";
import { dataLists } from "../../outputs/data/lists.ts";
import { dataFile, jsonSchema } from "../../outputs/data/schemas.ts";
import type { PageTexts } from "../../outputs/data/texts.ts";
import { type ListedPage, llmsFullText, llmsText } from "../../outputs/llms.ts";
import { revisionOf } from "../revision.ts";
import type { WrittenTwin } from "./page-outputs.ts";
import { withWordings } from "./search-records.ts";
import { unusedSynonyms } from "./search-words.ts";

const home = "/";

/** Writes the lists of all twins. */
export function writeLists(twins: readonly WrittenTwin[], dist: string): void {
  const { title, description } = homeOf(twins);
  writeFileSync(join(dist, "llms.txt"), llmsText({ title, summary: description }, twins));
  writeFileSync(join(dist, "llms-full.txt"), llmsFullText(twins.map(({ inFullText }) => inFullText)));
}

/** Writes the data files and their schemas. */
export function writeData(
  content: Content,
  texts: ReadonlyMap<string, PageTexts>,
  twins: readonly ListedPage[],
  dist: string,
): void {
  const sources = { content, texts, home: homeOf(twins).url };
  const lists = dataLists(sources);
  for (const name of dataNames) {
    const paths = dataPaths(name);
    mkdirSync(dirname(join(dist, paths.file)), { recursive: true });
    writeFileSync(join(dist, paths.file), JSON.stringify(dataFile(sources.home, name, lists[name])));
    writeFileSync(join(dist, paths.schema), JSON.stringify(jsonSchema(sources.home, name)));
  }
}

function homeOf(twins: readonly ListedPage[]): ListedPage {
  const first = twins.find(({ path }) => path === home);
  if (!first) throw new Error(`received ${twins.length} pages without ${home}, expected it`);
  return first;
}

/** Every record of the site with all its wordings: those of authors, and what errors say literally. */
export function withAllWordings(
  records: readonly SearchRecord[],
  { faq, searchWordings, errors }: Pick<Content, "faq" | "searchWordings" | "errors">,
): SearchRecord[] {
  const asked = faq.map(({ name, data }) => [`/faq/#${name}`, data.aliases] as const);
  const authored = searchWordings.map(({ name, data }) => [name, data] as const);
  const literal = errors.map(
    ({ name, data }) => [`/errors/${name}/`, [...data.messages, ...data.otherTools]] as const,
  );
  return [asked, authored, literal]
    .map((wordings) => Object.fromEntries(wordings))
    .reduce(withWordings, [...records]);
}

/**
 * The index that answers at once.
 *
 * @throws when an author names a synonym that leads nowhere
 */
export function quickIndexOf(
  records: readonly SearchRecord[],
  authored: Pick<Content, "searchWords" | "faqTopics">,
): QuickIndex {
  const words = wordsOf(authored.searchWords);
  const problems = unusedSynonyms(records, words);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  const index = { ...buildQuickIndex(records, words), browse: topicsOf(authored) };
  return withBuild(index);
}

/**
 * The same for pages in Chinese. What has no translation follows behind: a code or a word in English leads to it, and so
 * does its title.
 */
export function translatedIndexOf(
  records: readonly SearchRecord[],
  authored: Pick<Content, "searchWords" | "zhSearchWords" | "zhTopics" | "faqTopics">,
  inEnglish: string,
): QuickIndex {
  const [own, others] = [wordsOf(authored.zhSearchWords), wordsOf(authored.searchWords)];
  const words: SearchWords = {
    ...own,
    fillers: [...own.fillers, ...others.fillers],
    weak: [...own.weak, ...others.weak],
  };
  const labelled = withFallbacks(records).map((record) =>
    isTranslation(record.url)
      ? record
      : { ...record, topic: inEnglish, aliases: record.aliases.slice(0, mostFallbackWordings) },
  );
  const index = buildQuickIndex(labelled, words, translatedBudget, shareOf);
  return withBuild({ ...index, browse: translatedTopicsOf(authored) });
}

/** What is translated, and what leads to a page in English in place of a translation. */
function withFallbacks(records: readonly SearchRecord[]): SearchRecord[] {
  const translations = new Set(records.map(({ url }) => url).filter(isTranslation));
  const isFallback = ({ url, kind }: SearchRecord) =>
    fallbackKinds.has(kind) &&
    !(kind === "Guide" && url.includes("#")) &&
    !translations.has(translationPath(url));
  return records.filter((record) => isTranslation(record.url) || isFallback(record));
}

/** Topics without a title in Chinese have no translated question, and are left out. */
function translatedTopicsOf(authored: Pick<Content, "zhTopics" | "faqTopics">): IndexedTopic[] {
  const titles = new Map(authored.zhTopics.map(({ name, data }) => [name, data.title]));
  return topicsOf(authored).flatMap(({ url }) => {
    const title = titles.get(url.slice(url.indexOf("#topic-") + "#topic-".length));
    return title === undefined ? [] : [{ title, url: translationPath(url) }];
  });
}

const fallbackKinds: ReadonlySet<Kind> = new Set(["Error", "Question", "Guide", "Checklist"]);
const shareOf = ({ url }: SearchRecord) => (isTranslation(url) ? 1 : shareOfFallback);
/** So much of what speaks for a page in English counts beside a translation. */
const shareOfFallback = 0.35;
/** Of the wordings of a page in English so many count: with all of them translations would lose postings. */
const mostFallbackWordings = 30;
const translatedBudget = { records: 500, postings: 13_800 };

function withBuild(index: Omit<QuickIndex, "build">): QuickIndex {
  return { ...index, build: revisionOf([JSON.stringify(index)]) };
}

/** All wordings of the places that the quick index has. */
export function wordingsOf(
  records: readonly SearchRecord[],
  { build }: Pick<QuickIndex, "build">,
  { searchWords, searchMeanings }: Pick<Content, "searchWords" | "searchMeanings">,
): Wordings {
  const meanings = new Map(searchMeanings.map(({ name, data }) => [name, data]));
  return { build, ...writeWordings(records, wordsOf(searchWords), meanings) };
}

/** What authors say about words. */
function wordsOf(searchWords: Content["searchWords"]): SearchWords {
  const groups = (part: keyof SearchWords) => searchWords.find(({ name }) => name === part)?.data ?? [];
  return {
    fillers: groups("fillers").flat(),
    weak: groups("weak").flat(),
    unknown: groups("unknown").flat(),
    synonyms: groups("synonyms"),
  };
}

function topicsOf({ faqTopics }: Pick<Content, "faqTopics">): IndexedTopic[] {
  return faqTopics
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ name, data }) => ({ title: data.title, url: `/faq/#topic-${name}` }));
}

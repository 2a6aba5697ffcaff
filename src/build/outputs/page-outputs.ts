import type { TwinWords } from "../../domain/site/interface.ts";
import type { SearchRecord } from "../../domain/search/record.ts";
import { type PageTexts, pageTexts } from "../../outputs/data/texts.ts";
import { atomFeed } from "../../outputs/feed.ts";
import { type ListedPage, partOfFullText } from "../../outputs/llms.ts";
import { writeMarkdown } from "../../outputs/markdown.ts";
import { dataBlock, structuredData } from "../../outputs/structured-data.ts";
import { twinOf } from "../../outputs/twin.ts";
import type { BuiltPage } from "../built-pages.ts";
import { searchRecords } from "./search-records.ts";

const changes = "/changes/";
/** The name of the feed, beside the page of changes. */
export const feedFile = "feed.xml";

/** A page in Markdown: a large site's pages take less memory as texts than as trees. */
export interface WrittenTwin extends ListedPage {
  markdown: string;
  /** As it stands in the text of all pages; undefined for a page that is not in it. */
  inFullText: string | undefined;
}

/** What comes from one page beside itself. */
export interface PageOutputs {
  /** A page that search engines may not list is none that a program should read. */
  twin: WrittenTwin | undefined;
  /** Its texts for the data files. */
  texts: PageTexts | undefined;
  /** What search engines take from it, as an element for its very end: what readers see comes first. */
  structuredData: string;
  /** The feed, from the page that lists what changed. */
  feed: string | undefined;
  records: readonly SearchRecord[];
}

/**
 * Makes all of it from one tree, which it changes.
 *
 * @param day on which the page last changed
 * @param words of its language
 */
export function pageOutputs(page: BuiltPage, day: string | undefined, words: TwinWords): PageOutputs {
  const { url, document } = page;
  const twin = hasTwin(page) ? writtenTwin(page, words) : undefined;
  const graph = twin && structuredData(url, document, day);
  return {
    twin,
    texts: twin && pageTexts(url, { url: twin.url, words }, document),
    structuredData: graph ? dataBlock(graph) : "",
    feed: twin && url === changes ? feedOf(page, twin) : undefined,
    // The last one: it takes out of the tree what is no text.
    records: searchRecords([page]),
  };
}

function hasTwin({ url, document }: BuiltPage): boolean {
  return !url.endsWith(".html") && !document.querySelector('meta[name="robots"][content="noindex"]');
}

function writtenTwin({ url: path, document }: BuiltPage, words: TwinWords): WrittenTwin {
  const { blocks, ...listed } = twinOf(document, words);
  const inFullText = partOfFullText({ ...listed, blocks, path });
  return { ...listed, path, markdown: writeMarkdown(blocks), inFullText };
}

function feedOf({ document }: BuiltPage, { url, title }: ListedPage): string {
  const self = new URL(feedFile, url).href;
  return atomFeed(document, { title: `${title}: OpenAI API Key Guide`, page: url, self });
}

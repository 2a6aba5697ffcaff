import type { SearchRecord } from "../../domain/search/record.ts";
import { type PageTexts, pageTexts } from "../../outputs/data/texts.ts";
import { atomFeed } from "../../outputs/feed.ts";
import type { TwinPage } from "../../outputs/llms.ts";
import { dataBlock, structuredData } from "../../outputs/structured-data.ts";
import { twinOf } from "../../outputs/twin.ts";
import type { BuiltPage } from "../built-pages.ts";
import { searchRecords } from "./search-records.ts";

const changes = "/changes/";
/** The name of the feed, beside the page of changes. */
export const feedFile = "feed.xml";

/** What comes from one page beside itself. */
export interface PageOutputs {
  /** The page in Markdown; a page that search engines may not list is none that a program should read. */
  twin: TwinPage | undefined;
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
 */
export function pageOutputs(page: BuiltPage, day: string | undefined): PageOutputs {
  const { url, document } = page;
  const twin = hasTwin(page) ? { ...twinOf(document), path: url } : undefined;
  const graph = twin && structuredData(url, document, day);
  return {
    twin,
    texts: twin && pageTexts(url, twin.url, document),
    structuredData: graph ? dataBlock(graph) : "",
    feed: twin && url === changes ? feedOf(page, twin) : undefined,
    // The last one: it takes out of the tree what is no text.
    records: searchRecords([page]),
  };
}

function hasTwin({ url, document }: BuiltPage): boolean {
  return !url.endsWith(".html") && !document.querySelector('meta[name="robots"][content="noindex"]');
}

function feedOf({ document }: BuiltPage, { url, title }: TwinPage): string {
  const self = new URL(feedFile, url).href;
  return atomFeed(document, { title: `${title}: OpenAI API Key Guide`, page: url, self });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageDays } from "../content/checks/page-days.ts";
import type { Content } from "../content/files/entries.ts";
import { dataNames, dataPaths } from "../domain/site/data-files.ts";
import { lastChanged } from "../domain/site/last-changed.ts";
import { twinPath } from "../domain/site/twin-path.ts";
import { dataLists } from "../outputs/data/lists.ts";
import { dataFile, jsonSchema } from "../outputs/data/schemas.ts";
import { type PageTexts, pageTexts } from "../outputs/data/texts.ts";
import { atomFeed } from "../outputs/feed.ts";
import { llmsFullText, llmsText, type TwinPage } from "../outputs/llms.ts";
import { writeMarkdown } from "../outputs/markdown.ts";
import { dataBlock, structuredData } from "../outputs/structured-data.ts";
import { twinOf } from "../outputs/twin.ts";
import type { BuiltPage } from "./built-pages.ts";

const home = "/";
const changes = "/changes/";
const feed = "feed.xml";

/**
 * Hands each page on after what else comes from it was written: its Markdown twin, the feed of what changed, and in the
 * page itself what search engines take from it. What comes from all of them follows the last page: the lists of all twins, and the data files. So no page is read and parsed
 * once more.
 */
export function* writingOutputs(
  pages: Iterable<BuiltPage>,
  dist: string,
  content: Content,
): Generator<BuiltPage> {
  const twins: TwinPage[] = [];
  const texts = new Map<string, PageTexts>();
  const days = lastChanged(pageDays(content));
  for (const page of pages) {
    if (page.url === changes) writeFeed(page, dist);
    if (hasTwin(page)) {
      const twin = { ...twinOf(page.document), path: page.url };
      writeFileSync(join(dist, twinPath(page.url)), writeMarkdown(twin.blocks));
      twins.push(twin);
      const own = pageTexts(page.url, twin.url, page.document);
      if (own) texts.set(page.url, own);
      writeStructuredData(page, days.get(page.url));
    }
    yield page;
  }
  const first = twins.find(({ path }) => path === home);
  if (!first) throw new Error(`received ${twins.length} pages without ${home}, expected it`);
  writeLists(first, twins, dist);
  writeData({ content, texts, home: first.url }, dist);
}

function writeFeed({ document }: BuiltPage, dist: string): void {
  const { url, title } = twinOf(document);
  const self = new URL(feed, url).href;
  writeFileSync(
    join(dist, changes, feed),
    atomFeed(document, { title: `${title}: OpenAI API Key Guide`, page: url, self }),
  );
}

/** At the very end of the page: what readers see comes first. */
function writeStructuredData({ url, file, html, document }: BuiltPage, day: string | undefined): void {
  const graph = structuredData(url, document, day);
  if (graph)
    writeFileSync(
      file,
      html.replace("</body>", () => `${dataBlock(graph)}</body>`),
    );
}

/** A page that search engines may not list is none that a program should read. */
function hasTwin({ url, document }: BuiltPage): boolean {
  return !url.endsWith(".html") && !document.querySelector('meta[name="robots"][content="noindex"]');
}

function writeLists(first: TwinPage, twins: readonly TwinPage[], dist: string): void {
  const site = { title: first.title, summary: first.description };
  writeFileSync(join(dist, "llms.txt"), llmsText(site, twins));
  writeFileSync(join(dist, "llms-full.txt"), llmsFullText(twins));
}

function writeData(sources: Parameters<typeof dataLists>[0], dist: string): void {
  const lists = dataLists(sources);
  for (const name of dataNames) {
    const paths = dataPaths(name);
    mkdirSync(dirname(join(dist, paths.file)), { recursive: true });
    writeFileSync(join(dist, paths.file), JSON.stringify(dataFile(sources.home, name, lists[name])));
    writeFileSync(join(dist, paths.schema), JSON.stringify(jsonSchema(sources.home, name)));
  }
}

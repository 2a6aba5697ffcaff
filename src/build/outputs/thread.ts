/**
 * Started by `outputs.ts`. Checks the content while the build gets ready, makes what comes from each page while it renders
 * the next, and writes it when all of them are in their files.
 */
import { createHash } from "node:crypto";
import { on } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { readChecked } from "../../content/checks/all.ts";
import { pageDays } from "../../content/checks/page-days.ts";
import { locate } from "../../content/files/locate.ts";
import { checklistPath } from "../../domain/checklist/checklist.ts";
import { lastChanged } from "../../domain/site/last-changed.ts";
import { isTranslation, translatedPages } from "../../domain/site/translation.ts";
import { twinPath } from "../../domain/site/twin-path.ts";
import { parseHtml } from "../../finish/tree.ts";
import { type BuiltPage, pageFiles } from "../built-pages.ts";
import { revisionOf } from "../revision.ts";
import type { Answer, Start, Told } from "./messages.ts";
import { feedFile, type PageOutputs, pageOutputs } from "./page-outputs.ts";
import {
  quickIndexOf,
  translatedIndexOf,
  withAllWordings,
  wordingsOf,
  writeData,
  writeLists,
} from "./site-outputs.ts";
import { twinWords } from "./twin-words.ts";

type PageFile = Pick<BuiltPage, "url" | "file">;

/** What comes from a page with a text. */
interface Made {
  digest: string;
  outputs: PageOutputs;
}

const { root, base } = workerData as Start;
const { content, days, problems } = readAll();
const made = new Map<string, Made>();
const answer = (message: Answer) => parentPort?.postMessage(message, []);

/** The parsed texts, which take the most memory, are not kept. */
function readAll() {
  const { content, texts, problems } = readChecked(root);
  const days = problems.length > 0 ? new Map<string, string>() : lastChanged(pageDays(content, texts));
  return { content, days, problems };
}

function make(page: Omit<BuiltPage, "document">): Made {
  const document = parseHtml(page.html);
  const outputs = pageOutputs({ ...page, document }, days.get(page.url), twinWords(page.url, content));
  return { digest: digestOf(page.html), outputs };
}

/** Makes what comes from a page early. What fails here fails again, for all to see, when the page is in its file. */
function prepare(path: string, html: string): void {
  const url = path.slice(base.length - 1);
  try {
    made.set(url, make({ url, file: "", html }));
  } catch {
    made.delete(url);
  }
}

function digestOf(html: string): string {
  return createHash("sha256").update(html).digest("base64");
}

function writeAll(dist: string): void {
  const revisions = new Map<string, string>();
  const pages = pageFiles(dist).map((page) => {
    const outputs = outputsOf(page);
    writeBeside(page, outputs, dist);
    revisions.set(page.url, finishFile(page.file, outputs));
    return [page.url, outputs] as const;
  });
  const twins = pages.flatMap(([, { twin }]) => twin ?? []);
  const records = withAllWordings(
    pages.flatMap(([, page]) => page.records),
    content,
  );
  answer({ kind: "records", value: records });
  const own = pages.flatMap(([url, page]) => (page.texts ? [[url, page.texts] as const] : []));
  writeLists(twins, dist);
  writeData(content, new Map(own), twins, dist);
  const inOriginal = records.filter(({ url }) => !isTranslation(url));
  const quick = quickIndexOf(inOriginal, content);
  writeFileSync(join(dist, "search/index.json"), JSON.stringify(quick));
  writeFileSync(join(dist, "search/wordings.json"), JSON.stringify(wordingsOf(inOriginal, quick, content)));
  const inEnglish = content.zhWords.find(({ name }) => name === "pages")?.data["search-english"] ?? "";
  const translatedIndex = translatedIndexOf(records, content, inEnglish);
  writeFileSync(join(dist, "zh/search/index.json"), JSON.stringify(translatedIndex));
  answer({ kind: "written", value: { quickRecords: quick.records.length, revisions } });
}

function outputsOf({ url, file }: PageFile): PageOutputs {
  const html = readFileSync(file, "utf8");
  const early = made.get(url);
  return (early?.digest === digestOf(html) ? early : make({ url, file, html })).outputs;
}

function writeBeside({ url, file }: PageFile, { twin, feed }: PageOutputs, dist: string): void {
  if (twin) writeFileSync(join(dist, twinPath(url)), twin.markdown);
  if (feed) writeFileSync(join(dirname(file), feedFile), feed);
}

/** Gives a page what is for search engines, and its revision, which changes with anything else in it. */
function finishFile(file: string, { structuredData }: PageOutputs): string {
  const whole = readFileSync(file, "utf8").replace("</body>", () => `${structuredData}</body>`);
  const revision = revisionOf([whole]);
  writeFileSync(file, whole.replace("<html ", `<html data-revision="${revision}" `));
  return revision;
}

answer({
  kind: "checked",
  value: {
    problems: locate(root, problems),
    days,
    translated: new Set(
      translatedPages(
        content.zhGuide.map(({ name }) => name),
        content.zhChecklists.map(({ name }) => checklistPath(name)),
      ),
    ),
  },
});
if (parentPort) {
  for await (const [told] of on(parentPort, "message") as AsyncIterable<[Told]>) {
    if (told.kind === "page") prepare(told.path, told.html);
    else writeAll(told.dist);
  }
}

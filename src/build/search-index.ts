import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import { minifySync } from "rolldown/utils";
import { type Content, readGoodContent } from "../content/files/entries.ts";
import { formatProblem } from "../content/files/problem.ts";
import { buildQuickIndex, type QuickIndex } from "../domain/search/quick-index.ts";
import type { IndexedTopic, SearchRecord, SearchWords } from "../domain/search/record.ts";
import { type BuiltPage, builtPages } from "./built-pages.ts";
import { searchRecords, withWordings } from "./search-records.ts";
import { writingOutputs } from "./page-outputs.ts";
import { unusedSynonyms } from "./search-words.ts";

/**
 * Builds both indexes from the finished pages: the quick one and that of the full-text engine. The other
 * outputs of the pages are written on the way.
 */
export function searchIndex(): AstroIntegration {
  let root = "";
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
      },
      "astro:build:done": async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const authored = readGoodContent(root);
        const records = recordsOf(writingOutputs(builtPages(dist), dist, authored), authored);
        const output = join(dist, "pagefind");
        const quick = await writeIndex(records, output, () => quickIndexOf(records, authored));
        writeFileSync(join(dist, "search/index.json"), JSON.stringify(quick));
        slimEngine(output);
        writeFileSync(join(output, "texts.json"), JSON.stringify(textNames(output)));
        logger.info(`${records.length} search records, ${quick.records.length} of them in the quick index`);
      },
    },
  };
}

/** Every record of the site with all its wordings: those of authors, and what errors say literally. */
export function recordsOf(
  pages: Iterable<BuiltPage>,
  { searchWordings, errors }: Pick<Content, "searchWordings" | "errors">,
): SearchRecord[] {
  const authored = searchWordings.map(({ name, data }) => [name, data] as const);
  const literal = errors.map(
    ({ name, data }) => [`/errors/${name}/`, [...data.messages, ...data.otherTools]] as const,
  );
  return [authored, literal]
    .map((wordings) => Object.fromEntries(wordings))
    .reduce(
      withWordings,
      Iterator.from(pages)
        .flatMap((page) => searchRecords([page]))
        .toArray(),
    );
}

/** What authors say about words. */
export function wordsOf({ searchWords }: Pick<Content, "searchWords">): SearchWords {
  const groups = (part: keyof SearchWords) => searchWords.find(({ name }) => name === part)?.data ?? [];
  return { fillers: groups("fillers").flat(), weak: groups("weak").flat(), synonyms: groups("synonyms") };
}

function topicsOf({ faqTopics }: Pick<Content, "faqTopics">): IndexedTopic[] {
  return faqTopics
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ name, data }) => ({ title: data.title, url: `/faq/#topic-${name}` }));
}

function quickIndexOf(
  records: readonly SearchRecord[],
  authored: Pick<Content, "searchWords" | "faqTopics">,
): QuickIndex {
  const words = wordsOf(authored);
  const problems = unusedSynonyms(records, words);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  const index = { ...buildQuickIndex(records, words), browse: topicsOf(authored) };
  return { ...index, build: createHash("sha256").update(JSON.stringify(index)).digest("hex").slice(0, 8) };
}

/** @param meanwhile what to do while the engine, in a process of its own, writes its files */
async function writeIndex<Made>(
  records: readonly SearchRecord[],
  outputPath: string,
  meanwhile: () => Made,
): Promise<Made> {
  try {
    const { index, errors } = await createIndex();
    failOn(errors);
    if (!index) throw new Error("the search engine made no index");
    const added = records.map((record) =>
      index.addHTMLFile({ url: record.url, content: recordHtml(record) }),
    );
    for (const record of await Promise.all(added)) failOn(record.errors);
    const written = index.writeFiles({ outputPath });
    const made = meanwhile();
    failOn((await written).errors);
    return made;
  } finally {
    await close();
  }
}

/** The engine's names of its texts by address: the engine itself tells an address only with the text. */
function textNames(output: string): Record<string, string> {
  const folder = join(output, "fragment");
  return Object.fromEntries(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString();
      const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
      return [url, file.replace(/\.pf_fragment$/, "")];
    }),
  );
}

/**
 * The engine ships with long names and with interfaces that this site does not use. Shortening the names takes about
 * 2 kB off every first search.
 */
function slimEngine(output: string): void {
  for (const name of readdirSync(output)) {
    if (/(-ui|-highlight|-worker)\.(js|css)$/.test(name)) rmSync(join(output, name));
  }
  const engine = join(output, "pagefind.js");
  const { code, errors } = minifySync("pagefind.js", readFileSync(engine, "utf8"), { module: true });
  failOn(errors.map(({ message }) => message));
  writeFileSync(engine, code);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join("; ")}`);
}

/**
 * A page of its own for each record: the engine gives titles more weight and answers with addresses. Wordings stay out:
 * no page shows them, and a phrase in quotes would run from the end of one to the beginning of the next.
 */
function recordHtml({ title, text, kind, topic }: SearchRecord): string {
  return `<html lang="en"><head><title>${escape(title)}</title></head><body data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-ignore="index">${escape(title)}</h1>
<p data-pagefind-meta="kind" data-pagefind-ignore="index">${kind}</p>
<p data-pagefind-meta="topic" data-pagefind-ignore="index">${escape(topic)}</p>
<p>${escape(text)}</p></body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import { minifySync } from "rolldown/utils";
import { readEntries } from "../content/files/entries.ts";
import { builtPages } from "./built-pages.ts";
import { countWords, type SearchRecord, searchRecords, withWordings } from "./search-records.ts";

/** Builds the search index and the word list from the finished pages. */
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
        const records = withWordings(
          builtPages(dist)
            .flatMap((page) => searchRecords([page]))
            .toArray(),
          Object.fromEntries(readEntries(root, "searchWordings").map(({ name, data }) => [name, data])),
        );
        const output = join(dist, "pagefind");
        await writeIndex(records, output);
        slimEngine(output);
        writeFileSync(join(dist, "search-words.json"), JSON.stringify(countWords(records)));
        logger.info(`${records.length} search records`);
      },
    },
  };
}

async function writeIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    failOn(errors);
    if (!index) throw new Error("the search engine made no index");
    for (const record of records) {
      const added = await index.addHTMLFile({ url: record.url, content: recordHtml(record) });
      failOn(added.errors);
    }
    failOn((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
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

/** A page of its own for each record: the engine gives titles more weight and filters by page. */
function recordHtml({ title, text, aliases, kind, topic }: SearchRecord): string {
  return `<html lang="en"><head><title>${escape(title)}</title></head><body data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-ignore="index">${escape(title)}</h1>
<p data-pagefind-meta="kind" data-pagefind-filter="kind" data-pagefind-ignore="index">${kind}</p>
<p data-pagefind-meta="topic" data-pagefind-filter="topic" data-pagefind-ignore="index">${escape(topic)}</p>
<p data-pagefind-meta="aliases" data-pagefind-ignore="index">${escape(aliases)}</p>
<p>${escape(text)}</p></body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

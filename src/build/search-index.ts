import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import { minifySync } from "rolldown/utils";
import type { SearchRecord } from "../domain/search/record.ts";
import { isTranslation, translated } from "../domain/site/translation.ts";
import { escapeHtml } from "../finish/tree.ts";
import { type FinishedPage, finishedPages } from "../finish/finished-pages.ts";
import type { Outputs } from "./outputs/outputs.ts";

/**
 * Has everything written that comes from the finished pages, the quick index among it, and builds the index of the
 * full-text engine from their records.
 */
export function searchIndex(outputs: Outputs): AstroIntegration {
  const add = (page: unknown) => outputs.add(page as FinishedPage);
  return {
    name: "search-index",
    hooks: {
      "astro:build:start": () => finishedPages.subscribe(add),
      "astro:build:done": async ({ dir, logger }) => {
        finishedPages.unsubscribe(add);
        const dist = fileURLToPath(dir);
        const output = join(dist, "pagefind");
        const records = outputs.write(dist);
        await writeIndex(records, output);
        slimEngine(output);
        writeFileSync(join(output, "texts.json"), JSON.stringify(textNames(output)));
        const [{ length }, { quickRecords }] = [await records, await outputs.written()];
        await outputs.close();
        logger.info(`${length} search records, ${quickRecords} of them in the quick index`);
      },
    },
  };
}

/** The engine, in a process of its own, starts before the records are there. */
async function writeIndex(records: Promise<readonly SearchRecord[]>, outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    failOn(errors);
    if (!index) throw new Error("the search engine made no index");
    const added = (await records).map((record) =>
      index.addHTMLFile({ url: record.url, content: recordHtml(record) }),
    );
    for (const record of await Promise.all(added)) failOn(record.errors);
    failOn((await index.writeFiles({ outputPath })).errors);
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
function recordHtml({ url, title, text, kind, topic }: SearchRecord): string {
  return `<html lang="${isTranslation(url) ? translated : "en"}"><head><title>${escapeHtml(title)}</title></head><body data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-ignore="index">${escapeHtml(title)}</h1>
<p data-pagefind-meta="kind" data-pagefind-ignore="index">${kind}</p>
<p data-pagefind-meta="topic" data-pagefind-ignore="index">${escapeHtml(topic)}</p>
<p>${escapeHtml(text)}</p></body></html>`;
}

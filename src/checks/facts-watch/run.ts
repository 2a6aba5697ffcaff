/**
 * Compares the values of the ledger with the pages it cites: `npm run facts:watch [-- --json | --markdown]`. It reads
 * and never writes the ledger. Exit code 1 when a value is gone, 2 when the watch itself failed.
 */
import { join } from "node:path";
import { readOptions } from "../../command-line.ts";
import { pagesShowing } from "../../content/checks/shown.ts";
import { readGoodContent } from "../../content/files/entries.ts";
import { readTexts } from "../../content/files/texts.ts";
import { buildDay } from "../../domain/ledger/build-day.ts";
import { openCache } from "./cache.ts";
import { markdownReport, somethingGone, textReport } from "./report.ts";
import { watchFacts } from "./watch.ts";

try {
  const root = process.cwd();
  const { values } = readOptions({
    options: {
      json: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
      cache: { type: "string", default: join(root, ".cache/facts-watch") },
    },
  });
  const content = readGoodContent(root);
  const report = await watchFacts({
    facts: content.facts.map(({ data }) => data),
    citations: content.citations.map(({ data }) => data),
    pages: pagesShowing(content, readTexts(content).texts),
    day: buildDay(process.env),
    cache: openCache(values.cache),
    onProgress: (done, all, url) => console.error(`${done + 1}/${all} ${url}`),
  });
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else console.log(values.markdown ? markdownReport(report) : textReport(report));
  process.exitCode = somethingGone(report) ? 1 : 0;
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}

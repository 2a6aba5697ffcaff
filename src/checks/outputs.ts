/** Checks what programs read of the built site: the HTML itself, and every other form of it. */
import { join } from "node:path";
import { readBuiltPages } from "../build/built-pages.ts";
import { readEntries } from "../content/files/entries.ts";
import { formatProblem } from "../content/files/problem.ts";
import { buildDay } from "../domain/ledger/build-day.ts";
import { cardProblems } from "./outputs/card.ts";
import { dataProblems } from "./outputs/data.ts";
import { feedProblems } from "./outputs/feed.ts";
import { htmlProblems } from "./outputs/html.ts";
import { llmsProblems } from "./outputs/llms.ts";
import { manifestProblems } from "./outputs/manifest.ts";
import { sitemapProblems } from "./outputs/sitemap.ts";
import { structuredDataProblems } from "./outputs/structured-data.ts";
import { twinProblems } from "./outputs/twins.ts";

const root = process.cwd();
const dist = join(root, "dist");
const pages = readBuiltPages(dist);
const problems = [
  ...(await Promise.all(pages.map(htmlProblems))).flat(),
  ...(await Promise.all(pages.map((page) => cardProblems(dist, page)))).flat(),
  ...(await Promise.all(pages.map(structuredDataProblems))).flat(),
  ...(await manifestProblems(dist, pages)),
  ...twinProblems(dist, pages),
  ...llmsProblems(dist, pages),
  ...dataProblems(dist),
  ...feedProblems(dist, readEntries(root, "changes").length),
  ...sitemapProblems(dist, pages, buildDay(process.env)),
];
for (const problem of problems) console.error(formatProblem(problem));
console.log(`outputs: ${pages.length} pages, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

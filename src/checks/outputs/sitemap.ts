import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";

const file = "/sitemap-0.xml";

interface SitemapEntry {
  loc?: string;
  lastmod?: string;
}

/** Pages of which every one shows facts, and so has a day. */
const dated = /\/(?:guide\/|errors\/.|faq\/|checklist\/|clients\/|glossary\/|sources\/|changes\/)/;

/**
 * Where the sitemap differs from the pages that search engines may list, and days that are missing or still to come.
 *
 * @param today ISO date of the build
 */
export function sitemapProblems(dist: string, pages: readonly BuiltPage[], today: string): Problem[] {
  const text = readFileSync(join(dist, file), "utf8");
  if (XMLValidator.validate(text) !== true)
    return [{ file, field: "sitemap", received: "text that is no XML", expected: "well-formed XML" }];
  const parser = new XMLParser({ isArray: (name) => name === "url" });
  const { urlset } = parser.parse(text) as { urlset?: { url?: SitemapEntry[] } };
  const entries = urlset?.url ?? [];
  const listed = new Set(entries.map(({ loc = "" }) => loc));
  const meant = new Set(
    pages
      .filter(({ document }) => !document.querySelector('meta[name="robots"][content="noindex"]'))
      .map(({ document }) => document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? ""),
  );
  return [
    ...[...listed.difference(meant)].map((url) => ({
      received: url,
      expected: "only pages that may be listed",
    })),
    ...[...meant.difference(listed)].map((url) => ({ received: `no ${url}`, expected: "every such page" })),
    ...entries.flatMap((entry) => dayProblem(entry, today)),
  ].map((problem) => ({ file, field: "sitemap", ...problem }));
}

function dayProblem(
  { loc = "", lastmod = "" }: SitemapEntry,
  today: string,
): Pick<Problem, "received" | "expected">[] {
  const isRight = lastmod === "" ? !dated.test(new URL(loc).pathname) : lastmod.slice(0, 10) <= today;
  const expected = `the day of its last change, not after ${today}`;
  return isRight ? [] : [{ received: `${loc} with lastmod ${lastmod || "missing"}`, expected }];
}

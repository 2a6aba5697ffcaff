import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";

const file = "/sitemap-0.xml";

/** Where the sitemap differs from the pages that search engines may list. */
export function sitemapProblems(dist: string, pages: readonly BuiltPage[]): Problem[] {
  const text = readFileSync(join(dist, file), "utf8");
  if (XMLValidator.validate(text) !== true)
    return [{ file, field: "sitemap", received: "text that is no XML", expected: "well-formed XML" }];
  const parser = new XMLParser({ isArray: (name) => name === "url" });
  const { urlset } = parser.parse(text) as { urlset?: { url?: { loc?: string }[] } };
  const listed = new Set((urlset?.url ?? []).map(({ loc = "" }) => loc));
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
  ].map((problem) => ({ file, field: "sitemap", ...problem }));
}

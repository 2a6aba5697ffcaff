/** Checks every link of the built site: its target exists, its fragment exists, and its words name the target. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { unescape } from "node:querystring";
import { type BuiltPage, readBuiltPages } from "../build/built-pages.ts";
import { formatProblem, type Problem } from "../content/files/problem.ts";

/** Link texts that say nothing out of context, as a screen reader's list of links shows them. */
const emptyWords = new Set([
  "here",
  "click here",
  "this",
  "link",
  "this link",
  "read more",
  "more",
  "learn more",
]);

/** Problems of all links on the pages. `hasFile` says whether a path that is not a page exists in the build. */
export function linkProblems(
  pages: readonly BuiltPage[],
  hasFile: (path: string) => boolean,
  base = "/",
): Problem[] {
  const prefix = base.replace(/\/$/, "");
  const ids = new Map(pages.map((page) => [page.url, idsOf(page)]));
  return pages.flatMap((page) =>
    page.document.querySelectorAll("a").flatMap((link) => {
      const href = link.getAttribute("href");
      const text = link.textContent.trim().toLowerCase();
      const found = href === undefined ? "no address" : targetProblem(href, page, ids, hasFile, prefix);
      return [
        ...(found
          ? [{ received: `href="${href}": ${found}`, expected: "a page and fragment of this site" }]
          : []),
        ...(emptyWords.has(text)
          ? [{ received: `link text "${text}"`, expected: "words that name the target" }]
          : []),
      ].map((problem) => ({ file: page.url, field: "link", ...problem }));
    }),
  );
}

function idsOf({ document }: BuiltPage): ReadonlySet<string> {
  return new Set(document.querySelectorAll("[id]").map((element) => element.getAttribute("id") ?? ""));
}

function targetProblem(
  href: string,
  page: BuiltPage,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  hasFile: (path: string) => boolean,
  prefix: string,
): string | undefined {
  if (href.startsWith("https://")) return undefined;
  if (!href.startsWith("#") && !href.startsWith(`${prefix}/`)) return "neither https nor inside the site";
  const [address = "", fragment] = (
    href.startsWith("#") ? `${page.url}${href}` : href.slice(prefix.length)
  ).split("#");
  // What follows the question mark is for the page's script, and leads to the same page.
  const [path = ""] = address.split("?");
  const targetIds = ids.get(path);
  if (!targetIds) return hasFile(path) ? undefined : "no such page";
  if (fragment && !targetIds.has(unescape(fragment))) return "no such fragment on that page";
  return undefined;
}

/** Ids that stand on a page more than once. */
export function duplicateIds({ url, document }: BuiltPage): Problem[] {
  const seen = new Set<string>();
  return document.querySelectorAll("[id]").flatMap((element) => {
    const id = element.getAttribute("id") ?? "";
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file: url, field: "id", received: `${id} a second time`, expected: "each id once on a page" }];
  });
}

if (import.meta.main) {
  const dist = join(process.cwd(), "dist");
  const pages = readBuiltPages(dist);
  const problems = [
    ...linkProblems(pages, (path) => existsSync(join(dist, path)), process.env["BASE_PATH"]),
    ...pages.flatMap(duplicateIds),
  ];
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`links: ${pages.length} pages, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

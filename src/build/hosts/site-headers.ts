import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policyOf } from "../../finish/page-policy.ts";
import { parseHtml } from "../../finish/tree.ts";
import { pageFiles } from "../built-pages.ts";
import { headerOnlyDirectives } from "../policy.ts";

/** What a host must send with the files of a build. All paths are those of requests, with the base. */
export interface SiteHeaders {
  /** Path that the site lies under, with a slash at both ends. */
  base: string;
  /**
   * The whole policy of each page, by its path. A response has one or none: two are both enforced, and a page would
   * then run only what both allow. Files that are no pages need none.
   */
  policies: ReadonlyMap<string, string>;
  /** Files whose name changes with what they hold. */
  hashed: readonly string[];
}

/** How long a browser may keep a file without asking whether it is still so. */
export const cacheRules = {
  /** The name changes with every change. */
  hashed: "public, max-age=31536000, immutable",
  /**
   * Pages, data and the search engine go together: one that is older than the others names files that a newer build no
   * longer has. Asking costs a short answer without a body.
   */
  other: "public, max-age=0, must-revalidate",
} as const;

/** What is served, with status 404, for a path that does not exist. */
export const notFoundPath = ({ base }: SiteHeaders): string => `${base}404.html`;

/** The folder of the data files and of their page, which pages of other sites may load. */
export const dataFolder = ({ base }: SiteHeaders): string => `${base}data/`;

/** The base with a slash at both ends, from any spelling of it. */
export function wholeBase(base: string): string {
  return `/${base}/`.replaceAll(/\/+/g, "/");
}

/**
 * Reads the headers of a finished build.
 *
 * @throws when a page carries no policy
 */
export function readSiteHeaders(dist: string, anyBase: string): SiteHeaders {
  const base = wholeBase(anyBase);
  const policies = pageFiles(dist).map(
    ({ url, file }) => [base + url.slice(1), [policyIn(file), ...headerOnlyDirectives].join("; ")] as const,
  );
  const hashed = readdirSync(join(dist, "_astro")).toSorted();
  return { base, policies: new Map(policies), hashed: hashed.map((name) => `${base}_astro/${name}`) };
}

/** The policy in the head of a page; the body is not parsed, which would take the most time. */
function policyIn(file: string): string {
  const html = readFileSync(file, "utf8");
  const policy = policyOf(parseHtml(html.slice(0, html.indexOf("</head>"))));
  if (!policy) throw new Error(`${file}: received no Content-Security-Policy meta element, expected one`);
  return policy;
}

/** Paths by the policy that they have in common, in the order of their first path. */
export function pathsByPolicy({ policies }: SiteHeaders): Map<string, string[]> {
  const groups = Map.groupBy(policies, ([, policy]) => policy);
  return new Map([...groups].map(([policy, pages]) => [policy, pages.map(([path]) => path)]));
}

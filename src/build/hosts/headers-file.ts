import { dataHeaders, mergePolicies, otherHeaders } from "../policy.ts";
import { cacheRules, dataFolder, notFoundPath, type SiteHeaders } from "./site-headers.ts";

/** What Cloudflare Pages reads of a `_headers` file; it leaves out the rest without a word. Netlify has no such limit. */
export const limits = { rules: 100, lineLength: 2000 } as const;

type Policies = ReadonlyMap<string, string>;

/**
 * The `_headers` file that Netlify and Cloudflare Pages read, and our own server too.
 *
 * Both give a path the headers of every rule that matches it. Cloudflare joins two values of one header into one; so no
 * two rules give a path the same header, and what the hosts send by themselves (pages are asked for again each time) is
 * not repeated.
 *
 * @throws when a host would not read all of it
 */
export function headersFile(site: SiteHeaders): string {
  const fixed = [
    rule("/*", otherHeaders),
    rule(`${dataFolder(site)}*`, dataHeaders),
    // Each file by its name: a star would let browsers keep "not found" for a year.
    ...site.hashed.map((path) => rule(path, { "Cache-Control": cacheRules.hashed })),
  ];
  const policies = foldFolders(site, limits.rules - fixed.length);
  const rules = [...policies].map(([pattern, policy]) =>
    rule(pattern, { "Content-Security-Policy": policy }),
  );
  const text = `${[...fixed, ...rules].join("\n")}\n`;
  assertReadable(text, fixed.length + rules.length);
  return text;
}

function rule(pattern: string, headers: Readonly<Record<string, string>>): string {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}

/**
 * A policy by path, at most as many as there is room for. Where pages are more than that, the pages of the largest folder
 * share one pattern, and a policy that allows what any of them needs; then those of the next.
 */
function foldFolders(site: SiteHeaders, room: number): Policies {
  const folders = [...Map.groupBy(site.policies.keys(), folderOf)]
    .filter(([folder, paths]) => folder !== undefined && paths.length > 1)
    .toSorted(([, one], [, other]) => other.length - one.length);
  let folded: Policies = site.policies;
  for (const [folder = "", paths] of folders) {
    if (folded.size <= room) break;
    folded = foldFolder(folded, folder, paths, site.policies.get(notFoundPath(site)) ?? "");
  }
  return folded;
}

/** The folder above that of a page: `/errors/` for `/errors/rate-limit/`; none for a page in no folder of its own. */
function folderOf(path: string): string | undefined {
  return /^(.*\/)[^/]+\/$/.exec(path)?.[1];
}

/** A path of the folder that does not exist matches the pattern as well, so the page that says so must pass too. */
function foldFolder(
  policies: Policies,
  folder: string,
  paths: readonly string[],
  notFound: string,
): Policies {
  const rest = [...policies].filter(([path]) => !paths.includes(path));
  const merged = mergePolicies([...paths.map((path) => policies.get(path) ?? ""), notFound]);
  return new Map([...rest, [`${folder}:name/`, merged]]);
}

function assertReadable(text: string, rules: number): void {
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  if (rules > limits.rules || longest > limits.lineLength)
    throw new Error(
      `_headers: received ${rules} rules and a line of ${longest} characters, expected at most ${limits.rules} and ` +
        `${limits.lineLength}, because Cloudflare Pages ignores what is more. Let pages share styles (src/styles).`,
    );
}

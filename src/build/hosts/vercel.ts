import { dataHeaders, otherHeaders } from "../policy.ts";
import { cacheRules, dataFolder, type SiteHeaders } from "./site-headers.ts";

/** One entry of `headers` in a `vercel.json`. */
interface VercelRule {
  /** A pattern of the whole path. */
  source: string;
  headers: { key: string; value: string }[];
}

/** A `vercel.json` for a folder that is published as it is. What Vercel sends by itself is not repeated. */
export function vercelConfig(site: SiteHeaders): string {
  const headers: VercelRule[] = [
    rule("/(.*)", otherHeaders),
    rule(`${dataFolder(site)}(.*)`, dataHeaders),
    // Each file by its name: a pattern would let browsers keep "not found" for a year.
    ...site.hashed.map((path) => rule(path, { "Cache-Control": cacheRules.hashed })),
    ...[...site.policies].map(([path, policy]) => rule(path, { "Content-Security-Policy": policy })),
  ];
  return `${JSON.stringify({ trailingSlash: true, headers }, undefined, 2)}\n`;
}

function rule(path: string, headers: Readonly<Record<string, string>>): VercelRule {
  return { source: path, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) };
}

import type { HTMLElement } from "node-html-parser";
import type { BuiltPage } from "./built-pages.ts";
import { sourceHash } from "./policy.ts";

/** The policy that a built page carries in its `<meta>`. */
export function policyOf({ document, file }: Pick<BuiltPage, "document" | "file">): string {
  const meta = document
    .querySelectorAll("meta[http-equiv]")
    .find((element) => element.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy");
  const policy = meta?.getAttribute("content");
  if (!policy) throw new Error(`${file}: received no Content-Security-Policy meta element, expected one`);
  return policy;
}

/**
 * The policy of a page with the hashes of exactly its own inline scripts and styles. The build lists those of every
 * page, which is laxer than need be and makes each page heavier.
 */
export function exactPolicy(page: Pick<BuiltPage, "document" | "file">): string {
  const policy = policyOf(page);
  const scripts = hashes(page.document, "script:not([src])");
  const styles = hashes(page.document, "style");
  // Scripts need the build's own word as well: an inline script that it does not know stays blocked.
  const known = new Set(policy.match(/'sha256-[^']+'/g));
  return policy
    .replace(/ 'sha256-[^']+'/g, "")
    .replace(/script-src [^;]*/, (sources) =>
      [sources, ...scripts.filter((hash) => known.has(hash))].join(" "),
    )
    .replace(/style-src [^;]*/, (sources) => [sources, ...styles].join(" "));
}

function hashes(document: HTMLElement, selector: string): string[] {
  const texts = document.querySelectorAll(selector).map((element) => element.textContent);
  return [...new Set(texts)].map((text) => `'${sourceHash(text)}'`);
}

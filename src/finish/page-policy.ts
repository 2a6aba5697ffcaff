import { createHash } from "node:crypto";
import type { HTMLElement } from "node-html-parser";

/** The policy's name for an inline script or style: the hash of its exact text. */
export function sourceHash(text: string): `sha256-${string}` {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The policy that a page carries in its `<meta>`; none while writing, when nothing is inline for good. */
export function policyOf(document: HTMLElement): string | undefined {
  // Only the beginning of a page may be there, without the end of its head.
  return (document.querySelector("head") ?? document)
    .getElementsByTagName("meta")
    .find((element) => element.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy")
    ?.getAttribute("content");
}

/**
 * A page's policy with the hashes of exactly its own inline scripts and styles. The build lists those of every page,
 * which is laxer than need be and makes each page heavier.
 */
export function exactPolicy(policy: string, document: HTMLElement): string {
  const scripts = hashes(
    document.getElementsByTagName("script").filter((script) => !script.hasAttribute("src")),
  );
  const styles = hashes(document.getElementsByTagName("style"));
  // Scripts need the build's own word as well: an inline script that it does not know stays blocked.
  const known = new Set(policy.match(/'sha256-[^']+'/g));
  return policy
    .replace(/ 'sha256-[^']+'/g, "")
    .replace(/script-src [^;]*/, (sources) =>
      [sources, ...scripts.filter((hash) => known.has(hash))].join(" "),
    )
    .replace(/style-src [^;]*/, (sources) => [sources, ...styles].join(" "))
    .replace(/;\s*$/, "")
    .replace(/;\s+/g, ";");
}

function hashes(elements: readonly HTMLElement[]): string[] {
  const texts = new Set(elements.map((element) => element.textContent));
  return [...texts].map((text) => `'${sourceHash(text)}'`);
}

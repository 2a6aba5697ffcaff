import { type HTMLElement, parse } from "node-html-parser";
import { linkBack } from "./back-links.ts";
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
 * The page as it is published: styles of single components stand in the head, sources link back to where they are
 * cited, and the policy names exactly the inline scripts and styles of this page. The build lists those of every page, which is laxer than need be and makes
 * each page heavier.
 */
export function finishPage(page: BuiltPage): string {
  const html = linkBack(attachCitations(hoistStyles(page)));
  const document = parse(html);
  const policy = policyOf({ document, file: page.file });
  const scripts = hashes(document, "script:not([src])");
  const styles = hashes(document, "style");
  // Scripts need the build's own word as well: an inline script that it does not know stays blocked.
  const known = new Set(policy.match(/'sha256-[^']+'/g));
  const exact = policy
    .replace(/ 'sha256-[^']+'/g, "")
    .replace(/script-src [^;]*/, (sources) =>
      [sources, ...scripts.filter((hash) => known.has(hash))].join(" "),
    )
    .replace(/style-src [^;]*/, (sources) => [sources, ...styles].join(" "));
  return html.replace(policy, exact);
}

function hoistStyles({ html }: BuiltPage): string {
  const styles: string[] = [];
  const rest = html.replace(/<style data-component="[^"]*">([\s\S]*?)<\/style>/g, (_, css: string) => {
    styles.push(`<style>${css}</style>`);
    return "";
  });
  return rest.replace("</head>", `${styles.join("")}</head>`);
}

/** Numbers of sources stay on the line of the word they belong to. */
function attachCitations(html: string): string {
  return html.replace(/\s+(?=<sup class="cite">)/g, "");
}

function hashes(document: HTMLElement, selector: string): string[] {
  const texts = document.querySelectorAll(selector).map((element) => element.textContent);
  return [...new Set(texts)].map((text) => `'${sourceHash(text)}'`);
}

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type BuiltPage, readBuiltPages } from "./built-pages.ts";
import { headerOnlyDirectives, mergePolicies, otherHeaders, sourceHash } from "./policy.ts";

/** The policy that a built page carries in its `<meta>`. */
export function policyOf(page: BuiltPage): string {
  const meta = page.document
    .querySelectorAll("meta[http-equiv]")
    .find((element) => element.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy");
  const policy = meta?.getAttribute("content");
  if (!policy)
    throw new Error(`${page.file}: received no Content-Security-Policy meta element, expected one`);
  return policy;
}

/**
 * The page's HTML with a policy that names only the inline scripts and styles that stand on this page: the build
 * lists those of every page, which is laxer than need be and makes each page heavier.
 */
export function tightenPolicy(page: BuiltPage): string {
  const present = new Set(
    page.document
      .querySelectorAll("script:not([src]), style")
      .map((element) => `'${sourceHash(element.textContent)}'`),
  );
  const policy = policyOf(page);
  const tight = policy.replace(/ ('sha256-[^']+')/g, (listed, hash: string) =>
    present.has(hash) ? listed : "",
  );
  return page.html.replace(policy, tight);
}

/** The `_headers` file that Netlify and Cloudflare read, and that our own server reads too. */
export function headersFile(pages: readonly BuiltPage[]): string {
  const policy = [mergePolicies(pages.map(policyOf)), ...headerOnlyDirectives].join("; ");
  const everywhere = { "Content-Security-Policy": policy, ...otherHeaders };
  const lines = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/_astro/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

/** Tightens the policy of every built page, and writes the headers that follow from those policies beside them. */
export function securityHeaders(): AstroIntegration {
  return {
    name: "security-headers",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const page of readBuiltPages(dist)) writeFileSync(page.file, tightenPolicy(page));
        writeFileSync(`${dist}_headers`, headersFile(readBuiltPages(dist)));
      },
    },
  };
}

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type BuiltPage, readBuiltPages } from "./built-pages.ts";
import { headerOnlyDirectives, mergePolicies, otherHeaders } from "./policy.ts";

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

/** The `_headers` file that Netlify and Cloudflare read, and that our own server reads too. */
export function headersFile(pages: readonly BuiltPage[]): string {
  const policy = [mergePolicies(pages.map(policyOf)), ...headerOnlyDirectives].join("; ");
  const everywhere = { "Content-Security-Policy": policy, ...otherHeaders };
  const lines = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/_astro/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

/** Writes the security headers beside the built pages, derived from the policies in those pages. */
export function securityHeaders(): AstroIntegration {
  return {
    name: "security-headers",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(`${dist}_headers`, headersFile(readBuiltPages(dist)));
      },
    },
  };
}

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type BuiltPage, readBuiltPages } from "./built-pages.ts";
import { finishPage, policyOf } from "./finish-page.ts";
import { headerOnlyDirectives, mergePolicies, otherHeaders } from "./policy.ts";

/** The `_headers` file that Netlify and Cloudflare read, and that our own server reads too. */
export function headersFile(pages: readonly BuiltPage[]): string {
  const policy = [mergePolicies(pages.map(policyOf)), ...headerOnlyDirectives].join("; ");
  const everywhere = { "Content-Security-Policy": policy, ...otherHeaders };
  const lines = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/_astro/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

/** Finishes every built page, and writes the headers that follow from their policies beside them. */
export function securityHeaders(): AstroIntegration {
  return {
    name: "security-headers",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const page of readBuiltPages(dist)) writeFileSync(page.file, finishPage(page));
        writeFileSync(`${dist}_headers`, headersFile(readBuiltPages(dist)));
      },
    },
  };
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { policyOf } from "../finish/page-policy.ts";
import { parseHtml } from "../finish/tree.ts";
import { pageFiles } from "./built-pages.ts";
import { headerOnlyDirectives, mergePolicies, otherHeaders } from "./policy.ts";

/** The `_headers` file that Netlify and Cloudflare read, and that our own server reads too. */
export function headersFile(policies: readonly string[]): string {
  const policy = [mergePolicies(policies), ...headerOnlyDirectives].join("; ");
  const everywhere = { "Content-Security-Policy": policy, ...otherHeaders };
  const lines = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/_astro/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

/** The policy in the head of a page; the body is not parsed, which would take the most time. */
function policyIn(file: string): string {
  const html = readFileSync(file, "utf8");
  const policy = policyOf(parseHtml(html.slice(0, html.indexOf("</head>"))));
  if (!policy) throw new Error(`${file}: received no Content-Security-Policy meta element, expected one`);
  return policy;
}

/** Writes the headers that follow from the policies of all pages beside them. */
export function securityHeaders(): AstroIntegration {
  return {
    name: "security-headers",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        const policies = new Set(pageFiles(dist).map(({ file }) => policyIn(file)));
        writeFileSync(join(dist, "_headers"), headersFile([...policies]));
      },
    },
  };
}

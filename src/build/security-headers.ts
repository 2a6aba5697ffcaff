import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { builtPages } from "./built-pages.ts";
import { exactPolicy, policyOf } from "./page-policy.ts";
import { headerOnlyDirectives, mergePolicies, otherHeaders } from "./policy.ts";

/** The `_headers` file that Netlify and Cloudflare read, and that our own server reads too. */
export function headersFile(policies: readonly string[]): string {
  const policy = [mergePolicies(policies), ...headerOnlyDirectives].join("; ");
  const everywhere = { "Content-Security-Policy": policy, ...otherHeaders };
  const lines = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/_astro/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

/** Makes the policy of every built page exact, and writes the headers that follow from them beside the pages. */
export function securityHeaders(): AstroIntegration {
  return {
    name: "security-headers",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        const policies = new Set<string>();
        for (const page of builtPages(dist)) {
          const policy = exactPolicy(page);
          policies.add(policy);
          writeFileSync(
            page.file,
            page.html.replace(policyOf(page), () => policy),
          );
        }
        writeFileSync(`${dist}_headers`, headersFile([...policies]));
      },
    },
  };
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { headersFile } from "./hosts/headers-file.ts";
import { readSiteHeaders } from "./hosts/site-headers.ts";

/** Writes the headers that follow from the policies of all pages beside them. */
export function securityHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "security-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, "_headers"), headersFile(readSiteHeaders(dist, base)));
      },
    },
  };
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build as bundle } from "rolldown";
import { isTranslation } from "../domain/site/translation.ts";
import { reach } from "../finish/client-scripts.ts";
import { pageFiles } from "./built-pages.ts";
import { wholeBase } from "./hosts/site-headers.ts";
import type { Outputs } from "./outputs/outputs.ts";
import { revisionOf } from "./revision.ts";

/** Pages that work offline after one visit, and the data of their tools. What else a reader opens is kept as they go. */
const corePages = /^\/(?:$|guide\/|checklist\/|faq\/$|errors\/$)/;
const coreFiles = [
  "error-catalogue.json",
  "error-wordings.json",
  "error-words.json",
  "env-readers.json",
  "favicon.svg",
];

/** Writes the service worker, which knows the revision of each page. */
export function offline(outputs: Outputs): AstroIntegration {
  let base = "/";
  return {
    name: "offline",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = wholeBase(config.base);
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { revisions: byPage } = await outputs.written();
        const pages = [...byPage.keys()];
        const revisions = Object.fromEntries(
          [...byPage].map(([url, revision]) => [base + url.slice(1), revision]),
        );
        const script = await workerScript();
        const own = pageFiles(dist).filter(({ url }) => !isTranslation(url));
        const scripts = scriptsOf(
          own.map(({ file }) => file),
          dist,
          base,
        );
        const core = [
          ...pages.filter((url) => corePages.test(url)).map((url) => base + url.slice(1)),
          ...scripts.map((path) => base + path),
          ...coreFiles.map((name) => base + name),
        ];
        const files = core
          .filter((path) => !(path in revisions))
          .map((path) => contentOf(dist, path.slice(base.length)));
        const build = revisionOf([script, JSON.stringify(revisions), ...files]);
        writeFileSync(
          join(dist, "sw.js"),
          `const offlineBuild=${JSON.stringify({ base, build, revisions, core })};${script}`,
        );
      },
    },
  };
}

/** Files of all scripts that some pages have, or may load on demand, below the base. Those of translations are kept as a reader goes. */
function scriptsOf(pages: readonly string[], dist: string, base: string): string[] {
  const paths = new Set<string>();
  for (const page of pages)
    for (const [, path = ""] of readFileSync(page, "utf8").matchAll(/<script[^>]* src="([^"]+)"/g))
      paths.add(path.slice(base.length));
  const known = new Set<string>();
  for (const path of paths) reach(path, dist, known);
  return [...known].toSorted();
}

async function workerScript(): Promise<string> {
  const { output } = await bundle({
    input: join(import.meta.dirname, "../islands/offline/worker.ts"),
    write: false,
    logLevel: "silent",
    output: { format: "iife", minify: true },
  });
  return output[0].code;
}

function contentOf(dist: string, path: string): string {
  return path.startsWith("_astro/") ? path : readFileSync(join(dist, path), "utf8");
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build as bundle } from "rolldown";
import type { OfflineBuild } from "../domain/offline/build.ts";
import { isTranslation, sourcePath, translated, translationPath } from "../domain/site/translation.ts";
import { readEntries } from "../content/files/entries.ts";
import { reach } from "../finish/client-scripts.ts";
import { pageFiles } from "./built-pages.ts";
import { wholeBase } from "./hosts/site-headers.ts";
import { twinTexts } from "../domain/site/interface.ts";
import type { Outputs } from "./outputs/outputs.ts";
import { twinWords } from "./outputs/twin-words.ts";
import { revisionOf } from "./revision.ts";

/** Writes the Markdown of a page that has no network. */
const twinScript = "twin.js";
/** Pages that work offline after one visit, and the data of their tools. What else a reader opens is kept as they go. */
const corePages = /^\/(?:$|guide\/|checklist\/|faq\/$|errors\/$)/;
const coreFiles = [
  "error-catalogue.json",
  "error-wordings.json",
  "error-words.json",
  "env-readers.json",
  "favicon.svg",
  twinScript,
];
const translatedFiles = ["zh/error-words.json"];

/** Writes the service worker, which knows the revision of each page, and the script for the Markdown of kept pages. */
export function offline(outputs: Outputs): AstroIntegration {
  let base = "/";
  let root = "";
  return {
    name: "offline",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = wholeBase(config.base);
        root = fileURLToPath(config.root);
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, twinScript), await twinProgram(root));
        const { revisions } = await outputs.written();
        const script = await program("islands/offline/worker.ts", "iife");
        const build = offlineBuild(dist, base, revisions, script);
        writeFileSync(join(dist, "sw.js"), `const offlineBuild=${JSON.stringify(build)};${script}`);
      },
    },
  };
}

/**
 * What a finished build has for its worker.
 *
 * @param revisions of the pages, by their root-relative addresses without the base path
 * @param worker its script: another one makes another build
 */
function offlineBuild(
  dist: string,
  base: string,
  revisions: ReadonlyMap<string, string>,
  worker: string,
): OfflineBuild {
  const { core, translatedCore } = coreOf(dist, base, [...revisions.keys()]);
  const withBase = (paths: readonly string[]) => paths.map((path) => base + path);
  const revisionsByPath = Object.fromEntries(
    [...revisions].map(([url, revision]) => [base + url.slice(1), revision]),
  );
  const contents = [...core, ...translatedCore]
    .filter((path) => !(base + path in revisionsByPath))
    .map((path) => contentOf(dist, path));
  return {
    base,
    build: revisionOf([worker, JSON.stringify(revisionsByPath), ...contents]),
    revisions: revisionsByPath,
    core: withBase(core),
    translated: { base: base + translationPath("/").slice(1), core: withBase(translatedCore) },
  };
}

/** What is kept after one visit, below the base: for everybody, and for who opens a page in Chinese. */
function coreOf(
  dist: string,
  base: string,
  urls: readonly string[],
): Record<"core" | "translatedCore", string[]> {
  const filesOf = (isOfPart: (url: string) => boolean) => ({
    pages: urls.filter((url) => isOfPart(url) && corePages.test(sourcePath(url))).map((url) => url.slice(1)),
    scripts: scriptsOf(
      pageFiles(dist).flatMap(({ url, file }) => (isOfPart(url) ? [file] : [])),
      dist,
      base,
    ),
  });
  const own = filesOf((url) => !isTranslation(url));
  const other = filesOf(isTranslation);
  const otherScripts = other.scripts.filter((path) => !own.scripts.includes(path));
  return {
    core: [...own.pages, ...own.scripts, ...coreFiles],
    translatedCore: [...other.pages, ...otherScripts, ...translatedFiles],
  };
}

/** Files of all scripts that some pages have, or may load on demand, below the base. */
function scriptsOf(pages: readonly string[], dist: string, base: string): string[] {
  const paths = new Set<string>();
  for (const page of pages)
    for (const [, path = ""] of readFileSync(page, "utf8").matchAll(/<script[^>]* src="([^"]+)"/g))
      paths.add(path.slice(base.length));
  const known = new Set<string>();
  for (const path of paths) reach(path, dist, known);
  return [...known].toSorted();
}

/** A script that stands apart from those of pages, by its path from `src`. */
async function program(path: string, format: "es" | "iife"): Promise<string> {
  const { output } = await bundle({
    input: join(import.meta.dirname, "..", path),
    write: false,
    logLevel: "silent",
    output: { format, minify: true },
  });
  return output[0].code;
}

/** The script for the Markdown of a page, with what it says in each language. */
async function twinProgram(root: string): Promise<string> {
  const content = { words: readEntries(root, "words"), zhWords: readEntries(root, "zhWords") };
  const words = Object.fromEntries(
    Object.entries({ en: "/", [translated]: translationPath("/") }).map(([language, path]) => {
      const words = twinWords(path, content);
      return [language, Object.fromEntries(twinTexts.map((id) => [id, words[id]]))];
    }),
  );
  return `const twinWords=${JSON.stringify(words)};${await program("outputs/twin-in-browser.ts", "es")}`;
}

function contentOf(dist: string, path: string): string {
  return path.startsWith("_astro/") ? path : readFileSync(join(dist, path), "utf8");
}

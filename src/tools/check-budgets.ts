/** Weighs the built site against `budgets.json`: brotli at its highest level, as a host would send it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { type BuiltPage, readBuiltPages } from "./built-pages.ts";

type Budgets = Readonly<Record<string, number>>;

/** One measured figure, in bytes or requests. */
export interface Measure {
  /** Key in `budgets.json`. */
  budget: string;
  /** What was measured, usually a URL. */
  what: string;
  value: number;
}

/** Bytes after brotli-11. */
export function brotliSize(content: string | Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Measures every page and the shared scripts. `readScript` returns the text of a built file by its URL path. */
export function measure(pages: readonly BuiltPage[], readScript: (path: string) => string): Measure[] {
  const favicon = brotliSize(readScript("/favicon.svg"));
  const perPage = pages.flatMap((page) => measurePage(page, readScript, favicon));
  const search = findChunk(scriptsOf(pages[0]), readScript, "search.");
  const engine = ["/pagefind/pagefind.js", ...reach(search, readScript)];
  return [
    ...perPage,
    {
      budget: "scripts of search before index and WebAssembly",
      what: "search",
      value: sum(
        engine.filter((path) => !path.includes("Base.")).map((path) => brotliSize(readScript(path))),
      ),
    },
  ];
}

function measurePage(page: BuiltPage, readScript: (path: string) => string, favicon: number): Measure[] {
  const html = brotliSize(page.html);
  const entries = scriptsOf(page);
  const scripts = [...new Set(entries.flatMap((path) => reach(path, readScript)))];
  const weight = sum(scripts.map((path) => brotliSize(readScript(path))));
  const hasIsland = page.html.includes("<astro-island");
  const requests = 2 + scripts.length;
  const named = (budget: string, value: number): Measure => ({ budget, what: page.url, value });
  const blocking = page.document.querySelectorAll(
    'link[rel="stylesheet"], head script[src]:not([type="module"])',
  );
  if (blocking.length > 0)
    throw new Error(`${page.url}: ${blocking.length} render-blocking requests, expected none`);
  if (hasIsland) {
    return [
      named("home and checklist: HTML with all its CSS", html),
      named("scripts of a page with the checklist", weight),
      named("cold load of a page with the checklist", html + weight + favicon),
      named("requests of a page with the checklist", requests),
    ];
  }
  const script = named("page script on every page", weight);
  if (!page.url.startsWith("/guide/")) return [script];
  return [
    script,
    named("guide page: HTML with all its CSS", html),
    named("cold load of a guide page", html + weight + favicon),
    named("requests of a guide page", requests),
  ];
}

/** Scripts that a page loads without being asked: script elements and the parts of its islands. */
function scriptsOf(page: BuiltPage | undefined): string[] {
  const document = page?.document;
  if (!document) return [];
  const elements = document.querySelectorAll("script[src]").map((script) => script.getAttribute("src") ?? "");
  const islands = document
    .querySelectorAll("astro-island")
    .flatMap((island) => [
      island.getAttribute("component-url") ?? "",
      island.getAttribute("renderer-url") ?? "",
    ]);
  return [...new Set([...elements, ...islands])];
}

/** A script and everything it imports statically. */
function reach(path: string, readScript: (path: string) => string): string[] {
  const imports = [...readScript(path).matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)].map(
    ([, name = ""]) => join("/_astro", name),
  );
  return [path, ...imports.flatMap((inner) => reach(inner, readScript))].filter(
    (file, index, all) => all.indexOf(file) === index,
  );
}

/** The chunk that a script imports on demand, by the start of its name. */
function findChunk(scripts: readonly string[], readScript: (path: string) => string, start: string): string {
  for (const script of scripts) {
    const found = readScript(script).match(
      new RegExp(`import\\(.\\./(${start.replace(".", "\\.")}[^)]+?).\\)`),
    );
    if (found) return `/_astro/${found[1]}`;
  }
  throw new Error(`No script loads a chunk named ${start}…`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The largest figure for each budget, with its limit. */
export function worstByBudget(
  measures: readonly Measure[],
  budgets: Budgets,
): (Measure & { limit: number })[] {
  return Object.entries(budgets).map(([budget, limit]) => {
    const worst = measures
      .filter((measured) => measured.budget === budget)
      .toSorted((a, b) => b.value - a.value)
      .at(0);
    if (!worst) throw new Error(`budgets.json: nothing was measured for "${budget}"`);
    return { ...worst, limit };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const dist = join(process.cwd(), "dist");
  const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Budgets;
  const prefix = (process.env["BASE_PATH"] ?? "/").replace(/\/$/, "");
  const read = (path: string) =>
    readFileSync(join(dist, path.startsWith(prefix) ? path.slice(prefix.length) : path), "utf8");
  const worst = worstByBudget(measure(readBuiltPages(dist), read), budgets);
  console.table(
    Object.fromEntries(
      worst.map(({ budget, what, value, limit }) => [budget, { worst: what, value, limit }]),
    ),
  );
  const over = worst.filter(({ value, limit }) => value > limit);
  for (const { budget, what, value, limit } of over)
    console.error(`${budget}: ${what} has ${value}, the limit is ${limit}`);
  process.exitCode = over.length === 0 ? 0 : 1;
}

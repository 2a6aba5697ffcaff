/** Weighs the built site against `budgets.json`: brotli at its highest level, as a host would send it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { type BuiltPage, readBuiltPages } from "../build/built-pages.ts";
import { sourcePath, translationPath } from "../domain/site/translation.ts";
import { headersFor, parseHeaders } from "../serve/headers-file.ts";

type Budgets = Readonly<Record<string, number>>;

/** One measured figure, in bytes or requests. */
export interface Measure {
  /** Key in `budgets.json`. */
  budget: string;
  /** What was measured, usually a URL. */
  what: string;
  value: number;
}

const sizes = new Map<string, number>();

/** Bytes after brotli-11. Most scripts are those of many pages, and each is compressed once. */
export function brotliSize(content: string): number {
  const size =
    sizes.get(content) ??
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  sizes.set(content, size);
  return size;
}

/** It shows everything at once, and no reader is sent there. */
const styleGuide = "/styleguide/";

/**
 * Measures every page and the shared scripts. `readScript` returns the text of a built file by its URL path, `headersOf`
 * the headers that a page is sent with.
 */
export function measure(
  pages: readonly BuiltPage[],
  readScript: (path: string) => string,
  headersOf: (url: string) => Readonly<Record<string, string>>,
): Measure[] {
  const favicon = brotliSize(readScript("/favicon.svg"));
  const perPage = pages
    .filter(({ url }) => url !== styleGuide)
    .flatMap((page) => measurePage(page, readScript, favicon));
  const flights = pages.flatMap((page) => firstFlight(page, headersOf(page.url)));
  const searches = ["/", translationPath("/")].flatMap((home) =>
    searchMeasures(
      pages.find(({ url }) => url === home),
      home,
      readScript,
    ),
  );
  const wordings = brotliSize(readScript("/search/wordings.json"));
  const engine = brotliSize(readScript("/pagefind/pagefind.js"));
  const explainer = pages.flatMap(scriptsOf).filter((path) => path.includes("/ErrorExplainer."));
  const rules = reach(findChunk(explainer, readScript, "answer."), readScript);
  const guard = rules.filter((path) => path.includes("/mask."));
  const weigh = (paths: readonly string[]) => sum(paths.map((path) => brotliSize(readScript(path))));
  const first = weigh([...rules.filter((path) => !guard.includes(path)), "/error-catalogue.json"]);
  return [
    ...perPage,
    ...flights,
    ...searches,
    named("all wordings of search, after the first result", "search", wordings),
    named("script of the full-text engine, after the first result", "search", engine),
    named("rules and data to the first verdict on a pasted error", "error explainer", first),
    named(
      "all rules and data that find the cause of a pasted error",
      "error explainer",
      first + weigh([findChunk(rules, readScript, "rest."), "/error-wordings.json"]),
    ),
    named("guard of secrets", "error explainer", weigh(guard)),
  ];
}

/** What the search loads before its first result, from a home page. */
function searchMeasures(
  page: BuiltPage | undefined,
  home: string,
  readScript: (path: string) => string,
): Measure[] {
  const scripts = reach(findChunk(scriptsOf(page), readScript, "dialog."), readScript);
  const first = sum(
    scripts.filter((path) => !isPageScript(path)).map((path) => brotliSize(readScript(path))),
  );
  const index = brotliSize(readScript(`${home}search/index.json`));
  return [
    named("scripts of search before its first result", home, first),
    named("scripts and index of search before its first result", home, first + index),
  ];
}

/**
 * What has to arrive before a guide page can paint its answer: the headers, which are not compressed, and the page up to
 * the end of the answer panel with all its styles.
 */
function firstFlight(
  { url, html, document }: BuiltPage,
  headers: Readonly<Record<string, string>>,
): Measure[] {
  const answer = document.querySelector(".guide-main .answer");
  if (!answer) return [];
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const page = brotliSize(html.slice(0, answer.range[1]));
  return [named("first flight: headers and HTML to the end of the answer", url, head.join("").length + page)];
}

function measurePage(page: BuiltPage, readScript: (path: string) => string, favicon: number): Measure[] {
  const blocking = page.document.querySelectorAll(
    'link[rel="stylesheet"], head script[src]:not([type="module"])',
  );
  if (blocking.length > 0) {
    throw new Error(`${page.url}: ${blocking.length} render-blocking requests, expected none`);
  }
  const entries = scriptsOf(page);
  const scripts = [...new Set(entries.flatMap((path) => reach(path, readScript)))];
  const weigh = (paths: readonly string[]) => sum(paths.map((path) => brotliSize(readScript(path))));
  const loaded: Loaded = { page: page.html, scripts: weigh(scripts), requests: 2 + scripts.length, favicon };
  if (page.document.querySelector(".checklist")) return checklistMeasures(page.url, loaded);
  const tools = entries.filter((path) => !isPageScript(path));
  const onDemand = [...new Set(tools.flatMap((path) => reach(path, readScript, true)))];
  return [
    named("page script on every page", page.url, weigh(entries.filter(isPageScript))),
    ...(page.url.startsWith("/guide/") ? guideMeasures(page.url, loaded, tools.length > 0) : []),
    // The page of the search loads what the search loads.
    ...(tools.length > 0 && sourcePath(page.url) !== "/search/"
      ? [
          named(
            "scripts of a page with a tool, on demand ones included",
            page.url,
            loaded.scripts + weigh(onDemand.filter((path) => !scripts.includes(path))),
          ),
        ]
      : []),
  ];
}

/** What a page loads without being asked, in bytes and requests. */
interface Loaded {
  /** Its text, which is compressed only where a budget is about it. */
  page: string;
  scripts: number;
  requests: number;
  favicon: number;
}

function named(budget: string, what: string, value: number): Measure {
  return { budget, what, value };
}

function checklistMeasures(url: string, { page, scripts, requests, favicon }: Loaded): Measure[] {
  const html = brotliSize(page);
  return [
    named("home and checklist: HTML with all its CSS", url, html),
    named("scripts of a page with the checklist", url, scripts),
    named("cold load of a page with the checklist", url, html + scripts + favicon),
    named("requests of a page with the checklist", url, requests),
  ];
}

function guideMeasures(
  url: string,
  { page, scripts, requests, favicon }: Loaded,
  hasTool: boolean,
): Measure[] {
  const html = brotliSize(page);
  const kind = hasTool ? "a guide page with a tool" : "a guide page";
  return [
    named("guide page: HTML with all its CSS", url, html),
    named(`cold load of ${kind}`, url, html + scripts + favicon),
    named(`requests of ${kind}`, url, requests),
  ];
}

/** The script that every page loads; its name is that of the layout it stands in. */
function isPageScript(path: string): boolean {
  return path.includes("/Base.");
}

/** Scripts that a page loads without being asked. */
function scriptsOf(page: BuiltPage | undefined): string[] {
  const elements = page?.document.querySelectorAll("script[src]") ?? [];
  return [...new Set(elements.map((script) => script.getAttribute("src") ?? ""))];
}

/** A script and everything it imports, or may import on demand. */
function reach(path: string, readScript: (path: string) => string, onDemand = false): string[] {
  const form = onDemand
    ? /(?:from|import)\s*\(?["'`](\.\/[^"'`]+)["'`]/g
    : /(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g;
  const found = new Set([path]);
  // Scripts may ask for each other; what is added on the way is looked at, too.
  for (const one of found)
    for (const [, name = ""] of readScript(one).matchAll(form)) {
      const file = join("/_astro", name);
      if (!isPageScript(file)) found.add(file);
    }
  return [...found];
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

if (import.meta.main) {
  const dist = join(process.cwd(), "dist");
  const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Budgets;
  const prefix = (process.env["BASE_PATH"] ?? "/").replace(/\/$/, "");
  const read = (path: string) =>
    readFileSync(join(dist, path.startsWith(prefix) ? path.slice(prefix.length) : path), "utf8");
  const rules = parseHeaders(readFileSync(join(dist, "_headers"), "utf8"));
  const headersOf = (url: string) => headersFor(rules, url);
  const worst = worstByBudget(measure(readBuiltPages(dist), read, headersOf), budgets);
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

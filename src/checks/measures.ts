/** What readers load with each page of the built site, and with what they use on it. */
import type { BuiltPage } from "../build/built-pages.ts";
import { sourcePath, translationPath } from "../domain/site/translation.ts";
import { findChunk, isPageScript, reach, type ReadScript, scriptsOf } from "./built-scripts.ts";
import { brotliSize } from "./compressed-size.ts";

/** One measured figure, in bytes or requests. */
export interface Measure {
  /** Key in `budgets.json`. */
  budget: string;
  /** What was measured, usually a URL. */
  what: string;
  value: number;
}

/** It shows everything at once, and no reader is sent there. */
const styleGuide = "/styleguide/";

/**
 * Measures every page and the shared scripts. `readScript` returns the text of a built file by its URL path, `headersOf`
 * the headers that a page is sent with.
 */
export function measure(
  pages: readonly BuiltPage[],
  readScript: ReadScript,
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
  return [
    ...perPage,
    ...flights,
    ...searches,
    named(
      "all wordings of search, after the first result",
      "search",
      brotliSize(readScript("/search/wordings.json")),
    ),
    named(
      "script of the full-text engine, after the first result",
      "search",
      brotliSize(readScript("/pagefind/pagefind.js")),
    ),
    ...explainerMeasures(pages, readScript),
  ];
}

/** Bytes of some built files after compression. */
function weigh(paths: readonly string[], readScript: ReadScript): number {
  return sum(paths.map((path) => brotliSize(readScript(path))));
}

/** What the error explainer loads, up to its first verdict and in all; the guard of secrets counts apart. */
function explainerMeasures(pages: readonly BuiltPage[], readScript: ReadScript): Measure[] {
  const forms = pages.flatMap(scriptsOf).filter((path) => path.includes("/ErrorExplainer."));
  const rules = reach(findChunk(forms, readScript, "answer."), readScript);
  const guard = rules.filter((path) => path.includes("/mask."));
  const first = [...rules.filter((path) => !guard.includes(path)), "/error-catalogue.json"];
  const later = [findChunk(rules, readScript, "rest."), "/error-wordings.json"];
  return [
    ["rules and data to the first verdict on a pasted error", first] as const,
    ["all rules and data that find the cause of a pasted error", [...first, ...later]] as const,
    ["guard of secrets", guard] as const,
  ].map(([budget, paths]) => named(budget, "error explainer", weigh(paths, readScript)));
}

/** What the search loads before its first result, from a home page. */
function searchMeasures(page: BuiltPage | undefined, home: string, readScript: ReadScript): Measure[] {
  const scripts = reach(findChunk(scriptsOf(page), readScript, "dialog."), readScript);
  const first = weigh(
    scripts.filter((path) => !isPageScript(path)),
    readScript,
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

function measurePage(page: BuiltPage, readScript: ReadScript, favicon: number): Measure[] {
  const blocking = page.document.querySelectorAll(
    'link[rel="stylesheet"], head script[src]:not([type="module"])',
  );
  if (blocking.length > 0) {
    throw new Error(`${page.url}: ${blocking.length} render-blocking requests, expected none`);
  }
  const entries = scriptsOf(page);
  const scripts = [...new Set(entries.flatMap((path) => reach(path, readScript)))];
  const loaded: Loaded = {
    page: page.html,
    scripts: weigh(scripts, readScript),
    requests: 2 + scripts.length,
    favicon,
  };
  if (page.document.querySelector(".checklist")) return checklistMeasures(page.url, loaded);
  const tools = entries.filter((path) => !isPageScript(path));
  return [
    named("page script on every page", page.url, weigh(entries.filter(isPageScript), readScript)),
    ...(page.url.startsWith("/guide/") ? guideMeasures(page.url, loaded, tools.length > 0) : []),
    ...toolMeasures(page.url, scripts, tools, readScript),
  ];
}

/** What a tool on a page may load in all; the page of the search loads what the search loads. */
function toolMeasures(
  url: string,
  scripts: readonly string[],
  tools: readonly string[],
  readScript: ReadScript,
): Measure[] {
  if (tools.length === 0 || sourcePath(url) === "/search/") return [];
  const all = new Set([...scripts, ...tools.flatMap((path) => reach(path, readScript, true))]);
  const budget = "scripts of a page with a tool, on demand ones included";
  return [named(budget, url, weigh([...all], readScript))];
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

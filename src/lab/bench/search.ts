/** How soon the search of a built site answers, in a browser; several sites are measured side by side. */
import type { Browser, Page, Worker } from "@playwright/test";
import { createSiteServer, listen } from "../../serve/server.ts";
import { type Host, hostOf, slow4G } from "./network.ts";

/** A built site and where its search stands, as selectors. */
export interface SearchedSite {
  dist: string;
  /** What opens the search. */
  opener: string;
  box: string;
  /** The first result. */
  hit: string;
}

/** A build of this site, of today or of before. */
export function ourSite(dist: string): SearchedSite {
  return {
    dist,
    opener: ".search-link",
    box: ".search-dialog input[type=search]",
    hit: ".search-dialog .hits a",
  };
}

/** Milliseconds, bytes on the wire and requests of one visit. */
export interface SearchTimes {
  /** From the first key press in the box that has just opened to the first result on the screen. */
  cold: number;
  /** The same for another word, with everything loaded. */
  warm: number;
  /** From the click that opens the search to the first result of a word typed at once, on a slow mobile network. */
  slow: number;
  /** From that click to that result. */
  bytes: number;
  requests: number;
}

/** Visits each site as often as asked, in turns, and takes the median of each figure. */
export async function measureSearch(
  browser: Browser,
  sites: Readonly<Record<string, SearchedSite>>,
  runs: number,
): Promise<Record<string, SearchTimes>> {
  const visited = await Promise.all(Object.entries(sites).map(([name, site]) => serve(name, site)));
  for (let run = 0; run < runs; run++) {
    for (const one of visited) one.visits.push(await visit(browser, one));
  }
  for (const { close } of visited) close();
  return Object.fromEntries(visited.map(({ name, visits }) => [name, middleOf(visits)]));
}

interface Visited {
  name: string;
  site: SearchedSite;
  host: Host;
  home: string;
  visits: SearchTimes[];
  close: () => void;
}

async function serve(name: string, site: SearchedSite): Promise<Visited> {
  const origin = createSiteServer(site.dist);
  const host = hostOf(`http://localhost:${await listen(origin)}`);
  const home = `http://localhost:${await listen(host.server)}/`;
  const close = () => {
    for (const server of [host.server, origin]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { name, site, host, home, visits: [], close };
}

async function visit(browser: Browser, { site, host, home }: Visited): Promise<SearchTimes> {
  host.network = undefined;
  return {
    ...(await onNewPage(browser, home, (page) => fastVisit(page, site))),
    ...(await onNewPage(browser, home, async (page) => {
      host.network = slow4G;
      return slowVisit(page, site);
    })),
  };
}

/** Milliseconds until everything is there that a page, or a search after its first results, loads. */
const rest = 1500;

/** Runs in a fresh profile, on a home page that has come to rest. */
async function onNewPage<Result>(
  browser: Browser,
  home: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // On a busy machine the network rests before the scripts of the page have run.
  await page.goto(home, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(rest);
  const result = await use(page);
  await context.close();
  return result;
}

async function fastVisit(page: Page, site: SearchedSite): Promise<Pick<SearchTimes, "cold" | "warm">> {
  await page.evaluate(open, site);
  await page.locator(site.box).waitFor();
  const cold = await page.evaluate(timeFromKey, { ...site, query: "billing" });
  await page.waitForTimeout(rest);
  const warm = await page.evaluate(timeFromKey, { ...site, query: "phone" });
  return { cold, warm };
}

/** Runs in the page: opens the search without moving a pointer there first. */
function open({ opener }: SearchedSite): void {
  const element = document.querySelector<HTMLElement>(opener);
  element?.focus();
  element?.click();
}

/** Runs in the page: types a whole word at once and waits for the frame that shows other results than before. */
function timeFromKey({ query, box, hit }: SearchedSite & { query: string }): Promise<number> {
  const first = () => {
    const element = document.querySelector(hit);
    return element?.getAttribute("href") ?? element?.textContent;
  };
  const input = document.querySelector<HTMLInputElement>(box);
  const before = first();
  const { promise, resolve } = Promise.withResolvers<number>();
  const start = performance.now();
  const watch = () => {
    const now = first();
    if (now && now !== before) resolve(performance.now() - start);
    else requestAnimationFrame(watch);
  };
  // Frameworks that keep a copy of the value notice the browser's own way of setting it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, query);
  input?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  requestAnimationFrame(watch);
  return promise;
}

async function slowVisit(
  page: Page,
  site: SearchedSite,
): Promise<Pick<SearchTimes, "slow" | "bytes" | "requests">> {
  const workers: Worker[] = [];
  page.on("worker", (worker) => workers.push(worker));
  const { start, end } = await page.evaluate(timeFromClick, { ...site, query: "billing" });
  const files = await Promise.all([
    page.evaluate(readFiles),
    ...workers.map((worker) => worker.evaluate(readFiles)),
  ]);
  // What was there by then; what was only asked for did not help.
  const loaded = files.flat().filter((file) => file.start >= start - 1 && file.end <= end);
  const bytes = loaded.reduce((sum, { size }) => sum + size, 0);
  return { slow: end - start, bytes, requests: loaded.length };
}

/** Runs in the page: clicks without moving a pointer there first, and types as soon as there is a box. */
function timeFromClick({
  opener,
  box,
  hit,
  query,
}: SearchedSite & { query: string }): Promise<{ start: number; end: number }> {
  const { promise, resolve } = Promise.withResolvers<{ start: number; end: number }>();
  const start = performance.timeOrigin + performance.now();
  let typed: Element | undefined;
  const watch = () => {
    const input = document.querySelector<HTMLInputElement>(box);
    if (input && typed !== input) {
      typed = input;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, query);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (document.querySelector(hit)) resolve({ start, end: performance.timeOrigin + performance.now() });
    else requestAnimationFrame(watch);
  };
  const element = document.querySelector<HTMLElement>(opener);
  element?.focus();
  element?.click();
  requestAnimationFrame(watch);
  return promise;
}

/** Runs in a page or in one of its workers: what it loaded, with times of the clock. */
function readFiles(): { start: number; end: number; size: number }[] {
  const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return files.map(({ startTime, responseEnd, transferSize }) => ({
    start: performance.timeOrigin + startTime,
    end: performance.timeOrigin + responseEnd,
    size: transferSize,
  }));
}

function middleOf(visits: readonly SearchTimes[]): SearchTimes {
  const middle = (figure: keyof SearchTimes) => median(visits.map((one) => one[figure]));
  return {
    cold: middle("cold"),
    warm: middle("warm"),
    slow: middle("slow"),
    bytes: middle("bytes"),
    requests: middle("requests"),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0));

/** A row for each site: its figures, and the ratio of the first site's figure to its own in brackets. */
export function searchTable(
  times: Readonly<Record<string, SearchTimes>>,
): Record<string, Record<string, string>> {
  const [first] = Object.values(times);
  return Object.fromEntries(
    Object.entries(times).map(([name, own]) => [
      name,
      Object.fromEntries(
        figures.map(({ figure, label }) => {
          const ratio = first && own !== first ? ` (${round(first[figure] / own[figure])})` : "";
          return [label, `${round(own[figure])}${ratio}`];
        }),
      ),
    ]),
  );
}

const figures: readonly { figure: keyof SearchTimes; label: string }[] = [
  { figure: "cold", label: "cold key ms" },
  { figure: "warm", label: "warm key ms" },
  { figure: "slow", label: "slow 4G click ms" },
  { figure: "bytes", label: "bytes" },
  { figure: "requests", label: "requests" },
];

/** How soon the search answers, in a browser; two builds of the site can be measured side by side. */
import type { Browser } from "@playwright/test";
import { createSiteServer, listen } from "../../serve/server.ts";

/** Milliseconds, bytes on the wire and requests of one visit. */
export interface SearchTimes {
  /** From the first key press in the open dialog to the first result on the screen. */
  cold: number;
  /** The same for another word, with everything loaded. */
  warm: number;
  /** From the click on the search link to the first result of a word typed at once, on a slow mobile network. */
  slow: number;
  /** From that click to that result. */
  bytes: number;
  requests: number;
}

/** What Chromium's tools call slow 4G: 1.6 Mbit/s down, and a round trip as long as it gets on a phone. */
const slowNetwork = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (0.75e6 / 8) * 0.9,
  latency: 150 * 3.75,
};
/** Where a hit stands, in every build of the site. */
const firstHit = ".search-dialog .hits a";
const box = ".search-dialog input[type=search]";

/** Visits a built site as often as asked and takes the median of each figure. */
export async function measureSearch(browser: Browser, dist: string, runs: number): Promise<SearchTimes> {
  const server = createSiteServer(dist);
  const home = `http://localhost:${await listen(server, firstPort)}/`;
  const visits: SearchTimes[] = [];
  for (let run = 0; run < runs; run++) {
    visits.push({ ...(await visit(browser, home)), ...(await slowVisit(browser, home)) });
  }
  server.close();
  // The next site takes the same port; nobody may still be talking to this one.
  server.closeAllConnections();
  const middle = (figure: keyof SearchTimes) => median(visits.map((one) => one[figure]));
  return {
    cold: middle("cold"),
    warm: middle("warm"),
    slow: middle("slow"),
    bytes: middle("bytes"),
    requests: middle("requests"),
  };
}

const firstPort = 4650;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function visit(browser: Browser, home: string): Promise<Pick<SearchTimes, "cold" | "warm">> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(home);
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator(box).waitFor();
  const cold = await page.evaluate(timeFromKey, { query: "billing", box, firstHit });
  const warm = await page.evaluate(timeFromKey, { query: "phone", box, firstHit });
  await context.close();
  return { cold, warm };
}

/** Runs in the page: types a whole word at once and waits for the frame that shows other results than before. */
function timeFromKey(names: { query: string; box: string; firstHit: string }): Promise<number> {
  return new Promise((resolve) => {
    const input = document.querySelector<HTMLInputElement>(names.box);
    const before = document.querySelector(names.firstHit)?.getAttribute("href");
    const start = performance.now();
    const watch = () => {
      const hit = document.querySelector(names.firstHit)?.getAttribute("href");
      if (hit && hit !== before) resolve(performance.now() - start);
      else requestAnimationFrame(watch);
    };
    if (input) input.value = names.query;
    input?.dispatchEvent(new InputEvent("input", { bubbles: true }));
    requestAnimationFrame(watch);
  });
}

async function slowVisit(
  browser: Browser,
  home: string,
): Promise<Pick<SearchTimes, "slow" | "bytes" | "requests">> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(home, { waitUntil: "networkidle" });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowNetwork);
  const times = await page.evaluate(timeFromClick, { query: "billing", box, firstHit });
  await context.close();
  return times;
}

/** Runs in the page: clicks without moving a pointer there first, and types as soon as there is a box. */
function timeFromClick(names: {
  query: string;
  box: string;
  firstHit: string;
}): Promise<Pick<SearchTimes, "slow" | "bytes" | "requests">> {
  return new Promise((resolve) => {
    let isTyped = false;
    const start = performance.now();
    const watch = () => {
      const input = document.querySelector<HTMLInputElement>(names.box);
      if (input && !isTyped) {
        isTyped = true;
        input.value = names.query;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      if (!document.querySelector(names.firstHit)) return requestAnimationFrame(watch);
      const end = performance.now();
      // What was there by then; what was only asked for did not help.
      const files = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
        ({ startTime, responseEnd }) => startTime >= start && responseEnd <= end,
      );
      const bytes = files.reduce((sum, { transferSize }) => sum + transferSize, 0);
      return resolve({ slow: end - start, bytes, requests: files.length });
    };
    document.querySelector<HTMLElement>(".search-link")?.click();
    requestAnimationFrame(watch);
  });
}

const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0));

/** A row a figure: this build, the one before where there is one, and their ratio. */
export function searchTable(
  now: SearchTimes,
  before: SearchTimes | undefined,
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    figures.map(({ figure, name }) => [
      name,
      before
        ? {
            now: round(now[figure]),
            before: round(before[figure]),
            ratio: round(now[figure] / before[figure]),
          }
        : { now: round(now[figure]) },
    ]),
  );
}

const figures: readonly { figure: keyof SearchTimes; name: string }[] = [
  { figure: "cold", name: "key press to first result, cold, ms" },
  { figure: "warm", name: "key press to first result, warm, ms" },
  { figure: "slow", name: "click to first result, slow 4G, ms" },
  { figure: "bytes", name: "bytes from click to first result" },
  { figure: "requests", name: "requests from click to first result" },
];

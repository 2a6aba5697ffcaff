/**
 * Measures the built site in a browser and prints a table: `npm run bench`. Figures of one machine, for comparing
 * before and after a change; no test asserts them. `npm run bench -- --before FOLDER` measures the search of another built
 * site in the same run; `--only loads`, `search` or `explainer` leaves the rest out.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { measureSearch, median, searchTable } from "./search.ts";
import { longTexts, measureTasks } from "./tasks.ts";
import { findBrowser, thisMachine } from "../../serve/find-browser.ts";
import { createSiteServer, listen } from "../../serve/server.ts";

const { values } = parseArgs({ options: { before: { type: "string" }, only: { type: "string" } } });
const runs = 5;
const firstPort = 4600;

interface Load {
  /** Milliseconds from navigation. */
  firstPaint: number;
  largestPaint: number;
  /** Sum of layout shifts, hydration included. */
  layoutShift: number;
  /** Milliseconds of script until the page is at rest. */
  script: number;
  requests: number;
}

/** Loads a page in a fresh profile and waits until layout has been quiet for half a second. */
async function measureLoad(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  let requests = 0;
  page.on("request", () => requests++);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(url, { waitUntil: "load" });
  const paints = await page.evaluate(readPaints);
  const { metrics } = await session.send("Performance.getMetrics");
  const script = metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
  await context.close();
  return { ...paints, script: script * 1000, requests };
}

/** Runs in the page. */
async function readPaints(): Promise<Omit<Load, "script" | "requests">> {
  const seen: Record<string, PerformanceEntry[]> = { "layout-shift": [], "largest-contentful-paint": [] };
  for (const type of Object.keys(seen)) {
    new PerformanceObserver((list) => seen[type]?.push(...list.getEntries())).observe({
      type,
      buffered: true,
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const shifts = seen["layout-shift"] as unknown as { value: number }[];
  return {
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    largestPaint: seen["largest-contentful-paint"]?.at(-1)?.startTime ?? 0,
    layoutShift: shifts.reduce((total, { value }) => total + value, 0),
  };
}

/** Paints, layout shift and script of some pages. */
async function benchLoads(browser: Browser, home: string): Promise<void> {
  const table: Record<string, Record<string, number>> = {};
  for (const path of ["/", "/guide/find/", "/guide/store/", "/checklist/", "/faq/", "/errors/no-credit/"]) {
    const loads: Load[] = [];
    for (let run = 0; run < runs; run++) loads.push(await measureLoad(browser, home + path));
    const middle = (key: keyof Load) => Number(median(loads.map((load) => load[key])).toFixed(2));
    table[path] = {
      "first paint ms": middle("firstPaint"),
      "largest paint ms": middle("largestPaint"),
      "layout shift": middle("layoutShift"),
      "script ms": middle("script"),
      requests: middle("requests"),
    };
  }
  console.log(`Medians of ${runs} cold loads on loopback, 412 x 823`);
  console.table(table);
}

async function benchSearch(browser: Browser): Promise<void> {
  const now = await measureSearch(browser, dist, runs);
  const before = values.before === undefined ? undefined : await measureSearch(browser, values.before, runs);
  console.log(`Search, medians of ${runs} visits, compressed`);
  console.table(searchTable(now, before));
}

async function benchExplainer(browser: Browser, home: string): Promise<void> {
  for (const slowdown of [1, 4]) {
    const tasks: Record<string, Record<string, number>> = {};
    for (const [name, text] of Object.entries(longTexts)) {
      const page = `${home}/guide/troubleshoot/`;
      const { script, task, total } = await measureTasks(browser, page, text, slowdown);
      tasks[name] = {
        "longest script ms": Number(script.toFixed(1)),
        "longest task ms": Number(task.toFixed(1)),
        "to the result ms": Number(total.toFixed(0)),
      };
    }
    console.log(
      `Pasting 200,000 characters into the error explainer, processor slowed down ${slowdown} times`,
    );
    console.table(tasks);
  }
}

const dist = join(process.cwd(), "dist");
const server = createSiteServer(dist);
const home = `http://localhost:${await listen(server, firstPort)}`;
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-quic", "--no-first-run"],
});
const parts = {
  loads: () => benchLoads(browser, home),
  search: () => benchSearch(browser),
  explainer: () => benchExplainer(browser, home),
};
for (const [name, run] of Object.entries(parts)) if ((values.only ?? name) === name) await run();
await browser.close();
server.close();

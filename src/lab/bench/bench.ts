/**
 * Measures the built site in a browser and prints a table: `npm run bench`. Figures of one machine, for comparing
 * before and after a change; no test asserts them.
 */
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { longTexts, measureTasks } from "./tasks.ts";
import { findBrowser, thisMachine } from "../../serve/find-browser.ts";
import { createSiteServer, listen } from "../../serve/server.ts";

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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
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

/** Milliseconds from a key press to the first result on screen, once cold and then warm. */
async function measureSearch(browser: Browser, url: string): Promise<{ cold: number; warm: number }> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator(".search-dialog input[type=search]").waitFor();
  const cold = await timeQuery(page, "billing");
  const warm = await timeQuery(page, "phone");
  await page.close();
  return { cold, warm };
}

function timeQuery(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>(".search-dialog input[type=search]");
        const status = document.querySelector(".search-dialog [role=status]");
        if (!input || !status) return;
        const before = document.querySelector(".hits")?.textContent;
        const start = performance.now();
        const watch = () => {
          const hits = document.querySelector(".hits")?.textContent;
          if (hits && hits !== before) resolve(performance.now() - start);
          else requestAnimationFrame(watch);
        };
        input.value = text;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        requestAnimationFrame(watch);
      }),
    query,
  );
}

const server = createSiteServer(join(process.cwd(), "dist"));
const port = await listen(server, firstPort);
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-quic", "--no-first-run"],
});
const table: Record<string, Record<string, number>> = {};
for (const path of ["/", "/guide/find/", "/guide/store/", "/checklist/", "/faq/", "/errors/no-credit/"]) {
  const loads: Load[] = [];
  for (let run = 0; run < runs; run++)
    loads.push(await measureLoad(browser, `http://localhost:${port}${path}`));
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
const searches: { cold: number; warm: number }[] = [];
for (let run = 0; run < runs; run++) searches.push(await measureSearch(browser, `http://localhost:${port}/`));
console.log(
  `Search, key press to first result: cold ${median(searches.map(({ cold }) => cold)).toFixed(0)} ms, warm ${median(searches.map(({ warm }) => warm)).toFixed(0)} ms`,
);
const explainer = `http://localhost:${port}/guide/troubleshoot/`;
for (const slowdown of [1, 4]) {
  const tasks: Record<string, Record<string, number>> = {};
  for (const [name, text] of Object.entries(longTexts)) {
    const { script, task, total } = await measureTasks(browser, explainer, text, slowdown);
    tasks[name] = {
      "longest script ms": Number(script.toFixed(1)),
      "longest task ms": Number(task.toFixed(1)),
      "to the result ms": Number(total.toFixed(0)),
    };
  }
  console.log(`Pasting 200,000 characters into the error explainer, processor slowed down ${slowdown} times`);
  console.table(tasks);
}
await browser.close();
server.close();

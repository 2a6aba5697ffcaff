/**
 * Measures the built site in a browser and prints a table: `npm run bench`. Figures of one machine, for comparing
 * before and after a change; no test asserts them. `--only loads`, `paints`, `search` or `explainer` leaves the rest out.
 *
 * First paints and the search are measured beside others in the same run, each in turn: `--before FOLDER` is another build of this site,
 * and `--peers Starlight,VitePress,Docusaurus` builds sites of the same text with other tools, whose packages are
 * installed in a temporary folder. `--pages 1000` measures a build of this checkout with as many generated pages more.
 */
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { readOptions } from "../../command-line.ts";
import { precompress } from "../../build/hosts/precompress.ts";
import { buildPeer, type PeerName, peers } from "./peers.ts";
import { buildWithPages } from "./larger-site.ts";
import { farFrom } from "./round-trips.ts";
import { measureSearch, median, ourSite, type SearchedSite, searchTable } from "./search.ts";
import { longTexts, measureTasks } from "./tasks.ts";
import { browserArguments, findBrowser } from "../../serve/find-browser.ts";
import { createSiteServer, listen } from "../../serve/server.ts";
import { thisMachine } from "../../serve/this-machine.ts";

const { values } = readOptions({
  options: {
    before: { type: "string" },
    only: { type: "string" },
    pages: { type: "string", default: "0" },
    peers: { type: "string", default: "" },
    runs: { type: "string", default: "5" },
  },
});
const runs = Number(values.runs);
/** Milliseconds to a host far away and back, for first paints. */
const roundTrip = 150;

interface Load {
  /** Milliseconds from navigation. */
  firstPaint: number;
  largestPaint: number;
  /** Sum of layout shifts, with those of scripts. */
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

/** This build and those beside it, by name. */
function sitesIn(folder: string): Record<string, SearchedSite> {
  const more = Number(values.pages);
  const own = more > 0 ? buildWithPages(process.cwd(), more, folder) : dist;
  const names = values.peers.split(",").filter(isPeer);
  return {
    "this build": ourSite(own),
    ...(values.before !== undefined && { "build before": ourSite(values.before) }),
    ...Object.fromEntries(names.map((name) => [name, buildPeer(name, own, folder)])),
  };
}

/**
 * Folders of sites by how they are sent: compressed on the way, as many hosts do, and in advance, as `npm run build:hosts`
 * writes them.
 */
async function bothCompressions(
  sites: Record<string, SearchedSite>,
  folder: string,
): Promise<Record<string, string>> {
  const folders: Record<string, string> = {};
  for (const [index, [name, { dist }]] of Object.entries(sites).entries()) {
    const ready = join(folder, `compressed-${index}`);
    cpSync(dist, ready, { recursive: true });
    await precompress(ready);
    folders[name] = dist;
    folders[`${name}, compressed in advance`] = ready;
  }
  return folders;
}

/** First paints of a guide page on a host far away. */
async function benchPaints(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-paints-"));
  const lines = await Promise.all(
    Object.entries(await bothCompressions(sitesIn(folder), folder)).map(async ([name, dist]) => {
      const server = createSiteServer(dist);
      const line = farFrom(await listen(server), roundTrip);
      line.listen(0);
      await once(line, "listening");
      const { port } = line.address() as AddressInfo;
      return { name, server, line, url: `http://localhost:${port}/guide/find/`, paints: [] as number[] };
    }),
  );
  for (let run = 0; run < runs; run++)
    for (const { url, paints } of lines) paints.push((await measureLoad(browser, url)).firstPaint);
  console.log(
    `First paint of /guide/find/ in ms, a round trip of ${roundTrip} ms away, medians of ${runs} cold loads in turns`,
  );
  console.table(Object.fromEntries(lines.map(({ name, paints }) => [name, Math.round(median(paints))])));
  for (const { server, line } of lines) {
    line.close();
    server.close();
    server.closeAllConnections();
  }
  rmSync(folder, { recursive: true });
}

async function benchSearch(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
  const sites = sitesIn(folder);
  const times = await measureSearch(browser, sites, runs);
  console.log(
    `Search, medians of ${runs} visits in turns, compressed, ${values.pages} generated pages; in brackets: this build ÷ that site`,
  );
  console.table(searchTable(times));
  rmSync(folder, { recursive: true });
}

function isPeer(name: string): name is PeerName {
  if (name !== "" && !(name in peers))
    throw new Error(`--peers ${name}: expected ${Object.keys(peers).join(", ")}`);
  return name in peers;
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
const home = `http://localhost:${await listen(server)}`;
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: [...browserArguments],
});
const parts = {
  loads: () => benchLoads(browser, home),
  paints: () => benchPaints(browser),
  search: () => benchSearch(browser),
  explainer: () => benchExplainer(browser, home),
};
for (const [name, run] of Object.entries(parts)) if ((values.only ?? name) === name) await run();
await browser.close();
server.close();

/**
 * How long a browser takes from a click on the box of a step to the next paint, and to the paint in which the whole list
 * has followed, in lists of different lengths, and beside other checkouts:
 * `npm run bench:ticks -- [--steps 16,200] [checkout…]`, the checkout to compare with first. Each list is built into a
 * copy of its checkout, and the built sites take turns in one browser. Figures of one machine; no test asserts them.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { load } from "js-yaml";
import { readOptions } from "../../command-line.ts";
import { copyCheckout } from "../checkout-copy.ts";
import { median } from "./search.ts";
import { browserArguments, findBrowser } from "../../serve/find-browser.ts";
import { createSiteServer, listen } from "../../serve/server.ts";
import { thisMachine } from "../../serve/this-machine.ts";

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    steps: { type: "string", default: "16,200" },
    ticks: { type: "string", default: "12" },
    slowdown: { type: "string", default: "4" },
  },
});

/** The list that is made longer; its last group takes the steps. */
const list = "leak-response";
const file = `content/checklists/${list}.yaml`;

/** A copy of a checkout whose list has so many steps, built. */
function builtCopy(checkout: string, count: number): string {
  const copy = mkdtempSync(join(tmpdir(), "bench-ticks-"));
  copyCheckout(checkout, copy);
  const { steps, groups } = load(readFileSync(join(copy, file), "utf8")) as Record<
    "steps" | "groups",
    { id: string }[]
  >;
  const record = join(copy, "content/permanent-ids.json");
  const ids = JSON.parse(readFileSync(record, "utf8")) as string[];
  for (let number = steps.length + 1; number <= count; number++) {
    appendFileSync(join(copy, file), madeStep(number, groups.at(-1)?.id ?? ""));
    ids.push(`checklists/${list}/step-${number}`);
  }
  writeFileSync(record, JSON.stringify(ids.toSorted()));
  const command = [join(copy, "node_modules/astro/bin/astro.mjs"), "build"];
  const { status, stdout, stderr } = spawnSync(join(copy, "node_modules/.bin/node"), command, {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
  return copy;
}

function madeStep(number: number, group: string): string {
  return `
  - id: step-${number}
    group: ${group}
    title: Do thing number ${number}
    why: It stands here so that the list is as long as lists may become.
    how: Read what it says, do it, and write down what has changed. Then go on with the one after it.
    proof: You see what there should be to see.
    links:
      - { to: /guide/production/, text: Safer in production }
`;
}

/** Milliseconds from a click. */
interface Tick {
  /** To the next paint, as browsers count an interaction: in steps of 8. */
  paint: number;
  /** To the frame after the last change in the list. */
  list: number;
}

async function measureTick(browser: Browser, url: string, ticks: number): Promise<Tick[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  const boxes = page.locator(".checklist input[type=checkbox]:visible");
  await boxes.first().and(page.locator(":enabled")).waitFor();
  await (
    await context.newCDPSession(page)
  ).send("Emulation.setCPUThrottlingRate", {
    rate: Number(values.slowdown),
  });
  const durations: Tick[] = [];
  for (let index = 0; index < ticks; index++) {
    await restOn(page, boxes.nth(index));
    const next = await page.evaluateHandle(nextInteraction);
    await page.mouse.down();
    await page.mouse.up();
    durations.push(await next.evaluate(({ tick }) => tick));
  }
  await context.close();
  return durations;
}

/**
 * Moves the pointer to a box and lets the page come to rest, as a reader does before pressing. Finding the box asks the
 * page about every other one, which would count as work of the click in a long list.
 */
async function restOn(page: Page, box: Locator): Promise<void> {
  await box.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
}

/** Runs in the page: from now on, measures the next click, and what the list does in the frames after it. */
function nextInteraction(): { tick: Promise<Tick> } {
  const [fewest, frames] = [16, 20];
  const tick = new Promise<Tick>((resolve) => {
    let [longest, clicked, followed] = [0, 0, 0];
    const afterFrames = (count: number, task: () => void): number =>
      requestAnimationFrame(() => setTimeout(count > 1 ? () => afterFrames(count - 1, task) : task));
    const note = (entries: readonly PerformanceEntry[]) => {
      const own = entries.filter((entry) => "interactionId" in entry && entry.interactionId);
      longest = Math.max(longest, ...own.map(({ duration }) => duration));
    };
    const paints = new PerformanceObserver((entries) => note(entries.getEntries()));
    paints.observe({ type: "event", durationThreshold: fewest } as PerformanceObserverInit);
    const changes = new MutationObserver(() => afterFrames(1, () => (followed = performance.now())));
    const list = document.querySelector(".checklist") as Element;
    changes.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    const finish = () => {
      note(paints.takeRecords());
      paints.disconnect();
      changes.disconnect();
      // Browsers keep no record of what takes less than the threshold.
      resolve({ paint: longest || fewest - 8, list: followed - clicked });
    };
    const begin = ({ timeStamp }: Event) => {
      clicked = timeStamp;
      afterFrames(frames, finish);
    };
    addEventListener("click", begin, { capture: true, once: true });
  });
  return { tick };
}

interface Site {
  label: string;
  copy: string;
  server: Server;
  home: string;
}

async function openSite(checkout: string, count: number): Promise<Site> {
  const copy = builtCopy(checkout, count);
  const server = createSiteServer(join(copy, "dist"));
  const home = `http://localhost:${await listen(server)}`;
  return { label: basename(checkout), copy, server, home };
}

const checkouts = [...positionals.map((path) => resolve(path)), process.cwd()];
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: [...browserArguments],
});
const rounds = 3;
const table: Record<string, Record<string, number>> = {};
for (const count of values.steps.split(",").map(Number)) {
  const sites: Site[] = [];
  for (const checkout of checkouts) sites.push(await openSite(checkout, count));
  const durations = sites.map((): Tick[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { home }] of sites.entries())
      durations[index]?.push(
        ...(await measureTick(browser, `${home}/checklist/${list}/`, Number(values.ticks))),
      );
  }
  const paints = (own: readonly Tick[] = []) => own.map(({ paint }) => paint);
  const first = median(paints(durations[0]));
  for (const [index, { label, copy, server }] of sites.entries()) {
    const own = paints(durations[index]);
    table[`${count} steps, ${label}`] = {
      "median ms": median(own),
      "slowest ms": Math.max(...own),
      ...(index > 0 && { "median ×": Number((median(own) / first).toFixed(2)) }),
      "list ms": Math.round(median((durations[index] ?? []).map(({ list }) => list))),
    };
    server.close();
    rmSync(copy, { recursive: true });
  }
}
await browser.close();
console.log(
  `A tick, from the click to the next paint; processor slowed down ${values.slowdown} times; × is the ratio to the first checkout`,
);
console.table(table);

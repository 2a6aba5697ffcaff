/** How long the page of the error explainer is busy at a stretch while it reads a long paste. */
import type { Browser, Page } from "@playwright/test";

/** Characters that the field takes. */
const length = 200_000;

/** Milliseconds in which the main thread was busy; those in which other programs had its processor do not count. */
export interface Tasks {
  /** The longest stretch of script. */
  script: number;
  /** The longest task, with what the browser itself does in one piece: layout of the field, garbage collection. */
  task: number;
  /** From the paste to the result, by the clock. */
  total: number;
}

const words = "the model x9 took 20 ms for /v1/things, retry in 3 s and then log it ";
const mixed = (seed: number) => ((seed * 48_271) % 2_147_483_647).toString(36).toUpperCase();
/** Letters and digits without a space, as of an encoded file. */
const encoded = Array.from({ length: length / 5 }, (_, index) => mixed(index + 7)).join("");

const fill = (line: (index: number) => string) => {
  const lines: string[] = [];
  for (let size = 0; size < length; size += lines.at(-1)?.length ?? length) lines.push(line(lines.length));
  return lines.join("").slice(0, length);
};

/** Texts of the greatest length, by what they stand for. */
export const longTexts: Readonly<Record<string, string>> = {
  "a noisy log": fill((index) => `2026-01-02T03:04:05 INFO app id=${mixed(index)} ${words}\n`),
  "one line of JSON": fill((index) => `{"id":${index},"note":"${words}","next":{"code":"x_${index}"}},`),
  "an encoded file": encoded.slice(0, length),
  "one endless key": `sk-proj-${encoded}`.slice(0, length),
  "beginnings of keys": "key=".repeat(length / 4),
  "line breaks between letters": "a\n".repeat(length / 2),
  backslashes: "\\".repeat(length),
};

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds from the beginning to the end. */
  dur?: number;
  /** Those in which the thread ran. */
  tdur?: number;
  args?: { name?: string };
}

/** Pastes a text into a fresh page and reads from the browser's trace how long its tasks were. */
export async function measureTasks(
  browser: Browser,
  url: string,
  text: string,
  slowdown: number,
): Promise<Tasks> {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(url);
  const field = page.locator("#error-text");
  await field.focus();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  // The rules load on focus and then work out what they need of the catalogue.
  await page.waitForTimeout(restAfterFocus);
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "v8"] });
  const total = await paste(page);
  const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  await context.close();
  return { ...longest(trace.traceEvents), total };
}

const restAfterFocus = 2000;

async function paste(page: Page): Promise<number> {
  const start = performance.now();
  await page.keyboard.press("ControlOrMeta+v");
  await page.locator("[data-tool=error-explainer] [data-part=copy]").waitFor({ timeout: 60_000 });
  return performance.now() - start;
}

/** Longest stretches of the thread on which scripts of the page ran. */
function longest(events: readonly TraceEvent[]): Pick<Tasks, "script" | "task"> {
  const scripts = events.filter(({ name, dur }) => scriptEvents.has(name) && dur !== undefined);
  const threads = new Set(scripts.map(({ pid, tid }) => `${pid} ${tid}`));
  const isMain = ({ pid, tid }: TraceEvent) => threads.has(`${pid} ${tid}`);
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && isMain(event));
  const most = (all: readonly TraceEvent[]) =>
    Math.max(0, ...all.map(({ dur = 0, tdur = dur }) => tdur)) / 1000;
  return { script: most(scripts), task: most(tasks) };
}

/** How the trace names the running of a script. */
const scriptEvents: ReadonlySet<string> = new Set([
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "v8.callFunction",
]);

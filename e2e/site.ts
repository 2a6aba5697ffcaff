import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type BrowserContext,
  type ConsoleMessage,
  test as base,
  type Locator,
  type Page,
  type Request,
  type TestInfo,
  type WebError,
} from "@playwright/test";

export { expect } from "@playwright/test";
export { check, colorViolations, violations } from "./checker.ts";

/** Every page of the built site, by URL. */
export const urls = readdirSync(join(import.meta.dirname, "../dist"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".html"))
  .map((path) => `/${path.replace(/index\.html$/, "")}`)
  .toSorted();

/** Guide pages among them. */
export const guideUrls = urls.filter((url) => url.startsWith("/guide/"));

/** Keeps a file from the page, until what comes back is called. */
export async function holdBack(page: Page, url: string | RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/**
 * How much the page has moved since all of it was read, as browsers count it. On a busy machine a page is painted while
 * half of it is read, and what comes in then is no script's doing.
 */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        const [{ domInteractive: parsed }] = performance.getEntriesByType("navigation") as [
          PerformanceNavigationTiming,
        ];
        const count = (entries: PerformanceEntryList) => {
          for (const entry of entries)
            if (entry.startTime >= parsed) total += (entry as unknown as { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => count(list.getEntries()));
        observer.observe({ type: "layout-shift", buffered: true });
        const end = () => {
          // What the browser has not told yet, because it is busy.
          count(observer.takeRecords());
          // A busy browser shows a paragraph before its last words have come; less than a thousandth nobody sees.
          resolve(Number(total.toFixed(3)));
        };
        requestAnimationFrame(() => requestAnimationFrame(end));
      }),
  );
}

/** Requests of every page: its own script, and those that come after it to keep the guide for reading offline. */
export const ofEveryPage = /\/(?:Base|keep|offline)\.[^/]*$/;

/** For `addInitScript`: the browser does not know the attribute with which a dialog says what closes it, as Safari 26. */
export function forgetClosedBy(): void {
  delete (HTMLDialogElement.prototype as { closedBy?: string }).closedBy;
  const setAttribute = HTMLDialogElement.prototype.setAttribute;
  HTMLDialogElement.prototype.setAttribute = function (name, value) {
    if (name !== "closedby") setAttribute.call(this, name, value);
  };
}

/**
 * What a button says next, once `press` has done to it what a reader does. Some words stand there for a moment only, and
 * on a busy machine nobody is in time to see them.
 */
export async function nextWords(button: Locator, press = () => button.click()): Promise<string> {
  const said = await button.evaluateHandle((element) => ({
    words: new Promise<string>((resolve) => {
      const changes = new MutationObserver(() => resolve(element.textContent ?? ""));
      changes.observe(element, { childList: true, characterData: true, subtree: true });
    }),
  }));
  await press();
  return said.evaluate(({ words }) => words);
}

interface Fixtures {
  /** Matches console messages and page errors that a test provokes on purpose; any other fails it. */
  expectedConsole: RegExp;
  checklist: Checklist;
  search: Search;
  /** Fails the test on console errors, policy reports, page errors and requests to other sites. */
  watchful: void;
}

/** What a reader does with a checklist. */
export class Checklist {
  readonly page: Page;
  readonly count: Locator;
  readonly saved: Locator;
  /** What assistive technology is told of the reader's last act. */
  readonly announced: Locator;
  readonly undo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.count = page.locator(".checklist-count");
    this.saved = page.locator(".checklist-saved");
    this.announced = page.locator(".checklist > [role=status]");
    this.undo = page.getByRole("button", { name: "Undo clearing" });
  }

  box(title: string): Locator {
    return this.page.getByRole("checkbox", { name: title });
  }

  /** The row of a step. */
  row(title: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.box(title) });
  }

  /** What opens and closes a step. */
  title(title: string): Locator {
    return this.row(title).locator("summary").first();
  }

  /** What to do in a step; in sight when the step is open. */
  details(title: string): Locator {
    return this.row(title).locator(".task-body");
  }

  skip(title: string): Locator {
    return this.page.getByRole("button", { name: `Does not apply: ${title}` });
  }

  async clear(): Promise<void> {
    await this.page.getByText("List menu").click();
    await this.page.getByRole("button", { name: "Clear this list" }).click();
  }

  async open(url = "/checklist/"): Promise<void> {
    await this.page.goto(url);
  }
}

/** What a reader does with the search. */
export class Search {
  readonly page: Page;
  readonly dialog: Locator;
  readonly input: Locator;
  readonly results: Locator;
  /** The result that the arrows mark. */
  readonly marked: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Search the guide" });
    this.input = this.dialog.getByRole("combobox", { name: "Search questions and pages" });
    const list = this.dialog.getByRole("listbox", { name: "Results" });
    this.results = list.getByRole("option");
    this.marked = list.getByRole("option", { selected: true });
    this.status = this.dialog.getByRole("status");
  }

  async open(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+k");
    await this.input.waitFor();
  }

  async ask(query: string): Promise<void> {
    await this.open();
    await this.input.fill(query);
  }

  /** Waits until the engine has sent its texts, and has added its places below those that were there at once. */
  async complete(): Promise<void> {
    await this.dialog.locator(".hit-excerpt mark").first().waitFor();
  }
}

export const test = base.extend<Fixtures>({
  expectedConsole: [/(?!)/, { option: true }],
  checklist: async ({ page }, use) => use(new Checklist(page)),
  search: async ({ page }, use) => use(new Search(page)),
  watchful: [
    async ({ context, baseURL, expectedConsole }, use, testInfo) => {
      const { problems, stop } = watch(context, baseURL ?? "", expectedConsole);
      await use();
      if (problems.length > 0 || testInfo.status !== testInfo.expectedStatus)
        await keepPictures(context, testInfo);
      // What a test no longer waits for must not fail it.
      for (const page of context.pages()) await page.unrouteAll({ behavior: "ignoreErrors" });
      stop();
      if (problems.length > 0) throw new Error(`The page reported:\n${problems.join("\n")}`);
    },
    { auto: true },
  ],
});

/**
 * Leaves a picture of each window of a test that failed. The runner's own option takes one of every test, because it
 * closes the windows before it looks whether one is wanted.
 */
async function keepPictures(context: BrowserContext, testInfo: TestInfo): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const path = testInfo.outputPath(`failed-${index + 1}.png`);
    await page.screenshot({ path, timeout: 30_000 }).catch(() => undefined);
  }
}

/** The test runner says so itself where it holds the service worker back. */
export const workerHeldBack = "Service Worker registration blocked by Playwright";

function watch(context: BrowserContext, home: string, expectedConsole: RegExp) {
  const problems: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    const text = message.text();
    if (!["error", "warning"].includes(message.type()) || text === workerHeldBack) return;
    if (!expectedConsole.test(text)) problems.push(`${message.type()}: ${text}`);
  };
  const onError = (error: WebError) => {
    const text = error.error().message;
    if (!expectedConsole.test(text)) problems.push(`page error: ${text}`);
  };
  const onRequest = (request: Request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:")) problems.push(`foreign request: ${url}`);
  };
  context.on("console", onConsole).on("weberror", onError).on("request", onRequest);
  const stop = () =>
    void context.off("console", onConsole).off("weberror", onError).off("request", onRequest);
  return { problems, stop };
}

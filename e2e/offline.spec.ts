import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createSiteServer, listen } from "../src/serve/server.ts";
import { expect, nextWords, Search, test as base } from "./site.ts";

const dist = join(import.meta.dirname, "../dist");

/** A host of the site, which can go away and come back with another build. */
class Host {
  readonly folder = mkdtempSync(join(tmpdir(), "offline-"));
  port = 0;
  #server: Server | undefined;

  constructor() {
    cpSync(dist, this.folder, { recursive: true });
  }

  /** Starts the host, at the address that it has had before. */
  async start(): Promise<void> {
    this.#server = createSiteServer(this.folder);
    this.port = await listen(this.#server, this.port);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise((closed) => {
      if (!server) return closed(undefined);
      server.close(closed);
      server.closeAllConnections();
    });
  }

  /** Publishes a build in which one page says something else. */
  async publish(path: string, from: string, to: string): Promise<void> {
    const page = join(this.folder, path, "index.html");
    const html = readFileSync(page, "utf8");
    const [, revision = ""] = /data-revision="(\w+)"/.exec(html) ?? [];
    writeFileSync(page, html.replaceAll(from, to).replace(revision, "00000000"));
    const worker = join(this.folder, "sw.js");
    const script = readFileSync(worker, "utf8").replace(revision, "00000000");
    writeFileSync(worker, script.replace(/"build":"\w+"/, '"build":"00000000"'));
    await this.stop();
    await this.start();
  }
}

const test = base.extend<{ host: Host }>({
  // One address for the browser's tabs, the host and its successor.
  // oxlint-disable-next-line no-empty-pattern -- The runner reads the pattern, and takes no other.
  host: async ({}, use) => {
    const host = new Host();
    await host.start();
    await use(host);
    await host.stop();
    rmSync(host.folder, { recursive: true });
  },
  baseURL: async ({ host }, use) => use(`http://localhost:${host.port}`),
});

test.use({
  serviceWorkers: "allow",
  // What a browser says of a host that is gone, and the full-text engine of parts that were not kept in time.
  expectedConsole:
    /Failed to load resource|Failed to fetch|net::ERR|Failed to update a ServiceWorker|Failed to load Pagefind metadata/,
});

/** Opens a page and waits until the guide is kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

/** Addresses of everything that the browser keeps of the site. */
function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const kept = await Promise.all(caches.map((cache) => cache.keys()));
    return kept.flat().map(({ url }) => url);
  });
}

test("guide, checklist, questions and explainer work offline after one visit", async ({ page, host }) => {
  await visit(page, "/guide/find/");
  await host.stop();
  await page.goto("/guide/billing/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/faq/#find-key-again");
  await expect(page.getByRole("heading", { level: 1, name: "Questions and answers" })).toBeVisible();
  await page.goto("/checklist/");
  const box = page.getByRole("checkbox").first();
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
  await page.goto("/guide/troubleshoot/");
  await page
    .getByRole("textbox")
    .first()
    .fill("Error code: 429 insufficient_quota: You exceeded your current quota");
  await expect(page.locator(".tool")).toContainText("insufficient_quota");
});

test("the search works offline once it was used", async ({ page, host }) => {
  const search = new Search(page);
  await visit(page, "/guide/find/");
  await search.ask("leaked key");
  await expect(search.results.first()).toBeVisible();
  // The full-text engine comes after the first results, and its texts last.
  await page.waitForLoadState("networkidle");
  await expect.poll(async () => (await keptAddresses(page)).join()).toContain("/pagefind/fragment/");
  await host.stop();
  await page.goto("/guide/billing/");
  await search.ask("leaked key");
  await expect(search.results.first()).toBeVisible();
});

test("a page is copied as Markdown offline, word for word as its file has it", async ({
  page,
  context,
  host,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, "/zh/guide/find/");
  expect((await keptAddresses(page)).filter((url) => url.endsWith(".md"))).toEqual([]);
  await host.stop();
  const copies = { "/guide/store/": "Copy", "/checklist/": "Copy", "/zh/guide/find/": "复制" };
  for (const [path, name] of Object.entries(copies)) {
    await page.goto(path);
    const copy = page.getByRole("contentinfo").getByRole("button", { name, exact: true });
    expect(await nextWords(copy, () => copy.press("Enter"))).toBe({ Copy: "Copied", 复制: "已复制" }[name]);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(readFileSync(join(dist, `${path.slice(0, -1)}.md`), "utf8"));
  }
});

test("one visit in Chinese keeps the Chinese guide, list, questions and explainer, too", async ({
  page,
  host,
}) => {
  await visit(page, "/zh/");
  await host.stop();
  await page.goto("/zh/guide/billing/");
  await expect(page.getByRole("heading", { level: 1, name: "为 OpenAI API 付费并限制支出" })).toBeVisible();
  await page.goto("/zh/faq/#leaked-key-an-hour-ago");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/zh/checklist/");
  const box = page.getByRole("checkbox").first();
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
  await page.goto("/zh/guide/troubleshoot/");
  const tool = page.getByRole("region", { name: "解释我的错误" });
  await tool.getByRole("textbox").fill("Error code: 429 insufficient_quota: You exceeded your current quota");
  await expect(tool.getByRole("status")).toHaveText(/^最可能：/);
  await page.goto("/guide/lost-or-leaked/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page in Chinese after one in English has the Chinese ones kept, and nothing else does", async ({
  page,
  host,
}) => {
  const chinese = async () => (await keptAddresses(page)).filter((url) => url.includes("/zh/"));
  await visit(page, "/guide/find/");
  await page.goto("/guide/create/");
  // What comes last of all that is kept.
  await expect.poll(() => keptAddresses(page)).toContain(`http://localhost:${host.port}/twin.js`);
  expect(await chinese()).toEqual([]);
  await page.goto("/zh/guide/find/");
  await expect.poll(chinese).toContain(`http://localhost:${host.port}/zh/error-words.json`);
  await host.publish("guide/find", "Find", "Look for");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect
    .poll(async () => (await chinese()).filter((url) => url.endsWith("/zh/error-words.json")).length)
    .toBe(2);
});

test("the search works offline in Chinese once it was used", async ({ page, host }) => {
  const dialog = page.getByRole("dialog", { name: "搜索本指南" });
  const ask = async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await dialog.getByRole("combobox").fill("key 丢了怎么办");
    await expect(dialog.locator(".hit").first()).toHaveAttribute("href", "/zh/faq/#delete-lost-key");
  };
  await visit(page, "/zh/");
  await ask();
  await expect.poll(async () => (await keptAddresses(page)).join()).toContain("/zh/search/index.json");
  await host.stop();
  await page.goto("/zh/guide/find/");
  await ask();
});

test("keeps no address with words in it", async ({ page, host }) => {
  await visit(page, "/guide/find/");
  await page.goto("/search/?q=my+words");
  await page.goto("/search/");
  await expect.poll(() => keptAddresses(page)).toContain(`http://localhost:${host.port}/search/`);
  expect((await keptAddresses(page)).filter((url) => url.includes("?"))).toEqual([]);
  await host.stop();
  await page.goto("/search/?q=my+words");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an open tab is told of a new build, and loses nothing until its reader reloads it", async ({
  page,
  host,
}) => {
  await visit(page, "/guide/troubleshoot/");
  const words = page.getByRole("textbox").first();
  await words.fill("half a sentence");
  await host.publish("guide/troubleshoot", "Troubleshoot", "Repair");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const note = page.getByRole("status").filter({ hasText: "This page has changed since you opened it." });
  await expect(note).toBeVisible();
  await expect(words).toHaveValue("half a sentence");
  await note.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-revision", "00000000");
  await expect(note).toBeHidden();
});

test("a tab whose page is the same in a new build is left alone", async ({ page, context, host }) => {
  await visit(page, "/guide/find/");
  const other = await context.newPage();
  await other.goto("/guide/billing/");
  await host.publish("guide/billing", "Billing", "Paying");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(other.getByText("This page has changed since you opened it.")).toBeVisible();
  await expect(page.getByText("This page has changed since you opened it.")).toBeHidden();
});

test("can be turned off, which takes all that was kept, and stays off", async ({ page, host }) => {
  await visit(page, "/about/");
  const keep = page.getByRole("checkbox", { name: "Keep the guide in this browser for reading offline" });
  await keep.uncheck();
  await expect.poll(() => page.evaluate(() => window.caches.keys())).toEqual([]);
  await page.goto("/guide/find/");
  await page.goto("/about/");
  await expect(keep).not.toBeChecked();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await keep.check();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await host.stop();
  await page.goto("/guide/find/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

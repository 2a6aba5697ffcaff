/** What the fragment of an address does to a page, and what it must not do. */
import type { Page } from "@playwright/test";
import { expect, guideUrls, test } from "./site.ts";

/** Pages with each kind of script. */
const everyKind = [
  "/",
  "/faq/",
  "/checklist/",
  "/guide/store/",
  "/guide/credentials/",
  "/guide/env-files/",
  "/guide/troubleshoot/",
  "/search/",
  "/errors/",
];

const open = (page: Page) => page.locator("main details[open]").count();

test("the skip link opens nothing that was closed", async ({ page }) => {
  let closed = 0;
  for (const url of new Set([...everyKind, ...guideUrls])) {
    await page.goto(url);
    const before = await open(page);
    closed += await page.locator("main details:not([open])").count();
    await page.getByRole("link", { name: "Skip to the content" }).press("Enter");
    // What listens to the fragment has been told of it by then.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await open(page), url).toBe(before);
  }
  expect(closed).toBeGreaterThan(0);
});

test("a fragment that is no percent-encoding breaks no page", async ({ page }) => {
  for (const url of everyKind) {
    await page.goto(`${url}#%E0%A4%A`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => (location.hash = "#list=%"));
    await page.evaluate(() => (location.hash = "#%"));
    await expect(page.getByRole("group", { name: "Colors" }), url).toBeVisible();
  }
});

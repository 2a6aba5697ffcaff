import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, nextWords, ofEveryPage, test, urls } from "./site.ts";

const dist = join(import.meta.dirname, "../dist");
const page404 = "/404.html";

test.describe("with the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("copies a page as Markdown with one request", async ({ page }) => {
    await page.goto("/guide/find/");
    const twin = page.getByRole("contentinfo").getByRole("listitem").filter({ hasText: "as Markdown" });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    // A pointer may pass over links on its way, whose pages are then fetched.
    const copy = twin.getByRole("button", { name: "Copy" });
    expect(await nextWords(copy, () => copy.press("Enter"))).toBe("Copied");
    expect(requests.filter((path) => !ofEveryPage.test(path))).toEqual(["/guide/find.md"]);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^# Find your OpenAI API key\n/);
    expect(copied).toContain("1. **Sign in to the developer platform**");
  });

  test.describe("that gets no file", () => {
    test.use({ expectedConsole: /Failed to load resource.*404/ });

    test("copies no page of errors in place of the Markdown, and says so", async ({ page }) => {
      await page.route("**/guide/find.md", (route) => route.fulfill({ status: 404, body: "nothing there" }));
      await page.goto("/guide/find/");
      await page.evaluate(() => navigator.clipboard.writeText("kept"));
      const twin = page.getByRole("contentinfo").getByRole("listitem").filter({ hasText: "as Markdown" });
      const copy = twin.getByRole("button", { name: "Copy" });
      expect(await nextWords(copy, () => copy.press("Enter"))).toBe("Copy failed");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("kept");
    });
  });
});

test("says that copying failed where the browser has no clipboard for the page", async ({ page }) => {
  // As on a page without https.
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
  );
  await page.goto("/guide/test/");
  const button = page.getByRole("main").getByRole("button", { name: "Copy" }).first();
  expect(await nextWords(button, () => button.press("Enter"))).toBe("Copy failed");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a page leads to its Markdown, and says so to programs", async ({ page, request }) => {
    await page.goto("/guide/store/");
    await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
    const link = page.getByRole("link", { name: "This page as Markdown" });
    const address = (await link.getAttribute("href")) ?? "";
    await expect(page.locator('link[rel="alternate"][type="text/markdown"]')).toHaveAttribute(
      "href",
      address,
    );
    const twin = await request.get(address);
    expect(twin.headers()["content-type"]).toMatch(/^text\/markdown/);
    expect(await twin.text()).toContain("**PowerShell:**");
  });
});

test.describe("read from one page", () => {
  // The policy of that page knows none of the styles of others.
  test.use({ expectedConsole: /Applying inline style violates/ });

  test("a browser writes the Markdown of every page as the build does", async ({ page }) => {
    await page.goto("/");
    const twins = new Map(
      urls.map((url) => [url, join(dist, url === "/" ? "index.md" : `${url.slice(0, -1)}.md`)]),
    );
    const paths = urls.filter((url) => existsSync(twins.get(url) ?? ""));
    expect(paths.length).toBeGreaterThan(100);
    const written = await page.evaluate(async (addresses) => {
      const script = "/twin.js";
      const { twin } = (await import(script)) as { twin: () => Promise<string> };
      const texts: string[] = [];
      for (const address of addresses) {
        history.replaceState(null, "", address);
        texts.push(await twin());
      }
      return texts;
    }, paths);
    for (const [index, path] of paths.entries()) {
      expect(written[index], path).toBe(readFileSync(twins.get(path) ?? "", "utf8"));
    }
  });
});

test("the page for wrong addresses offers no Markdown", async ({ page }) => {
  await page.goto(page404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "This page as Markdown" })).toHaveCount(0);
});

test("the page of changes names its feed, to programs and to people", async ({ page, request }) => {
  await page.goto("/changes/");
  const link = page.getByRole("link", { name: "feed of this page" });
  const address = (await link.getAttribute("href")) ?? "";
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute("href", address);
  const feed = await request.get(address);
  expect(feed.headers()["content-type"]).toMatch(/xml/);
  expect(await feed.text()).toContain("<entry>");
});

import { check, expect, test } from "./site.ts";

test("at 200 % zoom the answer is in sight and nothing is cut", async ({ page }) => {
  // A window of 1280 × 800 pixels, of which the zoom leaves half in each direction.
  await page.setViewportSize({ width: 640, height: 400 });
  for (const url of ["/", "/checklist/", "/guide/store/", "/guide/troubleshoot/", "/faq/"]) {
    await page.goto(url);
    const header = await page.locator(".site-header").boundingBox();
    expect(header?.height, url).toBeLessThanOrEqual(100);
    await expect(page.getByRole("heading", { level: 1 }), url).toBeInViewport({ ratio: 1 });
  }
});

test("letters of twice the size push nothing out of the window", async ({ page }) => {
  for (const url of ["/", "/checklist/", "/guide/store/", "/guide/credentials/", "/errors/no-credit/"]) {
    await page.goto(url);
    const size = () =>
      page
        .locator("main p")
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const usual = await size();
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await size(), url).toBeGreaterThan(1.5 * usual);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, url).toBeLessThanOrEqual(0);
  }
});

test("the header gives letters of twice the size lines of their own on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/");
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const header = page.getByRole("banner");
  expect(await header.evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(390);
  await expect(header.getByRole("link", { name: "OpenAI API Key Guide" })).toBeInViewport({ ratio: 1 });
});

test("body text reaches a contrast of 7 to 1 in both themes", async ({ page }) => {
  await page.goto("/guide/find/");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await check(page, { only: ["color-contrast-enhanced"] }), colorScheme).toEqual([]);
  }
});

test("readers who want more contrast get no quiet text", async ({ page }) => {
  await page.emulateMedia({ contrast: "more" });
  await page.goto("/guide/find/");
  const colors = await page.evaluate(() =>
    [".checked", ".prose p"].map((selector) => {
      const found = document.querySelector(selector);
      return found && getComputedStyle(found).color;
    }),
  );
  expect(colors[0]).toBe(colors[1]);
});

test("the layout holds from right to left", async ({ page }) => {
  await page.goto("/guide/billing/");
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await expect(page.locator("h1")).toHaveCSS("direction", "rtl");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});

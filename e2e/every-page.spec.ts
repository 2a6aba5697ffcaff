import type { Page } from "@playwright/test";
import { colorViolations, expect, test as base, urls, violations } from "./site.ts";

/** The window of this worker, once it has one. */
let opened: Page | undefined;

/** All pages are visited in one window: to open another for each took a sixth of the time of these tests. */
const test = base.extend({
  context: async ({ browser }, use) => {
    opened ??= await browser.newPage();
    await use(opened.context());
  },
  page: async ({ context }, use) => {
    const [page = await context.newPage()] = context.pages();
    // As the visit before may have left it.
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    await page.setViewportSize({ width: 1280, height: 720 });
    await use(page);
  },
});

const policyParts = [
  "default-src 'none'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types offline",
];

/** Sources in the list at the end without a link to a place that is there. */
function sourcesWithoutPlace(page: Page): Promise<string[]> {
  return page.locator(".sources li").evaluateAll((items) =>
    items
      // The page of all sources lists them by name, and leads back to facts instead.
      .filter(({ id }) => /^source-\d+$/.test(id))
      .filter((item) => {
        const places = [...item.querySelectorAll<HTMLAnchorElement>(".source-uses a")];
        return places.length === 0 || places.some(({ hash }) => !document.getElementById(hash.slice(1)));
      })
      .map(({ id }) => id),
  );
}

/** The sources that a mark stands for: `1, 3–5` for four. */
function numbersIn(mark: string): number[] {
  return mark.split(", ").flatMap((part) => {
    const [first = 0, last = first] = part.split("–").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

// One visit a page for everything that holds on every page: visits are what these tests spend their time on.
for (const url of urls) {
  test(`${url} is private, accessible in all colors, and fits every width`, async ({ page, context }) => {
    const response = await page.goto(url);
    const policy = response?.headers()["content-security-policy"] ?? "";
    for (const part of policyParts) expect(policy).toContain(part);
    // Nothing on the site uses these.
    for (const part of ["unsafe-inline", "worker-src", "font-src"]) expect(policy).not.toContain(part);
    expect(await context.cookies()).toEqual([]);
    await expect(page.locator('a[href^="http"]:not([rel~="noreferrer"])')).toHaveCount(0);

    const marks = await page.locator(".cite").allTextContents();
    const firstUses = [...new Set(marks.flatMap(numbersIn))];
    expect(firstUses, "sources are numbered as a reader meets them").toEqual(
      firstUses.toSorted((a, b) => a - b),
    );
    expect(await sourcesWithoutPlace(page), "sources that lead back to no text").toEqual([]);

    await page.evaluate(() =>
      document.querySelectorAll("details").forEach((details) => (details.open = true)),
    );
    await page.emulateMedia({ colorScheme: "light" });
    expect(await violations(page), "in light").toEqual([]);
    // The colors are all that differs between the themes.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await colorViolations(page), "in dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    expect(await colorViolations(page), "in forced colors").toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });

    const tooWide: string[] = [];
    for (const width of [320, 360, 480, 639, 640, 800, 1023, 1024, 1280, 1311, 1312, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) tooWide.push(`${width}px: ${over}px too wide`);
    }
    expect(tooWide).toEqual([]);
  });
}

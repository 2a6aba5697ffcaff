import { expect, test } from "./site.ts";

test.describe("the colors", () => {
  test("follow the system until the reader chooses, and the choice lasts", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.getByRole("radio", { name: "Dark" }).check();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto("/guide/find/");
    expect(await background()).toBe(dark);
    await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
    await page.getByRole("radio", { name: "System" }).check();
    expect(await background()).toBe(light);
  });

  test("change in every tab of the browser", async ({ page, context }) => {
    await page.goto("/guide/find/");
    const other = await context.newPage();
    await other.goto("/");
    await other.getByRole("radio", { name: "Dark" }).check();
    await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("still change when storage is blocked", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Access is denied", "SecurityError");
        },
      });
    });
    await page.goto("/");
    await page.getByRole("radio", { name: "Dark" }).check();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  });
});

test("the list of sections marks the one being read", async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto("/guide/billing/");
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "Know your usage tier" }).click();
  await expect(contents.getByRole("link", { name: "Know your usage tier" })).toHaveAttribute(
    "aria-current",
    "true",
  );
});

test("a pointer finds a link to each section, and the heading says its own words only", async ({ page }) => {
  await page.goto("/guide/find/");
  const heading = page.getByRole("heading", { name: "Three ways in", exact: true });
  await heading.hover();
  await heading.getByText("#").click();
  await expect(page).toHaveURL(/#three-ways-in$/);
});

test("a page is fetched ahead only when the pointer rests on its link", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto("/guide/find/");
  expect(fetched).not.toContain("/guide/create/");
  await page.getByRole("link", { name: "Next Create a key" }).hover();
  await expect.poll(() => fetched).toContain("/guide/create/");
});

test("a wide table becomes cards on a phone and keeps its roles", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/guide/billing/");
  const table = page.getByRole("table").first();
  await expect(table.getByRole("columnheader", { name: "What it is for" })).toBeAttached();
  await expect(table.getByRole("rowheader").first()).toBeVisible();
  await expect(table.getByRole("cell").first()).toHaveAttribute("data-label", "What it is for: ");
});

test("a cell of a card is led in by its column, and a question by its own mark", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [url, wanted] of [
    ["/guide/troubleshoot/", "Retry? "],
    ["/zh/guide/troubleshoot/", "要重试吗？"],
  ] as const) {
    await page.goto(url);
    const shown = await page
      .getByRole("cell")
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
    expect(shown, url).toContain(JSON.stringify(wanted));
    expect(shown.join(), url).not.toMatch(/[?？][:：]/);
  }
});

test("no option of a command breaks after its dashes", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const url of [
    "/errors/missing-credentials/",
    "/guide/hosts/",
    "/clients/curl/",
    "/faq/",
    "/env-files/",
  ]) {
    await page.goto(url);
    const options = await page.locator("main").evaluate((main) => {
      for (const details of main.querySelectorAll("details")) details.open = true;
      const range = document.createRange();
      const topsOf = (node: Node, start: number, end: number) => {
        range.setStart(node, start);
        range.setEnd(node, end);
        return [...range.getClientRects()].map(({ top }) => Math.round(top));
      };
      const texts = [...main.querySelectorAll(":not(pre) > code")].flatMap((code) =>
        [code, ...code.children].flatMap(({ childNodes }) => [...childNodes]),
      );
      return texts
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .flatMap((text) =>
          [...(text.nodeValue ?? "").matchAll(/(?<![^ ])--?[a-z][a-z-]*/gi)].map(({ 0: option, index }) => ({
            option,
            isBroken: new Set(topsOf(text, index, index + option.length)).size > 1,
          })),
        );
    });
    expect(options.length, url).toBeGreaterThan(0);
    expect(
      options.filter(({ isBroken }) => isBroken),
      url,
    ).toEqual([]);
  }
});

test("code is never smaller than 14 px", async ({ page }) => {
  for (const url of ["/guide/store/", "/guide/troubleshoot/", "/errors/"]) {
    await page.goto(url);
    const sizes = await page
      .locator("code, pre")
      .evaluateAll((elements) => elements.map((element) => parseFloat(getComputedStyle(element).fontSize)));
    expect(Math.min(...sizes), url).toBeGreaterThanOrEqual(14);
  }
});

test("who has read a page meets the next one before the sources", async ({ page }) => {
  await page.goto("/guide/create/");
  const below = await page.getByRole("main").ariaSnapshot();
  expect(below).toMatch(/navigation "Previous and next page"[^]*heading "Sources"/);
});

test("sources wait below the text, and their count at the top opens them", async ({ page }) => {
  for (const url of ["/", "/guide/create/", "/errors/no-credit/", "/checklist/"]) {
    await page.goto(url);
    const first = page.locator(".sources li").first();
    await expect(first, url).toBeHidden();
    const count = page.getByRole("link", { name: /^\d+ sources$/ });
    if (url === "/") await page.getByRole("heading", { name: "Sources" }).click();
    else await count.click();
    await expect(first, url).toBeVisible();
    await expect(page.getByRole("heading", { name: "Sources" }), url).toBeInViewport();
  }
});

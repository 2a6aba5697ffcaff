import type { Page } from "@playwright/test";
import { expect, test, urls } from "./site.ts";

test.use({ javaScriptEnabled: false });

async function readsWithoutScript(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // A mark of sources opens its list by the browser's own means.
  await expect(page.getByRole("button").and(page.locator(":not([popovertarget])"))).toHaveCount(0);
  // The one box that styles answer to, for paper.
  const forPaper = page.getByLabel("Print every answer in full");
  await expect(page.getByRole("checkbox", { disabled: false })).toHaveCount(await forPaper.count());
  await expect(page.locator("header").getByRole("link", { name: /^(Search|搜索)/ })).toHaveAttribute(
    "href",
    url.startsWith("/zh/") ? "/zh/search/" : "/search/",
  );
}

// The style guide shows controls on purpose, without any function.
const shown = urls.filter((url) => url !== "/styleguide/");
/** Pages of one kind share a window: to open one takes as long as to look at a page. */
const kinds = Map.groupBy(shown, (url) => /^\/\w+\/(?=.)/.exec(url)?.[0] ?? "/");

for (const [kind, pages] of kinds) {
  test(`what lies under ${kind} reads without script and shows no dead control`, async ({ page }) => {
    for (const url of pages) await test.step(url, () => readsWithoutScript(page, url));
  });
}

test("the checklist is a complete list that does not pretend to save", async ({ page }) => {
  await page.goto("/checklist/");
  const steps = await page.locator(".task").count();
  expect(steps).toBeGreaterThan(10);
  await expect(page.getByRole("checkbox")).toHaveCount(steps);
  await expect(
    page.getByText("Ticking needs JavaScript. This is the full list, to read or print."),
  ).toBeVisible();
  await expect(page.getByText("Saved in this browser")).toHaveCount(0);
  for (const proof of await page.locator(".task .proof").all()) await expect(proof).toBeVisible();
});

test("the search link leads to every question and section", async ({ page }) => {
  await page.goto("/");
  await page.locator("header").getByRole("link", { name: "Search" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Everything from A to Z");
  await page.getByRole("link", { name: /^I lost my API key\./ }).click();
  await expect(page).toHaveURL(/\/faq\/#/);
});

test("no error page sends to the explainer, which needs script", async ({ page }) => {
  for (const url of ["/errors/", "/errors/no-credit/"]) {
    await page.goto(url);
    await expect(page.getByRole("link", { name: /into the( error)? explainer/ }), url).toHaveCount(0);
  }
});

test("nothing looks like a field that cannot search", async ({ page }) => {
  for (const url of ["/faq/", "/errors/", "/clients/", "/glossary/", "/search/"]) {
    await page.goto(url);
    await expect(page.getByRole("heading", { level: 1 }), url).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: /^Search (the guide|error messages|\d+ questions)$/ }),
      url,
    ).toHaveCount(0);
  }
});

test("the search in the header looks like the link that it is", async ({ page }) => {
  await page.goto("/");
  const link = page.locator("header").getByRole("link", { name: "Search" });
  await expect(link).toBeVisible();
  await expect(link).toHaveCSS("border-top-width", "0px");
});

test("answers open and close without script", async ({ page }) => {
  await page.goto("/faq/");
  const question = page.locator(".question").first();
  await question.locator("summary").click();
  await expect(question.locator("[data-answer]")).toBeVisible();
});

test("a mark opens its sources without script", async ({ page }) => {
  await page.goto("/guide/find/");
  const mark = page
    .getByRole("main")
    .getByRole("button", { name: /^Source/ })
    .first();
  const list = page.locator(`#${await mark.getAttribute("popovertarget")}`);
  await expect(list).toBeHidden();
  await mark.click();
  await expect(list.getByRole("link").first()).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
});

test("every shell's commands are readable", async ({ page }) => {
  await page.goto("/guide/store/");
  for (const panel of await page.locator(".tab").all()) await expect(panel).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("all pages of the guide can be reached", async ({ page }) => {
    await page.goto("/guide/find/");
    await page.getByText("Pages of the guide").click();
    await page.getByRole("navigation", { name: "Guide" }).getByRole("link", { name: "Billing" }).click();
    await expect(page).toHaveURL(/\/guide\/billing\/$/);
  });
});

test("the list of sources stands open without script", async ({ page }) => {
  await page.goto("/guide/create/");
  await expect(page.locator(".sources li").first()).toBeVisible();
});

import { expect, test } from "./site.ts";

test("the footer leads to what changed, newest day first", async ({ page }) => {
  await page.goto("/guide/find/");
  await page.getByRole("contentinfo").getByRole("link", { name: "What changed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed");
  const days = await page
    .locator("main h2 time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  expect(days.length).toBeGreaterThan(0);
  expect(days).toEqual(days.toSorted().toReversed());
});

test("every change says of which kind it is and which pages say more", async ({ page }) => {
  await page.goto("/changes/");
  const changes = await page.locator("main .ledger > li").all();
  expect(changes.length).toBeGreaterThan(0);
  for (const change of changes) {
    await expect(change).toContainText(/^\s*(Changed|Corrected|Added) [A-Z`]/);
    await expect(change.locator(".source-note").getByRole("link").first()).toHaveAttribute("href", /^\//);
  }
});

test("an address of one change shows that change", async ({ page }) => {
  await page.goto("/changes/#o1-shut-down");
  await expect(page.locator("#o1-shut-down")).toBeInViewport();
});

test("a page says once what several of its sections would say", async ({ page }) => {
  await page.goto("/guide/lost-or-leaked/");
  const remarks = page.getByRole("main").locator('a[href^="/changes/#"]');
  await expect(remarks.first()).toBeVisible();
  const words = await remarks.allInnerTexts();
  expect(words.map((said) => said.toLowerCase())).toEqual([
    ...new Set(words.map((said) => said.toLowerCase())),
  ]);
});

import { expect, test } from "./site.ts";

test.use({ javaScriptEnabled: false });

test("a letter leads to its terms", async ({ page }) => {
  await page.goto("/glossary/");
  await page
    .getByRole("navigation", { name: "Letters" })
    .getByRole("link", { name: "S", exact: true })
    .click();
  await expect(page.getByRole("heading", { name: "S", exact: true })).toBeInViewport();
  await expect(page.getByRole("term").filter({ hasText: "service account" }).first()).toBeInViewport();
});

test("a link to a term shows the term", async ({ page }) => {
  await page.goto("/glossary/#term-hard-limit");
  await expect(page.locator("dfn").filter({ hasText: "hard limit" })).toBeInViewport();
});

test("a term says other words for it and leads to a page and an answer", async ({ page }) => {
  await page.goto("/glossary/");
  const entry = page.locator("#term-mfa");
  await expect(entry).toContainText("2FA");
  const more = entry.getByRole("list", { name: "More about multi-factor sign-in" });
  await expect(more.getByRole("link", { name: "Create an OpenAI API key" })).toBeVisible();
  await more.getByRole("link", { name: "Is 2FA (MFA) required to get an API key?" }).click();
  await expect(page).toHaveURL(/\/faq\/#mfa-required$/);
});

test("the footer and the list from A to Z lead to the glossary", async ({ page }) => {
  await page.goto("/search/");
  await page.getByRole("link", { name: "workload identity federation", exact: true }).click();
  await expect(page).toHaveURL(/\/glossary\/#term-workload-identity-federation$/);
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Glossary" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Glossary");
});

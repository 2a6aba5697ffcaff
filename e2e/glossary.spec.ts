import { expect, test, violations } from "./site.ts";

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

test.describe("a term in the text of a page", () => {
  for (const [width, colorScheme] of [
    [360, "light"],
    [1280, "dark"],
  ] as const)
    test(`opens its definition by keyboard and closes it, at ${width} px in ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto("/guide/credentials/");
      const term = page.getByRole("button", { name: "service account", exact: true });
      const definition = page.getByText("A service account is ");
      await expect(definition).toBeHidden();
      await term.focus();
      await page.keyboard.press("Enter");
      await expect(definition).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Escape");
      await expect(definition).toBeHidden();
      await expect(term).toBeFocused();
    });

  test("leads from its definition to the glossary", async ({ page }) => {
    await page.goto("/errors/no-key-sent/");
    await page.getByRole("button", { name: "Bearer", exact: true }).click();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Glossary: Bearer" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/glossary\/#term-bearer-token$/);
  });

  test("is explained on paper, too", async ({ page }) => {
    await page.goto("/guide/credentials/");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("A service account is ")).toBeVisible();
    const headings = await page
      .locator(".defined")
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text, "::before").content));
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.filter((content) => content !== "none")).toEqual(['"Words on this page"']);
  });
});

test.describe("with script", () => {
  test.use({ javaScriptEnabled: true });

  test("axe finds nothing where a definition is open", async ({ page }) => {
    await page.goto("/guide/credentials/");
    await page.getByRole("button", { name: "service account", exact: true }).click();
    await expect(page.getByText("A service account is ")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

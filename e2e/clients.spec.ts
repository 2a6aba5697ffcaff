import { expect, test } from "./site.ts";

test.describe("client libraries", () => {
  test("the table shows one language when the reader picks it", async ({ page }) => {
    await page.goto("/clients/");
    const table = page.getByRole("table");
    await expect(table.getByRole("link", { name: "OpenAI for Python" })).toBeVisible();
    await page.getByLabel("Language").selectOption("Node.js");
    await expect(table.getByRole("link", { name: "OpenAI for Node" })).toBeVisible();
    await expect(table.getByRole("link", { name: "OpenAI for Python" })).toBeHidden();
    await page.getByLabel("Language").selectOption("All");
    await expect(table.getByRole("link", { name: "OpenAI for Python" })).toBeVisible();
  });

  test("the page of all clients begins with their names, and leads to each", async ({ page }) => {
    await page.goto("/clients/");
    const headings = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(headings.first()).toHaveText("Find yours");
    const names = page.getByRole("region", { name: "Find yours" }).getByRole("link");
    const compared = page.getByRole("table").getByRole("rowheader").getByRole("link");
    expect((await names.allInnerTexts()).toSorted()).toEqual((await compared.allInnerTexts()).toSorted());
    await names.getByText("Semantic Kernel").click();
    await expect(page).toHaveURL(/\/clients\/semantic-kernel\/$/);
  });

  test("what surprises stands by language, and by name within it", async ({ page }) => {
    await page.goto("/clients/");
    const surprises = page.getByRole("region", { name: "What surprises most" });
    await expect(surprises.getByRole("heading", { level: 3 }).first()).toHaveText("Python");
    const names = await surprises.locator("dl").first().getByRole("link").allInnerTexts();
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
    const groups = page.getByRole("navigation", { name: "Groups of clients" });
    await groups.getByRole("link", { name: "Rust" }).click();
    await expect(surprises.getByRole("heading", { name: "Rust" })).toBeInViewport();
  });

  test("a client's page says what a failure that hides its cause really means", async ({ page }) => {
    await page.goto("/clients/");
    await page.getByRole("table").getByRole("link", { name: "OpenAI for Python" }).click();
    const failure = page.getByRole("region", { name: "A line feed after the key" });
    await expect(failure.getByText("openai.APIConnectionError: Connection error.")).toBeVisible();
    await failure.getByRole("link", { name: /line break/ }).click();
    await expect(page).toHaveURL(/\/errors\/newline-in-key\/$/);
  });

  test("a client's page shows how to get at the API's own code, and what that prints", async ({ page }) => {
    await page.goto("/clients/openai-python/");
    await expect(page.getByText("except openai.APIStatusError")).toBeVisible();
    await expect(page.getByText(/^429 credit_balance_exhausted/)).toBeVisible();
  });

  test("a client's page begins with what a reader comes for, and leads to what may surprise", async ({
    page,
  }) => {
    await page.goto("/clients/openai-python/");
    const headings = page.getByRole("article").getByRole("heading", { level: 2 });
    await expect(headings.first()).toHaveText("What it reads and sends");
    const jumps = page.getByRole("navigation", { name: "On this page" });
    await jumps.getByRole("link", { name: "What may surprise you" }).click();
    await expect(headings.filter({ hasText: "What may surprise you" })).toBeInViewport();
    await expect(page.getByText("A no-break space after the key")).toBeInViewport();
  });

  test("the list beside a client's page shows where the reader is", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [url, name] of [
      ["/clients/jvm-openai/", "jvm-openai"],
      ["/clients/openai-python/", "OpenAI for Python"],
      ["/clients/eino/", "Eino"],
    ] as const) {
      await page.goto(url);
      const here = page
        .getByRole("navigation", { name: "All clients" })
        .getByRole("link", { name, exact: true });
      await expect(here).toHaveAttribute("aria-current", "page");
      await expect(here).toBeInViewport({ ratio: 1 });
    }
  });
});

test.describe("client libraries without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("show every row, and the filter works all the same", async ({ page }) => {
    await page.goto("/clients/");
    const table = page.getByRole("table");
    await expect(table.getByRole("link", { name: "curl" })).toBeVisible();
    await page.getByLabel("Language").selectOption("Python");
    await expect(table.getByRole("link", { name: "curl" })).toBeHidden();
    await expect(table.getByRole("link", { name: "OpenAI for Python" })).toBeVisible();
  });
});

import { expect, test } from "./site.ts";

test("fetches nothing of the search before somebody reaches for it", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.goto("/faq/", { waitUntil: "load" });
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => document.readyState === "complete");
  expect(requests.filter((path) => /pagefind|search/.test(path))).toEqual([]);
  await page.locator("header").getByRole("link", { name: "Search" }).focus();
  await expect.poll(() => requests.some((path) => path.includes("pagefind"))).toBe(true);
});

test("finds a question and opens its answer", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("I pay for Plus 429");
  const hit = search.results.filter({ hasText: "Why do I get a 429" }).first();
  await hit.click();
  await expect(page).toHaveURL(/\/faq\/#plus-but-429$/);
  await expect(page.locator("#plus-but-429")).toBeVisible();
  await expect(page.locator("#plus-but-429")).toBeInViewport();
});

test("opens an answer on the page it is searched from", async ({ page, search }) => {
  await page.goto("/faq/");
  await search.ask("quotes in cmd");
  await search.results.filter({ hasText: "Question:" }).first().click();
  await expect(search.dialog).toBeHidden();
  await expect(page.locator("details[open] [data-answer]")).toBeInViewport();
});

test("finds sections of the guide and can show only those", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("spend limit");
  await search.dialog.getByRole("radio", { name: "Guide" }).check();
  await expect(search.results.filter({ hasText: "Question:" })).toHaveCount(0);
  await expect(search.results.filter({ hasText: "Guide:" }).first()).toBeVisible();
});

for (const query of ["insufficient_quota", "OPENAI_API_KEY", "sk-proj", "401", "chat gpt", "setx"]) {
  test(`finds something for ${query}`, async ({ page, search }) => {
    await page.goto("/");
    await search.ask(query);
    await expect(search.results.first()).toBeVisible();
  });
}

test("says how many results there are, politely", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("phone");
  await expect(search.status).toHaveText(/^\d+ results?(, the first 8)?$/);
});

test("works by keyboard: open, move, choose, close", async ({ page, search }) => {
  await page.goto("/");
  const opener = page.locator("header").getByRole("link", { name: "Search" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(search.input).toBeFocused();
  await page.keyboard.type("lost key");
  await expect(search.results.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(search.results.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(search.results.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(search.input).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(search.dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(search.input).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL("/");
});

test("suggests a near spelling", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("organzation");
  await search.dialog.getByRole("button", { name: "organization" }).click();
  await expect(search.results.first()).toBeVisible();
});

test("offers other ways when nothing is near", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("zzzzqqqqxxxx");
  await expect(search.status).toContainText("Nothing found");
  await search.dialog.getByRole("link", { name: "everything from A to Z" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Everything from A to Z");
});

test("does not search for something that looks like a key", async ({ page, search }) => {
  const requests: string[] = [];
  await page.goto("/");
  await search.open();
  await search.ask("phone");
  await expect(search.results.first()).toBeVisible();
  page.on("request", (request) => requests.push(request.url()));
  await search.input.fill(["sk", "proj", "a1B2c3D4e5F6g7H8i9J0"].join("-"));
  await expect(search.status).toContainText("that looks like a secret key");
  await expect(search.input).toHaveValue("");
  await expect(search.results).toHaveCount(0);
  // The rules that recognize a key may be fetched; nothing that depends on the text is.
  expect(requests.filter((url) => !url.includes("/_astro/mask."))).toEqual([]);
  expect(page.url()).not.toContain("sk-");
});

test("shows the last query's results, however slow an earlier one is", async ({ page, search }) => {
  await page.goto("/");
  await search.open();
  await search.input.pressSequentially("phone verification");
  await expect(search.results.first()).toContainText(/phone/i);
});

test.describe("when the index is missing", () => {
  test.use({ expectedConsole: /404|Failed to (load|fetch)/ });

  test("points to the list from A to Z", async ({ page, search }) => {
    await page.route("**/pagefind/**", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/");
    await search.ask("billing");
    await expect(search.status).toHaveText("Search could not start in this browser.");
    await expect(search.dialog.getByRole("link", { name: "everything from A to Z" })).toBeVisible();
  });
});

test.describe("when WebAssembly is blocked", () => {
  test.use({ expectedConsole: /WebAssembly|wasm/i });

  test("points to the list from A to Z", async ({ page, search }) => {
    await page.route("**/*", async (route) => {
      if (route.request().resourceType() !== "document") return route.fallback();
      const response = await route.fetch();
      const body = (await response.text()).replaceAll("'wasm-unsafe-eval'", "");
      const headers = response.headers();
      headers["content-security-policy"] = (headers["content-security-policy"] ?? "").replace(
        "'wasm-unsafe-eval'",
        "",
      );
      return route.fulfill({ response, body, headers });
    });
    await page.goto("/");
    await search.ask("billing");
    await expect(search.status).toHaveText("Search could not start in this browser.");
  });
});

test.describe("when the search script cannot be loaded", () => {
  test.use({ expectedConsole: /Failed to load|ERR_FAILED/ });

  test("goes to the list from A to Z", async ({ page }) => {
    await page.route("**/_astro/dialog.*", (route) => route.abort());
    await page.goto("/");
    await page.locator("header").getByRole("link", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

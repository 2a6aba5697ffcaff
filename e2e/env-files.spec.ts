import type { Page } from "@playwright/test";
import { expect, test, violations } from "./site.ts";
import { envLine, secret } from "./tools.ts";

const field = (page: Page) => envLine(page).getByRole("textbox");
const status = (page: Page) => envLine(page).getByRole("status");

/** What readers get, by what the tool says. */
const named = (page: Page, what: string) =>
  envLine(page).getByRole("term").filter({ hasText: what }).locator("xpath=following-sibling::dd[1]");

async function open(page: Page): Promise<void> {
  await page.goto("/guide/env-files/");
  await expect(field(page)).toBeEnabled();
}

test("a line as the guide writes it reaches every reader", async ({ page }) => {
  await open(page);
  await field(page).fill("OPENAI_API_KEY=abc-123");
  await expect(status(page)).toHaveText(/^All \d+ readers get the key\.$/);
  await field(page).fill("OPENAI_API_KEY=your_api_key_here");
  await expect(status(page)).toHaveText(/^All \d+ readers get this, but it is no key:/);
});

test("says who keeps the quotes, and who gets the key all the same", async ({ page }) => {
  await open(page);
  await field(page).fill('OPENAI_API_KEY="your_api_key_here"');
  await expect(status(page)).toHaveText(/^\d+ of \d+ readers do not get the key\.$/);
  await expect(named(page, 'They get "your_api_key_here"')).toContainText("Docker");
  await expect(named(page, "They get the key")).toContainText("python-dotenv");
});

test("says which programs stop and which go on without a key", async ({ page }) => {
  await open(page);
  await field(page).fill("export OPENAI_API_KEY = your_api_key_here");
  await expect(named(page, "They stop with an error")).toContainText("Docker");
  await expect(named(page, "They get no key, and the program starts")).toContainText("bash");
});

test("a pasted key is hidden at once, and the line is sent and kept nowhere", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
  await open(page);
  await field(page).fill(`OPENAI_API_KEY='${secret}' # mine`);
  await expect(envLine(page).getByText("We hid the key.")).toBeVisible();
  await expect(named(page, "They get the key")).toContainText("python-dotenv");
  const kept = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll("textarea")].map(({ value }) => value),
      location.href,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
    ].join("\n"),
  );
  for (const text of [kept, requests.join("\n")]) expect(text).not.toContain(secret.slice(10, 30));
});

test("other lines are no line for the key, and Clear forgets everything", async ({ page }) => {
  await open(page);
  await field(page).fill("HELLO=world");
  await expect(status(page)).toHaveText("This gives OPENAI_API_KEY no value.");
  await envLine(page).getByRole("button", { name: "Clear" }).click();
  await expect(field(page)).toHaveValue("");
  await expect(field(page)).toBeFocused();
  await expect(status(page)).toBeEmpty();
});

test("a key that is broken over two lines stays broken, and no reader gets it", async ({ page }) => {
  await open(page);
  await field(page).fill(`OPENAI_API_KEY=${secret.slice(0, 30)}\n${secret.slice(30)}`);
  await expect(status(page)).toHaveText(/^(\d+) of \1 readers do not get the key\.$/);
  await expect(field(page)).toHaveValue(/^OPENAI_API_KEY=\S+\*{4}\n\*{4}\w{4}$/);
});

test("says that another variable is set, or that the key is not in the text", async ({ page }) => {
  await open(page);
  await field(page).fill("VITE_OPENAI_API_KEY=your_api_key_here");
  await expect(status(page)).toHaveText("This sets VITE_OPENAI_API_KEY, not OPENAI_API_KEY.");
  await field(page).fill("OPENAI_API_KEY=${MY_KEY}");
  await expect(status(page)).toHaveText("The key is not in this text: the value is a name or a command.");
  await field(page).fill("MY_KEY=your_api_key_here\nOPENAI_API_KEY=${MY_KEY}");
  await expect(named(page, "They get ${MY_KEY}")).toContainText("dotenv");
});

test("is worked with the keyboard alone", async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.keyboard.type("OPENAI_API_KEY=your_api_key_here # mine");
  await expect(status(page)).toHaveText(/do not get the key/);
  await page.keyboard.press("Tab");
  await expect(envLine(page).getByRole("button", { name: "Clear" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
});

test.describe("when the rules cannot be loaded", () => {
  test.use({ expectedConsole: /503/ });

  test("says so, and keeps no text that it could not hide", async ({ page }) => {
    await page.route("**/env-readers.json", (route) => route.fulfill({ status: 503 }));
    await open(page);
    await field(page).fill("OPENAI_API_KEY=your_api_key_here");
    await expect(envLine(page).getByRole("alert")).toContainText("The check could not load.");
    await expect(field(page)).toHaveValue("");
  });
});

test("a mark for what cannot be seen is torn apart nowhere", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/env-files/");
  const marks = page.locator(".unbroken", { hasText: /^\[UTF-16\]$/ });
  await expect(marks.first()).toBeVisible();
  const rows = await marks.evaluateAll((all) => all.map((mark) => mark.getClientRects().length));
  for (const count of rows) expect(count).toBeLessThanOrEqual(1);
});

test("breaks no accessibility rule with an answer and open entries", async ({ page }) => {
  await open(page);
  await field(page).fill('OPENAI_API_KEY="your_api_key_here"');
  await expect(status(page)).toHaveText(/do not get the key/);
  await page.getByText("Quotes stay in the key", { exact: true }).click();
  expect(await violations(page)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the mistakes can be opened, and the list of readers stands in for the check", async ({ page }) => {
    await page.goto("/guide/env-files/");
    await expect(field(page)).toBeHidden();
    await page.getByText("Quotes stay in the key", { exact: true }).click();
    await expect(page.getByText('"abc-123"', { exact: true }).first()).toBeVisible();
    await envLine(page).getByRole("link", { name: "list of all readers" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "What every .env reader makes of a line",
    );
    const entry = page.getByRole("group").filter({ hasText: /^Docker: \d+ lines read otherwise/ });
    await entry.locator("summary").click();
    await expect(entry.getByText("Double quotes around the key")).toBeVisible();
  });
});

import type { Page, Route } from "@playwright/test";
import { expect, forgetClosedBy, holdBack, test, violations } from "./site.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("fetches nothing of the search before somebody reaches for it", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.goto("/faq/", { waitUntil: "load" });
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => document.readyState === "complete");
  expect(requests.filter((path) => /pagefind|search/.test(path))).toEqual([]);
  await page.locator("header").getByRole("link", { name: "Search" }).focus();
  await expect.poll(() => requests.some((path) => path.includes("search/index"))).toBe(true);
  expect(requests.filter((path) => path.includes("pagefind"))).toEqual([]);
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
  await search.results
    .filter({ has: page.getByText(/^Question/) })
    .first()
    .click();
  await expect(search.dialog).toBeHidden();
  await expect(page.locator("details[open] [data-answer]")).toBeInViewport();
});

test("finds sections of the guide and can show only those", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("spend limit");
  await search.dialog.getByRole("radio", { name: "Guide" }).check();
  await expect(search.results.filter({ has: page.getByText(/^Question/) })).toHaveCount(0);
  await expect(search.results.filter({ has: page.getByText(/^Guide/) }).first()).toBeVisible();
});

test("finds something for what stands in code, in messages and in one word", async ({ page, search }) => {
  await page.goto("/");
  await search.open();
  for (const query of ["insufficient_quota", "OPENAI_API_KEY", "sk-proj", "401", "chat gpt", "setx"]) {
    await search.input.fill(query);
    await expect(search.results.first(), query).toBeVisible();
    // So that no result is one of the question before.
    await search.input.fill("");
    await expect(search.results, query).toHaveCount(0);
  }
});

test("says how many results there are, politely", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("phone");
  await expect(search.status).toHaveText(/^\d+ results$/);
});

test("works by keyboard: open, mark, choose, close; the focus stays in the box", async ({ page, search }) => {
  await page.goto("/");
  const opener = page.locator("header").getByRole("link", { name: "Search" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(search.input).toBeFocused();
  await expect(search.input).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("lost key");
  // The last result is another one before the engine has added its places.
  await search.complete();
  await expect(search.input).toHaveAttribute("aria-expanded", "true");
  await expect(search.marked).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(search.results.first()).toHaveAttribute("aria-selected", "true");
  await expect(search.input).toHaveAttribute(
    "aria-activedescendant",
    (await search.results.first().getAttribute("id")) ?? "",
  );
  await page.keyboard.press("End");
  await expect(search.results.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await expect(search.results.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(search.marked).toHaveCount(0);
  await expect(search.input).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(search.dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(search.input).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL("/");
});

test("keeps what is typed before its script is there, and answers it", async ({ page, search }) => {
  const release = await holdBack(page, /\/dialog\.[^/]+\.js$/);
  await page.goto("/faq/");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("lost ");
  const box = search.dialog.locator(".search-bar input");
  await expect(box).toHaveValue("lost ");
  // What is typed goes to no spell checker of the browser's maker.
  await expect(box).toHaveAttribute("spellcheck", "false");
  const at = async () => (await box.boundingBox())?.y;
  const before = await at();
  release();
  await expect(search.input).toBeFocused();
  expect(await at()).toBe(before);
  await page.keyboard.type("key");
  await expect(search.input).toHaveValue("lost key");
  await expect(search.results.first()).toBeVisible();
});

test("does not open again when it was closed before its script came", async ({ page, search }) => {
  const release = await holdBack(page, /\/dialog\.[^/]+\.js$/);
  await page.goto("/faq/");
  const opener = page.locator("header").getByRole("link", { name: "Search" });
  await opener.click();
  await page.keyboard.type("lost key");
  await page.keyboard.press("Escape");
  const arrived = page.waitForResponse(/\/dialog\.[^/]+\.js$/);
  release();
  await arrived;
  await expect(search.dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await search.open();
  await expect(search.input).toHaveValue("lost key");
});

test("opens by its keys with Caps Lock too, and closes by a press outside", async ({ page, search }) => {
  await page.goto("/");
  await page.keyboard.press("Control+K");
  await expect(search.input).toBeFocused();
  await page.mouse.click(5, 5);
  await expect(search.dialog).toBeHidden();
});

test("closes by a press outside in browsers without an attribute for it, and not by one inside", async ({
  page,
  search,
}) => {
  await page.addInitScript(forgetClosedBy);
  await page.goto("/");
  await page.keyboard.press("Control+k");
  await expect(search.input).toBeFocused();
  const { x = 0, y = 0 } = (await search.dialog.boundingBox()) ?? {};
  await page.mouse.click(x + 4, y + 4);
  await expect(search.dialog).toBeVisible();
  // A selection that begins in the field and ends outside of the dialog.
  await search.input.fill("lost key");
  await search.input.hover();
  await page.mouse.down();
  await page.mouse.move(5, y + 40);
  await page.mouse.up();
  await expect(search.dialog).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(search.dialog).toBeHidden();
});

test("is told to assistive technology as a box with a list of options", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("lost key");
  await expect(search.results.first()).toBeVisible();
  await expect(search.dialog.getByRole("search")).toMatchAriaSnapshot(`
    - search:
      - combobox "Search questions and pages": lost key
      - button "Close"
      - group "Show":
        - radio "All" [checked]
      - status: /\\d+ results/
      - paragraph:
        - text: Topic
        - combobox "Topic"
      - listbox "Results":
        - option /.+ Question.*/
  `);
});

test("forgives slips, and never replaces what was asked", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("organzation id");
  await expect(search.results.first()).toContainText(/organization/i);
  await expect(search.input).toHaveValue("organzation id");
});

test("shows results at once and moves none of them when the engine arrives", async ({ page, search }) => {
  const release = await holdBack(page, "**/pagefind/**");
  await page.goto("/");
  await search.ask("prepaid credit");
  await expect(search.results.nth(3)).toBeVisible();
  const places = () =>
    search.results.evaluateAll((all) =>
      all.slice(0, 4).map((one) => `${one.getAttribute("href")} ${one.getBoundingClientRect().top}`),
    );
  const before = await places();
  release();
  await search.complete();
  expect(await places()).toEqual(before);
});

test("finds a phrase in quotes in the order of its words", async ({ page, search }) => {
  await page.goto("/");
  await search.ask('"prepaid credit"');
  await expect(search.results.first()).toBeVisible();
  await search.input.fill('"credit prepaid"');
  await expect(search.status).toContainText("Nothing found");
});

test("hands a pasted error over to the explainer, not by the address", async ({ page, search }) => {
  const error =
    "Traceback (most recent call last):\n  File app.py\nopenai.RateLimitError: Error code: 429 insufficient_quota";
  await page.goto("/");
  await search.open();
  await paste(page, error);
  await expect(search.results.first()).toContainText("Explain this error");
  await search.results.first().click();
  await expect(page).toHaveURL(/\/guide\/troubleshoot\/#explain-error$/);
  await expect(page.locator("#error-text")).toHaveValue(error);
  await expect(page.locator("[data-tool=error-explainer] [data-part=result]")).toContainText("credit");
});

test("hands an error over on the page of the explainer, too", async ({ page, search }) => {
  await page.goto("/guide/troubleshoot/");
  await search.ask("Error code: 429 insufficient_quota");
  await search.results.filter({ hasText: "Explain this error" }).click();
  await expect(page.locator("#error-text")).toHaveValue("Error code: 429 insufficient_quota");
});

test("hands over nothing that the guard has not seen", async ({ page, search }) => {
  const release = await holdBack(page, "**/mask.*.js");
  const hidden = "Qw7Er9Ty2Ui4Op6As8Df3Gh5";
  await page.goto("/");
  await search.ask("Error code: 429 insufficient_quota");
  const explain = search.results.filter({ hasText: "Explain this error" });
  await expect(explain).toBeVisible();
  // The answer to the question before stays until the guard has spoken.
  await search.input.fill(`Error code: 429 insufficient_quota db_password=${hidden}`);
  await explain.click();
  await expect(page).toHaveURL(/\/guide\/troubleshoot\/#explain-error$/);
  await expect(page.locator("#error-text")).toBeEnabled();
  await expect(page.locator("#error-text")).toHaveValue("");
  expect(await page.evaluate(() => window.name)).not.toContain(hidden);
  release();
});

test("shows how an answer begins, or the part that was asked for, as it is written", async ({
  page,
  search,
}) => {
  await page.goto("/");
  await search.ask("I added credit and still get quota exceeded");
  await expect(search.results.first()).toContainText("The credit is probably in a different organization");
  await search.ask("createServer request response async");
  const hit = search.results.filter({ hasText: "Serve a browser or a mobile app" }).first();
  await expect(hit).toContainText("(request, response) =>");
});

test("keeps a long paste short, and answers it", async ({ page, search }) => {
  await page.goto("/");
  await search.open();
  await paste(page, "no credit left for requests ".repeat(2000));
  await expect(search.results.first()).toContainText("Explain this error");
  expect((await search.input.inputValue()).length).toBeLessThanOrEqual(300);
  await search.input.fill("lost key");
  await expect(search.results.first()).not.toContainText("Explain this error");
});

/** Pastes as a reader does, from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press("ControlOrMeta+v");
}

const resultsOf = (page: Page) => page.getByRole("listbox", { name: "Results" }).getByRole("option");

/** Lets a page's clock that stands go on a little, again and again, until the page shows something. */
const soon = (page: Page, shows: () => Promise<void>) =>
  expect(async () => {
    await page.clock.runFor(20);
    await shows();
  }).toPass({ timeout: 60_000 });

/** When to stop a clock that was set to 0: it runs until then, and cannot be stopped at a time that has passed. */
const later = 3_600_000;

test("waits for all wordings with what is pasted", async ({ page, search }) => {
  const release = await holdBack(page, "**/search/wordings.json");
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(later);
  await page.goto("/");
  await search.open();
  await paste(page, "read only key cannot send messages");
  await soon(page, async () => expect(await search.status.textContent()).toMatch(/^Loading/));
  expect(await search.results.count()).toBe(0);
  release();
  await soon(page, async () => expect(await search.results.count()).toBeGreaterThan(0));
});

test.describe("the page of the search", () => {
  test("answers a link with a question and keeps it in the address", async ({ page }) => {
    await page.goto("/search/?q=lost+key");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    const box = page.getByRole("combobox", { name: "Search questions and pages" });
    await expect(box).toHaveValue("lost key");
    await expect(page).toHaveURL(/\?q=lost\+key$/);
    await box.fill("prepaid credit");
    await expect(page).toHaveURL(/\?q=prepaid\+credit$/);
    await box.fill("");
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test.describe("while the wordings are on their way", () => {
    /** A question whose answer waits for the wordings. */
    const link = "/search/?q=read+only+key+cannot+send+messages";
    /** Opens the link with a clock that stands still, so that a slow machine does not run into the limit. */
    async function open(page: Page, wordings: Promise<void>): Promise<void> {
      await page.route("**/search/wordings.json", async (route) => {
        await wordings;
        await route.continue().catch(() => {});
      });
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(later);
      await page.goto(link);
      const status = page.getByRole("search").getByRole("status");
      await soon(page, async () => expect(await status.textContent()).toMatch(/^Loading/));
      expect(await resultsOf(page).count()).toBe(0);
    }

    test("waits for them, as nobody presses a key that would ask again", async ({ page }) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      await open(page, promise);
      resolve();
      await soon(page, async () => expect(await resultsOf(page).count()).toBeGreaterThan(0));
      await expect(resultsOf(page).first()).toContainText("Which permission should my key have?");
    });

    test("answers without them when they do not come", async ({ page }) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      await open(page, promise);
      await page.clock.runFor(3000);
      await soon(page, async () => expect(await resultsOf(page).count()).toBeGreaterThan(0));
      resolve();
    });
  });

  test("takes a key out of the address at once and does not search for it", async ({ page }) => {
    const key = ["sk", "proj", "a1B2c3D4e5F6g7H8i9J0"].join("-");
    await page.goto(`/search/?q=${key}`);
    await expect(page.getByRole("alert")).toContainText("out of this page's address");
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole("combobox", { name: "Search" })).toHaveValue("");
    await expect(page.locator("body")).not.toContainText(key);
  });

  test("offers other places only to those who found nothing on the list", async ({ page }) => {
    await page.goto("/search/");
    await page.getByRole("combobox", { name: "Search" }).fill("xqzvv");
    const others = page.getByRole("search").getByRole("link", { name: "the error explainer" });
    await expect(others).toBeVisible();
    await page.getByRole("combobox", { name: "Search" }).fill("");
    await expect(others).toBeHidden();
  });

  test("has the search shortcut lead to its own box", async ({ page }) => {
    await page.goto("/search/");
    const box = page.getByRole("combobox", { name: "Search" });
    await expect(box).toBeVisible();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(box).toBeFocused();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});

test("narrows the results to a topic, says so, and asks the site for nothing", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("credit");
  await search.complete();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  const topic = search.dialog.getByLabel("Topic");
  await search.input.focus();
  // After the box and the button come the kinds, of which one can be reached, and the topics.
  for (const _ of ["Close", "kinds", "Topic"]) await page.keyboard.press("Tab");
  await expect(topic).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(search.status).toHaveText(/^\d+ results? in “.+”$/);
  const chosen = await topic.inputValue();
  await expect(search.results.filter({ hasNotText: chosen })).toHaveCount(0);
  await topic.selectOption("Billing and limits");
  await expect(search.results.first()).toContainText(/Question.*Billing and limits/);
  await topic.selectOption("All topics");
  await expect(search.status).toHaveText(/^\d+ results$/);
  await expect(search.results.filter({ hasNotText: "Billing and limits" }).first()).toBeVisible();
  // Texts of results may be fetched, as for any other; nothing of the topic is.
  expect(requests.filter((path) => !path.startsWith("/pagefind/fragment/"))).toEqual([]);
});

test("forgets the topic when another question has no place in it", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("credit");
  await search.dialog.getByLabel("Topic").selectOption("Billing and limits");
  await expect(search.status).toContainText("Billing and limits");
  await search.input.fill("curly quotes");
  await expect(search.results.first()).toContainText(/quote|UnicodeEncodeError/i);
  await expect(search.status).toHaveText(/^\d+ results$/);
});

test("leads to topics of the questions when nothing is found", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("zzzzqqqqxxxx");
  await search.dialog.getByRole("list").getByRole("link", { name: "Billing and limits" }).click();
  await expect(page).toHaveURL(/\/faq\/#topic-billing$/);
  await expect(page.getByRole("heading", { name: "Billing and limits" })).toBeInViewport();
});

test("says that nothing was found before it offers what may be meant", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("jellyfin");
  await expect(search.status).toHaveText(
    "Nothing found for “jellyfin”. If that is an app or a library, these help:",
  );
  await expect(search.results.first()).toContainText("paste my key in an app");
  await search.input.fill("kredit");
  await expect(search.status).toHaveText("Nothing found for “kredit”. The nearest places:");
  await expect(search.results.first()).toContainText("credit");
  await search.input.fill('"credit lost windows"');
  await expect(search.status).toContainText("The nearest places:");
  await page.keyboard.press("ArrowDown");
  await expect(search.results.first()).toHaveAttribute("aria-selected", "true");
});

test("leads from a kind that has nothing to the others", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("age limit");
  await search.dialog.getByRole("radio", { name: "Errors" }).check();
  await search.input.fill("kaggle");
  await expect(search.status).toContainText("Nothing found");
  await search.dialog.getByRole("button", { name: "Show results of every kind" }).click();
  await expect(search.dialog.getByRole("radio", { name: "All" })).toBeChecked();
  await expect(search.results.first()).toContainText("Kaggle");
});

test("on a phone both filters share a row above the results", async ({ page, search }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/");
  await search.ask("credit");
  const [kinds, topic] = await Promise.all([
    search.dialog.getByRole("radio", { name: "All" }).boundingBox(),
    search.dialog.getByLabel("Topic").boundingBox(),
  ]);
  expect(kinds?.y).toBeGreaterThanOrEqual(topic?.y ?? Infinity);
  expect(kinds?.y).toBeLessThan((topic?.y ?? 0) + (topic?.height ?? 0));
});

test("breaks no rule of accessibility in any state", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("credit");
  await expect(search.dialog.getByLabel("Topic")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // There the filters share a row, without the words beside them.
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await violations(page)).toEqual([]);
  await search.input.fill("zzzzqqqqxxxx");
  await expect(search.status).toContainText("Nothing found");
  expect(await violations(page)).toEqual([]);
  await search.input.fill("ключ");
  await expect(search.results).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
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
  // The engine is done with the question before.
  await search.complete();
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
  const release = Promise.withResolvers<void>();
  const held: Promise<void>[] = [];
  let isFirst = true;
  // The texts of the first query's results.
  await page.route("**/pagefind/fragment/**", async (route) => {
    if (!isFirst) return route.continue();
    held.push(release.promise.then(() => route.continue()));
    await release.promise;
  });
  await page.goto("/");
  await search.ask("data residency");
  await expect(search.results.first()).toContainText(/region|residency/i);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  isFirst = false;
  await search.input.fill("setx powershell");
  await search.complete();
  const found = await search.results.allTextContents();
  const late = page.waitForResponse("**/pagefind/fragment/**");
  release.resolve();
  await (await late).finished();
  await Promise.all(held);
  await page.evaluate(() => new Promise((frame) => setTimeout(() => requestAnimationFrame(frame))));
  expect(await search.results.allTextContents()).toEqual(found);
});

test.describe("without the guard of secrets", () => {
  test.use({ expectedConsole: /Failed to (load|fetch)|ERR_FAILED/ });

  const key = ["sk", "proj", "a1B2c3D4e5F6g7H8i9J0"].join("-");
  for (const [lack, answer] of [
    ["cannot be loaded", (route: Route) => route.abort()],
    ["is late", () => undefined],
  ] as const) {
    for (const [kind, text] of [
      ["key", key],
      ["line with a key", `export OPENAI_API_KEY="${key}"`],
      ["paste of lines with a key", `curl https://example.org \\\n  -H "Authorization: Bearer ${key}"\n`],
    ] as const) {
      test(`takes a ${kind} out of the box when the guard ${lack}`, async ({ page, search }) => {
        await page.route("**/_astro/mask.*", answer);
        await page.goto("/");
        await search.open();
        await paste(page, text);
        await expect(search.status).toContainText("that looks like a secret key");
        await expect(search.input).toHaveValue("");
        expect(page.url() + (await page.content())).not.toContain(key.slice(10));
      });
    }
  }
});

test.describe("when parts are missing", () => {
  test.use({ expectedConsole: /404|Failed to (load|fetch)|ERR_FAILED/ });

  test("points to the list from A to Z without the index", async ({ page, search }) => {
    await page.route("**/search/index.json", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/");
    await search.ask("billing");
    await expect(search.status).toHaveText("Search could not start in this browser.");
    await expect(search.dialog.getByRole("link", { name: "everything from A to Z" })).toBeVisible();
  });

  test("says so when the site has changed since the page was opened", async ({ page, search }) => {
    await page.route("**/search/index.json", (route) => route.fulfill({ json: { format: 999 } }));
    await page.goto("/");
    await search.ask("billing");
    await expect(search.status).toHaveText("The guide has changed since you opened this page.");
    await expect(search.dialog.getByRole("button", { name: "Load this page again" })).toBeVisible();
    await expect(search.dialog.getByRole("link", { name: "everything from A to Z" })).toBeVisible();
  });

  test("answers without the engine", async ({ page, search }) => {
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto("/");
    await search.ask("lost key");
    await expect(search.results.first()).toBeVisible();
    await search.input.fill('"prepaid credit"');
    await expect(search.results.first()).toBeVisible();
  });

  test("says that it loads while the index is slow", async ({ page, search }) => {
    const release = await holdBack(page, "**/search/index.json");
    await page.goto("/");
    await search.ask("lost key");
    await expect(search.status).toHaveText("Loading the search …");
    release();
    await expect(search.results.first()).toBeVisible();
  });
});

test.describe("when WebAssembly is blocked", () => {
  test.use({ expectedConsole: /WebAssembly|wasm/i });

  test("answers without the engine", async ({ page, search }) => {
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
    await expect(search.results.first()).toBeVisible();
    await expect(search.status).toHaveText(/^\d+ results$/);
  });
});

test("opens the list from A to Z in a tab of its own when the link is asked for that", async ({
  page,
  context,
}) => {
  await page.goto("/");
  const opened = context.waitForEvent("page");
  await page
    .locator("header")
    .getByRole("link", { name: "Search" })
    .click({ modifiers: ["ControlOrMeta"] });
  await expect(await opened).toHaveURL(/\/search\/$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
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

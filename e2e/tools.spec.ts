import type { Locator, Page } from "@playwright/test";
import { expect, holdBack, layoutShift, nextWords, test, violations } from "./site.ts";
import { chooser, explainer, secret, whichKey } from "./tools.ts";

const badKey = `Error code: 401 - {'error': {'message': 'Incorrect API key provided: ${secret}. You can find your API key at https://platform.openai.com/account/api-keys.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}`;
const noCredit =
  '{"error":{"type":"insufficient_quota","code":"insufficient_quota","message":"You exceeded your current quota"}}';

const field = (page: Page) => explainer(page).getByRole("textbox");
const status = (tool: Locator) => tool.getByRole("status");

const answer = (page: Page, name: string | RegExp) => chooser(page).getByRole("button", { name });

async function openExplainer(page: Page): Promise<void> {
  await page.goto("/guide/troubleshoot/");
  await expect(field(page)).toBeEnabled();
}

async function paste(page: Page, place: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await place.focus();
  await page.keyboard.press("ControlOrMeta+v");
}

/** Everything of a page that could keep or show what was typed. */
function traces(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")].map(
      (one) => (one as HTMLInputElement).value,
    );
    return [
      document.documentElement.outerHTML,
      ...fields,
      location.href,
      JSON.stringify(history.state),
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
    ].join("\n");
  });
}

test.describe("error explainer", () => {
  test("shows what an uncertain answer is to be compared with, or does not ask for it", async ({ page }) => {
    await openExplainer(page);
    const tool = explainer(page);
    const compare = tool.getByText("This is not certain: compare it with the others below.");
    await field(page).fill("model_not_found");
    await expect(compare).toBeVisible();
    await expect(tool.getByText("Could also be", { exact: true })).toBeVisible();
    await field(page).fill("insufficient_quota");
    await expect(status(tool)).toContainText("no prepaid credit");
    await expect(compare).toHaveCount(0);
  });

  test("names the way to the fix once, where the button leads there", async ({ page }) => {
    await openExplainer(page);
    await field(page).fill("Unsupported parameter: 'max_tokens' is not supported with this model.");
    const tool = explainer(page);
    await expect(tool.getByRole("link", { name: "See how to fix it" })).toBeVisible();
    await expect(tool.getByText("How to fix it", { exact: true })).toHaveCount(0);
  });

  test("names the cause, the retry, the first test, the screen, the steps and the reasons", async ({
    page,
  }) => {
    await openExplainer(page);
    await field(page).fill(noCredit);
    const tool = explainer(page);
    await expect(status(tool)).toContainText("Most likely:");
    await expect(tool.getByText("Do not retry: the same request fails again.")).toBeVisible();
    await expect(tool.getByText("First test", { exact: true })).toBeVisible();
    await expect(tool.getByText("How to fix it", { exact: true })).toBeVisible();
    const fix = tool.getByRole("link", { name: "Open the billing page" });
    await expect(fix).toHaveAttribute("href", /^https:\/\/platform\.openai\.com\/settings\/.*billing/);
    await expect(fix).toHaveAttribute("rel", "noreferrer");
    await expect(tool.getByText("Likely causes")).toBeHidden();
    await tool.getByText("Causes, steps and what else it could be").click();
    await expect(tool.getByText("The error code is insufficient_quota.")).toBeVisible();
    await expect(tool.getByRole("definition").getByRole("link").first()).toHaveAttribute(
      "href",
      /^\/errors\//,
    );
    await expect(tool.getByText("Steps to go through again")).toBeVisible();
    await expect(tool.getByText("Likely causes")).toBeVisible();
    const screen = tool.getByRole("link", { name: /^platform\.openai\.com\/settings/ });
    await expect(screen).toHaveAttribute("href", /^https:\/\/platform\.openai\.com\/settings\/.*billing/);
    await expect(screen).toHaveAttribute("rel", "noreferrer");
  });

  test("prints what was found, without the field", async ({ page }) => {
    await openExplainer(page);
    const tool = explainer(page);
    await page.emulateMedia({ media: "print" });
    await expect(tool.getByText("Paste the whole message")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await field(page).fill(noCredit);
    await expect(status(tool)).toContainText("Most likely:");
    await page.emulateMedia({ media: "print" });
    await expect(status(tool)).toBeVisible();
    await expect(tool.getByText("Do not retry: the same request fails again.")).toBeVisible();
    await expect(tool.locator("textarea")).toBeHidden();
    await expect(tool.locator("button:visible")).toHaveCount(0);
  });

  for (const width of [390, 1280]) {
    test(`stands right below the heading at ${width} pixels, and explains an example`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await openExplainer(page);
      const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
      const box = await field(page).boundingBox();
      expect((box?.y ?? Infinity) - (heading?.y ?? 0) - (heading?.height ?? 0)).toBeLessThan(100);
      await explainer(page).getByRole("button", { name: "Try an example" }).click();
      await expect(status(explainer(page))).toContainText("Most likely:");
      await expect(field(page)).toHaveValue(/credit_balance_exhausted/);
    });
  }

  test.describe("copying", () => {
    test.use({ permissions: ["clipboard-read", "clipboard-write"] });

    test("gives a command that prints the whole reply to who has only a status", async ({ page }) => {
      await openExplainer(page);
      await field(page).fill("HTTP/1.1 401 Unauthorized");
      const tool = explainer(page);
      const copy = tool.getByRole("button", { name: "Copy", exact: true }).first();
      expect(await nextWords(copy)).toBe("Copied");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl .*api\.openai\.com/);
    });
  });

  test("loads its rules only when somebody reaches for the field, and sends nothing", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
    await openExplainer(page);
    expect(requests.join("\n")).not.toMatch(/error-catalogue|answer\./);
    await field(page).focus();
    await expect.poll(() => requests.join("\n")).toMatch(/error-catalogue\.json/);
    await expect.poll(() => requests.join("\n")).toMatch(/answer\./);
    await field(page).fill(noCredit);
    await expect(status(explainer(page))).toContainText("Most likely:");
    expect(requests.join("\n")).not.toContain("quota");
  });

  test("hides a pasted secret everywhere, and says what to do", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
    await openExplainer(page);
    await paste(page, field(page), badKey);
    const tool = explainer(page);
    await expect(status(tool)).toContainText("Most likely:");
    await expect(tool.getByRole("alert")).toContainText("We hid what looks like a secret");
    await expect(tool.getByRole("alert").getByRole("link")).toHaveAttribute("href", "/guide/lost-or-leaked/");
    const copy = tool.getByRole("button", { name: "Copy the diagnosis as Markdown" });
    expect(await nextWords(copy)).toBe("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("- Code: `invalid_api_key`");
    expect(copied).toMatch(/^- Likely causes: \(1\) .+\(2\) /m);
    expect(copied).toMatch(/^- Where to look or fix it: Settings › API keys <https:\/\//m);
    const middle = secret.slice(10, 30);
    for (const text of [await traces(page), copied, requests.join("\n")]) expect(text).not.toContain(middle);
  });

  test("speaks of a hidden secret only as long as one is in the text", async ({ page }) => {
    await openExplainer(page);
    const notice = explainer(page).getByText("We hid what looks like a secret");
    await paste(page, field(page), badKey);
    await expect(notice).toBeVisible();
    await field(page).press("End");
    await field(page).pressSequentially(" and more");
    await expect(status(explainer(page))).toContainText("Most likely:");
    await expect(notice).toBeVisible();
    await field(page).fill(noCredit);
    await expect(explainer(page).getByText("The error code is insufficient_quota.")).toBeAttached();
    await expect(notice).toBeHidden();
  });

  test("says when a text does not name a cause, and when it is about something else", async ({ page }) => {
    await openExplainer(page);
    await field(page).fill("HTTP/1.1 401 Unauthorized");
    await expect(status(explainer(page))).toHaveText("This is not enough to name one cause.");
    await expect(explainer(page).getByText("Closest entries")).toBeVisible();
    await field(page).fill("error 401 in my weather station, 你好");
    await expect(status(explainer(page))).toHaveText("This may be the error of another service.");
    await expect(explainer(page).getByText("If it does come from the OpenAI API")).toBeVisible();
    await expect(explainer(page).getByRole("link", { name: /Incorrect API key/ })).toBeVisible();
    await field(page).fill("The cat sat on the mat.");
    await expect(status(explainer(page))).toHaveText("This does not look like a problem with an OpenAI key.");
  });

  test("shows nothing of a text that was handed over until secrets are hidden in it", async ({ page }) => {
    const release = await holdBack(page, "**/answer.*.js");
    await page.addInitScript((text) => (window.name = `openai-key-guide:${text}`), badKey);
    await openExplainer(page);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("");
    release();
    await expect(status(explainer(page))).toContainText("Most likely:");
    await expect(field(page)).toHaveValue(/Incorrect API key provided/);
    expect(await traces(page)).not.toContain(secret.slice(10, 30));
  });

  test.describe("before its rules have come", () => {
    test.use({ expectedConsole: /Failed to (load|fetch)|ERR_FAILED|dynamically imported/ });

    const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
      "a paste": (page) => paste(page, field(page), badKey),
      "what a keyboard puts in at once": async (page) => {
        await field(page).focus();
        await page.keyboard.insertText(badKey);
      },
      "what the browser fills in": (page) => field(page).fill(badKey),
    };

    for (const [way, put] of Object.entries(ways)) {
      test(`keeps ${way} out of sight`, async ({ page }) => {
        const release = await holdBack(page, "**/answer.*.js");
        await openExplainer(page);
        await put(page);
        await expect(status(explainer(page))).toHaveText("Reading …");
        await expect(field(page)).toHaveValue("");
        expect(await traces(page)).not.toContain(secret.slice(8, 14));
        await page.keyboard.type("!");
        release();
        await expect(status(explainer(page))).toContainText("Most likely:");
        await expect(field(page)).toHaveValue(/provided: sk-proj-\*{4}\w{4}\. You can .*!$/);
        await expect(explainer(page).getByRole("alert")).toContainText("We hid what looks like a secret");
        expect(await traces(page)).not.toContain(secret.slice(8, 14));
      });
    }

    test("leaves what is typed in the field", async ({ page }) => {
      await page.route("**/answer.*.js", () => undefined);
      await openExplainer(page);
      await field(page).focus();
      await page.keyboard.type("429 from\nmy serverr");
      await page.keyboard.press("Backspace");
      await expect(field(page)).toHaveValue("429 from\nmy server");
    });

    test("forgets a paste when they fail", async ({ page }) => {
      const failure = Promise.withResolvers<void>();
      await page.route("**/answer.*.js", async (route) => {
        await failure.promise;
        await route.abort();
      });
      await openExplainer(page);
      await paste(page, field(page), badKey);
      await expect(status(explainer(page))).toHaveText("Reading …");
      failure.resolve();
      await expect(explainer(page).getByRole("alert")).toContainText("The explainer could not load");
      await field(page).press("a");
      await expect(field(page)).toHaveValue(/^a?$/);
      expect(await traces(page)).not.toContain(secret.slice(8, 14));
    });
  });

  test.describe("on a phone", () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

    for (const [length, text] of [
      ["short", noCredit],
      ["long", noCredit + "nothing to see here\n".repeat(700)],
    ] as const) {
      test(`leaves the field after a ${length} paste, so that no keyboard covers the answer`, async ({
        page,
      }) => {
        await openExplainer(page);
        await paste(page, field(page), text);
        await expect(status(explainer(page))).toContainText("Most likely:");
        await expect(field(page)).not.toBeFocused();
      });
    }

    test("stays in the field while somebody types", async ({ page }) => {
      await openExplainer(page);
      await field(page).focus();
      await page.keyboard.type("insufficient_quota");
      await expect(status(explainer(page))).toContainText("Most likely:");
      await expect(field(page)).toBeFocused();
    });
  });

  test("stays in the field after a paste where no keyboard covers anything", async ({ page }) => {
    await openExplainer(page);
    await paste(page, field(page), noCredit);
    await expect(status(explainer(page))).toContainText("Most likely:");
    await expect(field(page)).toBeFocused();
  });

  test("shows nothing of a longer paste until secrets are hidden in it", async ({ page }) => {
    await openExplainer(page);
    await field(page).fill("HTTP 429");
    await expect(explainer(page).getByRole("button", { name: "Clear" })).toBeVisible();
    // Runs after the tool's own listener, and before anything is painted.
    await field(page).evaluate((input: HTMLTextAreaElement) =>
      input.addEventListener("input", () => (input.title = input.value)),
    );
    await paste(page, field(page), `${"app took 20 ms for /v1/things\n".repeat(300)}${badKey}`);
    await expect(field(page)).toHaveValue(/sk-proj-\*{4}/);
    expect(await traces(page)).not.toContain(secret.slice(8, 14));
  });

  test("clears everything and gives the focus back, by keyboard", async ({ page }) => {
    await openExplainer(page);
    await field(page).focus();
    await page.keyboard.type("insufficient_quota 429 openai");
    await expect(status(explainer(page))).not.toBeEmpty();
    await explainer(page).getByRole("button", { name: "Clear" }).focus();
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("");
    await expect(status(explainer(page))).toBeEmpty();
    await expect(explainer(page).getByRole("button")).toHaveText("Try an example");
  });

  test("reads all of a long paste, keeps the part that decided, and hides a secret anywhere in it", async ({
    page,
  }) => {
    const line = "2026-01-02T03:04:05 INFO app request id=17 took 20 ms for /v1/things and more words\n";
    await openExplainer(page);
    await paste(page, field(page), `${line.repeat(600)}${noCredit}\n${line.repeat(600)}key ${secret}\n`);
    const tool = explainer(page);
    await expect(status(tool)).toContainText("Most likely:");
    await expect(tool.getByText("The text was long.")).toBeVisible();
    await expect(tool.getByText("We read its first")).toBeHidden();
    await expect(field(page)).toHaveValue(/insufficient_quota/);
    expect((await field(page).inputValue()).length).toBeLessThan(20_000);
    await expect(tool.getByRole("alert")).toContainText("We hid what looks like a secret");
    expect(await traces(page)).not.toContain(secret.slice(10, 30));
    // Text that comes another way than by a paste, such as from the browser's own form filling.
    await field(page).fill(`${line.repeat(600)}${badKey}`);
    await expect(tool.getByText("The error code is invalid_api_key.")).toBeAttached();
    expect((await field(page).inputValue()).length).toBeLessThan(20_000);
    expect(await traces(page)).not.toContain(secret.slice(10, 30));
  });

  test("says where it cut a text that is too long", async ({ page }) => {
    await openExplainer(page);
    await paste(page, field(page), noCredit + "nothing to see here\n".repeat(11_000));
    await expect(status(explainer(page))).toContainText("Most likely:");
    await expect(explainer(page).getByText("We read its first 200,000 characters only.")).toBeVisible();
    await field(page).fill("HTTP 429");
    await expect(explainer(page).getByText("We read its first")).toBeHidden();
  });

  test.describe("when a file is missing", () => {
    test.use({ expectedConsole: /Failed to load resource|404|dynamically imported/ });

    for (const [name, pattern] of [
      ["catalogue", "**/error-catalogue.json"],
      ["rules", "**/answer.*.js"],
      ["words", "**/error-words.json"],
      ["view", "**/result.*.js"],
    ] as const) {
      test(`says that the ${name} could not load, and keeps no text`, async ({ page }) => {
        await page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
        await openExplainer(page);
        await field(page).fill(badKey);
        await expect(explainer(page).getByRole("alert")).toContainText("The explainer could not load");
        await expect(field(page)).toHaveValue("");
        expect(await traces(page)).not.toContain(secret.slice(10, 30));
      });
    }

    test("without its script the field is off and the catalogue is linked", async ({ page }) => {
      await page.route("**/ErrorExplainer.*.js", (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("/guide/troubleshoot/");
      await expect(field(page)).toBeDisabled();
      await expect(explainer(page).getByRole("link", { name: "error catalogue" })).toBeVisible();
    });
  });
});

test.describe("which key", () => {
  test("says what a beginning means, where to look and with which ending", async ({ page }) => {
    await page.goto("/guide/lost-or-leaked/");
    const tool = whichKey(page);
    await tool.getByLabel("The first").fill("sk-admin-");
    await tool.getByLabel("The last").fill("a1B2");
    await expect(status(tool)).toHaveText("This looks like an admin key, which cannot be used for models.");
    await expect(tool.getByText("an entry that ends in “a1B2”")).toBeVisible();
    await expect(tool.getByRole("definition").getByRole("link")).toBeVisible();
  });

  for (const name of ["The first", "The last"]) {
    test(`takes no whole key in the field "${name}"`, async ({ page }) => {
      await page.goto("/guide/lost-or-leaked/");
      const input = whichKey(page).getByLabel(name);
      await paste(page, input, secret);
      await expect(whichKey(page).getByRole("alert")).toContainText("so we emptied the field");
      await expect(input).toHaveValue("");
      expect(await traces(page)).not.toContain(secret.slice(8, 14));
      await page.keyboard.type("ek_");
      await expect(whichKey(page).getByRole("alert")).toBeHidden();
    });
  }
});

test.describe("credential chooser", () => {
  test("asks one question at a time by keyboard, and says where the reader is", async ({ page }) => {
    await page.goto("/guide/credentials/");
    const tool = chooser(page);
    await expect(status(tool)).toHaveText("Question 1 of up to 4");
    await answer(page, "Call models").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#credential=job\.models$/);
    await expect(status(tool)).toHaveText("Question 2 of up to 4");
    await expect(tool.getByRole("group", { name: /\?$/ })).toHaveCount(1);
    await expect(tool.getByRole("group", { name: "Who makes the calls?" })).toBeFocused();
    await expect(tool.getByRole("listitem").filter({ hasText: "Call models · Change" })).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(status(tool)).toHaveText("Use this: A project key of your own.");
    await expect(tool.getByRole("group", { name: /\?$/ })).toHaveCount(0);
    await expect(tool.getByRole("heading", { name: "A project key of your own" })).toBeFocused();
    expect(await violations(page)).toEqual([]);
  });

  test("shows the result with the one thing to do next", async ({ page }) => {
    await page.goto("/guide/credentials/#credential=job.models~caller.program~place.server");
    const result = chooser(page).locator("#use-service-account");
    await expect(result.getByRole("link", { name: "Make a service account" })).toBeVisible();
    await expect(result.getByText("api.responses.write")).toBeVisible();
    await expect(result.getByRole("button", { name: /^Source/ }).first()).toBeVisible();
    await result.getByRole("link", { name: "Make a service account" }).click();
    await expect(page.getByRole("heading", { name: "Make a service account" })).toBeInViewport();
  });

  test("asks again what the reader wants to change, and what hangs on it", async ({ page }) => {
    await page.goto("/guide/credentials/#credential=job.models~caller.program~place.server");
    const tool = chooser(page);
    await answer(page, "Change: Who makes the calls?").click();
    await expect(tool.getByRole("group", { name: "Who makes the calls?" })).toBeFocused();
    await expect(status(tool)).toHaveText("Question 2 of up to 4");
    await expect(page).toHaveURL(/#credential=job\.models$/);
    await expect(tool.getByRole("heading", { name: "A key of a service account" })).toBeHidden();
    await answer(page, "A page or an app on my users' devices").click();
    await expect(status(tool)).toHaveText("Question 3 of 3");
  });

  test("keeps the answers after a reload, and starts again", async ({ page }) => {
    await page.goto("/guide/credentials/#credential=job.models~caller.visitor~client.realtime");
    const tool = chooser(page);
    await expect(status(tool)).toContainText("Use this:");
    await expect(tool.getByText("Live voice: the Realtime API · Change")).toBeVisible();
    await page.reload();
    await expect(tool.getByText("Live voice: the Realtime API · Change")).toBeVisible();
    await tool.getByRole("button", { name: "Start again" }).click();
    await expect(page).toHaveURL("/guide/credentials/");
    await expect(status(tool)).toHaveText("Question 1 of up to 4");
    await expect(tool.getByRole("group", { name: "What do you want to do?" })).toBeFocused();
  });

  test("follows a link of its list, and back from a source, to the result", async ({ page }) => {
    await page.goto("/guide/credentials/");
    const tool = chooser(page);
    await tool.getByText("All questions and answers as a list").click();
    await tool.getByRole("link", { name: "An admin key" }).click();
    await expect(status(tool)).toHaveText("Use this: An admin key.");
    await expect(tool.getByRole("heading", { name: "An admin key" })).toBeInViewport();
    const source = tool
      .getByRole("button", { name: /^Source/ })
      .filter({ visible: true })
      .first();
    const anchor = await source.getAttribute("id");
    await page.goto("/guide/store/");
    await page.goto(`/guide/credentials/#${anchor}`);
    await expect(status(tool)).toHaveText("Use this: An admin key.");
    await answer(page, "Call models").click();
    await expect(status(tool)).toHaveText("Question 2 of up to 4");
    await expect(tool.getByRole("heading", { name: "An admin key" })).toBeHidden();
  });

  test.describe("without its script", () => {
    test.use({ expectedConsole: /Failed to load resource|404/ });

    test("its list still leads to the results", async ({ page }) => {
      await page.route("**/CredentialChooser.*.js", (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("/guide/credentials/");
      await expect(answer(page, "Call models")).toBeDisabled();
      await chooser(page).getByText("All questions and answers as a list").click();
      await chooser(page).getByRole("link", { name: "An admin key" }).click();
      await expect(chooser(page).getByRole("heading", { name: "An admin key" })).toBeInViewport();
    });
  });

  test("ignores ids that it does not know, and shows nothing of them", async ({ page }) => {
    await page.goto(`/guide/credentials/#credential=job.${secret}~caller.me`);
    await expect(answer(page, "Call models")).toBeEnabled();
    await expect(status(chooser(page))).toHaveText("Question 1 of up to 4");
    await expect(page).toHaveURL("/guide/credentials/");
    expect(await traces(page)).not.toContain(secret.slice(10, 30));
  });
});

const places = [
  ["/guide/troubleshoot/", explainer],
  ["/guide/lost-or-leaked/", whichKey],
  ["/guide/credentials/", chooser],
] as const;

for (const [url, tool] of places) {
  for (const [width, colorScheme] of [
    [320, "light"],
    [1280, "dark"],
  ] as const) {
    test(`axe finds nothing on ${url} in use at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const first = tool(page).locator("textarea, input, fieldset button").first();
      await expect(first).toBeEnabled();
      if (url.includes("credentials")) {
        for (const name of ["Call models", "I do, to learn"]) await answer(page, name).click();
      } else await first.fill(url.includes("troubleshoot") ? badKey : "sk-proj-");
      await expect(status(tool(page))).not.toBeEmpty();
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      for (const control of await tool(page)
        // Marks of sources stand within sentences, where no size is asked for.
        .locator("button:visible:not(.cite), textarea, label:has(input):visible, summary:visible")
        .all())
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });
  }

  test(`prints ${url} without controls`, async ({ page }) => {
    await page.goto(url);
    await page.emulateMedia({ media: "print" });
    // The numbers of sources are printed; the list at the end says what they mean.
    await expect(
      tool(page).locator("textarea, input, button:not(.cite)").filter({ visible: true }),
    ).toHaveCount(0);
  });

  test(`nothing moves on ${url} while it loads`, async ({ page }) => {
    await page.goto(url);
    await expect(tool(page).locator("textarea, input, fieldset button").first()).toBeEnabled();
    expect(await layoutShift(page)).toBe(0);
  });
}

test("a command in an answer is read to its end on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/guide/troubleshoot/");
  await field(page).fill("429");
  const command = explainer(page).locator("pre", { hasText: "curl" });
  await expect(command).toBeVisible();
  expect(await command.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const [box, copy] = await Promise.all([
    explainer(page).getByRole("figure").boundingBox(),
    explainer(page).getByRole("button", { name: "Copy", exact: true }).boundingBox(),
  ]);
  expect(copy?.y, "what copies it stands in its box").toBeGreaterThanOrEqual(box?.y ?? 0);
  expect((copy?.y ?? 0) + (copy?.height ?? 0)).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("offers the catalogue instead of the explainer", async ({ page }) => {
    await page.goto("/guide/troubleshoot/");
    await expect(field(page)).toBeHidden();
    await explainer(page).getByRole("link", { name: "error catalogue" }).click();
    await expect(page).toHaveURL("/errors/");
  });

  test("lists what the beginnings of keys mean", async ({ page }) => {
    await page.goto("/guide/lost-or-leaked/");
    await expect(whichKey(page).getByText("This looks like an admin key")).toBeVisible();
    await expect(whichKey(page).getByRole("textbox")).toHaveCount(0);
  });

  test("shows the chooser as answers within answers that lead to whole results", async ({ page }) => {
    await page.goto("/guide/credentials/");
    const tool = chooser(page);
    await expect(tool.getByRole("radio")).toHaveCount(0);
    let answers = tool.getByRole("listitem");
    for (const name of ["Call models", "A program that runs without me", "In a cloud or a cluster", "Yes"]) {
      const answer = answers.filter({ hasText: name }).first();
      await expect(answer.getByText(name, { exact: true }).first()).toBeVisible();
      answers = answer.getByRole("listitem");
    }
    await tool.getByRole("link", { name: "A project key of your own" }).click();
    await expect(page).toHaveURL(/#use-user-key$/);
    const result = tool.locator("#use-user-key");
    await expect(result.getByRole("heading", { name: "A project key of your own" })).toBeInViewport();
    for (const term of ["Permission", "Scopes", "Expiry", "If somebody gets hold of it"])
      await expect(result.getByRole("term").filter({ hasText: term })).toBeVisible();
    await expect(result.getByText("api.responses.write")).toBeVisible();
    await expect(result.getByRole("button", { name: /^Source/ }).first()).toBeVisible();
  });
});

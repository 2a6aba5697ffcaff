import type { Locator, Page } from "@playwright/test";
import { expect, layoutShift, ofEveryPage, test, violations } from "./site.ts";

const shellKey = "openai-key-guide:shell";

/** The step that shows how to set a key, with tabs for each shell. */
const setStep = (page: Page) => page.locator(".step").filter({ hasText: "Type the key at a hidden prompt" });
/** A later step with tabs of the same kind. */
const checkStep = (page: Page) => page.locator(".step").filter({ hasText: "Check it without printing it" });
const picker = (page: Page, kind: "Commands for" | "Examples in" = "Commands for") =>
  page.getByRole("combobox", { name: kind });
/** The panels that a place shows, without those inside of one; one of them at a time. */
const panels = (place: Locator) => place.locator(".tab:not(.tab .tab)").and(place.getByRole("group"));
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), shellKey);

async function usePlatform(page: Page, platform: string): Promise<void> {
  await page.addInitScript(
    (value) => Object.defineProperty(navigator, "platform", { get: () => value }),
    platform,
  );
}

/** Changes a page's HTML on its way to the browser. */
async function rewrite(page: Page, url: string, change: (html: string) => string): Promise<void> {
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** The place shows one panel, that of the choice. */
async function expectShell(place: Locator, name: string): Promise<void> {
  await expect(panels(place)).toHaveCount(1);
  await expect(panels(place)).toHaveAccessibleName(name);
  await expect(panels(place)).toBeVisible();
}

test("what is chosen is named on a phone, too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/guide/store/");
  for (const kind of ["Commands for", "Examples in"] as const) {
    await expect(picker(page, kind)).toBeVisible();
    const name = page.locator("[data-picker]").getByText(kind, { exact: true });
    expect((await name.boundingBox())?.width).toBeGreaterThan(20);
  }
});

test("one choice changes all tabs of its kind and no others", async ({ page }) => {
  await page.goto("/guide/store/");
  await expectShell(setStep(page), "bash");
  await picker(page).selectOption("fish");
  await expectShell(setStep(page), "fish");
  await expectShell(checkStep(page), "fish");
  await expectShell(page.locator(".step").filter({ hasText: "Use it from code" }), "curl");
});

test("remembers the choice on other pages and after a reload", async ({ page }) => {
  await page.goto("/guide/store/");
  await picker(page).selectOption("PowerShell");
  await page.reload();
  await expectShell(setStep(page), "PowerShell");
  await page.goto("/guide/coding-agents/");
  await expectShell(page.locator(".step .tabs"), "PowerShell");
});

test("an error page has its first test in the shell of the reader", async ({ page }) => {
  await page.goto("/errors/no-credit/?shell=powershell");
  const command = page.getByRole("main").locator(".tabs");
  await expectShell(command, "PowerShell");
  await expect(panels(command)).toContainText("curl.exe");
  await picker(page).selectOption("cmd");
  await expectShell(command, "cmd");
  await expect(panels(command)).toContainText("%OPENAI_API_KEY%");
});

test("what is on the screen stays where it is when somebody chooses", async ({ page }) => {
  await page.goto("/guide/store/");
  const seen = page.locator(".step").filter({ hasText: "Keep it for new windows" }).locator(".tabs");
  await seen.scrollIntoViewIfNeeded();
  await seen.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const before = (await seen.boundingBox())?.y ?? 0;
  await picker(page).selectOption("cmd");
  await expectShell(seen, "cmd");
  expect(Math.abs(((await seen.boundingBox())?.y ?? 0) - before)).toBeLessThan(1);
});

test("stays in reach from the first tabs to the end of the text", async ({ page }) => {
  await page.goto("/guide/store/");
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const step of [setStep(page), page.getByRole("heading", { name: "Next step" })]) {
      await step.scrollIntoViewIfNeeded();
      await expect(picker(page)).toBeInViewport({ ratio: 1 });
    }
  }
});

test("follows a choice made in another tab of the browser", async ({ page, context }) => {
  await page.goto("/guide/store/");
  const other = await context.newPage();
  await other.goto("/guide/store/");
  await picker(other).selectOption("zsh");
  await expectShell(setStep(page), "zsh");
});

test("works by keyboard", async ({ page }) => {
  await page.goto("/guide/store/");
  await expectShell(setStep(page), "bash");
  await picker(page).focus();
  await page.keyboard.press("ArrowDown");
  await expectShell(setStep(page), "zsh");
  await page.keyboard.press("End");
  await expectShell(setStep(page), "cmd");
  await expect(picker(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(picker(page, "Examples in")).toBeFocused();
});

test("offers what the page has panels for", async ({ page }) => {
  await page.goto("/guide/troubleshoot/?shell=zsh");
  await expect(picker(page)).toHaveValue("zsh");
  await expect(picker(page).getByRole("option")).toHaveText(["bash", "zsh", "fish", "PowerShell", "cmd"]);
  await expect(picker(page, "Examples in")).toHaveCount(0);
});

test("guesses by the platform while nothing is stored, and stores no guess", async ({ page }) => {
  await usePlatform(page, "Win32");
  await page.goto("/guide/store/");
  await expectShell(setStep(page), "PowerShell");
  expect(await stored(page)).toBeNull();
});

for (const url of ["/guide/store/", "/guide/test/"])
  test(`${url} tests a key on Windows with what Windows has, in the shell that was chosen`, async ({
    page,
  }) => {
    await usePlatform(page, "Win32");
    await page.goto(url);
    const shown = page.locator("pre:visible").filter({ hasText: "api.openai.com/v1/models" });
    await expect(shown).toHaveCount(1);
    await expect(shown).toContainText("$env:OPENAI_API_KEY");
    await picker(page).selectOption("cmd");
    await expect(shown).toContainText("%OPENAI_API_KEY%");
    await picker(page, "Examples in").selectOption("Python");
    await expect(shown).toHaveCount(0);
    await picker(page, "Examples in").selectOption("curl");
    await expect(shown).toContainText("%OPENAI_API_KEY%");
  });

test("guesses zsh on a Mac, and a stored choice wins over the guess", async ({ page }) => {
  await usePlatform(page, "MacIntel");
  await page.goto("/guide/store/");
  await expectShell(setStep(page), "zsh");
  await picker(page).selectOption("bash");
  await page.reload();
  await expectShell(setStep(page), "bash");
});

test("the address wins without overwriting what is stored", async ({ page }) => {
  await page.goto("/guide/store/");
  await picker(page).selectOption("fish");
  await page.goto("/guide/store/?shell=powershell");
  await expectShell(setStep(page), "PowerShell");
  expect(await stored(page)).toBe("fish");
});

test("a choice takes its own kind out of the address, so that it holds after a reload", async ({ page }) => {
  await page.goto("/guide/store/?shell=powershell&language=node");
  await picker(page).selectOption("zsh");
  await expect(page).toHaveURL("/guide/store/?language=node");
  await page.reload();
  await expectShell(setStep(page), "zsh");
});

test("ignores a stored value and an address that it does not know", async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, '"] *'), shellKey);
  await page.goto("/guide/store/?shell=tcsh");
  await expectShell(setStep(page), "bash");
});

test("shows the closest panel where a page has none for the choice", async ({ page }) => {
  await page.goto("/guide/troubleshoot/?shell=zsh");
  await expectShell(page.locator(".step").filter({ hasText: "Get the whole answer" }), "bash, zsh, fish");
  await page.goto("/guide/coding-agents/?shell=cmd");
  await expectShell(page.locator(".tabs[data-group=shell]"), "PowerShell");
});

test("works for the page when storage is blocked", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied", "SecurityError");
      },
    });
  });
  await page.goto("/guide/store/");
  await picker(page).selectOption("fish");
  await expectShell(checkStep(page), "fish");
});

test("find-in-page opens the panel that holds the words", async ({ page }) => {
  await page.goto("/guide/store/");
  const hidden = setStep(page).locator('.tab[aria-label="PowerShell"]');
  await expect(hidden).toHaveAttribute("hidden", "until-found");
  await hidden.dispatchEvent("beforematch");
  await expectShell(setStep(page), "PowerShell");
  await expectShell(checkStep(page), "PowerShell");
  expect(await stored(page)).toBeNull();
});

for (const how of ["on arrival", "on the page"] as const) {
  test(`a link into a hidden panel opens it ${how}`, async ({ page }) => {
    // No panel of the guide holds an anchor yet, so the test puts one there.
    await rewrite(page, "**/guide/store/", (html) =>
      html.replace('<pre class="language-powershell"', '<pre id="target" class="language-powershell"'),
    );
    await page.goto(how === "on arrival" ? "/guide/store/#target" : "/guide/store/");
    await page.evaluate(() => location.assign("#target"));
    await expect(page.locator("#target")).toBeInViewport();
    await expectShell(setStep(page), "PowerShell");
  });
}

for (const width of [360, 1280]) {
  for (const search of ["", "?shell=cmd&language=node"]) {
    test(`no tabs move while a page loads at ${width} pixels with "${search}"`, async ({ page }) => {
      // The copy buttons are not what is measured here.
      await rewrite(page, "**/guide/*/*", (html) => html.replaceAll('class="copy"', 'class="no-copy"'));
      // So tall that tabs are on the screen from the start.
      await page.setViewportSize({ width, height: 4000 });
      for (const url of [`/guide/store/${search}`, `/guide/test/${search}`]) {
        await page.goto(url);
        await expect(page.getByRole("combobox").first()).toBeInViewport();
        expect(await layoutShift(page)).toBe(0);
      }
    });
  }

  test(`the picker is large enough and stays in the page at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/guide/store/?shell=cmd");
    for (const item of await page.getByRole("combobox").all()) {
      const box = await item.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto("/guide/store/");
      await picker(page).selectOption("zsh");
      expect(await violations(page)).toEqual([]);
    });
  }
}

test("prints the chosen panel only, with its label", async ({ page }) => {
  await page.goto("/guide/store/");
  await picker(page).selectOption("fish");
  await page.emulateMedia({ media: "print" });
  await expect(picker(page)).toBeHidden();
  await expectShell(setStep(page), "fish");
  await expect(panels(setStep(page)).getByText("fish").first()).toBeVisible();
  await expect(setStep(page).locator("pre:visible")).toHaveCount(1);
});

test("no page without tabs carries their script, and no page loads a file for them", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  /** Scripts in the page that handle panels. */
  const ofTabs = () =>
    page.evaluate(() => [...document.scripts].filter(({ text }) => text.includes("until-found")).length);
  await page.goto("/guide/store/");
  await expectShell(setStep(page), "bash");
  expect(scripts.filter((url) => !ofEveryPage.test(url))).toEqual([]);
  expect(await ofTabs()).toBe(1);
  await page.goto("/guide/chatgpt-vs-api/");
  expect(await ofTabs()).toBe(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("all panels stand below each other with their labels, and no tabs", async ({ page }) => {
    await page.goto("/guide/store/?shell=zsh");
    await expect(page.getByRole("combobox")).toHaveCount(0);
    for (const part of await page.locator(".tab, .tab-label, .tab pre").all())
      await expect(part).toBeVisible();
  });
});

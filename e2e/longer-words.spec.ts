import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** A page of each kind, in both languages. */
const kinds = [
  "/",
  "/checklist/",
  "/clients/",
  "/clients/openai-python/",
  "/errors/",
  "/errors/no-credit/",
  "/faq/",
  "/glossary/",
  "/guide/billing/",
  "/guide/credentials/",
  "/guide/env-files/",
  "/guide/store/",
  "/guide/troubleshoot/",
  "/search/",
  "/zh/",
  "/zh/checklist/",
  "/zh/faq/",
  "/zh/guide/find/",
];

/**
 * Makes every word two fifths longer, as words of other languages are, except what programs print and understand. A script that
 * wakes up later may bring some of its words back.
 */
async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const untouched = "code, pre, kbd, samp, svg, script, style, textarea, option";
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest(untouched)) continue;
      text.textContent = (text.textContent ?? "").replace(
        /\p{L}{4,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase(),
      );
    }
  });
}

/** What reaches over the edge of the window, and no box around it that scrolls or clips. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const isKept = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== "visible" || isKept(element.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > edge + 1 && !isKept(element.parentElement);
      })
      .map((element) => `${element.tagName} ${(element.textContent ?? "").trim().slice(0, 40)}`);
  });
}

test("pages fit a narrow window with letters, words and lines as far apart as readers may set them", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  for (const url of ["/changes/", "/checklist/", "/guide/chatgpt-vs-api/", "/guide/production/"]) {
    await page.goto(url);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
      );
      document.adoptedStyleSheets.push(sheet);
    });
    await expect(page.locator("h1")).toHaveCSS("word-spacing", /[1-9]/);
    expect(await overflowing(page), url).toEqual([]);
  }
});

for (const url of kinds) {
  test(`${url} fits a phone with words two fifths longer`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    const title = await page.locator("h1").textContent();
    await lengthenWords(page);
    await expect(page.locator("h1")).not.toHaveText(title ?? "");
    expect(await overflowing(page)).toEqual([]);
  });
}

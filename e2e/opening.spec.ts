/** Where a page stands when it opens: its answer is painted first, and what is below comes before a reader can miss it. */
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const url = "/guide/store/";
const placed = (page: Page) => page.evaluate(() => Math.round(scrollY));

async function readOn(page: Page): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => scrollTo(0, 2000));
  await expect.poll(() => placed(page)).toBe(2000);
}

test("shows the whole page after its answer", async ({ page }) => {
  await page.goto(url);
  await expect(page.locator(".answer")).toBeInViewport();
  for (const part of [".prose > h2", ".prose pre", "nav.page-nav", "footer"])
    await expect(page.locator(part).first()).toBeVisible();
});

test("returns to the place that was read, on a reload and on the way back", async ({ page }) => {
  await readOn(page);
  await page.reload();
  await expect.poll(() => placed(page)).toBe(2000);
  await page.goto("/faq/");
  await page.goBack();
  await expect.poll(() => placed(page)).toBe(2000);
});

test("opens at the section or the words that a link asks for", async ({ page }) => {
  await page.goto(url);
  const last = page.locator(".prose > h2").last();
  const id = await last.getAttribute("id");
  const words = encodeURIComponent((await last.innerText()).trim());
  for (const fragment of [`#${id}`, `#:~:text=${words}`]) {
    await page.goto("/faq/");
    await page.goto(url + fragment);
    await expect(last, fragment).toBeInViewport();
  }
});

test("what opens later is there at once, and nothing goes on moving", async ({ page }) => {
  await page.goto(url);
  const shown = await page.locator("[popover]").evaluateAll((notes: HTMLElement[]) =>
    notes.map((note) => {
      note.showPopover();
      return getComputedStyle(note).display !== "none";
    }),
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).not.toContain(false);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

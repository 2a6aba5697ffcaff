import type { Page } from "@playwright/test";
import { expect, layoutShift, test, violations } from "./site.ts";

const list = (page: Page) => page.getByRole("region", { name: "Your list" });
const box = (page: Page, step: string) => list(page).getByRole("checkbox", { name: step });
const stored = "Store the key out of your code";
const checked = "Check what was stored";

test("shows the steps that a page teaches, with what is done in the whole list", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box("Sign up").check();
  await checklist.skip("Sign in to the developer platform").click();
  await page.goto("/guide/store/");
  await expect(list(page)).toContainText("1 of 10");
  await expect(list(page).getByRole("checkbox")).toHaveCount(2);
  await page.goto("/guide/find/");
  await expect(list(page).getByRole("listitem").first()).toContainText("Sign in");
  await expect(box(page, "Sign in")).not.toBeChecked();
});

test("says which step is next, as the list does", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box("Sign up").check();
  await page.goto("/guide/find/");
  await expect(box(page, "Sign in")).toHaveAttribute("aria-current", "step");
  await box(page, "Sign in").check();
  await expect(box(page, "Sign in")).not.toHaveAttribute("aria-current");
});

test("a tick is the same tick in the list, and says once what it led to", async ({ checklist, page }) => {
  await page.goto("/guide/store/");
  const status = list(page).getByRole("status");
  await expect(status).toHaveText("");
  await box(page, stored).check();
  await expect(status).toHaveText("1 of 11 done.");
  await expect(list(page)).toContainText("1 of 11");
  await expect(box(page, stored)).toBeFocused();
  await checklist.open();
  await expect(checklist.box(stored)).toBeChecked();
});

test("follows the list in another tab, and the list follows it", async ({ checklist, context, page }) => {
  await checklist.open();
  const other = await context.newPage();
  await other.goto("/guide/store/");
  await checklist.box(checked).check();
  await expect(box(other, checked)).toBeChecked();
  await box(other, stored).check();
  await expect(checklist.box(stored)).toBeChecked();
  await box(other, checked).uncheck();
  await expect(checklist.box(checked)).not.toBeChecked();
  await expect(page.locator(".checklist-count")).toContainText("1 of 11");
});

test("leads from a step to its place in the list", async ({ checklist, page }) => {
  await page.goto("/guide/lost-or-leaked/");
  await list(page).getByRole("link", { name: "Delete the leaked key now" }).click();
  await expect(page).toHaveURL("/checklist/leak-response/#step-revoke-key");
  await expect(checklist.details("Delete the leaked key now")).toBeInViewport();
});

test("ticks by keyboard, and nothing moves while the page loads", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/guide/billing/");
  // So tall that the steps are on the screen from the start, and the end of the page is not: a window taller than a page
  // shows its last lines come in.
  const end = await page
    .locator("footer")
    .evaluate((footer) => Math.floor(footer.getBoundingClientRect().top));
  await page.setViewportSize({ width: 1280, height: end });
  await box(page, "Buy credit").focus();
  await page.keyboard.press("Space");
  await page.reload();
  await expect(box(page, "Buy credit")).toBeChecked();
  await expect(list(page)).toContainText("1 of 11");
  expect(await layoutShift(page)).toBe(0);
});

test("keeps a tick for the visit and says so when storage is blocked", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied", "SecurityError");
      },
    });
  });
  await page.goto("/guide/store/");
  await expect(list(page).getByRole("alert")).toBeHidden();
  await box(page, stored).check();
  await box(page, checked).check();
  await expect(box(page, stored)).toBeChecked();
  await expect(list(page).getByRole("alert")).toContainText("Not saved");
  await expect(list(page)).toContainText("2 of 11");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at 360 pixels in ${colorScheme}, and targets are large enough`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.goto("/guide/find/");
    await box(page, "Sign in").check();
    expect(await violations(page)).toEqual([]);
    const rows = await list(page)
      .getByRole("listitem")
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(44);
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("stands there as a plain list of links", async ({ page }) => {
    await page.goto("/guide/create/");
    await expect(list(page)).toContainText("11 steps");
    await expect(list(page).getByRole("link", { name: "Create the key" })).toHaveAttribute(
      "href",
      "/checklist/#step-make-key",
    );
    await expect(list(page).getByRole("checkbox")).toHaveCount(0);
  });
});

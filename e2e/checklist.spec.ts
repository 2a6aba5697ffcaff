import { expect, test } from "./site.ts";

const first = "Sign up";
const second = "Sign in to the developer platform";
const third = "Check the organization";
/** Steps of the list. */
const all = 16;

test("keeps ticked steps after a reload, in words and in every control", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  await checklist.box(third).check();
  await expect(checklist.count).toHaveText(`2 of ${all} steps done.`);
  await page.reload();
  await expect(checklist.count).toHaveText(`2 of ${all} steps done.`);
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.box(second)).not.toBeChecked();
  await expect(page.getByRole("progressbar", { name: "Steps done" })).toHaveJSProperty("value", 2);
  await expect(page.locator("#step-sign-up")).toHaveClass(/\bdone\b/);
  await expect(page.locator("#step-sign-in")).toHaveClass(/\bnext\b/);
});

test("shows the same progress on the home page", async ({ checklist }) => {
  await checklist.open("/");
  await checklist.box(first).check();
  await checklist.open("/checklist/");
  await expect(checklist.box(first)).toBeChecked();
});

test("says that ticks are saved in this browser only", async ({ checklist }) => {
  await checklist.open();
  await expect(checklist.saved).toHaveText("Saved in this browser only.");
});

test("moves the next step to the first step without a mark", async ({ checklist, page }) => {
  await checklist.open();
  await expect(page.locator("#step-sign-up")).toContainText("Next step");
  await checklist.box(first).check();
  await expect(page.locator("#step-sign-up")).not.toContainText("Next step");
  await expect(page.locator("#step-sign-in")).toContainText("Next step");
});

test("leaves a step that does not apply out of the total", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.skip(second).click();
  await expect(checklist.count).toHaveText(`0 of ${all - 1} steps done (1 does not apply).`);
  await page.reload();
  await expect(checklist.count).toHaveText(`0 of ${all - 1} steps done (1 does not apply).`);
  await checklist.skip(second).click();
  await expect(checklist.count).toHaveText(`0 of ${all} steps done.`);
});

test("follows what another tab ticks, and both keep their own", async ({ checklist, context }) => {
  await checklist.open();
  const other = await context.newPage();
  await other.goto("/checklist/");
  await other.getByRole("checkbox", { name: third }).check();
  await expect(checklist.box(third)).toBeChecked();
  await checklist.box(first).check();
  await expect(other.getByRole("checkbox", { name: first })).toBeChecked();
  await expect(other.getByRole("checkbox", { name: third })).toBeChecked();
});

test("clears the list and undoes that, also after a reload", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  await checklist.skip(second).click();
  await checklist.clear.click();
  await expect(checklist.count).toHaveText(`0 of ${all} steps done.`);
  await page.reload();
  await expect(checklist.count).toHaveText(`0 of ${all} steps done.`);
  await checklist.undo.click();
  await expect(checklist.count).toHaveText(`1 of ${all - 1} steps done (1 does not apply).`);
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.undo).toBeHidden();
});

test("clears only its own keys", async ({ checklist, page }) => {
  await checklist.open();
  await page.evaluate(() => localStorage.setItem("someone-else", "kept"));
  await checklist.box(first).check();
  await checklist.clear.click();
  expect(await page.evaluate(() => localStorage.getItem("someone-else"))).toBe("kept");
});

test("opens and shows the step that a link names", async ({ checklist, page }) => {
  await checklist.open("/#step-store-key");
  const step = page.locator("#step-store-key");
  await expect(step).toBeInViewport();
  await expect(step.getByText("This computer")).toBeVisible();
});

test("works by keyboard alone", async ({ checklist, page }) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  await checklist.box(first).focus();
  await page.keyboard.press("Space");
  await expect(checklist.box(first)).toBeChecked();
  await page.keyboard.press("Tab");
  // The sources of the first sentence come before the details.
  while (!(await page.evaluate(() => document.activeElement?.tagName === "SUMMARY"))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("#step-sign-up").getByText("Proof")).toBeHidden();
});

test.describe("when storage fails", () => {
  test("keeps ticks for the visit and says so when storage is full", async ({ checklist, page }) => {
    await page.addInitScript(() => {
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let count = 0; ; count++) localStorage.setItem(`filler-${size}-${count}`, "x".repeat(size));
        } catch {}
      }
    });
    await checklist.open();
    await checklist.box(first).check();
    await expect(checklist.box(first)).toBeChecked();
    await expect(checklist.count).toHaveText(`1 of ${all} steps done.`);
    await expect(checklist.saved).toContainText("Not saved: this browser's storage is full");
  });

  test("keeps ticks for the visit and says so when storage is blocked", async ({ checklist, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Access is denied", "SecurityError");
        },
      });
    });
    await checklist.open();
    await expect(checklist.saved).toContainText("Not saved: this browser blocks storage");
    await checklist.box(first).check();
    await expect(checklist.count).toHaveText(`1 of ${all} steps done.`);
    await checklist.clear.click();
    await checklist.undo.click();
    await expect(checklist.count).toHaveText(`1 of ${all} steps done.`);
  });

  test("keeps ticks for the visit and says so when there is no storage", async ({ checklist, page }) => {
    await page.addInitScript(() => Object.defineProperty(window, "localStorage", { value: null }));
    await checklist.open();
    await checklist.box(first).check();
    await expect(checklist.box(first)).toBeChecked();
    await expect(checklist.saved).toContainText("Not saved: this browser blocks storage");
  });

  test("ignores garbage and hostile values", async ({ checklist, page }) => {
    await page.addInitScript(() => {
      const prefix = "openai-key-guide:progress:key-setup:";
      localStorage.setItem(`${prefix}sign-in`, '<img src=x onerror="alert(1)">');
      localStorage.setItem(`${prefix}verify-phone`, "\u0000\uD800");
      localStorage.setItem(`${prefix}__proto__`, "done");
      localStorage.setItem(`${prefix}constructor`, "done");
      localStorage.setItem(`${prefix}gone-step`, "done");
      localStorage.setItem("openai-key-guide:cleared:key-setup", '{"sign-in":"done"}');
      localStorage.setItem(`${prefix}check-organization`, "done");
    });
    await checklist.open();
    await expect(checklist.count).toHaveText(`1 of ${all} steps done.`);
    await expect(checklist.box(third)).toBeChecked();
    await expect(checklist.box(first)).not.toBeChecked();
    await expect(checklist.undo).toBeHidden();
    await checklist.box(first).check();
    await expect(checklist.count).toHaveText(`2 of ${all} steps done.`);
  });
});

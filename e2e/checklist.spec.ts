import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const first = "Sign up";
const second = "Sign in to the developer platform";
const third = "Check the organization";
const last = "Send one real request";

test("keeps ticked steps after a reload, in words and in every control", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  await checklist.box(third).check();
  await expect(checklist.count).toHaveText(`2 of 11 · Next: ${second}`);
  await page.reload();
  await expect(checklist.count).toHaveText(`2 of 11 · Next: ${second}`);
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.box(second)).not.toBeChecked();
  await expect(page.getByRole("progressbar", { name: "Steps done" })).toHaveJSProperty("value", 2);
  await expect(checklist.details(second)).toBeVisible();
});

test("shows the next step alone on the home page, and the others at one press", async ({
  checklist,
  page,
}) => {
  await checklist.open("/");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await checklist.box(first).check();
  await expect(checklist.box(second)).toBeVisible();
  await expect(checklist.box(first)).toBeFocused();
  await page.getByRole("button", { name: "Show all 11 steps", expanded: false }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(11);
  await page.getByRole("button", { name: "Show the next step only", expanded: true }).click();
  await expect(checklist.box(last)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await expect(checklist.count).toHaveText(`1 of 11 · Next: ${second}`);
});

test("shows the same progress on the home page", async ({ checklist }) => {
  await checklist.open("/");
  await checklist.box(first).check();
  await checklist.open("/checklist/");
  await expect(checklist.box(first)).toBeChecked();
});

test("says nothing but the count before the first act, then where and when it saved", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await expect(checklist.saved).toHaveText("");
  await expect(page.getByText("List menu")).toBeHidden();
  await checklist.box(first).check();
  await expect(checklist.saved).toHaveText(/^Saved in this browser only · \d\d:\d\d$/);
});

test("opens the next step only, and ticking closes it and opens the one after it", async ({ checklist }) => {
  await checklist.open();
  await expect(checklist.details(first)).toBeVisible();
  await expect(checklist.details(second)).toBeHidden();
  await checklist.box(first).check();
  await expect(checklist.details(first)).toBeHidden();
  await expect(checklist.details(second)).toBeVisible();
});

test("opens and closes any step by its title, and leaves it so", async ({ checklist }) => {
  await checklist.open();
  await checklist.title(third).click();
  await expect(checklist.details(third)).toBeVisible();
  await checklist.box(first).check();
  await expect(checklist.details(third)).toBeVisible();
  await checklist.title(third).click();
  await expect(checklist.details(third)).toBeHidden();
});

test("names each step with its place and marks the next one", async ({ checklist, page }) => {
  await checklist.open();
  await expect(page.getByRole("checkbox", { name: `Step 2 of 11: ${second}`, exact: true })).toBeEnabled();
  await expect(checklist.row(first)).toHaveAttribute("aria-current", "step");
  await checklist.box(first).check();
  await expect(checklist.row(second)).toHaveAttribute("aria-current", "step");
  await expect(page.locator("[aria-current=step]")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 3, name: second })).toBeVisible();
});

test("announces each act once, with the next step, and nothing on loading", async ({ checklist, page }) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  await expect(checklist.announced).toHaveText("");
  await checklist.box(first).check();
  await expect(checklist.announced).toHaveText(`1 of 11 done. Next: ${second}.`);
  await checklist.skip(second).click();
  await expect(checklist.announced).toHaveText(`1 of 10 done. 1 skipped. Next: ${third}.`);
  await expect(page.locator("[role=status]")).toHaveCount(1);
});

test("leaves a step that does not apply out of the total, and the focus finds the way back", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.skip(first).click();
  await expect(checklist.count).toHaveText(`0 of 10 · Next: ${second}`);
  await expect(checklist.row(first)).toContainText("Skipped");
  const undo = page.getByRole("button", { name: `Undo skipping: ${first}` });
  await expect(undo).toBeFocused();
  await page.reload();
  await expect(checklist.count).toHaveText(`0 of 10 · Next: ${second}`);
  await undo.click();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await expect(checklist.title(first)).toBeFocused();
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

test("clears the list, puts the focus on undo, and undoes that, also after a reload", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box(second).check();
  await checklist.skip(first).click();
  await checklist.clear();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await expect(checklist.undo).toBeFocused();
  await page.reload();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await checklist.undo.click();
  await expect(checklist.count).toHaveText(`1 of 10 · Next: ${third}`);
  await expect(checklist.box(second)).toBeChecked();
  await expect(checklist.undo).toHaveCount(0);
  await expect(page.locator("summary", { hasText: "List menu" })).toBeFocused();
});

test("clears only its own keys", async ({ checklist, page }) => {
  await checklist.open();
  await page.evaluate(() => localStorage.setItem("someone-else", "kept"));
  await checklist.box(first).check();
  await checklist.clear();
  expect(await page.evaluate(() => localStorage.getItem("someone-else"))).toBe("kept");
});

test("opens and shows the step that a link names", async ({ checklist, page }) => {
  await checklist.open("/#step-store-key");
  const step = page.locator("#step-store-key");
  await expect(step).toBeInViewport();
  await expect(step.getByText("This computer")).toBeVisible();
});

test("opens the step of a link that is followed on the home page itself", async ({ checklist, page }) => {
  await checklist.open("/");
  await expect(checklist.box(first)).toBeEnabled();
  await page.evaluate(() => location.assign("#step-store-key"));
  await expect(checklist.details("Store the key out of your code")).toBeVisible();
});

test("leads from the address of a former step to the part it has become", async ({ checklist, page }) => {
  await checklist.open("/checklist/#step-set-permissions");
  await expect(page.locator("#step-set-permissions")).toBeInViewport();
  await expect(page.locator("#step-set-permissions")).toContainText("Permissions");
});

test("keeps what readers of the earlier list had ticked, without ticking more", async ({
  checklist,
  page,
}) => {
  await page.addInitScript(() => {
    const prefix = "openai-key-guide:progress:key-setup:";
    for (const id of ["sign-in", "create-key", "set-permissions", "add-credit"])
      localStorage.setItem(prefix + id, "done");
    localStorage.setItem(`${prefix}verify-phone`, "not-applicable");
  });
  await checklist.open();
  await expect(checklist.count).toHaveText(`1 of 11 · Next: ${first}`);
  await expect(checklist.box("Create the key")).not.toBeChecked();
  await checklist.title("Create the key").click();
  await expect(checklist.row("Create the key")).toContainText(
    "Ticked on the earlier list: name, permissions.",
  );
});

test("says what now works and what comes next once everything is done", async ({ checklist, page }) => {
  await checklist.open();
  const end = page.getByText("Your key works, has credit behind it");
  await expect(end).toBeHidden();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await expect(checklist.count).toHaveText("All 11 done");
  await expect(end).toBeVisible();
  await expect(page.getByRole("link", { name: "Cap what it can spend" })).toBeVisible();
  await expect(page.locator(".task-body").filter({ visible: true })).toHaveCount(0);
  await page.reload();
  await expect(end).toBeVisible();
});

test("says at once that a key that was not saved cannot be shown again", async ({ checklist, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await checklist.open("/checklist/missing-key/");
  await expect(page.getByText("Nobody can show it to you again")).toBeInViewport();
  await expect(page.getByRole("link", { name: "make a new key" })).toBeInViewport();
});

const shell = (page: Page) => page.getByRole("combobox", { name: "Commands for" });
const check = "Check what was stored";

test("shows the command of the chosen shell in the open step, with one picker in the status line", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  await expect(shell(page)).toHaveCount(0);
  await checklist.title(check).click();
  await expect(checklist.details(check)).toContainText("${#OPENAI_API_KEY}");
  await shell(page).selectOption("PowerShell");
  await expect(checklist.details(check).locator("pre:visible")).toContainText("$env:OPENAI_API_KEY.Length");
  await checklist.title(last).click();
  await expect(shell(page)).toHaveCount(1);
  await expect(checklist.details(last).locator("pre:visible")).toContainText("curl.exe");
  await shell(page).selectOption("cmd");
  await expect(checklist.details(last).locator("pre:visible")).toContainText("%OPENAI_API_KEY%");
  await page.goto("/guide/store/");
  await expect(shell(page)).toHaveValue("cmd");
});

test("ticks a step that worked and moves on to the next one", async ({ checklist, page }) => {
  await checklist.open();
  await page.getByRole("button", { name: `It worked: ${first}` }).focus();
  await page.keyboard.press("Enter");
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.title(second)).toBeFocused();
  await expect(checklist.announced).toHaveText(`1 of 11 done. Next: ${second}.`);
});

test("keeps the focus on the last step when it worked", async ({ checklist, page }) => {
  await checklist.open();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await checklist.box(last).uncheck();
  await page.getByRole("button", { name: `It worked: ${last}` }).focus();
  await page.keyboard.press("Enter");
  await expect(checklist.box(last)).toBeChecked();
  await expect(checklist.title(last)).toBeFocused();
});

test("leads to the explainer from a command that did not work, and back to the step", async ({
  checklist,
  page,
}) => {
  await checklist.open(`/checklist/#step-first-request`);
  await checklist.row(last).getByRole("link", { name: "It did not" }).click();
  await expect(page).toHaveURL("/guide/troubleshoot/?step=key-setup/first-request");
  await page.getByText("From your list:").getByRole("link", { name: last }).click();
  await expect(page).toHaveURL("/checklist/#step-first-request");
  await page.goto("/guide/troubleshoot/?step=key-setup/%3Cimg%3E");
  await expect(page.getByText("From your list:").filter({ visible: true })).toHaveCount(0);
});

test("prints the setup on one sheet, with each address once and in full", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sources")).toBeHidden();
  await expect(checklist.details(last)).toBeVisible();
  const shown = await page
    .locator("main a:visible")
    .evaluateAll((links) =>
      links
        .map((link) => getComputedStyle(link, "::after").content)
        .filter((text) => /[a-z]/.test(text) && text !== "none"),
    );
  expect(shown.length).toBeGreaterThan(0);
  for (const address of shown) expect(address).toContain("https://");
});

/** What two lines on paper take of it. */
type Room = Pick<DOMRect, "bottom" | "left" | "right" | "top">;

/** Whether one line covers the other by more than their leading. */
function covers(one: Room, other: Room): boolean {
  const beside = one.right <= other.left || other.right <= one.left;
  return !beside && one.top < other.bottom - 3 && other.top < one.bottom - 3;
}

test("prints no step over another where a sheet ends within one", async ({ page }) => {
  await page.goto("/checklist/leak-response/");
  await page.emulateMedia({ media: "print" });
  const printed = await page.getByRole("main").evaluate((main) => {
    const steps = [...main.querySelectorAll(".task")];
    main.style.cssText = "columns: 640px; inline-size: 640px";
    return Array.from({ length: 20 }, (_, index) => {
      // Columns around the two of the list end like sheets.
      main.style.blockSize = `${500 + 20 * index}px`;
      return steps.slice(1).map((next, before) => ({
        step: `${next.id} in ${main.style.blockSize}`,
        title: [...(next.querySelector(".task-title")?.getClientRects() ?? [])],
        above: [...(steps[before]?.querySelectorAll(".proof p") ?? [])].flatMap((line) => [
          ...line.getClientRects(),
        ]),
      }));
    }).flat();
  });
  expect(printed.length).toBeGreaterThan(200);
  const covered = printed.filter(({ title, above }) =>
    title.some((one) => above.some((other) => covers(one, other))),
  );
  expect(covered.map(({ step }) => step)).toEqual([]);
});

test("prints no heading on the home page with nothing under it", async ({ page }) => {
  await page.goto("/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 2 }).filter({ visible: true })).toHaveText([
    "Set up your key, step by step",
  ]);
});

test("works by keyboard alone", async ({ checklist, page }) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  await checklist.box(first).focus();
  await page.keyboard.press("Space");
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.box(first)).toBeFocused();
  // A step that is done closes, and Enter opens it again.
  await expect(checklist.details(first)).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(checklist.title(first)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(checklist.details(first)).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(checklist.box(second)).toBeFocused();
});

test("closes the menu with Escape and gives the focus back", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  await page.getByText("List menu").click();
  const undo = page.getByRole("button", { name: `Undo: ticked “${first}”` });
  await expect(undo).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(undo).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Clear this list" })).toBeHidden();
  await expect(page.locator("summary", { hasText: "List menu" })).toBeFocused();
});

for (const width of [360, 1280]) {
  test(`gives every control a target of 44 pixels at ${width} pixels`, async ({ checklist, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await checklist.open();
    await checklist.skip(first).click();
    // Marks of sources stand within sentences, where a target may be as small as a word.
    const controls = page.locator(".checklist :is(summary, button:not(.cite), .task-box):visible");
    const heights = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
}

for (const url of ["/checklist/", "/zh/checklist/"]) {
  test(`takes a finger anywhere in 44 by 44 pixels of a control on ${url}`, async ({ checklist, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await checklist.open(`${url}#step-first-request`);
    await page.locator("[data-does=skip]:visible").first().click();
    await page.locator(".situation summary").click();
    const controls = page.locator(
      ".checklist :is(summary, label, .situation p a, .checklist-next a, .task-acts a, button:not(.cite)):visible",
    );
    await expect(controls.filter({ hasText: /^\s*CI\s*$/ })).toHaveCount(1);
    expect(await controls.evaluateAll(tooSmall)).toEqual([]);
  });
}

/** Runs in the page: the names of controls that do not take a press 21 pixels from their middle, in any direction. */
function tooSmall(controls: Element[]): string[] {
  return controls.flatMap((control) => {
    control.scrollIntoView({ block: "center" });
    const takes = (x: number, y: number) =>
      control.contains(document.elementFromPoint(x, y)?.closest("label, a, button, summary") ?? null);
    // A link that goes on in another line takes presses in each.
    const [box = new DOMRect()] = control.getClientRects();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const around = [-21, 21].flatMap((by) => [takes(x + by, y), takes(x, y + by)]);
    return around.every(Boolean) ? [] : [`${control.tagName} ${control.textContent.trim()}`];
  });
}

test("keeps the status line in sight while the list scrolls", async ({ checklist }) => {
  await checklist.open();
  await checklist.box(first).check();
  await checklist.row(last).scrollIntoViewIfNeeded();
  await expect(checklist.count).toBeInViewport();
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
    await expect(checklist.count).toContainText("1 of 11");
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
    await expect(checklist.count).toContainText("1 of 11");
    await checklist.clear();
    await checklist.undo.click();
    await expect(checklist.count).toContainText("1 of 11");
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
      localStorage.setItem(`${prefix}sign-up`, '<img src=x onerror="alert(1)">');
      localStorage.setItem(`${prefix}verify-phone`, "\u0000\uD800");
      localStorage.setItem(`${prefix}__proto__`, "done");
      localStorage.setItem(`${prefix}constructor`, "done");
      localStorage.setItem(`${prefix}gone-step`, "done");
      localStorage.setItem("openai-key-guide:cleared:key-setup", '{"sign-in":"done"}');
      localStorage.setItem(`${prefix}check-organization`, "done");
    });
    await checklist.open();
    await expect(checklist.count).toContainText("1 of 11");
    await expect(checklist.box(third)).toBeChecked();
    await expect(checklist.box(first)).not.toBeChecked();
    await expect(checklist.undo).toHaveCount(0);
    await checklist.box(first).check();
    await expect(checklist.count).toContainText("2 of 11");
  });
});

import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, forgetClosedBy, test, violations } from "./site.ts";

const first = "Sign up";
const second = "Sign in to the developer platform";
const secret = `sk-proj-${"aB3dE5gH7jK9".repeat(8)}`;

/** Opens the menu of the list and chooses an item. */
async function choose(page: Page, item: string): Promise<void> {
  await page.locator("summary", { hasText: "List menu" }).click();
  await page.getByRole("button", { name: item, exact: true }).click();
}

/** Opens the lists, types a name and does something with it. */
async function withName(page: Page, name: string, action: string): Promise<void> {
  await choose(page, "Your lists");
  await dialog(page).getByLabel("Name").fill(name);
  await dialog(page).getByRole("button", { name: action }).click();
}

/** Chooses a file with a text in the dialog that brings one in. */
function chooseFile(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  return dialog(page)
    .getByLabel("File")
    .setInputFiles({ name: "copy.json", mimeType: "application/json", buffer });
}

const dialog = (page: Page) => page.getByRole("dialog");
const menu = (page: Page) => page.locator("summary", { hasText: "List menu" });

test("undoes the last acts one by one, and goes back to any state, also after a reload", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  await checklist.skip(second).click();
  await choose(page, `Undo: skipped “${second}”`);
  await expect(checklist.announced).toContainText(`Undone: skipped “${second}”. 1 of 11 done.`);
  await expect(menu(page)).toBeFocused();
  await choose(page, `Undo: ticked “${first}”`);
  await expect(checklist.count).toContainText("0 of 11");
  // A day later.
  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await page.reload();
  await choose(page, "History");
  await expect(dialog(page).getByRole("listitem")).toHaveCount(4);
  await expect(dialog(page).locator("time").first()).toHaveText(/^\d+\/\d+\/\d{4} \d\d:\d\d$/);
  await dialog(page).getByRole("button", { name: "Go back to before: went back" }).last().click();
  await expect(checklist.count).toContainText("1 of 10");
  await expect(menu(page)).toBeFocused();
});

test("undoes twenty acts one by one, also after a reload, and shows as many", async ({ checklist, page }) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  for (let count = 0; count < 22; count++) await checklist.box(first).click();
  await checklist.box(second).check();
  await page.reload();
  const undo = page.locator(".checklist-menu").getByRole("button", { name: /^Undo: / });
  for (let count = 0; count < 20; count++) {
    await menu(page).click();
    await undo.click();
  }
  await expect(checklist.count).toContainText("1 of 11");
  await choose(page, "History");
  await expect(dialog(page).getByRole("listitem")).toHaveCount(20);
});

test("keeps several lists, each with its own ticks, and brings a deleted one back", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  await choose(page, "Your lists");
  await dialog(page).getByRole("button", { name: "New empty list" }).click();
  await expect(dialog(page).getByRole("alert")).toHaveText("Type a name first.");
  await dialog(page).getByLabel("Name").fill("CI");
  await page.keyboard.press("Enter");
  await expect(checklist.count).toContainText("CI · 0 of 11");
  await checklist.box(second).check();
  await page.reload();
  await expect(checklist.count).toContainText("CI · 1 of 11");
  await expect(checklist.box(first)).not.toBeChecked();
  await choose(page, "Your lists");
  await expect(dialog(page).locator("[aria-current=true]")).toHaveText(/^CI 1 of 11/);
  await dialog(page).getByRole("button", { name: "Show “My list”" }).click();
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.box(second)).not.toBeChecked();
  await choose(page, "Your lists");
  await dialog(page).getByRole("button", { name: "Show “CI”" }).click();
  await choose(page, "Your lists");
  await dialog(page).getByRole("button", { name: "Delete the list on screen" }).click();
  await expect(checklist.announced).toContainText("List deleted.");
  await page.reload();
  await page.getByRole("button", { name: "Undo deleting" }).click();
  await expect(checklist.count).toContainText("CI · 1 of 11");
});

test("refuses a name that another list has, and leads back to the field", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  await choose(page, "Your lists");
  const field = dialog(page).getByLabel("Name");
  for (const action of ["New empty list", "Copy the list on screen"]) {
    await field.fill("my LIST");
    await dialog(page).getByRole("button", { name: action }).click();
    await expect(dialog(page).getByRole("alert")).toHaveText(
      "Another list has that name. Type a different one.",
    );
    await expect(field).toBeFocused();
  }
  await field.fill("my LIST");
  await dialog(page).getByRole("button", { name: "Rename the list on screen" }).click();
  await expect(checklist.count).toContainText("my LIST · 1 of 11");
  await withName(page, "CI", "New empty list");
  await withName(page, "My list", "Rename the list on screen");
  await expect(dialog(page).getByRole("alert")).toContainText("Another list has that name.");
});

test("brings a deleted list back under a free name when another one has its own", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  const make = async () => {
    await withName(page, "CI", "New empty list");
    await expect(checklist.count).toContainText("CI · 0 of 11");
  };
  await make();
  await choose(page, "Your lists");
  await dialog(page).getByRole("button", { name: "Delete the list on screen" }).click();
  await make();
  await choose(page, "Your lists");
  await dialog(page).getByRole("button", { name: "Bring back “CI” as “CI 2”" }).click();
  await expect(checklist.announced).toContainText("“CI 2” is back.");
  await expect(checklist.count).toContainText("CI 2 · 0 of 11");
});

test("shows the whole count beside a long name on a phone", async ({ checklist, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await checklist.open();
  await checklist.box(first).check();
  await withName(page, "The laptop of the second client in the north of town", "Rename the list on screen");
  const fits = async (text: string, beside: Locator) => {
    const count = checklist.count.getByText(text);
    await expect(count).toBeInViewport({ ratio: 1 });
    const [one, other] = await Promise.all([count.boundingBox(), beside.boundingBox()]);
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(other?.x ?? 0);
  };
  await expect(checklist.count).toContainText("The laptop of the second client");
  await fits("1 of 11", menu(page));
  await checklist.open("/checklist/#step-check-length");
  await checklist.clear();
  await expect(checklist.undo).toBeFocused();
  await fits("0 of 11", page.getByRole("combobox", { name: "Commands for" }));
});

test("takes a list to another browser as a file, with a preview, and changes nothing before", async ({
  checklist,
  page,
  browser,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  await checklist.skip(second).click();
  const waiting = page.waitForEvent("download");
  await choose(page, "Download a copy");
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^openai-key-guide-key-setup-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await elsewhere.goto("/checklist/");
  await elsewhere.getByRole("button", { name: "Bring in a copy of this list" }).click();
  await dialog(elsewhere).getByLabel("File").setInputFiles(file);
  await expect(dialog(elsewhere)).toContainText("2 changes:");
  await expect(dialog(elsewhere)).toContainText(`${first}: done (was open)`);
  await expect(dialog(elsewhere)).toContainText(`${second}: skipped (was open)`);
  await expect(elsewhere.getByRole("checkbox", { name: first, includeHidden: true })).not.toBeChecked();
  await dialog(elsewhere).getByRole("button", { name: "Bring in" }).click();
  await expect(elsewhere.getByRole("checkbox", { name: first })).toBeChecked();
  await expect(elsewhere.locator(".checklist-count")).toContainText("1 of 10");
  await elsewhere.getByRole("button", { name: "Undo bringing in" }).click();
  await expect(elsewhere.locator(".checklist-count")).toContainText("0 of 11");
  await context.close();
});

test("says what replacing would take away", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  const waiting = page.waitForEvent("download");
  await choose(page, "Download a copy");
  const file = await readFile(await (await waiting).path(), "utf8");
  await checklist.box(second).check();
  await choose(page, "Bring in a copy");
  await chooseFile(page, file);
  await expect(dialog(page)).toContainText("Nothing changes.");
  await dialog(page).getByRole("radio", { name: "Replace what is in “My list”" }).check();
  await expect(dialog(page)).toContainText(`${second}: open (was done)`);
  await page.keyboard.press("Escape");
  await expect(checklist.box(second)).toBeChecked();
  await expect(menu(page)).toBeFocused();
});

test("says which answers would change, as the list words them", async ({ checklist, page }) => {
  await checklist.open();
  await page.locator(".situation summary").click();
  await page.getByRole("radio", { name: "A team" }).check();
  const waiting = page.waitForEvent("download");
  await choose(page, "Download a copy");
  const file = await (await waiting).path();
  await page.getByRole("radio", { name: "Me alone" }).check();
  await page.getByRole("radio", { name: "CI", exact: true }).check();
  await choose(page, "Bring in a copy");
  await dialog(page).getByLabel("File").setInputFiles(file);
  await dialog(page).getByRole("radio", { name: "Replace what is in “My list”" }).check();
  await expect(dialog(page).getByRole("listitem")).toHaveText([
    "Who is it for? “A team” (was “Me alone”)",
    "Where will the key be used? “Not sure” (was “CI”)",
  ]);
});

test("refuses files that are cut off, hostile or of something else, and says why", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await page.getByRole("button", { name: "Bring in a copy of this list" }).click();
  const files: readonly [string, RegExp][] = [
    ['{"format":"openai-key', /cut off/],
    ['{"format":"openai-key-guide-checklist","version":9}', /newer version/],
    ["[]", /not a copy/],
    ["x".repeat(2_000_001), /too large/],
  ];
  for (const [text, says] of files) {
    await chooseFile(page, text);
    await expect(dialog(page).getByRole("alert")).toHaveText(says);
    await expect(dialog(page).getByRole("alert")).toContainText("Nothing was changed.");
  }
});

test("shares ticks by a link that asks first, and leaves the address at once", async ({
  checklist,
  page,
  browser,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  await choose(page, "Link or Markdown");
  const link = await dialog(page).getByRole("textbox", { name: "Link" }).inputValue();
  expect(link).toMatch(/\/checklist\/#list=1;key-setup;sign-up;;$/);
  await expect(dialog(page).getByRole("textbox", { name: "Markdown" })).toHaveValue(
    /- \[x\] Sign up\n- \[ \]/,
  );
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page).getByRole("status").first()).toContainText(
    "Select the text and copy it yourself.",
  );
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await elsewhere.goto(link);
  await expect(dialog(elsewhere)).toContainText(`${first}: done (was open)`);
  expect(new URL(elsewhere.url()).hash).toBe("");
  await dialog(elsewhere).getByRole("radio", { name: "Add to “My list”" }).check();
  await dialog(elsewhere).getByRole("button", { name: "Bring in" }).click();
  await expect(elsewhere.getByRole("checkbox", { name: first })).toBeChecked();
  await context.close();
});

test("refuses a link that is cut off, and says so", async ({ page }) => {
  await page.goto("/checklist/#list=1;key-setup;sign");
  await expect(dialog(page).getByRole("alert")).toContainText("cut off");
  await expect(dialog(page).getByRole("alert")).toContainText("Nothing was changed.");
});

test("keeps a note of a step, shows it after a reload without moving the page, and takes secrets out", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await page.getByRole("button", { name: `Add a note: ${first}` }).click();
  const field = page.getByRole("dialog").getByRole("textbox", { name: first });
  await expect(field).toBeFocused();
  await field.fill("Anna's account");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("button", { name: `Change the note: ${first}` })).toBeFocused();
  await page.reload();
  await expect(checklist.details(first)).toContainText("Anna's account");
  await page.getByRole("button", { name: `Change the note: ${first}` }).click();
  await field.fill(`key ${secret}`);
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("alert")).toContainText("It was taken out");
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(secret);
  await page.keyboard.press("Escape");
  await choose(page, "Link or Markdown");
  await expect(dialog(page).getByRole("textbox", { name: "Markdown" })).toHaveValue(/> key/);
  await expect(dialog(page).getByRole("textbox", { name: "Link" })).toHaveValue(/#list=1;key-setup;;;$/);
});

test("keeps a note that is half written when somebody presses beside it, and closes what is as it was", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await page.getByRole("button", { name: `Add a note: ${first}` }).click();
  const field = page.getByRole("dialog").getByRole("textbox", { name: first });
  await field.fill("Anna's account");
  await page.mouse.click(5, 5);
  // Inside, beside what stands there.
  const box = await dialog(page).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  await expect(field).toHaveValue("Anna's account");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(checklist.details(first)).toContainText("Anna's account");
  await choose(page, "Your lists");
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(dialog(page)).toHaveCount(0);
});

test("closes by a press outside in browsers without an attribute for it, and by no selection that ends there", async ({
  checklist,
  page,
}) => {
  await page.addInitScript(forgetClosedBy);
  await checklist.open();
  await checklist.box(first).check();
  await choose(page, "Your lists");
  const field = dialog(page).getByRole("textbox");
  await field.fill("Laptop");
  const { x = 0, y = 0 } = (await dialog(page).boundingBox()) ?? {};
  await page.mouse.click(x + 4, y + 4);
  await field.hover();
  await page.mouse.down();
  await page.mouse.move(5, y + 40);
  await page.mouse.up();
  await expect(field).toHaveValue("Laptop");
  await page.mouse.click(5, 5);
  await expect(dialog(page)).toHaveCount(0);
});

test("closes the menu when somebody presses elsewhere or moves on by keyboard", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  await menu(page).click();
  const item = page.getByRole("button", { name: "Your lists", exact: true });
  await expect(item).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(item).toBeHidden();
  await menu(page).click();
  await expect(item).toBeVisible();
  await menu(page).press("Shift+Tab");
  await expect(item).toBeHidden();
});

test("shows the last item of the menu to the keyboard in a short window", async ({ checklist, page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await checklist.open();
  await checklist.box(first).check();
  await checklist.box("Buy credit").scrollIntoViewIfNeeded();
  await menu(page).click();
  const last = page.getByRole("button", { name: "Clear this list", exact: true });
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
});

test("says when a note is as long as a note can be", async ({ checklist, page }) => {
  await checklist.open();
  await page.getByRole("button", { name: `Add a note: ${first}` }).click();
  const field = dialog(page).getByRole("textbox", { name: first });
  await field.fill("n".repeat(1999));
  await expect(dialog(page).getByRole("status")).toHaveCount(0);
  await field.press("End");
  await field.press("n");
  await expect(dialog(page).getByRole("status")).toContainText("2,000 characters");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(checklist.details(first)).toContainText("n".repeat(2000));
});

test("keeps notes with the list: cleared with it, and undone with it", async ({ checklist, page }) => {
  await checklist.open();
  await page.getByRole("button", { name: `Add a note: ${first}` }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: first }).fill("Anna's account");
  await page.getByRole("button", { name: "Save note" }).click();
  await choose(page, "Clear this list");
  await expect(checklist.details(first)).not.toContainText("Anna's account");
  await checklist.undo.click();
  await expect(checklist.details(first)).toContainText("Anna's account");
});

test("keeps what is on screen when storage is emptied, offers a copy, and saves again with the next tick", async ({
  checklist,
  page,
  context,
}) => {
  await checklist.open();
  await checklist.box(first).check();
  const other = await context.newPage();
  await other.goto("/faq/");
  await other.evaluate(() => localStorage.clear());
  await expect(checklist.saved).toContainText("storage was emptied");
  await expect(checklist.box(first)).toBeChecked();
  await menu(page).click();
  await expect(page.getByRole("button", { name: "Download a copy", exact: true })).toBeVisible();
  await checklist.box(second).check();
  await page.reload();
  await expect(checklist.box(first)).toBeChecked();
  await expect(checklist.box(second)).toBeChecked();
});

test("works by keyboard alone, and every dialog gives the focus back", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box(first).check();
  // It comes with the first tick, and what is not there takes no focus.
  await expect(menu(page)).toBeVisible();
  for (const item of ["History", "Your lists", "Bring in a copy", "Link or Markdown"]) {
    await menu(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: item, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(menu(page)).toBeFocused();
  }
});

test.describe("when a script does not load", () => {
  test.use({ expectedConsole: /Failed to (load|fetch)|ERR_FAILED|dynamically imported/ });
  const tools = "**/_astro/tools.*";
  const guard = "**/_astro/mask.*";

  test("the menu says so, and tries again without losing the focus", async ({ checklist, page }) => {
    await page.route(tools, (route) => route.abort());
    await checklist.open();
    await checklist.box(first).check();
    await menu(page).click();
    const retry = page.getByRole("button", { name: "Try again" });
    await expect(page.locator(".checklist-menu").getByRole("alert")).toContainText("could not load");
    await retry.focus();
    const failure = page.waitForEvent("requestfailed");
    await page.keyboard.press("Enter");
    await failure;
    await expect(retry).toBeFocused();
    await checklist.box(second).check();
    await expect(checklist.count).toContainText("2 of 11");
    await page.unroute(tools);
    await menu(page).click();
    await expect(page.getByRole("button", { name: `Undo: ticked “${second}”` })).toBeVisible();
    await expect(retry).toHaveCount(0);
  });

  test("a button says so in the status line until the next act", async ({ checklist, page }) => {
    await page.route(tools, (route) => route.abort());
    await checklist.open();
    const note = page.getByRole("button", { name: `Add a note: ${first}` });
    await note.click();
    await expect(checklist.saved).toContainText("could not load. Ticking still works.");
    await checklist.box(second).check();
    await expect(checklist.saved).toContainText("Saved in this browser only");
    await page.unroute(tools);
    await note.click();
    await expect(dialog(page).getByRole("textbox", { name: first })).toBeFocused();
  });

  test("notes, names and copies wait for the guard of secrets, and say so", async ({ checklist, page }) => {
    await page.route(guard, (route) => route.abort());
    await checklist.open();
    await page.getByRole("button", { name: `Add a note: ${first}` }).click();
    await dialog(page).getByRole("textbox", { name: first }).fill("Anna's account");
    await page.getByRole("button", { name: "Save note" }).click();
    await expect(dialog(page).getByRole("alert")).toContainText("Your note is not saved yet.");
    await page.unroute(guard);
    await page.getByRole("button", { name: "Save note" }).click();
    await expect(checklist.details(first)).toContainText("Anna's account");
    await page.route(guard, (route) => route.abort());
    await page.reload();
    await withName(page, "CI", "New empty list");
    await expect(dialog(page).getByRole("alert")).toContainText("could not load");
    await page.keyboard.press("Escape");
    await choose(page, "Bring in a copy");
    await chooseFile(page, "{}");
    await expect(dialog(page).getByRole("alert")).toContainText("could not load");
    await expect(dialog(page).getByRole("alert")).toContainText("Nothing was changed.");
  });
});

for (const scheme of ["light", "dark"] as const) {
  test(`breaks no rule of accessibility in the menu and its dialogs, ${scheme}`, async ({
    checklist,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await checklist.open();
    await checklist.box(first).check();
    await page.getByRole("button", { name: `Add a note: ${second}` }).click();
    await expect(page.getByRole("dialog").getByRole("textbox", { name: second })).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await menu(page).click();
    await expect(page.getByRole("button", { name: "History" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await menu(page).click();
    for (const item of ["History", "Your lists", "Bring in a copy", "Link or Markdown"]) {
      await choose(page, item);
      await expect(dialog(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
      const controls = dialog(page).locator(
        ":is(button, input:not([type=radio]), label:has(input[type=radio])):visible",
      );
      const heights = await controls.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().height),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
    }
  });
}

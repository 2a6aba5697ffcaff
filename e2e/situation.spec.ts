import type { Page } from "@playwright/test";
import { expect, layoutShift, test, violations } from "./site.ts";

const line = (page: Page) => page.locator(".situation summary");
const choose = (page: Page, choice: string) => page.getByRole("radio", { name: choice, exact: true }).check();
const organization = "Check the organization";
const first = "Sign up";

async function answer(page: Page, ...choices: string[]): Promise<void> {
  await expect(page.getByRole("checkbox").first()).toBeEnabled();
  await line(page).click();
  for (const choice of choices) await choose(page, choice);
}

test("two answers leave out what is not for the reader, with an honest total, also after a reload", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await expect(line(page)).toHaveText("for anybody · anywhere · first key Fit the list to you", {
    useInnerText: true,
    ignoreCase: true,
  });
  await answer(page, "Me alone", "CI");
  await expect(checklist.count).toHaveText(`0 of 9 · Next: ${first}`);
  await expect(checklist.announced).toHaveText(`2 steps not for you. 0 of 9 done. Next: ${first}.`);
  await page.reload();
  await expect(checklist.count).toHaveText(`0 of 9 · Next: ${first}`);
  await expect(line(page)).toHaveText("for me · in CI · first key Fit the list to you", {
    useInnerText: true,
    ignoreCase: true,
  });
  await expect(page.getByRole("listitem").filter({ hasText: organization })).toBeHidden();
  await expect(page.getByRole("checkbox", { name: /^Step 3 of 9: Choose or make a project/ })).toBeVisible();
  expect(await layoutShift(page)).toBe(0);
});

test("shows the steps that were left out, says for whom they are, and keeps their ticks", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await checklist.box(organization).check();
  await answer(page, "Me alone");
  await expect(checklist.count).toHaveText(`0 of 10 · Next: ${first}`);
  await page.getByRole("button", { name: "1 step not for you: show" }).click();
  const box = page.getByRole("checkbox", { name: `Not for you: ${organization}` });
  await expect(box).toBeChecked();
  await expect(box).toBeDisabled();
  await checklist.title(organization).click();
  await expect(checklist.details(organization)).toContainText("If you work in a team");
  await page.getByRole("button", { name: "1 step not for you: hide" }).click();
  await expect(box).toBeHidden();
  await choose(page, "A team");
  await expect(checklist.count).toHaveText(`1 of 11 · Next: ${first}`);
  await expect(checklist.box(organization)).toBeChecked();
});

test("words a step for the reader: only the ways and the reason that fit", async ({ checklist, page }) => {
  await checklist.open();
  await answer(page, "A team", "A server");
  await checklist.title("Store the key out of your code").click();
  const store = checklist.details("Store the key out of your code");
  await expect(store.getByText("A server or a build job")).toBeVisible();
  await expect(store.getByText("One project folder")).toBeHidden();
  await checklist.title("Create the key").click();
  const create = checklist.details("Create the key");
  await expect(create.getByText("Let a service account own the key")).toBeVisible();
  await expect(create.getByText("Own the key yourself")).toBeHidden();
  await checklist.title(organization).click();
  await expect(checklist.details(organization)).toContainText("Because you work in a team.");
});

test("asks for no command where the key goes into an app", async ({ checklist, page }) => {
  await checklist.open();
  await expect(page.locator("#step-list-models")).toContainText("If you do not type it into an app");
  await answer(page, "Me alone", "An app or a plugin");
  await expect(checklist.count).toHaveText(`0 of 7 · Next: ${first}`);
  const last = "Store the key out of your code";
  await checklist.title(last).click();
  await expect(checklist.details(last)).toContainText("use the app once");
  await expect(page.locator("pre:visible")).toHaveCount(0);
});

test("puts first what comes first for the reader", async ({ checklist, page }) => {
  await checklist.open("/checklist/missing-key/");
  const group = page.getByRole("region", { name: "Look for the secret" });
  const own = "Look for the secret where you keep secrets";
  const hosts = "Look at the hosts and jobs that use the key";
  await expect(group.getByRole("heading", { level: 3 })).toContainText([own, hosts]);
  await answer(page, "A server");
  await expect(group.getByRole("heading", { level: 3 })).toContainText([hosts, own]);
  await page.reload();
  await expect(group.getByRole("heading", { level: 3 })).toContainText([hosts, own]);
});

test("asks at the step that finds it out, and goes on by the answer", async ({ checklist, page }) => {
  await checklist.open("/checklist/missing-key/");
  const search = "Look for the secret where you keep secrets";
  await expect(checklist.box(search)).toBeEnabled();
  await checklist.title(search).click();
  await expect(page.getByRole("group", { name: "Did a copy of the secret turn up?" })).toBeVisible();
  await choose(page, "Yes, where others can read it");
  await expect(checklist.box("Stop when you find it in an unsafe place")).toBeVisible();
  await expect(checklist.row("Create a new key")).toBeHidden();
  await choose(page, "No");
  await expect(checklist.box("Create a new key")).toBeVisible();
  await expect(page.locator("#step-stop-searching")).toBeHidden();
});

test("clears answers with the list, and undoing brings them back", async ({ checklist, page }) => {
  await checklist.open();
  await answer(page, "Me alone");
  await checklist.clear();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await checklist.undo.click();
  await expect(checklist.count).toHaveText(`0 of 10 · Next: ${first}`);
  await page.getByText("List menu").click();
  await page.getByRole("button", { name: "Undo: changed what the list is for" }).click();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await expect(page.getByRole("radio", { name: "Not sure" }).first()).toBeChecked();
});

test("takes answers along in a link and as Markdown", async ({ checklist, context, page }) => {
  await checklist.open();
  await answer(page, "Me alone", "A server");
  await page.getByText("List menu").click();
  await page.getByRole("button", { name: "Link or Markdown" }).click();
  await expect(page.getByLabel("Markdown", { exact: true })).toHaveValue(/for me, on a server/);
  await expect(page.getByLabel("Markdown", { exact: true })).not.toHaveValue(/Check the organization/);
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.evaluate(() => localStorage.clear());
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole("button", { name: "Bring in", exact: true }).click();
  await expect(other.locator(".checklist-count")).toHaveText(`0 of 10 · Next: ${first}`);
  await expect(line(other)).toContainText("for me");
});

test("counts the same steps beside a guide page", async ({ checklist, page }) => {
  await checklist.open();
  await answer(page, "Me alone", "CI");
  await page.goto("/guide/store/");
  await expect(page.getByRole("region", { name: "Your list" })).toContainText("0 of 9");
});

test("keeps the situation of each list apart, and ignores answers that nobody can give", async ({
  checklist,
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem("openai-key-guide:run:key-setup:active", "1");
    localStorage.setItem("openai-key-guide:run:key-setup:1:answer:who", "nobody");
    localStorage.setItem("openai-key-guide:run:key-setup:1:answer:moon", "full");
    localStorage.setItem("openai-key-guide:run:missing-key:1:answer:who", "me");
  });
  await checklist.open();
  await expect(checklist.count).toHaveText(`0 of 11 · Next: ${first}`);
  await expect(line(page)).toContainText("for anybody");
});

test("opens the step that a link names, also one that the answers leave out", async ({ checklist, page }) => {
  await checklist.open();
  await answer(page, "Me alone");
  await page.goto("/guide/find/");
  await page.goto("/checklist/#step-check-organization");
  await expect(page.locator("#step-check-organization")).toBeInViewport();
});

test("answers by keyboard alone, and the focus stays where it is", async ({ checklist, page }) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  await line(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Not sure" }).first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "A team" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "Me alone" })).toBeFocused();
  await expect(checklist.count).toHaveText(`0 of 10 · Next: ${first}`);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the open questions at 360 pixels in ${colorScheme}, and targets are large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.goto("/checklist/");
    await answer(page, "Me alone");
    await page.getByRole("button", { name: "1 step not for you: show" }).click();
    expect(await violations(page)).toEqual([]);
    const targets = page.locator(".situation :is(summary, label):visible, .checklist-left");
    const heights = await targets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
}

test("folds a finished list, says what comes next, and offers the record and another list", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await expect(checklist.box(first)).toBeEnabled();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await expect(checklist.count).toHaveText("All 11 done");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await expect(checklist.box("Send one real request")).toBeFocused();
  await expect(page.getByRole("heading", { name: "Finished" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Show all 11 steps" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(11);
  await page.getByRole("button", { name: "Fold the list" }).click();
  const copy = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download it" }).click();
  expect((await copy).suggestedFilename()).toMatch(/^openai-key-guide-key-setup-\d{4}-\d\d-\d\d\.json$/);
  await page.getByRole("button", { name: "Start a list for another machine" }).click();
  await page.getByLabel("Name").fill("Server");
  await page.getByRole("button", { name: "New empty list" }).click();
  await expect(checklist.count).toHaveText(`Server · 0 of 11 · Next: ${first}`);
  await expect(page.getByText("Your key works, has credit behind it")).toBeHidden();
});

test("prints the name, the situation, the day and the version on one sheet with notes", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await answer(page, "Me alone", "This computer");
  await checklist.box(first).check();
  await page.getByRole("button", { name: "Add a note: Sign in to the developer platform" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("with the work account");
  await page.getByRole("button", { name: "Save note" }).click();
  await checklist.skip("Sign in to the developer platform").click();
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".checklist-record")).toHaveText(
    /^for me, on this computer · \d{4}-\d\d-\d\d List version [0-9a-f]{8}$/,
  );
  await expect(page.locator("#step-check-organization")).toBeHidden();
  await expect(page.getByText("with the work account")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("shows all steps with their conditions in words, and no question", async ({ checklist, page }) => {
    await checklist.open();
    await expect(page.locator("#step-check-organization .task-body")).toContainText("If you work in a team.");
    await expect(page.locator("#step-make-key")).toContainText("Own the key yourself");
    await expect(page.locator("#step-make-key")).toContainText("Let a service account own the key");
    await expect(page.locator("#step-check-organization")).not.toContainText("Because");
    await expect(page.getByRole("radio")).toHaveCount(0);
    await expect(line(page)).toBeHidden();
  });
});

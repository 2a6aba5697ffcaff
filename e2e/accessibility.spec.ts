import { colorViolations, expect, test, violations } from "./site.ts";

for (const url of ["/", "/guide/store/", "/checklist/", "/faq/", "/glossary/"]) {
  test(`${url} has no accessibility violation on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(url);
    expect(await violations(page)).toEqual([]);
  });
}

test("the checklist has none with steps done, skipped and cleared", async ({ checklist, page }) => {
  await checklist.open();
  await checklist.box("Sign in to the developer platform").check();
  await checklist.skip("Sign up").click();
  expect(await violations(page)).toEqual([]);
  await checklist.clear();
  expect(await violations(page)).toEqual([]);
});

test("the search dialog has none with results, without, and refused", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("lost key");
  await expect(search.results.first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await search.input.fill("zzzzqqqqxxxx");
  await expect(search.status).toContainText("Nothing found");
  expect(await violations(page)).toEqual([]);
});

test("a result is read out with its kind and its topic apart", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("rotate without downtime");
  await search.complete();
  await expect(search.results.filter({ hasText: "How do I rotate" }).first()).toHaveAccessibleName(
    /^How do I rotate a key without downtime\? Question\s?, Lost and leaked keys$/,
  );
});

test("a text that the dark swallows is found on a page whose other texts were judged", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/guide/find/");
  expect(await colorViolations(page, "a dark room")).toEqual([]);
  const step = page.locator(".step p").nth(1);
  await step.evaluate((text) => (text.style.color = "#444"));
  expect(await colorViolations(page, "a dark room")).toEqual([expect.stringContaining("color-contrast: ")]);
  expect(await colorViolations(page, "a dark room"), "no text is judged twice").toEqual([]);
});

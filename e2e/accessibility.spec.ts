import { expect, test, violations } from "./site.ts";

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

test("a block of code is named by its language and what our tests did, as words apart", async ({ page }) => {
  await page.goto("/guide/store/");
  await expect(page.getByRole("figure", { name: /^bash run by our tests with bash/ }).first()).toBeVisible();
});

test("a result is read out with its kind and its topic apart", async ({ page, search }) => {
  await page.goto("/");
  await search.ask("rotate without downtime");
  await search.complete();
  await expect(search.results.filter({ hasText: "How do I rotate" }).first()).toHaveAccessibleName(
    /^How do I rotate a key without downtime\? Question\s?, Lost and leaked keys$/,
  );
});

for (const [colorScheme, faint] of [
  ["light", "#aaa"],
  ["dark", "#444"],
] as const)
  test(`a text too faint in ${colorScheme} colors is found on a page whose other texts were judged`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/guide/find/");
    expect(await violations(page)).toEqual([]);
    const step = page.locator(".step p").nth(1);
    await step.evaluate((text, color) => (text.style.color = color), faint);
    expect(await violations(page)).toEqual([expect.stringContaining("color-contrast: ")]);
    expect(await violations(page), "no text is judged twice").toEqual([]);
  });

test("a link that its color alone tells from the text is found where links of its kind stood alone", async ({
  page,
}) => {
  await page.goto("/guide/find/");
  await page
    .locator(".step")
    .first()
    .evaluate((step) => {
      const links = ["", "What others asked before you did: ", "", ""].map((before) => {
        const text = document.createElement("p");
        const link = document.createElement("a");
        link.href = "/faq/";
        link.textContent = "Questions";
        link.style.cssText = "color: #333; text-decoration: none; border: 0";
        text.append(before, link);
        return text;
      });
      step.append(...links);
    });
  expect(await violations(page)).toEqual([expect.stringMatching(/^link-in-text-block: [^,]+$/)]);
});

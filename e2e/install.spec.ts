import { expect, test } from "./site.ts";

test("the browser finds nothing that keeps it from installing the guide", async ({ page }) => {
  await page.goto("/guide/find/");
  const browser = await page.context().newCDPSession(page);
  const { url, errors } = await browser.send("Page.getAppManifest");
  expect(url).toMatch(/\/manifest\.json$/);
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Playwright's windows are private ones, which install nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
    [],
  );
});

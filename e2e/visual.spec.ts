import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "./site.ts";

const states = [
  { name: "light", width: 1280, colorScheme: "light", forcedColors: "none", media: "screen" },
  { name: "dark", width: 1280, colorScheme: "dark", forcedColors: "none", media: "screen" },
  { name: "phone", width: 360, colorScheme: "light", forcedColors: "none", media: "screen" },
  { name: "forced-colors", width: 1280, colorScheme: "dark", forcedColors: "active", media: "screen" },
  { name: "print", width: 800, colorScheme: "light", forcedColors: "none", media: "print" },
] as const;

for (const { name, width, ...media } of states) {
  test(`the style guide looks as it did: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    await page.goto("/styleguide/?shell=bash");
    await page.evaluate(() => document.fonts.ready);
    const picture = `styleguide-${name}.png`;
    const known = test.info().snapshotPath(picture, { kind: "screenshot" });
    // The address and the day of the build.
    const look = { fullPage: true, mask: [page.locator(".print-only")] };
    const now = await page.screenshot({ ...look, animations: "disabled", caret: "hide" });
    // The runner takes millions of points apart before it looks at them. Most often no byte differs.
    if (!existsSync(known) || !now.equals(readFileSync(known)))
      await expect(page).toHaveScreenshot(picture, look);
  });
}

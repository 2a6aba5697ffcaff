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
    await expect(page).toHaveScreenshot(`styleguide-${name}.png`, {
      fullPage: true,
      // The address and the day of the build.
      mask: [page.locator(".print-only")],
    });
  });
}

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
    await page.evaluate(layOutSources);
    await expect(page).toHaveScreenshot(`styleguide-${name}.png`, {
      fullPage: true,
      // The address and the day of the build.
      mask: [page.locator(".print-only")],
    });
  });
}

/** Runs in the page. Out of sight, the list of sources takes only the room that it is guessed to need. */
function layOutSources(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".sources > ol { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const meanings = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/g) ?? [])
    .map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["page", "surface", "sunken"];
/** Least contrast of what stands on these grounds: 7 for body text, 4.5 for other text, 3 for borders of controls. */
const least = { text: 7, "text-quiet": 4.5, key: 4.5, danger: 4.5, good: 4.5, "line-strong": 3 };

for (const theme of ["light", "dark"] as const) {
  for (const [name, ratio] of Object.entries(least)) {
    test(`--${name} stands out from every ground in ${theme}, by ${ratio} to 1`, () => {
      const color = meanings.get(name)?.[theme] ?? assert.fail(`no color for --${name}`);
      for (const ground of [...grounds, ...(name.startsWith("text") ? ["key-surface"] : [])]) {
        const below = meanings.get(ground)?.[theme] ?? assert.fail(`no color for --${ground}`);
        assert.ok(contrast(color, below) >= ratio, `on --${ground}: ${contrast(color, below).toFixed(2)}`);
      }
    });
  }
}

for (const theme of ["light", "dark"] as const) {
  test(`words on the button of an answer stand out in ${theme}, by 7 to 1`, () => {
    const words = meanings.get("surface")?.[theme] ?? assert.fail("no color for --surface");
    for (const ground of ["key", "danger"]) {
      const below = meanings.get(ground)?.[theme] ?? assert.fail(`no color for --${ground}`);
      assert.ok(contrast(words, below) >= 7, `on --${ground}: ${contrast(words, below).toFixed(2)}`);
    }
  });
}

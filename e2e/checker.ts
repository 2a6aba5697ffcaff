/** The accessibility checker, asked about a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

/** The accessibility checker as a script: the short form, which a browser reads in half of the time. */
const checker = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    /** There once a page has been checked. */
    axe?: typeof axe;
    /** The texts of the page by what decides about their colors, as {@link textsByColors} last found them. */
    textsByColors?: Map<string, Element[]>;
  }
}

/** Rules about colors. The checker would take three quarters of its time for them. */
const colorRules = ["color-contrast", "link-in-text-block"];

/** Accessibility rules that the page breaks, best practices included, with the places. */
export async function violations(page: Page): Promise<string[]> {
  const others = await check(page, { except: colorRules });
  return [...others, ...(await colorViolations(page))];
}

/**
 * What the page breaks of some rules, or of all except some, with the places; `among` narrows the search to some of
 * each of these texts. A page reads the checker once, which takes longer than most checks.
 */
export async function check(
  page: Page,
  { only, except = [], among }: { only?: string[]; except?: string[]; among?: string[] },
): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(checker);
  return page.evaluate(
    async ({ runOnly, off, colors }) => {
      const some = colors?.flatMap((one) => {
        const texts = window.textsByColors?.get(one) ?? [];
        return [...new Set([texts[0], texts[Math.floor(texts.length / 2)], texts.at(-1)])];
      });
      const results = await window.axe?.run(some ? ({ include: some } as axe.ElementContext) : document, {
        // No list of what is right.
        resultTypes: ["violations"],
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        ...(runOnly && { runOnly }),
      });
      if (!results) throw new Error("the page has no checker");
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    },
    { runOnly: only, off: except, colors: among },
  );
}

/** What decides about the colors of texts that were judged, on any page that this worker has seen. */
const judged = new Set<string>();

/**
 * Texts of a page whose colors are hard to tell apart. What they stand on, and all else that decides about that, is the
 * same for most texts of the site: each kind of text is judged once, by the first, a middle and the last of a page.
 */
export async function colorViolations(page: Page): Promise<string[]> {
  const found = await page.evaluate(textsByColors);
  const among = found.filter((colors) => !judged.has(colors));
  for (const colors of among) judged.add(colors);
  return among.length === 0 ? [] : check(page, { only: colorRules, among });
}

/**
 * Runs in the page: gathers the texts in sight by the colors, fonts and backgrounds of them and of all around them, in
 * windows of one width and of one scheme of colors, because what is not named here may differ in others.
 */
function textsByColors(): string[] {
  const scheme = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(
    (one) => matchMedia(one).matches,
  );
  const lines = new Map<Element | null, string>([[null, [innerWidth, ...scheme].join(" ")]]);
  const inherited = new Map<Element | null, string>();
  const sentences = new Map<Element | null, boolean>();
  // A link in a sentence has to differ from its text; those that are most of their block have not.
  const standsInText = (link: Element): boolean => {
    let block = link.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (!sentences.has(block)) {
      const links = [...(block?.querySelectorAll("a[href]") ?? [])].map(({ textContent }) => textContent);
      sentences.set(block, (block?.textContent.trim().length ?? 0) > 2 * links.join("").length);
    }
    return sentences.get(block) === true;
  };
  const describe = (element: Element | null): string => {
    const known = lines.get(element);
    if (known !== undefined || !element) return known ?? "";
    const around = describe(element.parentElement);
    const style = getComputedStyle(element);
    const font = [style.color, style.fontSize, style.fontWeight, style.textShadow].join(" ");
    const own = [
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.position,
      style.clipPath,
      style.mixBlendMode,
      style.textDecorationLine,
      style.borderBottomWidth,
      element.matches("a[href]") && (standsInText(element) ? "in text" : "alone"),
      element.matches(":disabled"),
    ].join(" ");
    inherited.set(element, font);
    const isPlain =
      own === "rgba(0, 0, 0, 0) none 1 static none normal none 0px false false" &&
      font === inherited.get(element.parentElement);
    const line = isPlain ? around : `${around}\n${font} ${own}`;
    lines.set(element, line);
    return line;
  };
  const areas = new Map<Element | null, number>([[null, 0]]);
  // The checker cannot tell colors where a drawing of styles takes a quarter of a text, nor of a single letter.
  const drawnAround = (element: Element | null): number => {
    const known = areas.get(element);
    if (known !== undefined || !element) return known ?? 0;
    const drawn = ["::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const isFilled = style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
      const isDrawn = style.content !== "none" && style.position === "absolute" && isFilled;
      return isDrawn ? parseFloat(style.width) * parseFloat(style.height) : 0;
    });
    const area = Math.max(drawnAround(element.parentElement), (drawn[0] ?? 0) + (drawn[1] ?? 0));
    areas.set(element, area);
    return area;
  };
  const words = new Map(
    [...document.body.querySelectorAll("*")]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      .map((element) => {
        const own = [...element.childNodes].map(({ nodeType, nodeValue }) =>
          nodeType === 3 ? nodeValue : "",
        );
        return [element, own.join("").trim()];
      }),
  );
  const texts = [...words.keys()].filter(
    (element) => words.get(element) !== "" || element.matches("input, select, textarea"),
  );
  window.textsByColors = Map.groupBy(texts, (element) => {
    const { width, height } = element.getBoundingClientRect();
    const isCovered = drawnAround(element) > (width * height) / 4;
    return `${describe(element)}\n${isCovered} ${words.get(element)?.length === 1}`;
  });
  return [...window.textsByColors.keys()];
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type CssNode, generate, parse, walk } from "css-tree";
import { expect, test } from "./site.ts";

const folder = join(import.meta.dirname, "../src/styles");

/** A selector of a style sheet. */
interface Written {
  text: string;
  /** The same without what comes and goes on its elements; a selector that matches whenever the other could. */
  loose: string;
}

/** What can change on an element that stays as it is, and what is no element. */
const passing =
  /^(after|before|hover|focus|focus-visible|focus-within|active|target|checked|disabled|enabled|not|popover-open)$/;

/** Every style sheet as it was written, before a page got its own. */
const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".css"))
  .map((path) => ({ path, selectors: selectorsIn(readFileSync(join(folder, path), "utf8")) }));

function selectorsIn(css: string): Written[] {
  const found: Written[] = [];
  walk(parse(css), (node) => {
    if (node.type !== "Rule" || node.prelude.type !== "SelectorList") return;
    for (const selector of node.prelude.children)
      found.push({ text: generate(selector), loose: loosened(selector) });
  });
  return found;
}

function loosened(selector: CssNode): string {
  const children = selector.type === "Selector" ? [...selector.children] : [];
  const kept = children.filter(
    (node) =>
      node.type !== "PseudoElementSelector" &&
      !(node.type === "PseudoClassSelector" && passing.test(node.name)),
  );
  return kept
    .map((node, index) => {
      const next = kept[index + 1];
      // What stands on both sides of a combinator may be gone.
      if (node.type === "Combinator") {
        const before = index === 0 && node !== children[0] ? "*" : "";
        const behind = next === undefined || next.type === "Combinator" ? "*" : "";
        return before + generate(node) + behind;
      }
      if (node.type !== "PseudoClassSelector" || !/^(is|where|has)$/.test(node.name)) return generate(node);
      const lists = [...(node.children ?? [])].flatMap((list) =>
        list.type === "SelectorList" ? [...list.children] : [],
      );
      return `:${node.name}(${lists.map((one) => loosened(one) || "*").join()})`;
    })
    .join("");
}

/**
 * Selectors that match something on the page as it stands and are in none of its sheets, although others of the same file
 * are: what the build took for unused.
 */
function missingSelectors(page: Page): Promise<string[]> {
  return page.evaluate((files) => {
    const rulesIn = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [rule.selectorText];
        return rule instanceof CSSGroupingRule ? rulesIn(rule.cssRules) : [];
      });
    const sheet = new CSSStyleSheet();
    // As browsers spell it.
    const spelled = (selector: string) => {
      sheet.replaceSync(`${selector}{}`);
      return rulesIn(sheet.cssRules).join();
    };
    const own = [...document.styleSheets, ...document.adoptedStyleSheets];
    const present = own
      .flatMap((one) => rulesIn(one.cssRules))
      .map((list) => `, ${list}, `)
      .join("");
    const isPresent = (name: string) => present.includes(`, ${name}, `);
    return files.flatMap(({ path, selectors }) => {
      // A file that the page did not import has nothing to miss.
      if (!selectors.some(({ text }) => text.includes(".") && isPresent(spelled(text)))) return [];
      return selectors
        .filter(({ text, loose }) => {
          const name = spelled(text);
          // Empty when the browser does not know it.
          return name !== "" && !isPresent(name) && document.querySelector(loose || "*");
        })
        .map(({ text }) => `${path}: ${text}`);
    });
  }, sheets);
}

/** One page of every kind, as it is when its scripts have run. */
const kinds = `
  / /404.html /about/ /changes/ /checklist/leak-response/ /clients/ /data/ /env-files/ /errors/ /errors/rate-limit/
  /faq/ /glossary/ /search/?q=key /sources/ /styleguide/ /guide/find/ /guide/hosts/ /guide/production/
`
  .trim()
  .split(/\s+/);

for (const url of kinds)
  test(`${url} has every rule that what it shows can use`, async ({ page }) => {
    await page.goto(url);
    expect(await missingSelectors(page)).toEqual([]);
  });

const dialog = (page: Page) => page.getByRole("dialog");
const region = (page: Page, name: string) => page.getByRole("region", { name });

test("so have the search's results, and its help when it finds nothing", async ({ page, search }) => {
  await page.goto("/errors/rate-limit/");
  await search.ask("lost key");
  await expect(search.results.first()).toBeVisible();
  expect(await missingSelectors(page)).toEqual([]);
  await search.input.fill("zzzzqqqqxxxx");
  await expect(search.status).toContainText("Nothing found");
  expect(await missingSelectors(page)).toEqual([]);
});

test("so has a checklist with steps done, skipped and noted, its answers, its menu and its dialogs", async ({
  checklist,
  page,
}) => {
  await checklist.open();
  await page.getByRole("button", { name: "Add a note: Sign up" }).click();
  await dialog(page).getByRole("textbox", { name: "Sign up" }).fill("Anna's account");
  expect(await missingSelectors(page)).toEqual([]);
  await page.getByRole("button", { name: "Save note" }).click();
  await checklist.box("Sign up").check();
  await checklist.skip("Sign in to the developer platform").click();
  await page.getByText("for anybody").click();
  await page.getByLabel("Me alone").check();
  await expect(checklist.count).toContainText("of 9");
  expect(await missingSelectors(page)).toEqual([]);
  for (const item of ["History", "Your lists", "Bring in a copy", "Link or Markdown"]) {
    await page.locator("summary", { hasText: "List menu" }).click();
    await page.getByRole("button", { name: item, exact: true }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await missingSelectors(page)).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await checklist.clear();
  await expect(checklist.undo).toBeVisible();
  expect(await missingSelectors(page)).toEqual([]);
});

test("so has a list of which every step is done", async ({ checklist, page }) => {
  await checklist.open("/checklist/leak-response/");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.goto("/checklist/leak-response/");
  await expect(checklist.count).toContainText("done");
  expect(await missingSelectors(page)).toEqual([]);
});

test("so have a step ticked beside a guide page, and tabs that were chosen", async ({ page }) => {
  await page.goto("/guide/store/");
  await region(page, "Your list").getByRole("checkbox").first().check();
  await page.getByRole("combobox", { name: "Commands for" }).selectOption("PowerShell");
  await expect(region(page, "Your list").getByRole("status")).toContainText("done");
  expect(await missingSelectors(page)).toEqual([]);
});

test("so has an explained error", async ({ page }) => {
  await page.goto("/guide/troubleshoot/");
  const tool = region(page, "Explain my error");
  await tool.getByRole("button", { name: "Try an example" }).click();
  await expect(tool.getByRole("status")).toContainText("Most likely:");
  await tool.getByText("Causes, steps and what else it could be").click();
  expect(await missingSelectors(page)).toEqual([]);
  await tool.getByRole("textbox").fill("429");
  await expect(tool.getByRole("status")).not.toContainText("Most likely:");
  expect(await missingSelectors(page)).toEqual([]);
});

test("so have the answers of the tools that choose, identify and check", async ({ page }) => {
  await page.goto("/guide/credentials/#credential=job.models~caller.visitor~client.realtime");
  await expect(region(page, "Answer up to four questions").getByRole("status")).toContainText("Use this:");
  expect(await missingSelectors(page)).toEqual([]);
  await page.goto("/guide/lost-or-leaked/");
  const identifier = region(page, "What kind of key is it?");
  await identifier.getByLabel("The first").fill("sk-admin-");
  await expect(identifier.getByRole("status")).toContainText("admin key");
  expect(await missingSelectors(page)).toEqual([]);
  await page.goto("/guide/env-files/");
  const checker = region(page, "Check your line");
  await checker.getByRole("textbox").fill('OPENAI_API_KEY="your_api_key_here"');
  await expect(checker.getByRole("status")).toContainText("do not get the key");
  expect(await missingSelectors(page)).toEqual([]);
});

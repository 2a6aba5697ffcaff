import type { Page } from "@playwright/test";
import { expect, guideUrls, layoutShift, nextWords, test } from "./site.ts";

test("the quick answer stands in the first screen of the home page", async ({ page }) => {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto("/");
    await expect(page.locator("main").getByRole("link", { name: "API keys page" }).first()).toBeInViewport();
    await expect(page.locator(".hero-path")).toBeInViewport({ ratio: 1 });
  }
});

for (const url of guideUrls) {
  test(`${url} answers in one short sentence, above the middle of a phone's screen`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(url);
    const answer = page.locator(".answer");
    await expect(answer).toBeInViewport();
    const sentence = (await answer.getByRole("paragraph").first().textContent()) ?? "";
    expect(sentence.trim().split(/\s+/).length, "words of the first sentence").toBeLessThanOrEqual(20);
    expect((await answer.boundingBox())?.y, "where the answer begins").toBeLessThan(260);
  });
}

test("a command is read to its end on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const url of ["/guide/store/?shell=bash", "/guide/store/?shell=powershell", "/errors/no-credit/"]) {
    await page.goto(url);
    const commands = page.locator(":is(.language-bash, .language-powershell):visible");
    const cut = await commands.evaluateAll((blocks) =>
      blocks
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((one) => one.textContent),
    );
    expect(cut, url).toEqual([]);
  }
});

test("letters twice as large fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const url of [
    "/checklist/missing-key/",
    "/clients/langchaingo/",
    "/errors/no-organization/",
    "/guide/credentials/",
    "/guide/production/",
  ]) {
    await page.goto(url);
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      return document.documentElement.scrollWidth;
    });
    expect(width - 390, `${url}, beyond the window`).toBeLessThanOrEqual(1);
  }
});

test("lines of a program keep their shape on a phone, and their ends can be reached by keyboard", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/guide/test/?language=python");
  const program = page.locator("pre.language-python:visible").first();
  const width = () => program.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(await width()).toBeGreaterThan(0);
  await program.focus();
  for (let presses = 0; presses < 20; presses++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => program.evaluate((block) => block.scrollLeft)).toBeGreaterThan(0);
});

test("the name of the list on the home page stays beside its steps", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/");
  await page.getByRole("button", { name: "Show all 11 steps" }).click();
  await page.getByText("Send one real request").scrollIntoViewIfNeeded();
  await expect(page.getByRole("heading", { name: "Set up your key, step by step" })).toBeInViewport();
});

test("who comes to check a line has the box for it in the first screen of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/guide/env-files/");
  await expect(page.getByRole("textbox", { name: "Paste your line" })).toBeInViewport();
});

for (const { what, pattern, urls } of [
  {
    what: "a day",
    pattern: String.raw`[A-Z][a-z]+\s\d{1,2},\s20\d\d|20\d\d年\d+月\d+日`,
    urls: ["/errors/rate-limit/", "/sources/", "/zh/guide/find/"],
  },
  {
    what: "the name of a model",
    pattern: String.raw`gpt-\d[\w.]*(?:-[a-z]+)*`,
    urls: ["/changes/", "/guide/outdated-advice/"],
  },
  {
    what: "a part of an address",
    pattern: String.raw`/(?:api-keys|admin-keys|ip-allowlist)`,
    urls: ["/guide/find/", "/guide/lost-or-leaked/"],
  },
  {
    what: "a number with its unit",
    pattern: String.raw`\d\s(?:days|hours|minutes)`,
    urls: ["/guide/production/", "/about/"],
  },
]) {
  test(`${what} is never torn apart at the end of a line`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const url of urls) {
      await page.goto(url);
      const found = await page.getByRole("main").evaluateAll(linesOf, pattern);
      expect(found.length, url).toBeGreaterThan(0);
      expect(found.filter(({ lines }) => lines > 1)).toEqual([]);
    }
  });
}

/** Runs in the page: on how many lines each of the texts stands that a pattern finds in the prose of some elements. */
function linesOf(places: Element[], pattern: string): { text: string; lines: number }[] {
  const found: { text: string; lines: number }[] = [];
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("pre, code:not(.unbroken), samp")) continue;
      for (const { 0: text, index } of (node.nodeValue ?? "").matchAll(new RegExp(pattern, "g"))) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (tops.length > 0) found.push({ text, lines: new Set(tops).size });
      }
    }
  }
  return found;
}

test("a window at twice the size keeps most of its height for the list", async ({ page, checklist }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await checklist.open();
  await checklist.box("Sign up").check();
  await expect(checklist.saved).toContainText("Saved in this browser only");
  await expect(checklist.count).toContainText("1 of 11 · Next: Sign in");
  const line = await page.locator(".checklist-status").boundingBox();
  expect(line?.height).toBeLessThan(64);
  await page.reload();
  await expect(checklist.count).toContainText("1 of 11");
  expect(await layoutShift(page)).toBe(0);
});

test("no sign that closes a sentence begins a line", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const url of ["/guide/find/", "/guide/production/"]) {
    await page.goto(url);
    const after = await page.locator("main .term").evaluateAll((terms) =>
      terms.flatMap((term) => {
        const text = term.nextSibling;
        if (!text || !/^[.,;:]/.test(text.nodeValue ?? "")) return [];
        const sign = document.createRange();
        sign.setStart(text, 0);
        sign.setEnd(text, 1);
        const isBelow = sign.getBoundingClientRect().top >= term.getBoundingClientRect().bottom - 2;
        return [{ term: term.textContent, isBelow }];
      }),
    );
    expect(after.length, url).toBeGreaterThan(0);
    expect(after.filter(({ isBelow }) => isBelow)).toEqual([]);
  }
});

test("no number of a source stands on a line without its word", async ({ page }) => {
  for (const [url, width] of [
    ["/changes/", 1280],
    ["/changes/", 360],
    ["/guide/troubleshoot/", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(url);
    const marks = await page.locator("main .cite:visible").evaluateAll((all) =>
      all.flatMap((mark) => {
        const before = mark.previousSibling;
        if (!/^\d+$/.test(mark.textContent) || !before?.textContent?.trim()) return [];
        const word = document.createRange();
        word.selectNodeContents(before);
        const line = [...word.getClientRects()].at(-1);
        return [
          {
            text: before.textContent.slice(-40),
            isBelow: mark.getBoundingClientRect().top >= (line?.bottom ?? 0),
          },
        ];
      }),
    );
    expect(marks.length, url).toBeGreaterThan(0);
    expect(marks.filter(({ isBelow }) => isBelow)).toEqual([]);
  }
});

for (const [width, height, header] of [
  [390, 844, 0],
  [1280, 800, 53],
] as const)
  test(`a link to an answer shows its question, and little of what stands before it, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/faq/#key-in-code-editor");
    const question = page.locator(".question[open] > summary");
    await expect(question).toBeInViewport({ ratio: 1 });
    const { y = NaN } = (await question.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(header);
    expect(y).toBeLessThan(160);
  });

test("a status stands beside the first line of its name, and answers that were given on one line", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/errors/");
  const offsets = await page.locator(".topics a:has(span)").evaluateAll((links) =>
    links.map((link) => {
      const status = document.createRange();
      status.setStart(link, 0);
      status.setEnd(link, 1);
      const [name] = link.querySelector("span")?.getClientRects() ?? [];
      return Math.abs(status.getBoundingClientRect().top - (name?.top ?? Infinity));
    }),
  );
  expect(offsets.length).toBeGreaterThan(5);
  expect(Math.max(...offsets)).toBeLessThan(3);
  await page.goto("/guide/credentials/#credential=job.models~caller.program~place.server");
  const answers = page.locator("[data-part=answered] > li");
  await expect(answers).toHaveCount(3);
  expect((await answers.nth(0).boundingBox())?.y).toBe((await answers.nth(1).boundingBox())?.y);
});

test("marks that come back do not move anything", async ({ page, checklist }) => {
  await checklist.open();
  await checklist.box("Sign in to the developer platform").check();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/checklist/");
    await expect(checklist.count).toContainText("1 of 11");
    expect(await layoutShift(page)).toBe(0);
  }
});

test("the bar of a list stands below its count, and what is saved moves neither", async ({
  page,
  checklist,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await checklist.open();
  const places = async () => {
    const [count, bar] = [
      await checklist.count.boundingBox(),
      await page.getByRole("progressbar").boundingBox(),
    ];
    return {
      count: count?.y,
      bar: bar?.y,
      apart: (bar?.y ?? Infinity) - ((count?.y ?? 0) + (count?.height ?? 0)),
    };
  };
  await expect(checklist.count).toContainText("0 of 11");
  const before = await places();
  expect(before.apart).toBeLessThan(10);
  await checklist.box("Sign up").check();
  await expect(checklist.saved).toContainText("Saved in this browser only");
  expect(await places()).toEqual(before);
});

test("what is saved takes no room from the next step", async ({ page, checklist }) => {
  for (const width of [1024, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    await checklist.open();
    await checklist.box("Sign up").check();
    await expect(checklist.saved).toContainText("Saved in this browser only");
    await expect(checklist.count).toContainText("Next: Sign in to the developer platform");
    const cut = await page
      .locator(".checklist-next")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(cut, `at ${width} px`).toBe(0);
  }
});

test("what is said of a source shares its line with the ways back to the text", async ({ page }) => {
  await page.goto("/guide/find/#sources");
  const source = page.locator(".sources li").first();
  const [name, note, back] = await Promise.all(
    [source.getByRole("link").first(), source.locator(".source-note"), source.locator(".source-uses")].map(
      (part) => part.boundingBox(),
    ),
  );
  expect(note?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0) / 2);
  expect(back?.y).toBeLessThan((note?.y ?? 0) + (note?.height ?? 0) / 2);
});

test("a button of two lines keeps its words off its edges", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/errors/");
  const room = await page
    .getByRole("link", { name: "Paste the error into the explainer" })
    .evaluate((link) => {
      const words = document.createRange();
      words.selectNodeContents(link);
      return words.getBoundingClientRect().top - link.getBoundingClientRect().top;
    });
  expect(room).toBeGreaterThan(5);
});

test("what a number of a source opens stays clear of a phone's edges", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/guide/find/");
  const marks = page.locator("button.cite");
  expect(await marks.count()).toBeGreaterThan(5);
  for (const mark of (await marks.all()).slice(0, 6)) {
    await mark.click();
    const box = await page.locator(".cited:popover-open").boundingBox();
    expect(box?.x).toBeGreaterThan(3);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(357);
    await page.keyboard.press("Escape");
  }
});

test("what a term opens is as wide as a phone allows, wherever in its line the term stands", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/guide/production/");
  for (const name of ["secret manager", "CI"]) {
    await page.getByRole("main").getByRole("button", { name, exact: true }).first().click();
    const box = await page.locator(".defined:popover-open").boundingBox();
    expect(box?.width, name).toBeGreaterThan(300);
    await page.keyboard.press("Escape");
  }
});

test("a finished step takes the room that is kept for it until it is measured", async ({
  page,
  checklist,
}) => {
  await checklist.open();
  await checklist.box("Sign up").check();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const room = await page
      .locator(".task.done")
      .evaluate((row) => [getComputedStyle(row).containIntrinsicBlockSize, `auto ${row.clientHeight}px`]);
    expect(room[0], `at ${width} px`).toBe(room[1]);
  }
});

test("printing shows every step in full, and no navigation", async ({ page }) => {
  await page.goto("/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("header.site-header")).toBeHidden();
  for (const proof of await page.locator(".task .proof").all()) await expect(proof).toBeVisible();
  await page.goto("/checklist/");
  await expect(page.locator(".task-why").getByText("If you have no OpenAI account.")).toBeVisible();
});

/** Of an answer of the questions, its first paragraph, and what comes after it. */
const partsOf = (page: Page, id: string) => {
  const answer = page.locator(`[id="${id}"]`);
  return { first: answer.locator("> :first-child"), second: answer.locator("> :nth-child(2)") };
};
const printAll = (page: Page) => page.getByRole("checkbox", { name: "Print every answer in full" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "answers on paper" : "answers on paper, without script", () => {
    test.use({ javaScriptEnabled });

    test("an open answer is printed in full, and of a closed one what does not announce a list", async ({
      page,
    }) => {
      await page.goto("/faq/");
      await page.locator("summary", { hasText: "Do I need a second account for the API?" }).click();
      await page.emulateMedia({ media: "print" });
      await expect(partsOf(page, "second-account").second).toBeVisible();
      await expect(page.locator("[data-answer] > :first-child").filter({ visible: false })).toHaveCount(0);
      await expect(partsOf(page, "plus-but-429").second).toBeHidden();
      await expect(page.getByText("Here are the answers that were open on the page")).toBeVisible();
      await expect(page.getByText("Here is only what was open.")).toBeHidden();
      await expect(page.locator(".sources ol")).toBeVisible();
      const announced = page
        .locator("[data-answer] > :first-child", { hasText: /:$/ })
        .locator("xpath=following-sibling::*[1]");
      expect(await announced.count()).toBeGreaterThan(5);
      await expect(announced.filter({ visible: false })).toHaveCount(0);
    });

    test("a box prints every answer in full, and is not printed itself", async ({ page }) => {
      await page.goto("/faq/#plus-but-429");
      await printAll(page).check();
      await page.emulateMedia({ media: "print" });
      const parts = page.locator("[data-answer] > *:not(.question-more, .changed)");
      expect(await parts.count()).toBeGreaterThan(400);
      await expect(parts.filter({ visible: false })).toHaveCount(0);
      await expect(printAll(page)).toBeHidden();
      await expect(page.getByText("Here are the answers that were open on the page")).toBeHidden();
    });

    test("who followed a link to one answer prints only what is open", async ({ page }) => {
      await page.goto("/faq/#plus-but-429");
      await expect(partsOf(page, "plus-but-429").second).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await expect(partsOf(page, "plus-but-429").second).toBeVisible();
      await expect(page.locator("summary:visible")).toHaveText([
        "I pay for ChatGPT Plus. Why do I get a 429 error?",
      ]);
      await expect(page.locator("h2:visible")).toHaveText(["ChatGPT and the API"]);
      await expect(page.getByText("Here is only what was open.")).toBeVisible();
    });
  });
}

async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("the home page takes one sheet of paper, and the longest pages take few", async ({ page }) => {
  for (const [url, most] of [
    ["/", 1],
    ["/faq/", 11],
    ["/faq/#plus-but-429", 1],
    ["/sources/", 29],
    ["/env-files/", 28],
    ["/guide/store/?shell=bash", 4],
  ] as const) {
    await page.goto(url);
    expect(await sheetsOf(page), url).toBeLessThanOrEqual(most);
  }
});

test("says on paper where the other commands are", async ({ page }) => {
  await page.goto("/guide/store/?shell=bash");
  const note = page.getByText("This printout shows the shell and the language that you chose");
  await expect(note).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(note).toBeVisible();
  await page.goto("/");
  await expect(page.getByText(/^\S+ List version \w+ Commands: \/checklist\/$/)).toBeVisible();
});

test("prints what a search was asked and its answers, and nothing to press", async ({ page }) => {
  await page.goto("/search/?q=quota");
  const answers = page.getByRole("listbox", { name: "Results" });
  await expect(answers.getByRole("option").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("combobox")).toHaveValue("quota");
  await expect(page.getByRole("combobox")).toBeVisible();
  await expect(answers).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "0–9" })).toHaveCount(0);
});

test("every answer in full takes few sheets, no text on them is small, and no word in a table torn", async ({
  page,
}) => {
  // As wide as a sheet.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto("/faq/");
  await printAll(page).check();
  expect(await sheetsOf(page)).toBeLessThanOrEqual(27);
  await page.emulateMedia({ media: "print" });
  const words = await page
    .locator(".answer-text :is(th, td:first-child)")
    .evaluateAll(linesOf, String.raw`\w{2,}`);
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter(({ lines }) => lines > 1)).toEqual([]);
  const sizes = await page
    .locator("[data-answer] > :is(p, ul, ol):not(.question-more, .changed)")
    .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  expect(sizes.length).toBeGreaterThan(100);
  // A point is 4/3 pixels; the browser rounds.
  expect(Math.min(...sizes) * 0.75, "points").toBeGreaterThan(7.99);
});

test("paper shows an address once, and whole", async ({ page }) => {
  await page.goto("/faq/");
  await page.emulateMedia({ media: "print" });
  const shown = await page
    .locator("main a.external:not(.sources a, .cited a)")
    .evaluateAll((links) =>
      links.map((link) => getComputedStyle(link, "::after").content).filter((content) => content !== "none"),
    );
  expect(shown.length).toBeGreaterThan(5);
  expect(new Set(shown).size).toBe(shown.length);
  for (const content of shown) expect(content).toMatch(/https:\/\//);
});

test.describe("reading aids", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the key that opens the search is called as on the reader's keyboard", async ({ page }) => {
    await page.goto("/guide/find/");
    await expect(page.locator(".search-link kbd")).toHaveText("Ctrl K");
    await page.addInitScript(() => Object.defineProperty(navigator, "platform", { value: "MacIntel" }));
    await page.reload();
    await expect(page.locator(".search-link kbd")).toHaveText("⌘K");
  });

  test("the copy button copies the command only", async ({ page }) => {
    await page.goto("/guide/store/");
    const block = page.locator(".code").first();
    expect(await nextWords(block.getByRole("button", { name: "Copy" }))).toBe("Copied");
    const shown = await block.locator("code").textContent();
    expect(shown).toContain("OPENAI_API_KEY");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  });

  test("the skip link moves the focus past the header", async ({ page }) => {
    await page.goto("/guide/find/");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#main$/);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});

/** Runs in the page: at which height the middle of the first element of each kind stands, of those that are there. */
function middles(selectors: string[]): number[] {
  return selectors.flatMap((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box ? [box.top + box.height / 2] : [];
  });
}

test("every page begins on the same line, and so does what leads around it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/guide/find/");
  const [line = NaN] = await page.evaluate(middles, [".breadcrumbs li"]);
  const starts = [".breadcrumbs li", ".guide-nav span", ".topics a", ".neighbors h2", ".client-nav dt"];
  for (const url of [
    "/guide/find/",
    "/faq/",
    "/errors/",
    "/errors/no-credit/",
    "/clients/koog/",
    "/changes/",
  ]) {
    await page.goto(url);
    const all = await page.evaluate(middles, starts);
    expect(all.length, url).toBeGreaterThan(0);
    for (const found of all) expect(Math.abs(found - line), url).toBeLessThanOrEqual(3);
  }
});

test("the ring around a link in a list beside the text is whole", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [url, name] of [
    ["/guide/find/", "Guide"],
    ["/guide/find/", "On this page"],
    ["/faq/", "Topics"],
    ["/clients/koog/", "All clients"],
  ] as const) {
    await page.goto(url);
    const links = page.getByRole("navigation", { name, exact: true }).getByRole("link");
    for (const link of [links.first(), links.last()]) {
      await link.focus();
      expect(await link.evaluate(cutOff), `${name}, ${await link.innerText()}`).toEqual([]);
    }
  }
});

/** Runs in the page: the sides on which what scrolls around an element cuts off the ring of its focus. */
function cutOff(element: Element): string[] {
  const { outlineOffset, outlineWidth } = getComputedStyle(element);
  const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  let around = element.parentElement;
  while (around && getComputedStyle(around).overflowY === "visible") around = around.parentElement;
  if (!around) return [];
  const [ring, room] = [element.getBoundingClientRect(), around.getBoundingClientRect()];
  const over = {
    left: room.left - ring.left,
    right: ring.right - room.right,
    top: room.top - ring.top,
    bottom: ring.bottom - room.bottom,
  };
  return Object.entries(over).flatMap(([side, by]) => (by + reach > 0.5 ? [side] : []));
}

test("the list of errors leads first to the explainer", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("/errors/");
  const explainer = page.getByRole("main").getByRole("link", { name: "Paste the error into the explainer" });
  await expect(explainer).toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ media: "print" });
  await expect(explainer, "on paper, where nothing can be pasted").toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await explainer.click();
  await expect(page.getByRole("region", { name: "Explain my error" })).toBeVisible();
});

test("meanings that share a code stand apart", async ({ page }) => {
  await page.goto("/errors/");
  const meanings = page.getByRole("definition");
  const shared = page
    .locator("div", { has: page.getByText("unsupported_parameter", { exact: true }) })
    .last();
  const [one, other] = [shared.locator(meanings).nth(0), shared.locator(meanings).nth(1)];
  const [above, below] = [await one.boundingBox(), await other.boundingBox()];
  expect(below?.y).toBeGreaterThan((above?.y ?? Infinity) + (above?.height ?? 0) + 4);
});

test("the list of errors begins with what people meet most", async ({ page }) => {
  await page.goto("/errors/");
  const often = page.getByRole("region", { name: "Met most often" });
  await page.getByRole("link", { name: "Met most often" }).click();
  await expect(often.getByRole("link", { name: /^You have no credits remaining/ })).toBeInViewport();
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText(
    "Met most often",
  );
});

test("an error page names what its button opens, and leads to the errors of its status", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/errors/no-credit/");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "Open the billing page" })).toBeInViewport();
  const others = main.getByRole("navigation", { name: "Errors with status 429" });
  await expect(others.getByRole("link", { name: "No credit" })).toHaveAttribute("aria-current", "page");
  const beside = await others.boundingBox();
  const heading = await main.getByRole("heading", { level: 1 }).boundingBox();
  expect((beside?.x ?? Infinity) + (beside?.width ?? 0)).toBeLessThan(heading?.x ?? 0);
  await others.getByRole("link", { name: "Rate limit" }).click();
  await expect(page).toHaveURL("/errors/rate-limit/");
});

for (const url of [
  "/guide/create/",
  "/guide/chatgpt-vs-api/",
  "/guide/find/",
  "/guide/hosts/",
  "/guide/lost-or-leaked/",
])
  test(`the drawing on ${url} lies along a wide page and fits a narrow one`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(url);
    const drawing = page.locator("main").getByRole("img").first();
    const wide = await drawing.boundingBox();
    expect(wide?.height).toBeLessThan(240);
    expect(wide?.width).toBeGreaterThan(600);
    // Between the two, addresses break at their slashes alone.
    await page.setViewportSize({ width: 640, height: 800 });
    const torn = await drawing.locator(".address").evaluateAll((addresses) =>
      addresses.flatMap(({ childNodes }) =>
        [...childNodes].flatMap((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          return range.getClientRects().length > 1 ? [part.nodeValue] : [];
        }),
      ),
    );
    expect(torn).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const narrow = await drawing.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(narrow).toBeLessThanOrEqual(0);
  });

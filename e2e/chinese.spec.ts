import type { Locator, Page } from "@playwright/test";
import { expect, nextWords, test, urls, violations } from "./site.ts";

const chinese = urls.filter((url) => url.startsWith("/zh/"));

/** What a reader of Chinese comes with, the visible links that lead to the answer, and what then stands on the screen. */
const tasks: readonly { task: string; links: readonly string[]; answer: string }[] = [
  { task: "makes a first key", links: ["创建我的第一个密钥"], answer: "打开 API keys 页面，点" },
  { task: "cannot see a key", links: ["我看不到我的密钥"], answer: "列表是空的，或者里面没有你的密钥" },
  { task: "has ChatGPT Plus", links: ["我有 ChatGPT Plus，想要密钥"], answer: "API 单独计费" },
  { task: "leaked a key", links: ["我的密钥泄露了"], answer: "马上删除（吊销）它" },
  { task: "paid and reads about a quota", links: ["付了款，还是提示 quota（配额）"], answer: "另外购买" },
  { task: "wants a limit", links: ["给支出设上限"], answer: "支出上限只有在打开开关" },
  { task: "sets the key on Windows", links: ["保存密钥"], answer: "在 Windows 上优先用 PowerShell" },
  { task: "reads an error", links: ["我收到了错误信息"], answer: "最后看 HTTP 状态码" },
  { task: "has no create button", links: ["常见问题", "创建密钥"], answer: "为什么没有创建密钥的按钮" },
  { task: "asks who else may use the key", links: ["常见问题", "权限与团队"], answer: "能和同事共用密钥吗" },
];

for (const { task, links, answer } of tasks) {
  test(`a reader of Chinese who ${task} gets there by links`, async ({ page }) => {
    await page.goto("/zh/");
    for (const name of links) await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.locator("main").getByText(answer).first()).toBeInViewport();
  });
}

test("a sentence in Chinese is followed by the next one without a blank", async ({ page }) => {
  for (const url of ["/zh/", "/zh/checklist/", "/zh/guide/store/", "/zh/faq/"]) {
    await page.goto(url);
    const texts = await page.getByRole("main").evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode())
        if (!text.parentElement?.closest("pre, code, script, textarea")) found.push(text.nodeValue ?? "");
      return found;
    });
    expect(
      texts.some((text) => text.includes("。")),
      url,
    ).toBe(true);
    expect(texts.filter((text) => /[。；！？]\s+\S/.test(text))).toEqual([]);
  }
});

test("a page and its translation lead to each other", async ({ page }) => {
  await page.goto("/guide/find/");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/guide\/find\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/guide\/find\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("at an address that does not exist", () => {
  test.use({ expectedConsole: /404/ });

  test("says so in Chinese, too, and leads on", async ({ page }) => {
    await page.goto("/zh/guide/no-such/");
    const said = page.getByRole("region", { name: "这个页面不存在" });
    await expect(said).toHaveAttribute("lang", "zh-Hans");
    await said.getByRole("link", { name: "常见问题" }).click();
    await expect(page).toHaveURL(/\/zh\/faq\/$/);
  });
});

test("the Markdown of a page in Chinese speaks Chinese", async ({ page, request }) => {
  await page.goto("/zh/guide/find/");
  const link = page.getByRole("contentinfo").getByRole("link", { name: "本页的 Markdown 版" });
  const twin = await (await request.get((await link.getAttribute("href")) ?? "")).text();
  expect(twin).toMatch(/^# .+\n\n出自《OpenAI API 密钥指南》.+\/zh\/guide\/find\/>\n/);
  expect(twin).toContain("示意图：");
  expect(twin).toMatch(/\n## 来源\n/);
});

test("says where a link leads to a page in English", async ({ page }) => {
  await page.goto("/zh/guide/find/");
  await expect(page.getByRole("link", { name: "凭据类型（英文）" })).toHaveAttribute("href", /^\/guide\//);
});

/** What a program or the platform says stays as it is, and sources have the titles that they have. */
const asItIs = "pre, code, .address, .sources, .flow, [lang=en], script, style, noscript";

/** Texts of several English words, also where they are folded or hidden. */
async function englishTexts(page: Page): Promise<string[]> {
  const blocks = page.locator("p, li, h1, h2, h3, th, td, summary, button, a, label, legend, figcaption");
  const texts = await blocks.evaluateAll(
    (elements, left) =>
      elements
        .filter((element) => !element.closest(left))
        .map((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const part of copy.querySelectorAll(left)) part.remove();
          return (copy.textContent ?? "").trim();
        }),
    asItIs,
  );
  return texts.filter(
    (text) =>
      // An address is no text.
      /\s/.test(text) && !/\p{Script=Han}/u.test(text) && (text.match(/[A-Za-z]{3,}/g) ?? []).length > 3,
  );
}

/** Names that every language writes so. */
const asEverywhere =
  /\b(?:OpenAI|API|keys?|ChatGPT|Plus|Markdown|JavaScript|Shell|bash|zsh|fish|PowerShell|cmd|Python|Node(?:\.js)?|curl|CI|IDE|SDK|URL|IP|HTTP|Git|GitHub|Limits|English|Ctrl|K|env|LF|ID|TypeScript|Windows|Mac|Free|Build|Launch|Grow|JSON)\b/g;

/** A piece of an address, between the places where it may break. */
const anAddress = /^(?:[a-z.]+\.com)?(?:\/[a-z-]+)*\/?$/;

/** Texts and names on the screen that say something in Latin letters alone, without what programs and the platform say. */
async function latinTexts(page: Page, place = "body"): Promise<string[]> {
  const left = `${asItIs}, .path, .label, .cited, .code-caption, .hit-foreign, [hreflang=en], option, textarea`;
  const texts = await page.locator(place).evaluate((root, selector) => {
    const isShown = (element: Element) => element.checkVisibility() && !element.closest(selector);
    const elements = [root, ...root.querySelectorAll("*")].filter(isShown);
    return elements.flatMap((element) => [
      ...["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
      ...[...element.childNodes].map((node) =>
        node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : "",
      ),
    ]);
  }, left);
  return texts
    .map((text) => text.trim())
    .filter(
      (text) =>
        !anAddress.test(text) &&
        !/\p{Script=Han}/u.test(text) &&
        /[A-Za-z]{2}/.test(text.replace(asEverywhere, "")),
    );
}

for (const url of chinese) {
  test(`every text of ${url} is in Chinese or says that it is in English`, async ({ page }) => {
    await page.goto(url);
    expect(await englishTexts(page)).toEqual([]);
    expect(await latinTexts(page)).toEqual([]);
  });
}

async function openExplainer(page: Page): Promise<Locator> {
  await page.goto("/zh/guide/troubleshoot/");
  const tool = page.getByRole("region", { name: "解释我的错误" });
  await expect(tool.getByRole("textbox", { name: "粘贴整段消息" })).toBeEnabled();
  return tool;
}

test.describe("the error explainer in Chinese", () => {
  test("names the cause, the way to mend it, the test and the steps", async ({ page }) => {
    const tool = await openExplainer(page);
    await tool.getByRole("button", { name: "试一个例子" }).click();
    await expect(tool.getByRole("status")).toHaveText(/^最可能：/);
    await expect(tool.getByRole("link", { name: "打开付费页面" })).toHaveAttribute("href", /billing/);
    await expect(tool).toContainText("不要重试");
    await expect(tool).toContainText("先做这个测试");
    await tool.getByText("原因、步骤和其他可能").click();
    await expect(tool.getByText("错误码是 credit_balance_exhausted。")).toBeVisible();
    await expect(tool.getByRole("link", { name: "购买额度" })).toHaveAttribute(
      "href",
      /^\/zh\/checklist\/#step-/,
    );
    const errors = tool.locator("[data-part=result] a[href^='/errors/']");
    await expect(errors).not.toHaveCount(0);
    for (const one of await errors.all()) {
      // Its title is read out in English, and what says so is not.
      await expect(one).toHaveText(/（英文）$/);
      await expect(one).not.toHaveAttribute("lang");
      await expect(one.locator("[lang=en]")).toHaveText(/^[^（英文）]+$/);
    }
    expect(await latinTexts(page, "[data-tool=error-explainer]")).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test("says what is missing, and that a text is about another service", async ({ page }) => {
    const tool = await openExplainer(page);
    await tool.getByRole("textbox").fill("HTTP/1.1 401 Unauthorized");
    await expect(tool.getByRole("status")).toHaveText("只凭这些，说不出唯一的原因。");
    await expect(tool).toContainText("怎样看到错误码（终端）");
    expect(await latinTexts(page, "[data-tool=error-explainer]")).toEqual([]);
    await tool.getByRole("textbox").fill("anthropic.AuthenticationError: invalid x-api-key");
    await expect(tool).toContainText("Anthropic，它有自己的密钥和限额。");
  });

  test("works by keyboard alone, and gives a diagnosis in Chinese for a ticket", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const tool = await openExplainer(page);
    await tool.getByRole("textbox").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(tool.getByRole("status")).toHaveText(/^最可能：/);
    const copy = tool.getByRole("button", { name: "把诊断复制为 Markdown" });
    expect(await nextWords(copy, () => copy.press("Enter"))).toBe("已复制");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\*\*最可能：/);
  });

  test("takes over an error from the search", async ({ page }) => {
    await page.goto("/zh/");
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: "搜索本指南" });
    await dialog.getByRole("combobox").fill("Error code: 429 - insufficient_quota");
    await dialog.getByRole("option", { name: /^解释这个错误/ }).click();
    await expect(page).toHaveURL(/\/zh\/guide\/troubleshoot\//);
    const tool = page.getByRole("region", { name: "解释我的错误" });
    await expect(tool.getByRole("status")).toHaveText(/^最可能：/);
  });
});

const list = "/zh/checklist/";
const box = (page: Page, title: string) => page.getByRole("checkbox", { name: title });

test("a tick in Chinese is a tick in English, and the other way round", async ({ page }) => {
  await page.goto(list);
  await box(page, "登录开发者平台").check();
  await page.locator(".situation summary").click();
  await page.getByRole("radio", { name: "服务器" }).check();
  await page.goto("/checklist/");
  await expect(box(page, "Sign in to the developer platform")).toBeChecked();
  await expect(page.locator("[data-part=situation]")).toContainText("on a server");
  await box(page, "Sign up").check();
  await page.goto(list);
  await expect(box(page, "注册账户")).toBeChecked();
  await expect(page.locator("[data-part=count]")).toHaveText(/^已完成 2\//);
});

test("the list says in Chinese where the reader stands, what was done and what comes next", async ({
  page,
}) => {
  await page.goto(list);
  await box(page, "注册账户").check();
  await expect(page.locator("[data-part=said]")).toHaveText(
    /^已完成 1 步，共 11 步。 下一步：登录开发者平台。$/,
  );
  await expect(page.locator(".checklist-status")).toContainText("只保存在这个浏览器里");
  await page.locator("#step-sign-in").getByRole("button", { name: "不适用" }).click();
  await expect(page.locator("#step-sign-in")).toContainText("已跳过");
  await page.locator(".situation summary").click();
  await page.getByRole("radio", { name: "只有我" }).check();
  await expect(page.locator("[data-part=situation]")).toContainText("自己用");
  await expect(page.locator("[data-part=said]")).toContainText("有 1 步与你无关。");
  expect(await latinTexts(page)).toEqual([]);
  await page.goto("/zh/guide/find/");
  const skipped = page.locator(".your-list li.not-applicable a");
  await expect(skipped).toHaveCount(1);
  expect(await skipped.evaluate((link) => getComputedStyle(link, "::after").content)).toContain("已跳过");
});

for (const [dialog, text] of [
  ["历史记录", "勾选“注册账户”"],
  ["你的清单", "新建空清单"],
  ["导入副本", "选择用“下载副本”做的文件"],
  ["链接或 Markdown", "复制链接"],
] as const) {
  test(`the dialog ${dialog} of the list is in Chinese`, async ({ page }) => {
    await page.goto(list);
    await box(page, "注册账户").check();
    await page.locator(".checklist-menu summary").click();
    await page.getByRole("button", { name: dialog, exact: true }).click();
    const opened = page.getByRole("dialog", { name: dialog });
    await expect(opened).toContainText(text);
    expect(await latinTexts(page, "dialog")).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(opened).toBeHidden();
  });
}

test("says in Chinese why a file cannot be brought in", async ({ page }) => {
  await page.goto(list);
  await page.getByRole("button", { name: "导入这份清单的副本" }).click();
  await page.getByLabel("文件").setInputFiles({
    name: "list.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await expect(page.getByRole("alert")).toHaveText(/这个文件不是清单的副本。 什么都没有改动。/);
});

test("works by keyboard alone in Chinese", async ({ page }) => {
  await page.goto(list);
  await expect(box(page, "注册账户")).toBeEnabled();
  await box(page, "注册账户").focus();
  await page.keyboard.press("Space");
  await expect(box(page, "注册账户")).toBeChecked();
  const menu = page.locator(".checklist-menu summary");
  // It comes with the first tick, and what is not there takes no focus.
  await expect(menu).toBeVisible();
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "撤销：勾选“注册账户”" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(box(page, "注册账户")).not.toBeChecked();
  expect(await violations(page)).toEqual([]);
});

test("leads from a command that did not work to the Chinese page about errors, and back", async ({
  page,
}) => {
  await page.goto(`${list}#step-list-models`);
  await page.getByRole("link", { name: /^没有成功：问 API/ }).click();
  await expect(page).toHaveURL(/\/zh\/guide\/troubleshoot\/\?step=key-setup\/list-models$/);
  await page.getByRole("link", { name: "问 API 接不接受这个密钥" }).click();
  await expect(page).toHaveURL(/\/zh\/checklist\/#step-list-models$/);
});

test("shows the steps of a Chinese page with their boxes, and ticks them in the list", async ({ page }) => {
  await page.goto("/zh/guide/billing/");
  await page.getByRole("checkbox", { name: "购买额度" }).check();
  await expect(page.locator(".your-list-count")).toHaveText("已完成 1/11");
  await page.getByRole("link", { name: "一步一步设置你的密钥" }).click();
  await expect(page).toHaveURL(/\/zh\/checklist\/$/);
  await expect(box(page, "购买额度")).toBeChecked();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the Chinese page about errors says where to look instead of explaining", async ({ page }) => {
    await page.goto("/zh/guide/troubleshoot/");
    const tool = page.getByRole("region", { name: "解释我的错误" });
    await expect(tool.getByRole("link", { name: "错误目录（英文）" })).toBeVisible();
    await expect(tool.getByText("按下面的状态码排查")).toBeVisible();
  });

  test("the Chinese list is whole, with its conditions in words", async ({ page }) => {
    await page.goto(list);
    await expect(page.getByText("打勾需要 JavaScript。这是完整的清单，可以阅读或打印。")).toBeVisible();
    await expect(page.locator("#step-check-organization")).toContainText("如果你在团队里用。");
    await expect(page.locator("#step-check-length")).toContainText("如果密钥用在这台电脑上或服务器上。");
    await expect(page.getByText("对话框开着，显示完整的新密钥")).toBeVisible();
    for (const part of await page.locator(".task").all()) await expect(part).toBeVisible();
  });
});

test("the search speaks Chinese, and a question in Chinese finds its answer", async ({ page }) => {
  await page.goto("/zh/guide/find/");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "搜索本指南" });
  await dialog.getByRole("combobox").fill("key 丢了怎么办");
  await expect(dialog.getByRole("status")).toHaveText(/^\d+ 个结果$/);
  await expect(dialog.locator(".hit").first()).toHaveAttribute("href", "/zh/faq/#delete-lost-key");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("API 密钥丢了，能找回吗")).toBeInViewport();
});

test("a word in English finds pages in English from a page in Chinese, and says so", async ({ page }) => {
  await page.goto("/zh/");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "搜索本指南" });
  await dialog.getByRole("combobox").fill("rotate");
  await expect(dialog.locator(".hit").first()).toContainText("英文");
  await dialog.getByRole("combobox").fill("qqqqzzzz");
  await expect(dialog.getByRole("status")).toHaveText("没有找到“qqqqzzzz”。");
  await expect(dialog.getByRole("link", { name: "创建密钥", exact: true })).toHaveAttribute(
    "href",
    "/zh/faq/#topic-creating",
  );
  expect(await latinTexts(page, "dialog")).toEqual([]);
  await dialog.getByRole("link", { name: "在英文页面里搜索这些词" }).click();
  await expect(page).toHaveURL(/\/search\/\?q=qqqqzzzz$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a question in Chinese leads from the search in English to the one in Chinese, by keyboard", async ({
  page,
}) => {
  await page.goto("/guide/find/");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search the guide" });
  const box = dialog.getByRole("combobox", { name: "Search questions and pages" });
  const other = dialog.getByRole("link", { name: "在中文页面里搜索这些词" });
  await box.fill("key lost");
  await expect(dialog.locator(".hit").first()).toBeVisible();
  await expect(other).toHaveCount(0);
  await box.fill("key 丢了怎么办");
  await expect(other).toHaveAttribute("lang", "zh-Hans");
  expect(await violations(page)).toEqual([]);
  await other.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/zh\/search\/\?q=/);
  await expect(page.getByRole("combobox", { name: "搜索问题和页面" })).toHaveValue("key 丢了怎么办");
  await expect(page.locator(".hit").first()).toHaveAttribute("href", "/zh/faq/#delete-lost-key");
});

test("a key beside words in Chinese goes into no link", async ({ page }) => {
  await page.goto("/search/");
  await page.getByRole("combobox").fill(`密钥 sk-proj-${"aB3".repeat(16)}`);
  await expect(page.getByRole("status")).toContainText("looks like a secret key");
  await expect(page.getByRole("link", { name: "在中文页面里搜索这些词" })).toHaveCount(0);
});

test("the list of everything in Chinese has the search in it", async ({ page }) => {
  await page.goto("/zh/search/?q=充值");
  await expect(page.locator(".hit").first()).toHaveAttribute("href", /^\/zh\//);
  expect(await violations(page)).toEqual([]);
});

test("says in Chinese that a key was taken out of the address", async ({ page }) => {
  await page.goto(`/zh/#sk-proj-${"aB3".repeat(16)}`);
  await expect(page.getByRole("alert")).toContainText("本页地址里有看起来像密钥的内容");
  await expect(page).toHaveURL(/\/zh\/$/);
});

test("says in Chinese what was copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/zh/guide/store/");
  const copy = page.getByRole("button", { name: "复制", exact: true }).first();
  expect(await nextWords(copy)).toBe("已复制");
});

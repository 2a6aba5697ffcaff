import { expect, test, urls } from "./site.ts";

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

test("a page and its translation lead to each other", async ({ page }) => {
  await page.goto("/guide/find/");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/guide\/find\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/guide\/find\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("says where a link leads to a page in English", async ({ page }) => {
  await page.goto("/zh/guide/find/");
  await expect(page.getByRole("link", { name: "凭据类型（英文）" })).toHaveAttribute("href", /^\/guide\//);
});

for (const url of chinese) {
  test(`leaves nothing in English on ${url}`, async ({ page }) => {
    await page.goto(url);
    const left = await page.evaluate(() => {
      // What a program or the platform says stays as it is, and sources have the titles that they have.
      const asItIs =
        "pre, code, .path, .label, .address, .sources, .cited, .flow, [lang=en], script, style, noscript";
      return (
        [
          ...document.body.querySelectorAll(
            "p, li, h1, h2, h3, th, td, summary, button, a, label, legend, figcaption",
          ),
        ]
          .filter((element) => !element.closest(asItIs))
          .map((element) => {
            const copy = element.cloneNode(true) as Element;
            for (const part of copy.querySelectorAll(asItIs)) part.remove();
            return (copy.textContent ?? "").trim();
          })
          // An address is no text.
          .filter(
            (text) =>
              /\s/.test(text) &&
              !/\p{Script=Han}/u.test(text) &&
              (text.match(/[A-Za-z]{3,}/g) ?? []).length > 3,
          )
      );
    });
    expect(left).toEqual([]);
  });
}

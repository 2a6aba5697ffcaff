import { expect, test } from "./site.ts";

/** What a beginner comes with, the visible links that lead to the answer from home, and what then stands on the screen. */
const tasks: readonly { task: string; links: readonly string[]; answer: RegExp }[] = [
  {
    task: "has ChatGPT Plus and wants a key",
    links: ["I have ChatGPT Plus and want a key"],
    answer: /two products with two separate bills/,
  },
  {
    task: "is asked for a key by an app",
    links: ["An app asks me for a key"],
    answer: /Paste it in the app's own settings/,
  },
  {
    task: "cannot see yesterday's key",
    links: ["I cannot see my key"],
    answer: /^Why a key looks missing/,
  },
  {
    task: "paid and still reads about a quota",
    links: ["It says quota, though I paid"],
    answer: /The credit is probably in a different organization from the key/,
  },
  {
    task: "has a colleague who left",
    links: ["Somebody left the team"],
    answer: /A user-owned key stays tied to that person/,
  },
  {
    task: "pushed the key to GitHub",
    links: ["My key leaked"],
    answer: /Delete the leaked key now/,
  },
  {
    task: "finds the key empty in GitHub Actions",
    links: ["Give it to a server or a host", "GitHub Actions"],
    answer: /GitHub passes an empty string for a missing secret/,
  },
  {
    task: "wants to stop at $20",
    links: ["Cap what I spend"],
    answer: /A spend limit stops calls only with the switch/,
  },
  {
    task: "needs a credential for a server",
    links: ["For a team or a server"],
    answer: /a service account for a server, a job or CI/,
  },
  {
    task: "gets a 401 from curl",
    links: ["I have an error message", "401"],
    answer: /^Status 401/,
  },
];

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const { task, links, answer } of tasks) {
      test(`somebody who ${task} is there after ${links.length} links`, async ({ page }) => {
        await page.goto("/");
        const main = page.getByRole("main");
        for (const name of links) await main.getByRole("link", { name, exact: true }).first().click();
        await expect(main.getByText(answer).first()).toBeInViewport();
      });
    }

    test("somebody whose key leaked can delete it from the first half of the screen", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "My key leaked", exact: true }).click();
      const button = page.getByRole("main").getByRole("link", { name: "Delete it now", exact: true });
      await expect(button).toHaveAttribute("href", "https://platform.openai.com/api-keys");
      const box = await button.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(400);
    });

    test("somebody who wants the key in PowerShell for good is there after one link and one choice", async ({
      page,
    }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Store the key", exact: true }).click();
      await page.getByRole("combobox", { name: "Commands for" }).selectOption("PowerShell");
      await expect(page.getByText("SetEnvironmentVariable").first()).toBeVisible();
    });
  });
}

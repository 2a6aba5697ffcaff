import { expect, test } from "./site.ts";

interface Question {
  asked: string;
  /** Links to follow from the home page, by their words. */
  clicks: readonly string[];
  /** What the reader then finds. */
  answer: RegExp;
}

const questions: readonly Question[] = [
  { asked: "Where is my key?", clicks: [], answer: /API keys page/ },
  {
    asked: "Why is there no create button?",
    clicks: ["Find your OpenAI API key"],
    answer:
      /admins can allow only service account keys, allow only user-owned keys, or turn off all new keys/,
  },
  {
    asked: "I pay for Plus, why 429?",
    clicks: ["It says quota, though I paid"],
    answer: /its plans do not pay for the API/,
  },
  {
    asked: "My key works on /v1/models but not for responses. Why?",
    clicks: ["I have an error message", "Missing scopes"],
    answer: /needs Write on Responses/,
  },
  {
    asked: "Which credential for CI?",
    clicks: ["For a team or a server"],
    answer: /a service account for a server, a job or CI/,
  },
  {
    asked: "Can CI do without a stored key?",
    clicks: ["For a team or a server"],
    answer: /identity tokens \(OIDC\) needs no stored key/,
  },
  {
    asked: "How do I cap my spend, and does it really stop?",
    clicks: ["Pay for the OpenAI API and limit what you spend"],
    answer: /This is not instant, so you can spend slightly more/,
  },
  {
    asked: "My key leaked an hour ago. What now?",
    clicks: ["My key leaked"],
    answer: /Delete the leaked key now/,
  },
  {
    asked: "Which project does this old key belong to?",
    clicks: ["Replace a lost, unknown or leaked OpenAI API key"],
    answer: /Compare the last four characters with the keys of each project/,
  },
  {
    asked: "How do I rotate without downtime?",
    clicks: ["Rotate without downtime"],
    answer: /create, deploy, check, delete/,
  },
];

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const { asked, clicks, answer } of questions) {
    test(`"${asked}" is answered ${clicks.length} clicks from home`, async ({ page }) => {
      await page.goto("/");
      for (const name of clicks) await page.getByRole("main").getByRole("link", { name }).first().click();
      await expect(page.getByRole("main").getByText(answer).first()).toBeVisible();
    });
  }
});

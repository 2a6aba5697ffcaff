import { expect, test, urls } from "./site.ts";

for (const url of urls) {
  test(`${url} arrives with the policy and leaves no cookie`, async ({ page, context }) => {
    const response = await page.goto(url);
    const policy = response?.headers()["content-security-policy"] ?? "";
    for (const part of [
      "default-src 'none'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain("unsafe-inline");
    expect(await context.cookies()).toEqual([]);
  });
}

test.describe("an injected script", () => {
  test.use({ expectedConsole: /Content Security Policy|Trusted(HTML|Script)|will not be executed/ });

  test("does not run, and markup cannot be set from a string", async ({ page }) => {
    await page.goto("/");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.append("window.injected = true");
      document.body.append(script);
      let refused = false;
      try {
        document.body.innerHTML = "<b>x</b>";
      } catch {
        refused = true;
      }
      return { injected: "injected" in window, refused };
    });
    expect(ran).toEqual({ injected: false, refused: true });
  });
});

test("an address that does not exist gets a page that helps", async ({ request }) => {
  const response = await request.get("/no/such/page");
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("This page does not exist");
});

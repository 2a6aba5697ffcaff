import { expect, test } from "./site.ts";

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

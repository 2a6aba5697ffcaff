import { expect, test, violations } from "./site.ts";
import { secret } from "./tools.ts";

for (const part of [
  `?q=${secret}`,
  `#${secret}`,
  `?shell=fish&key=%22${secret}%22#next`,
  `?next=https%3A%2F%2Fa.example%2F%3Fk%3D%2520${secret}`,
  `?x=%E0%A4%A&key=%22${secret}%22`,
]) {
  test(`takes a key out of an address with ${part.replace(secret, "a key")}, and says so`, async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`/guide/store/${part}`);
    await expect(page).toHaveURL(/\/guide\/store\/$/);
    const notice = page.getByRole("alert").filter({ hasText: "out of this page's address" });
    await expect(notice).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "FAQ" }).first().click();
    await expect(notice).toHaveCount(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/guide\/store\/$/);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).not.toContain(secret);
    // The address that somebody came with is asked for before any script runs; nothing after it holds the key.
    expect(requests.slice(1).join("\n")).not.toContain(secret);
  });
}

test("leaves an address without a key as it is", async ({ page }) => {
  await page.goto("/guide/store/?shell=fish#task-sk-not-a-key");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\?shell=fish#task-sk-not-a-key$/);
  await expect(page.getByText("out of this page's address")).toHaveCount(0);
});

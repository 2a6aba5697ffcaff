import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findBrowser } from "../../src/serve/find-browser.ts";
import { thisMachine } from "../../src/serve/this-machine.ts";

process.env["BROWSER_PATH"] ??= findBrowser(thisMachine);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/hosts",
  globalSetup: "./setup.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  reporter: [["line"]],
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices["Desktop Chrome"],
    // Pages are to come from the server, and not from what the browser has kept of it.
    serviceWorkers: "block",
    launchOptions: { executablePath: process.env["BROWSER_PATH"], args: [...browserArguments] },
  },
});

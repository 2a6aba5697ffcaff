import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findBrowser } from "../src/serve/find-browser.ts";
import { freePort } from "../src/serve/free-port.ts";
import { thisMachine } from "../src/serve/this-machine.ts";

// Workers read this file again and must come to the same address, so the first reading leaves it in the environment.
process.env["E2E_PORT"] ??= String(await freePort());
process.env["BROWSER_PATH"] ??= findBrowser(thisMachine);
const address = `http://localhost:${process.env["E2E_PORT"]}`;

export default defineConfig({
  testDir: ".",
  // Those in folders have browsers or servers of their own.
  testMatch: /[\\/]e2e[\\/][^\\/]+\.spec\.ts$/,
  outputDir: "../test-results",
  fullyParallel: true,
  // A third one has nothing to fill: on two cores the tests took as long with it.
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  // A test that fails runs once more to leave a trace, and has failed whatever comes of that: traces of tests that pass
  // took a third of their time.
  retries: 1,
  failOnFlakyTests: true,
  reporter: [["line"]],
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  // A pass never waits this long on a machine with time to spare; on a busy one, five seconds failed good pages.
  timeout: 180_000,
  expect: {
    timeout: 60_000,
    // Smoothing of edges differs a little between versions of the browser.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: "disabled", caret: "hide" },
  },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    // Requests that a worker answers cannot be routed or failed by a test; those of the worker let it in.
    serviceWorkers: "block",
    // Transitions between pages are the browser's own, and it reports one that a test's next step cuts short as an
    // error of the page ("Page already revealed").
    contextOptions: { reducedMotion: "reduce" },
    trace: "on-first-retry",
    launchOptions: {
      executablePath: process.env["BROWSER_PATH"],
      // The same fonts on every machine, so that pictures and line breaks agree.
      env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "fonts.conf") },
      args: [...browserArguments],
    },
  },
  webServer: {
    command: "npm run --silent preview",
    cwd: "..",
    env: { PORT: process.env["E2E_PORT"] },
    url: `${address}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});

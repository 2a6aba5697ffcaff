import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser, type Machine } from "./find-browser.ts";

function machine(files: readonly string[], change: Partial<Machine> = {}): Machine {
  return {
    fromEnvironment: undefined,
    playwrightPath: "/playwright/chrome",
    exists: (path) => files.includes(path),
    install: () => false,
    ...change,
  };
}

test("takes the browser that the environment names", () => {
  const named = machine(["/my/chrome", "/usr/bin/chromium"], { fromEnvironment: "/my/chrome" });
  assert.equal(findBrowser(named), "/my/chrome");
});

test("says so when the environment names a file that is not there", () => {
  assert.throws(() => findBrowser(machine([], { fromEnvironment: "/gone" })), /BROWSER_PATH names \/gone/);
});

test("prefers Playwright's own browser to the system's", () => {
  assert.equal(findBrowser(machine(["/usr/bin/chromium", "/playwright/chrome"])), "/playwright/chrome");
});

test("takes the system's browser", () => {
  assert.equal(findBrowser(machine(["/usr/bin/chromium"])), "/usr/bin/chromium");
});

test("asks the system's package manager when Playwright cannot install one", () => {
  const files: string[] = [];
  const asked: string[] = [];
  const bare = machine(files, {
    exists: (path) => files.includes(path),
    install: (installer) => {
      asked.push(installer);
      if (installer === "system") files.push("/usr/bin/chromium");
      return installer === "system";
    },
  });
  assert.equal(findBrowser(bare), "/usr/bin/chromium");
  assert.deepEqual(asked, ["playwright", "system"]);
});

test("says what to install when nothing works", () => {
  assert.throws(() => findBrowser(machine([])), /apt-get install chromium/);
});

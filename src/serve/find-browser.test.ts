import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser, type Installer, type Machine } from "./find-browser.ts";

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

test("prefers the system's browser without a window, which is faster", () => {
  const both = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"];
  assert.equal(findBrowser(machine(both)), "/usr/bin/chromium-headless-shell");
});

/** A machine on which one of the installers works, and those that were asked before it and with it. */
function bareMachine(working: Installer, path: string): { bare: Machine; asked: Installer[] } {
  const files: string[] = [];
  const asked: Installer[] = [];
  const install = (installer: Installer) => {
    asked.push(installer);
    if (installer === working) files.push(path);
    return installer === working;
  };
  return { bare: machine(files, { exists: (file) => files.includes(file), install }), asked };
}

test("asks the system's package manager when Playwright cannot install one", () => {
  const { bare, asked } = bareMachine("chromium-headless-shell", "/usr/bin/chromium-headless-shell");
  assert.equal(findBrowser(bare), "/usr/bin/chromium-headless-shell");
  assert.deepEqual(asked, ["playwright", "chromium-headless-shell"]);
});

test("asks for the whole browser where the smaller one is no package", () => {
  const { bare, asked } = bareMachine("chromium", "/usr/bin/chromium");
  assert.equal(findBrowser(bare), "/usr/bin/chromium");
  assert.deepEqual(asked, ["playwright", "chromium-headless-shell", "chromium"]);
});

test("says what to install when nothing works", () => {
  assert.throws(() => findBrowser(machine([])), /apt-get install chromium/);
});

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import type { Machine } from "./find-browser.ts";
import { installSystemPackages, thisPackageMachine } from "./system-packages.ts";

/** The machine this program runs on. */
export const thisMachine: Machine = {
  fromEnvironment: process.env["BROWSER_PATH"],
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
  install: (installer) =>
    installer === "playwright"
      ? runPlaywrightInstaller()
      : installSystemPackages([installer, "fonts-liberation"], thisPackageMachine),
};

function runPlaywrightInstaller(): boolean {
  console.log("browser: npx playwright install chromium");
  try {
    execFileSync("npx", ["playwright", "install", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 240_000,
    });
    return true;
  } catch {
    return false;
  }
}

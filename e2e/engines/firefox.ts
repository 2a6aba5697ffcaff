import { type BrowserContext, launch, TimeoutError } from "puppeteer-core";
import type { Engine, EngineProgram } from "./engine.ts";
import { installEngine } from "./install.ts";
import { answered, NoAnswer } from "./patience.ts";
import { endGroup } from "./processes.ts";

/** Milliseconds; a busy machine takes long for everything. */
const longest = 120_000;

/** Starts Firefox, which speaks WebDriver BiDi by itself. */
export async function startFirefox(): Promise<EngineProgram> {
  const [executablePath = ""] = installEngine("Firefox");
  const browser = await launch({
    browser: "firefox",
    executablePath,
    timeout: longest,
    protocolTimeout: longest,
    extraPrefsFirefox: {
      // It calls nobody.
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  }).catch((error: unknown) => {
    throw error instanceof TimeoutError ? new NoAnswer(`Firefox: ${error.message}`) : error;
  });
  return {
    fresh: () => answered("Firefox: a window", browser.createBrowserContext().then(windowOf)),
    close: async () => {
      const leader = browser.process()?.pid;
      await answered("Firefox: the end", browser.close()).catch(() => {});
      // It leads a group of its own.
      if (leader !== undefined) endGroup(leader);
    },
  };
}

async function windowOf(context: BrowserContext): Promise<Engine> {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(longest);
  const find = (path: string) => page.locator(`xpath/${path}`);
  return {
    open: async (url) => void (await page.goto(url)),
    run: (script, ...values) => page.evaluate(script as never, ...values),
    click: (path) => find(path).click(),
    choose: (path, value) => find(path).fill(value),
    type: async (path, text) => {
      await find(path).click();
      await page.keyboard.type(text);
    },
    press: async (key, control = false) => {
      if (control) await page.keyboard.down("Control");
      await page.keyboard.press(key);
      if (control) await page.keyboard.up("Control");
    },
    close: () => context.close(),
  };
}

import { once } from "node:events";
import { globSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import {
  Builder,
  By,
  Capabilities,
  Key as Keys,
  until as conditions,
  type WebDriver,
} from "selenium-webdriver";
import { freePort } from "../../src/serve/free-port.ts";
import { type Engine, type EngineProgram, type Key, until } from "./engine.ts";
import { installEngine } from "./install.ts";
import { answered } from "./patience.ts";
import { Processes } from "./processes.ts";

/** Milliseconds; a busy machine takes long for everything. Less than the longest silence, so a driver that lives says so. */
const longest = 120_000;
const keys: Readonly<Record<Key, string>> = {
  k: "k",
  Tab: Keys.TAB,
  Enter: Keys.ENTER,
  ArrowDown: Keys.ARROW_DOWN,
  Escape: Keys.ESCAPE,
  Space: Keys.SPACE,
};

/** Starts what WebKitGTK's small browser needs: its driver, and a screen that nobody sees. */
export async function startWebKit(): Promise<EngineProgram> {
  const [driverProgram = "", screenProgram = ""] = installEngine("WebKit");
  const [miniBrowser] = globSync("/usr/lib/*/webkit2gtk-4*/MiniBrowser");
  if (!miniBrowser) throw new Error("webkit2gtk-driver holds no MiniBrowser");
  const processes = new Processes();
  const inTime = <Result>(what: string, answer: Promise<Result>) =>
    answered(`WebKit: ${what}`, answer, processes.gone);
  try {
    const display = await inTime("the screen", startScreen(processes, screenProgram));
    const port = await freePort();
    processes.start(driverProgram, [`--port=${port}`], {
      stdio: "ignore",
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" },
    });
    const address = `http://127.0.0.1:${port}`;
    const answers = async () => (await fetch(`${address}/status`)).ok;
    await inTime("the driver", until("WebKitWebDriver answers", answers));
    const capabilities = new Capabilities().setBrowserName("MiniBrowser").set("webkitgtk:browserOptions", {
      binary: miniBrowser,
      args: ["--automation", "--geometry=1280x900"],
    });
    const builder = new Builder().usingServer(address).withCapabilities(capabilities);
    return {
      fresh: async () => {
        const driver = await inTime("a session", Promise.resolve(builder.build()));
        const execute = driver.execute.bind(driver);
        driver.execute = (command) => inTime(command.getName(), execute(command));
        return windowOf(driver);
      },
      close: async () => processes.end(),
    };
  } catch (error) {
    processes.end();
    throw error;
  }
}

async function windowOf(driver: WebDriver): Promise<Engine> {
  await driver.manage().setTimeouts({ pageLoad: longest, script: longest });
  const find = async (path: string) => {
    const element = await driver.wait(conditions.elementLocated(By.xpath(path)), longest);
    await driver.wait(conditions.elementIsVisible(element), longest);
    await driver.wait(conditions.elementIsEnabled(element), longest);
    // The driver itself scrolls as smoothly as the page does, and clicks where the element is not yet.
    await driver.executeScript(bringIntoView, element);
    return element;
  };
  return {
    open: (url) => driver.get(url),
    run: (script, ...values) => driver.executeScript(script as never, ...values),
    click: async (path) => (await find(path)).click(),
    choose: async (path, value) => (await find(`${path}/option[@value='${value}']`)).click(),
    type: async (path, text) => (await find(path)).sendKeys(text),
    press: async (key, control = false) => {
      const actions = driver.actions();
      if (control) actions.keyDown(Keys.CONTROL);
      actions.sendKeys(keys[key]);
      if (control) actions.keyUp(Keys.CONTROL);
      await actions.perform();
    },
    close: () => driver.quit(),
  };
}

/** Runs in the page. */
function bringIntoView(element: Element): void {
  element.scrollIntoView({ block: "center", behavior: "instant" });
}

/** An X server of its own that picks a free number for itself. */
async function startScreen(processes: Processes, xvfb: string): Promise<string> {
  const { stdout } = processes.start(
    xvfb,
    ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const [number] = (await once(createInterface(stdout as Readable), "line")) as [string];
  return `:${number}`;
}

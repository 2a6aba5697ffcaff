/** What readers do on the site, in any engine. The tests of every detail run in Chromium; these say that it works at all. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { createSiteServer, listen } from "../../src/serve/server.ts";
import { type Engine, type EngineProgram, until } from "./engine.ts";
import { type EngineName, installEngine } from "./install.ts";
import { Restarting } from "./restarts.ts";

const dist = resolve(import.meta.dirname, "../../dist");
/** Joined at run time, so that no scanner takes it for a key. */
const secret = ["sk", "proj", "Qw7Er9Ty2Ui4Op6As8Df3Gh5Jk1Lz0Xc7Vb9Nm2Qa4Ws6Ed8Rf"].join("-");
const badKey = `Error code: 401 - Incorrect API key provided: ${secret}. code: invalid_api_key`;

const link = (words: string) => `//a[normalize-space()='${words}']`;
const button = (words: string) => `//button[normalize-space()='${words}']`;
const searchBox = "//input[@type='search' and @role='combobox']";

/** Has the page remember what its elements come to say: some of it stands there for a moment only. Runs in the page. */
const rememberWords = () => {
  const said: (string | null)[] = [];
  Object.assign(window, { said });
  new MutationObserver((changes) => said.push(...changes.map(({ target }) => target.textContent))).observe(
    document.body,
    { childList: true, characterData: true, subtree: true },
  );
};

/** Questions to the page. Each runs there, so none may use what stands outside of it. */
const hasSaid = (words: string) =>
  (window as unknown as { said?: readonly string[] }).said?.includes(words) ?? false;
const shows = (words: string) => document.body.innerText.includes(words);
const isChecked = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.checked === true;
const isVisible = (selector: string) =>
  (document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0) > 0;
const path = () => location.pathname + location.search + location.hash;
const theme = () => document.documentElement.dataset["theme"] ?? "";
const reload = () => location.reload();
/** What the page is in Markdown without its file. */
const asMarkdown = (script: string) =>
  import(script).then(({ twin }: { twin: () => Promise<string> }) => twin());
const isGuideKept = () => navigator.serviceWorker.controller?.state === "activated";
/** The texts of results come last of all that a search asks for. */
const isSearchKept = async () => {
  const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
  const kept = await Promise.all(caches.map((cache) => cache.keys()));
  return kept.flat().some(({ url }) => url.includes("/pagefind/fragment/"));
};

/** The chooser says that it asks no more. */
const mostQuestions = 4;

/** Registers the journeys for one engine; each starts with nothing remembered. */
export function journeys(name: EngineName, start: () => Promise<EngineProgram>): void {
  let home: string;
  let withoutScript: string;
  const browser = new Restarting(name, start, (sentence) => console.log(sentence));
  let engine: Engine;
  const servers: Server[] = [];
  const copy = mkdtempSync(join(tmpdir(), "no-script-"));

  async function serve(folder: string): Promise<string> {
    const server = createSiteServer(folder);
    servers.push(server);
    return `http://localhost:${await listen(server)}`;
  }

  before(async () => {
    // Once: where it cannot be had, no journey waits for the package manager again.
    installEngine(name);
    home = await serve(dist);
    refuseScripts(copy);
    withoutScript = await serve(copy);
  });
  after(async () => {
    await browser.close();
    for (const server of servers) stop(server);
    rmSync(copy, { recursive: true });
  });

  function journey(words: string, walk: () => Promise<void>): void {
    test(`${name}: ${words}`, () =>
      browser.walk((fresh) => {
        engine = fresh;
        return walk();
      }));
  }
  const sees = (words: string) => until(`the page shows “${words}”`, () => engine.run(shows, words));
  const holds = <Value extends string>(
    what: string,
    selector: Value,
    wanted: boolean,
    ask: (selector: string) => boolean,
  ) => until(what, async () => (await engine.run(ask, selector)) === wanted);

  journey("from home to where the key is, and a command copied on the way to storing it", async () => {
    await engine.open(`${home}/`);
    await engine.click(`//main${link("I cannot see my key")}`);
    await sees("Why a key looks missing");
    await engine.open(`${home}/guide/store/`);
    await engine.run(rememberWords);
    await engine.click("(//div[@data-for='bash']//button[contains(@class,'copy')])[1]");
    await until("the button says that it copied", () => engine.run(hasSaid, "Copied"));
  });

  journey("a step ticked, kept over a reload, cleared and brought back", async () => {
    await engine.open(`${home}/checklist/`);
    await engine.click("(//input[@type='checkbox'])[1]");
    await sees("1 of 11");
    await sees("Saved in this browser only");
    await engine.run(reload);
    await holds("the step is still ticked", "input[type=checkbox]", true, isChecked);
    await engine.click("//summary[contains(., 'List menu')]");
    await engine.click(button("Clear this list"));
    await sees("0 of 11");
    await engine.click(button("Undo clearing"));
    await sees("1 of 11");
    await holds("the step is ticked again", "input[type=checkbox]", true, isChecked);
  });

  journey("an answer found by the keyboard alone", async () => {
    await engine.open(`${home}/`);
    await holds("the page script has run", ".theme", true, isVisible);
    await engine.press("k", true);
    await engine.type(searchBox, "I pay for Plus 429");
    await until("a result is there", () => engine.run(isVisible, ".search-dialog .hits a"));
    await engine.press("ArrowDown");
    await until("the first result is marked", () =>
      engine.run(isVisible, ".search-dialog .hits a[aria-selected=true]"),
    );
    await engine.press("Enter");
    await until("the answer's page is there", async () => (await engine.run(path)) !== "/");
    await holds("the dialog is gone", ".search-dialog input", false, isVisible);
  });

  journey("an error explained, its key hidden", async () => {
    await engine.open(`${home}/guide/troubleshoot/`);
    await engine.type("//textarea[@id='error-text']", badKey);
    await sees("Most likely:");
    await sees("We hid what looks like a secret");
    const kept = await engine.run(() => {
      const field = document.querySelector<HTMLTextAreaElement>("#error-text");
      return [field?.value, document.body.innerText, location.href, JSON.stringify({ ...localStorage })].join(
        "\n",
      );
    });
    assert.ok(!kept.includes(secret.slice(10, 30)));
  });

  journey("the right kind of key chosen", async () => {
    await engine.open(`${home}/guide/credentials/`);
    const result = "[data-tool=credential-chooser] [data-part=result] > *";
    const question = "(//*[@data-part='questions']/fieldset[not(@hidden)])[last()]//button[1]";
    for (let asked = 0; asked < mostQuestions && !(await engine.run(isVisible, result)); asked++)
      await engine.click(question);
    await holds("there is a result", result, true, isVisible);
  });

  journey("a shell chosen once for every page", async () => {
    await engine.open(`${home}/guide/store/`);
    await engine.choose("//select[@data-picks='shell']", "fish");
    const selected = "main .step .tab[data-for=fish]";
    await holds("the commands are those of fish", selected, true, isVisible);
    await holds("those of bash are gone", "main .step .tab[data-for=bash]", false, isVisible);
    await engine.open(`${home}/guide/coding-agents/`);
    await holds("another page shows fish as well", selected, true, isVisible);
  });

  journey("the dark theme chosen, and dark from the first paint after a reload", async () => {
    await engine.open(`${home}/about/`);
    await engine.click("//fieldset[contains(@class,'theme')]//label[normalize-space()='Dark']");
    await until("the page is dark", async () => (await engine.run(theme)) === "dark");
    await engine.run(reload);
    await until("the page is dark again", async () => (await engine.run(theme)) === "dark");
    await holds("so says the switch", ".theme input[value=dark]", true, isChecked);
  });

  journey("a key taken out of the address", async () => {
    await engine.open(`${home}/about/?q=${secret}#${secret}`);
    await sees("out of this page's address");
    assert.equal(await engine.run(path), "/about/");
  });

  journey(
    "guide, list, questions, explainer and a search once used, without a network after one visit",
    async () => {
      const site = await serve(dist);
      await engine.open(`${site}/guide/find/`);
      await until("the browser keeps the guide", () => engine.run(isGuideKept));
      await engine.press("k", true);
      await engine.type(searchBox, "leaked key");
      await until("a result is there", () => engine.run(isVisible, ".search-dialog .hits a"));
      await until("the browser keeps the search", () => engine.run(isSearchKept));
      const host = servers.pop();
      if (host) stop(host);
      await engine.open(`${site}/guide/billing/`);
      await sees("Billing");
      await engine.open(`${site}/faq/`);
      await sees("Questions and answers");
      await engine.open(`${site}/checklist/`);
      await engine.click("(//input[@type='checkbox'])[1]");
      await sees("1 of 11");
      await engine.open(`${site}/guide/troubleshoot/`);
      await engine.type("//textarea[@id='error-text']", badKey);
      await sees("Most likely:");
      await engine.press("k", true);
      await engine.type(searchBox, "leaked key");
      await until("a result is there again", () => engine.run(isVisible, ".search-dialog .hits a"));
      const written = await engine.run(asMarkdown, "/twin.js");
      assert.equal(written, readFileSync(join(dist, "guide/troubleshoot.md"), "utf8"));
    },
  );

  journey("the Chinese guide, list and explainer, without a network after one visit", async () => {
    const site = await serve(dist);
    await engine.open(`${site}/zh/`);
    await until("the browser keeps the guide", () => engine.run(isGuideKept));
    const host = servers.pop();
    if (host) stop(host);
    await engine.open(`${site}/zh/guide/billing/`);
    await sees("自动充值");
    await engine.open(`${site}/zh/checklist/`);
    await engine.click("(//input[@type='checkbox'])[1]");
    await holds("the step is ticked", "input[type=checkbox]", true, isChecked);
    await engine.open(`${site}/zh/guide/troubleshoot/`);
    await engine.type("//textarea[@id='error-text']", badKey);
    await sees("最可能：");
  });

  journey("everything to read where no script may run", async () => {
    await engine.open(`${withoutScript}/checklist/`);
    const steps = await engine.run(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
      return { all: boxes.length, disabled: boxes.filter(({ disabled }) => disabled).length };
    });
    assert.ok(steps.all > 10);
    assert.equal(steps.disabled, steps.all);
    await engine.open(`${withoutScript}/guide/store/`);
    for (const shell of ["bash", "fish", "powershell"])
      assert.equal(await engine.run(isVisible, `main .tab[data-for=${shell}]`), true, shell);
    await engine.click("//header//a[starts-with(normalize-space(), 'Search')]");
    await sees("Everything from A to Z");
    await engine.open(`${withoutScript}/faq/`);
    await engine.click("(//details[contains(@class,'question')]/summary)[1]");
    await holds("the answer is open", ".question [data-answer]", true, isVisible);
  });
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** A copy of the build whose headers forbid every script. */
function refuseScripts(folder: string): void {
  cpSync(dist, folder, { recursive: true });
  const headers = readFileSync(join(dist, "_headers"), "utf8");
  const strict = headers.replaceAll(/script-src [^;\n]*/g, "script-src 'none'");
  assert.notEqual(strict, headers);
  writeFileSync(join(folder, "_headers"), strict);
}

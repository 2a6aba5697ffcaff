/** What readers do on the site. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./engine.ts";
import {
  asMarkdown,
  button,
  countBoxes,
  firstBox,
  hasSaid,
  isChecked,
  isGuideKept,
  isInWindow,
  isSearchKept,
  isVisible,
  link,
  path,
  type Reader,
  reload,
  rememberWords,
  searchBox,
  theme,
  whereTextsStay,
} from "./reader.ts";
import { secret } from "../tools.ts";
import { dist, type Sites } from "./sites.ts";

type Walk = (reader: Reader, sites: Sites) => Promise<void>;

const badKey = `Error code: 401 - Incorrect API key provided: ${secret}. code: invalid_api_key`;
const firstHit = ".search-dialog .hits a";

const findsAndStoresKey: Walk = async (reader, { home }) => {
  await reader.open(`${home}/`);
  await reader.click(`//main${link("I cannot see my key")}`);
  await reader.sees("Why a key looks missing");
  await reader.open(`${home}/guide/store/`);
  await reader.run(rememberWords);
  await reader.click("(//div[@data-for='bash']//button[contains(@class,'copy')])[1]");
  await until("the button says that it copied", () => reader.run(hasSaid, "Copied"));
};

const ticksAndClears: Walk = async (reader, { home }) => {
  await reader.open(`${home}/checklist/`);
  await reader.click(firstBox);
  await reader.sees("1 of 11");
  await reader.sees("Saved in this browser only");
  await reader.run(reload);
  await reader.holds("the step is still ticked", "input[type=checkbox]", true, isChecked);
  await reader.click("//summary[contains(., 'List menu')]");
  await reader.click(button("Clear this list"));
  await reader.sees("0 of 11");
  await reader.click(button("Undo clearing"));
  await reader.sees("1 of 11");
  await reader.holds("the step is ticked again", "input[type=checkbox]", true, isChecked);
};

const searchesByKeyboard: Walk = async (reader, { home }) => {
  await reader.open(`${home}/`);
  await reader.finds("the page script has run", ".theme");
  await reader.press("k", true);
  await reader.type(searchBox, "I pay for Plus 429");
  await reader.finds("a result is there", firstHit);
  await reader.press("ArrowDown");
  await reader.finds("the first result is marked", `${firstHit}[aria-selected=true]`);
  await reader.press("Enter");
  await until("the answer's page is there", async () => (await reader.run(path)) !== "/");
  await reader.holds("the dialog is gone", ".search-dialog input", false, isVisible);
};

const explainsError: Walk = async (reader, { home }) => {
  await reader.open(`${home}/guide/troubleshoot/`);
  await reader.type("//textarea[@id='error-text']", badKey);
  await reader.sees("Most likely:");
  await reader.sees("We hid what looks like a secret");
  assert.ok(!(await reader.run(whereTextsStay)).includes(secret.slice(10, 30)));
};

/** The chooser says that it asks no more. */
const mostQuestions = 4;

const choosesKind: Walk = async (reader, { home }) => {
  await reader.open(`${home}/guide/credentials/`);
  const result = "[data-tool=credential-chooser] [data-part=result] > *";
  const question = "(//*[@data-part='questions']/fieldset[not(@hidden)])[last()]//button[1]";
  for (let asked = 0; asked < mostQuestions && !(await reader.run(isVisible, result)); asked++)
    await reader.click(question);
  await reader.finds("there is a result", result);
};

const choosesShell: Walk = async (reader, { home }) => {
  await reader.open(`${home}/guide/store/`);
  await reader.choose("//select[@data-picks='shell']", "fish");
  const selected = "main .step .tab[data-for=fish]";
  await reader.finds("the commands are those of fish", selected);
  await reader.holds("those of bash are gone", "main .step .tab[data-for=bash]", false, isVisible);
  await reader.open(`${home}/guide/coding-agents/`);
  await reader.finds("another page shows fish as well", selected);
};

const choosesDark: Walk = async (reader, { home }) => {
  await reader.open(`${home}/about/`);
  await reader.click("//fieldset[contains(@class,'theme')]//label[normalize-space()='Dark']");
  await until("the page is dark", async () => (await reader.run(theme)) === "dark");
  await reader.run(reload);
  await until("the page is dark again", async () => (await reader.run(theme)) === "dark");
  await reader.holds("so says the switch", ".theme input[value=dark]", true, isChecked);
};

const losesKeyOfAddress: Walk = async (reader, { home }) => {
  await reader.open(`${home}/about/?q=${secret}#${secret}`);
  await reader.sees("out of this page's address");
  assert.equal(await reader.run(path), "/about/");
};

const readsOffline: Walk = async (reader, { serveAlone }) => {
  const site = await serveAlone();
  await reader.open(`${site.address}/guide/find/`);
  await until("the browser keeps the guide", () => reader.run(isGuideKept));
  await reader.press("k", true);
  await reader.type(searchBox, "leaked key");
  await reader.finds("a result is there", firstHit);
  await until("the browser keeps the search", () => reader.run(isSearchKept));
  site.stop();
  await reader.open(`${site.address}/guide/billing/`);
  await reader.sees("Billing");
  await reader.open(`${site.address}/faq/`);
  await reader.sees("Questions and answers");
  await reader.open(`${site.address}/checklist/`);
  await reader.click(firstBox);
  await reader.sees("1 of 11");
  await reader.open(`${site.address}/guide/troubleshoot/`);
  await reader.type("//textarea[@id='error-text']", badKey);
  await reader.sees("Most likely:");
  await reader.press("k", true);
  await reader.type(searchBox, "leaked key");
  await reader.finds("a result is there again", firstHit);
  const written = await reader.run(asMarkdown, "/twin.js");
  assert.equal(written, readFileSync(join(dist, "guide/troubleshoot.md"), "utf8"));
};

const readsChineseOffline: Walk = async (reader, { serveAlone }) => {
  const site = await serveAlone();
  await reader.open(`${site.address}/zh/`);
  await until("the browser keeps the guide", () => reader.run(isGuideKept));
  site.stop();
  await reader.open(`${site.address}/zh/guide/billing/`);
  await reader.sees("自动充值");
  await reader.open(`${site.address}/zh/checklist/`);
  await reader.click(firstBox);
  await reader.holds("the step is ticked", "input[type=checkbox]", true, isChecked);
  await reader.open(`${site.address}/zh/guide/troubleshoot/`);
  await reader.type("//textarea[@id='error-text']", badKey);
  await reader.sees("最可能：");
};

const readsWithoutScript: Walk = async (reader, { withoutScript }) => {
  await reader.open(`${withoutScript}/checklist/`);
  const steps = await reader.run(countBoxes);
  assert.ok(steps.all > 10);
  assert.equal(steps.disabled, steps.all);
  await reader.open(`${withoutScript}/guide/store/`);
  for (const shell of ["bash", "fish", "powershell"])
    assert.equal(await reader.run(isVisible, `main .tab[data-for=${shell}]`), true, shell);
  await reader.click("//header//a[starts-with(normalize-space(), 'Search')]");
  await reader.sees("Everything from A to Z");
  await reader.open(`${withoutScript}/faq/`);
  await reader.click("(//details[contains(@class,'question')]/summary)[1]");
  await reader.finds("the answer is open", ".question [data-answer]");
};

const placeRead = 1500;
const isAtPlaceRead = (place: number) => scrollY === place;

const returnsToPlace: Walk = async (reader, { home }) => {
  const returned = (how: string) =>
    until(`the page is where it was read, ${how}`, () => reader.run(isAtPlaceRead, placeRead));
  await reader.open(`${home}/guide/store/`);
  await reader.finds("the end of the page is laid out", "footer");
  await reader.run((place) => scrollTo(0, place), placeRead);
  await returned("having been scrolled there");
  await reader.run(reload);
  await returned("after a reload");
  await reader.open(`${home}/faq/`);
  await reader.run(() => history.back());
  await returned("on the way back");
  // From another page: a fragment of the same one loads nothing that could be waited for.
  await reader.open(`${home}/faq/`);
  await reader.open(`${home}/guide/store/#next-step`);
  await reader.holds("the section is in sight", "#next-step", true, isInWindow);
};

/** The walks by what a reader gets of each. */
export const walks: Readonly<Record<string, Walk>> = {
  "from home to where the key is, and a command copied on the way to storing it": findsAndStoresKey,
  "a step ticked, kept over a reload, cleared and brought back": ticksAndClears,
  "the place that was read, after a reload and on the way back": returnsToPlace,
  "an answer found by the keyboard alone": searchesByKeyboard,
  "an error explained, its key hidden": explainsError,
  "the right kind of key chosen": choosesKind,
  "a shell chosen once for every page": choosesShell,
  "the dark theme chosen, and dark from the first paint after a reload": choosesDark,
  "a key taken out of the address": losesKeyOfAddress,
  "guide, list, questions, explainer and a search once used, without a network after one visit": readsOffline,
  "the Chinese guide, list and explainer, without a network after one visit": readsChineseOffline,
  "everything to read where no script may run": readsWithoutScript,
};

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { runInNewContext } from "node:vm";
import { type ChoiceGroup, choices } from "../domain/tabs/choices.ts";
import { choiceScript, currentChoice } from "./tab-choice.ts";
import { keyPrefix } from "./storage.ts";
import { chooseTheme, currentTheme, recallTheme } from "./theme.ts";

const key = `${keyPrefix}theme`;
let stored: Map<string, string>;
let isBlocked: boolean;

beforeEach(() => {
  stored = new Map();
  isBlocked = false;
  const guard = <Result>(call: () => Result): Result => {
    if (isBlocked) throw new Error("blocked");
    return call();
  };
  Object.assign(globalThis, {
    document: { documentElement: { dataset: {} } },
    localStorage: {
      getItem: (name: string) => guard(() => stored.get(name) ?? null),
      setItem: (name: string, value: string) => guard(() => stored.set(name, value)),
      removeItem: (name: string) => guard(() => stored.delete(name)),
    },
  });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "localStorage");
});

/** What a page is opened with. */
interface Visit {
  search?: string;
  platform?: string;
}

function paint({ search = "", platform = "Linux x86_64" }: Visit = {}): void {
  recallTheme();
  runInNewContext(choiceScript(), {
    document,
    localStorage,
    location: { search },
    navigator: { platform },
    URLSearchParams,
  });
}

test("follows the system until somebody chooses", () => {
  paint();
  assert.equal(currentTheme(), "system");
});

test("remembers a chosen theme for the next first paint", () => {
  chooseTheme("dark");
  assert.equal(stored.get(key), "dark");
  delete document.documentElement.dataset["theme"];
  paint();
  assert.equal(currentTheme(), "dark");
});

test("forgets the choice when the system is to rule again", () => {
  chooseTheme("light");
  chooseTheme("system");
  assert.equal(stored.has(key), false);
  assert.equal(currentTheme(), "system");
});

test("ignores a stored value that is no theme", () => {
  stored.set(key, '"><script>');
  paint();
  assert.equal(currentTheme(), "system");
});

test("shows the choice even when storage is blocked", () => {
  isBlocked = true;
  paint();
  chooseTheme("dark");
  assert.equal(currentTheme(), "dark");
  assert.equal(document.documentElement.dataset["unkept"], "");
});

test("has nothing to say where the choice is kept", () => {
  chooseTheme("dark");
  assert.equal(document.documentElement.dataset["unkept"], undefined);
});

test("shows again what another tab has chosen, and no other word", () => {
  for (const [value, shown] of [
    ["light", "light"],
    ["dark", "dark"],
    ["pink", "system"],
  ] as const) {
    stored.set(key, value);
    recallTheme(key);
    assert.equal(currentTheme(), shown);
  }
});

const groups = Object.keys(choices) as ChoiceGroup[];

test("guesses the shell and the language by the platform", () => {
  const guesses = ["Win32", "MacIntel", "Linux x86_64", "iPhone", ""].map((platform) => {
    paint({ platform });
    return groups.map(currentChoice).join(" ");
  });
  assert.deepEqual(guesses, ["powershell curl", "zsh curl", "bash curl", "bash curl", "bash curl"]);
});

test("shows every stored choice that the site knows", () => {
  for (const group of groups) {
    for (const id of choices[group]) {
      stored.set(`${keyPrefix}${group}`, id);
      paint();
      assert.equal(currentChoice(group), id);
    }
  }
});

test("ignores stored choices that the site does not know", () => {
  for (const value of ["", "null", "python", "bashes", " bash", '"><script>']) {
    stored.set(`${keyPrefix}shell`, value);
    paint();
    assert.equal(currentChoice("shell"), "bash");
  }
});

test("the address wins over what is stored, and does not overwrite it", () => {
  stored.set(`${keyPrefix}shell`, "fish");
  paint({ search: "?language=node&shell=cmd" });
  assert.deepEqual(groups.map(currentChoice), ["cmd", "node"]);
  assert.deepEqual([...stored], [[`${keyPrefix}shell`, "fish"]]);
});

test("what is stored rules when the address names no known choice", () => {
  stored.set(`${keyPrefix}shell`, "fish");
  paint({ search: "?shell=tcsh&language=%E0%A4%A" });
  assert.deepEqual(groups.map(currentChoice), ["fish", "curl"]);
});

test("the address and the guess rule when storage is blocked", () => {
  isBlocked = true;
  paint({ search: "?language=python", platform: "MacIntel" });
  assert.deepEqual(groups.map(currentChoice), ["zsh", "python"]);
});

test("leaves no names behind in the page", () => {
  const page = {
    document,
    localStorage,
    location: { search: "" },
    navigator: { platform: "" },
    URLSearchParams,
  };
  const before = Object.keys(page);
  runInNewContext(choiceScript(), page);
  assert.deepEqual(Object.keys(page), before);
});

test("takes up the colors that another tab chose", () => {
  stored.set(key, "dark");
  recallTheme(key);
  assert.equal(currentTheme(), "dark");
});

test("goes back to the system's colors when the choice was taken back while the page slept", () => {
  chooseTheme("dark");
  stored.delete(key);
  recallTheme();
  assert.equal(currentTheme(), "system");
});

test("keeps its colors when something else changes, when all is cleared, and when storage is blocked", () => {
  chooseTheme("dark");
  stored.delete(key);
  recallTheme(`${keyPrefix}shell`);
  // So browsers tell of a cleared storage: no key has changed, all of them have.
  recallTheme(null);
  assert.equal(currentTheme(), "dark");
  isBlocked = true;
  recallTheme();
  assert.equal(currentTheme(), "dark");
});

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { runInNewContext } from "node:vm";
import { keyPrefix } from "./storage.ts";
import { chooseTheme, currentTheme, firstPaintScript } from "./theme.ts";

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

function paint(): void {
  runInNewContext(firstPaintScript, { document, localStorage });
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
});

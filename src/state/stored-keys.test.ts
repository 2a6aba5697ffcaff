import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { type ChoiceGroup, choices } from "../domain/tabs/choices.ts";
import { workingArea } from "./fake-storage.ts";
import { chooseOffline } from "./offline.ts";
import { createProgress } from "./progress.ts";
import { create } from "./runs.ts";
import { keyPrefix, type StorageArea } from "./storage.ts";
import { formerKeys, type StoredValue, storedKeys } from "./stored-keys.ts";
import { rememberChoice } from "./tab-choice.ts";
import { chooseTheme } from "./theme.ts";

const registered = Object.entries<StoredValue>(storedKeys);
const groups = Object.keys(choices) as ChoiceGroup[];
let area: StorageArea;

beforeEach(() => {
  area = workingArea();
  Object.assign(globalThis, {
    localStorage: area,
    window: new EventTarget(),
    document: { documentElement: { dataset: {} } },
  });
});

/** The registered key that a stored key belongs to. */
function registeredKeyOf(key: string): string | undefined {
  const belongs = (pattern: string) => new RegExp(`^${pattern.replaceAll("*", "[a-z0-9-]+")}$`).test(key);
  return registered.map(([pattern]) => pattern).find(belongs);
}

/** Does everything that this site stores something for, and calls back after each. */
function storeEverything(stored: () => void): void {
  for (const theme of ["light", "dark"] as const) {
    chooseTheme(theme);
    stored();
  }
  chooseOffline(false);
  stored();
  for (const group of groups) {
    for (const id of choices[group]) {
      rememberChoice(group, id);
      stored();
    }
  }
  const progress = createProgress("key-setup", [{ id: "sign-in" }, { id: "create-key" }], () => area);
  progress.mark("sign-in", "done");
  progress.mark("create-key", "not-applicable");
  progress.answer("place", "server");
  progress.act({ did: "note", of: "sign-in" }, (_, run) => ({ [`${run}:note:sign-in`]: "Anna" }));
  stored();
  create(progress, "Laptop");
  stored();
}

const storedNow = () =>
  Array.from({ length: area.length }, (_, index) => area.key(index) ?? "").map(
    (key) => [key, area.getItem(key) ?? ""] as const,
  );

test("everything that the site stores is registered, in its shape", () => {
  storeEverything(() => {
    for (const [key, value] of storedNow()) {
      const shape = registered.find(([pattern]) => pattern === registeredKeyOf(key))?.[1].shape;
      assert.match(value, shape ?? assert.fail(`${key} is not among the stored keys`));
    }
  });
});

test("everything that is registered is stored by the site", () => {
  const seen = new Set<string | undefined>();
  storeEverything(() => storedNow().forEach(([key]) => seen.add(registeredKeyOf(key))));
  assert.deepEqual([...seen].toSorted(), Object.keys(storedKeys).toSorted());
});

test("every key stands under the site's prefix and says its version from the second on", () => {
  for (const [key, { version }] of registered) {
    assert.ok(key.startsWith(keyPrefix), key);
    assert.equal(/:v(\d+)$/.exec(key)?.[1] ?? "1", String(version), key);
  }
});

test("a shell or a language is one of those that the site has, and nothing else", () => {
  for (const key of ["openai-key-guide:shell", "openai-key-guide:language"] as const) {
    const { shape } = storedKeys[key];
    for (const text of ["", "powershell-", "x", "fish\nzsh"]) assert.ok(!shape.test(text), `${key}: ${text}`);
  }
  assert.ok(storedKeys["openai-key-guide:shell"].shape.test("fish"));
});

test("no key of an earlier version is used again", () => {
  storeEverything(() => {
    for (const former of formerKeys) {
      const shape = new RegExp(`^${former.replaceAll("*", ".*")}$`);
      assert.deepEqual(
        storedNow().filter(([key]) => shape.test(key)),
        [],
      );
    }
  });
});

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** Modules of state that name the browser's storage, outside comments. */
function modulesAtStorage(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => !/\.test\.ts$|^fake-/.test(file))
    .filter((file) =>
      /\b(?:local|session)Storage\b/.test(
        withoutComments(readFileSync(join(import.meta.dirname, file), "utf8")),
      ),
    );
}

test("only owners of keys name the browser's storage", () => {
  const owners = new Set(registered.flatMap(([, { owner, inPage }]) => [owner, inPage]));
  assert.deepEqual(
    modulesAtStorage().filter((file) => !owners.has(file)),
    [],
  );
  assert.ok(modulesAtStorage().length > 0);
});

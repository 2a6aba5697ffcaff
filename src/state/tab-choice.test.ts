import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { currentChoice, followChoice, rememberChoice, showChoice } from "./tab-choice.ts";
import { keyPrefix } from "./storage.ts";

let stored: Map<string, string>;
let isBlocked: boolean;
let events: EventTarget;

beforeEach(() => {
  stored = new Map();
  isBlocked = false;
  events = new EventTarget();
  Object.assign(globalThis, {
    document: { documentElement: { dataset: {} } },
    localStorage: {
      getItem(name: string) {
        if (isBlocked) throw new Error("blocked");
        return stored.get(name) ?? null;
      },
      setItem(name: string, value: string) {
        if (isBlocked) throw new Error("blocked");
        stored.set(name, value);
      },
    },
    addEventListener: events.addEventListener.bind(events),
  });
});

afterEach(() => {
  for (const name of ["document", "localStorage", "addEventListener"])
    Reflect.deleteProperty(globalThis, name);
});

/** What the browser reports when another tab writes to storage. */
function writeElsewhere(key: string, newValue: string | null): void {
  events.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
}

/** The shells that a page learns of while the call runs. */
function followed(call: () => void): string[] {
  const shown: string[] = [];
  followChoice("shell", (id) => shown.push(id));
  call();
  return shown;
}

test("has no choice until the first-paint script has run", () => {
  assert.equal(currentChoice("shell"), undefined);
});

test("shows a choice without remembering it", () => {
  showChoice("shell", "fish");
  assert.equal(currentChoice("shell"), "fish");
  assert.equal(stored.size, 0);
});

test("keeps the kinds of choice apart", () => {
  showChoice("shell", "fish");
  assert.equal(currentChoice("language"), undefined);
});

test("remembers a choice under the site's prefix", () => {
  rememberChoice("language", "python");
  assert.deepEqual([...stored], [[`${keyPrefix}language`, "python"]]);
});

test("does not throw when storage refuses, and has the page say so", () => {
  isBlocked = true;
  assert.doesNotThrow(() => rememberChoice("shell", "zsh"));
  assert.equal(document.documentElement.dataset["unkept"], "");
});

test("has the page say so when storage forgets without a word", () => {
  rememberChoice("shell", "zsh");
  assert.equal(document.documentElement.dataset["unkept"], undefined);
  stored.set = () => stored;
  rememberChoice("shell", "fish");
  assert.equal(document.documentElement.dataset["unkept"], "");
});

test("follows a choice made in another tab", () => {
  assert.deepEqual(
    followed(() => writeElsewhere(`${keyPrefix}shell`, "zsh")),
    ["zsh"],
  );
});

test("ignores other keys, unknown values and removals", () => {
  const shown = followed(() => {
    writeElsewhere(`${keyPrefix}language`, "python");
    writeElsewhere(`${keyPrefix}shell`, '"><script>');
    writeElsewhere(`${keyPrefix}shell`, null);
  });
  assert.deepEqual(shown, []);
});

/** What the browser reports when a page is shown; `persisted` says that it comes from the back/forward cache. */
function comeBack(persisted: boolean): void {
  events.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
}

test("takes up a choice that was made while the page slept", () => {
  rememberChoice("shell", "fish");
  assert.deepEqual(
    followed(() => comeBack(true)),
    ["fish"],
  );
});

test("leaves the choice of the address alone when the page loads", () => {
  rememberChoice("shell", "fish");
  assert.deepEqual(
    followed(() => comeBack(false)),
    [],
  );
});

test("keeps its choice when it comes back and storage is blocked", () => {
  isBlocked = true;
  assert.deepEqual(
    followed(() => comeBack(true)),
    [],
  );
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keepMount } from "nanostores";
import { refusingArea, workingArea } from "./fake-storage.ts";
import { connectStorage, createProgress } from "./progress.ts";
import { followMarks, savedMarks, saveMark } from "./step-marks.ts";
import type { StorageArea } from "./storage.ts";

const window = new EventTarget();
let area: StorageArea;

function use(storage: StorageArea): void {
  area = storage;
  Object.assign(globalThis, {
    localStorage: area,
    window,
    addEventListener: window.addEventListener.bind(window),
  });
}

beforeEach(() => use(workingArea()));

function stores() {
  connectStorage(() => area);
  const progress = createProgress("key-setup", [{ id: "sign-in" }, { id: "create-key" }]);
  keepMount(progress.$progress);
  return progress;
}

test("reads what the list stored", () => {
  const { mark } = stores();
  mark("sign-in", "done");
  mark("create-key", "not-applicable");
  assert.deepEqual(savedMarks("key-setup", ["sign-in", "create-key"]), {
    "sign-in": "done",
    "create-key": "not-applicable",
  });
});

test("stores what the list reads", () => {
  assert.equal(saveMark("key-setup", "sign-in", "done"), true);
  assert.deepEqual(stores().$progress.get(), { "sign-in": "done" });
  assert.equal(saveMark("key-setup", "sign-in", undefined), true);
  assert.deepEqual(stores().$progress.get(), {});
});

test("keeps to its own list", () => {
  saveMark("leak-response", "sign-in", "done");
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": undefined });
});

test("takes what it did not write for no mark", () => {
  use(workingArea([["openai-key-guide:progress:key-setup:sign-in", "<b>done</b>"]]));
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": undefined });
});

test("says when storage refuses", () => {
  use(refusingArea(workingArea(), new Set(["setItem"])));
  assert.equal(saveMark("key-setup", "sign-in", "done"), false);
  use(refusingArea(workingArea(), new Set(["getItem", "setItem"])));
  assert.equal(saveMark("key-setup", "sign-in", "done"), false);
});

test("hears of other tabs and of coming back", () => {
  let calls = 0;
  followMarks(() => calls++);
  window.dispatchEvent(new Event("storage"));
  window.dispatchEvent(new Event("pageshow"));
  assert.equal(calls, 2);
});

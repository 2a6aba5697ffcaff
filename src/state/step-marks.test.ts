import assert from "node:assert/strict";
import { setMaxListeners } from "node:events";
import { beforeEach, test } from "node:test";
import { refusingArea, workingArea } from "./fake-storage.ts";
import { createProgress } from "./progress.ts";
import { create, undo } from "./runs.ts";
import { followMarks, savedAnswers, savedMarks, savedNote, saveMark } from "./step-marks.ts";
import type { StorageArea } from "./storage.ts";

const window = new EventTarget();
// Each test opens stores of its own, which all listen.
setMaxListeners(0, window);
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

const stores = () => createProgress("key-setup", [{ id: "sign-in" }, { id: "create-key" }], () => area);

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
  assert.equal(area.getItem("openai-key-guide:run:key-setup:active"), "1");
  assert.deepEqual(stores().$progress.get(), { "sign-in": "done" });
  assert.equal(saveMark("key-setup", "sign-in", undefined), true);
  assert.deepEqual(stores().$progress.get(), {});
});

test("stores an act that the list can undo", () => {
  saveMark("key-setup", "sign-in", "done");
  saveMark("key-setup", "sign-in", "not-applicable");
  const list = stores();
  undo(list);
  assert.deepEqual(list.$progress.get(), { "sign-in": "done" });
});

test("undo takes back the newest tick, also after the clock was set back", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: Date.parse("2026-11-28T12:00:00Z") });
  stores().mark("sign-in", "done");
  context.mock.timers.setTime(Date.parse("2026-11-28T11:00:00Z"));
  saveMark("key-setup", "create-key", "done");
  saveMark("key-setup", "create-key", "not-applicable");
  const list = stores();
  undo(list);
  assert.deepEqual(list.$progress.get(), { "sign-in": "done", "create-key": "done" });
  undo(list);
  assert.deepEqual(list.$progress.get(), { "sign-in": "done" });
});

test("reads and stores in the run that is on screen", () => {
  const list = stores();
  list.mark("sign-in", "done");
  create(list, "CI");
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": undefined });
  saveMark("key-setup", "create-key", "done");
  assert.deepEqual(stores().$progress.get(), { "create-key": "done" });
});

test("reads and replaces what was stored before lists had runs", () => {
  const former = "openai-key-guide:progress:key-setup:sign-in";
  use(workingArea([[former, "done"]]));
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": "done" });
  saveMark("key-setup", "sign-in", undefined);
  assert.deepEqual(
    [savedMarks("key-setup", ["sign-in"]), area.getItem(former)],
    [{ "sign-in": undefined }, null],
  );
});

test("reads the note of a step in the run that is on screen", () => {
  const list = stores();
  list.note("sign-in", "with the work account");
  assert.equal(savedNote("key-setup", "sign-in"), "with the work account");
  assert.equal(savedNote("key-setup", "create-key"), "");
  create(list, "CI");
  assert.equal(savedNote("key-setup", "sign-in"), "");
});

test("reads the answers of the run that is on screen", () => {
  const list = stores();
  list.answer("who", "team");
  assert.deepEqual(savedAnswers("key-setup", ["who", "place"]), { who: "team", place: undefined });
  create(list, "CI");
  assert.deepEqual(savedAnswers("key-setup", ["who"]), { who: undefined });
});

test("keeps to its own list", () => {
  saveMark("leak-response", "sign-in", "done");
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": undefined });
});

test("takes what it did not write for no mark", () => {
  use(workingArea([["openai-key-guide:run:key-setup:1:mark:sign-in", "<b>done</b>"]]));
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": undefined });
});

test("keeps the mark from before lists had runs when storage takes no other", () => {
  const former = workingArea([["openai-key-guide:progress:key-setup:sign-in", "done"]]);
  use(refusingArea(former, new Set(["setItem"])));
  assert.equal(saveMark("key-setup", "sign-in", "not-applicable"), false);
  assert.deepEqual(savedMarks("key-setup", ["sign-in"]), { "sign-in": "done" });
});

test("says when storage refuses", () => {
  use(refusingArea(workingArea(), new Set(["setItem"])));
  assert.equal(saveMark("key-setup", "sign-in", "done"), false);
  use(refusingArea(workingArea(), new Set(["setItem", "length"])));
  assert.equal(saveMark("key-setup", "sign-in", "done"), false);
  use(refusingArea(workingArea(), new Set(["length"])));
  assert.equal(saveMark("key-setup", "sign-in", "done"), true);
  use(refusingArea(workingArea(), new Set(["getItem", "setItem"])));
  assert.equal(saveMark("key-setup", "sign-in", "done"), false);
});

test("hears of other tabs and of coming back", () => {
  let calls = 0;
  followMarks(() => calls++);
  window.dispatchEvent(new Event("storage"));
  window.dispatchEvent(new Event("pageshow"));
  window.dispatchEvent(new Event("visibilitychange"));
  assert.equal(calls, 3);
});

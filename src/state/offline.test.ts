import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { workingArea } from "./fake-storage.ts";
import { chooseOffline, isOfflineKept } from "./offline.ts";

const dataset: Record<string, string> = {};

beforeEach(() => {
  delete dataset["unkept"];
  Object.assign(globalThis, { localStorage: workingArea(), document: { documentElement: { dataset } } });
});

test("keeps the guide unless the reader said otherwise", () => {
  assert.equal(isOfflineKept(), true);
});

test("remembers both choices", () => {
  chooseOffline(false);
  assert.equal(isOfflineKept(), false);
  chooseOffline(true);
  assert.equal(isOfflineKept(), true);
  assert.equal(localStorage.length, 0);
});

test("says when the choice could not be stored", () => {
  Object.assign(globalThis, { localStorage: null });
  chooseOffline(false);
  assert.equal(isOfflineKept(), true);
  assert.equal(dataset["unkept"], "");
});

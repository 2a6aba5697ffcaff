import assert from "node:assert/strict";
import { test } from "node:test";
import { loadGuard } from "./guard.ts";

test("gives the guard that hides keys and leaves the rest", async () => {
  const hide = await loadGuard();
  const key = ["sk", "proj", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6"].join("-");
  assert.ok(!hide(`key: ${key}`).text.includes(key.slice(10, 30)));
  assert.equal(hide("no key here").text, "no key here");
});

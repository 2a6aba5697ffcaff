import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutGaps } from "./gaps.ts";

test("closes the gap that a citation leaves, and none before a name that begins with a stop", () => {
  assert.equal(withoutGaps("It is set ,  and\nread . "), "It is set, and read.");
  assert.equal(withoutGaps("(It is read .)"), "(It is read.)");
  assert.equal(withoutGaps("The key is in a .env file."), "The key is in a .env file.");
});

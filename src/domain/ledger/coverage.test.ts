import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageTopics } from "./coverage.ts";

test("names each topic once", () => {
  assert.equal(new Set(coverageTopics).size, coverageTopics.length);
});

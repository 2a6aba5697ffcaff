import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageTopics } from "./coverage.ts";

test("names each topic once", () => {
  assert.equal(new Set(coverageTopics).size, coverageTopics.length);
  assert.ok(coverageTopics.length > 0);
});

test("says of each topic in a few words what is missing where nobody covers it", () => {
  for (const topic of coverageTopics) assert.match(topic, /^\S+(?: \S+)+$/);
});

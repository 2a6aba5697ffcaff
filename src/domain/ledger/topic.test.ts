import assert from "node:assert/strict";
import { test } from "node:test";
import { topicIds, topics } from "./topic.ts";

test("lists the topic ids in display order", () => {
  assert.deepEqual(
    topicIds,
    topics.map(({ id }) => id),
  );
});

test("has each topic id only once", () => {
  assert.equal(new Set(topicIds).size, topics.length);
});

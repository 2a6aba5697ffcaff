import assert from "node:assert/strict";
import { test } from "node:test";
import { entryLabel } from "./entry-label.ts";

test("says the name of an entry as a menu would", () => {
  assert.equal(entryLabel("no-credit"), "No credit");
  assert.equal(entryLabel("ip-not-allowed"), "IP not allowed");
  assert.equal(entryLabel("unknown-url"), "Unknown URL");
  assert.equal(entryLabel("incorrect-api-key"), "Incorrect API key");
  assert.equal(entryLabel("request-belongs-to-responses"), "Request belongs to Responses");
});

test("spells whole words alone", () => {
  assert.equal(entryLabel("rapid-requests"), "Rapid requests");
});

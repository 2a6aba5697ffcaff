import assert from "node:assert/strict";
import { test } from "node:test";
import { findPair } from "./pairs.ts";

const pairs = [{ of: ["api key", "密钥"], with: ["not set", "未设置"] }];

test("finds a pair in either order, and where it stands last", () => {
  assert.equal(findPair("the api key is not set", pairs), 4);
  assert.equal(findPair("not set: api key", pairs), 9);
  assert.equal(findPair("openai 密钥未设置", pairs), 7);
  assert.equal(findPair("api key not set; api key not set", pairs), 17);
  assert.equal(findPair("密钥密钥未设置", pairs), 2);
  assert.equal(findPair(`api key not set${" and so on".repeat(6)} api key`, pairs), 0);
});

test("finds the last pair where a log names the thing again and again before", () => {
  const log = `api key${" and so on".repeat(6)}. `.repeat(260);
  assert.equal(findPair(`${log}api key not set`, pairs), log.length);
});

test("finds no pair where one is missing or far away", () => {
  assert.equal(findPair("the api key is here", pairs), -1);
  assert.equal(findPair(`api key ${"and so on ".repeat(6)} not set`, pairs), -1);
  assert.equal(findPair("", pairs), -1);
});

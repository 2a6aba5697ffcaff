import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, holds, leaks } from "./expectation.ts";
import { fillPlaceholders, makeKeys } from "./keys.ts";

const expected = {
  exit: 0,
  stdout: ["HTTP 200"],
  requests: [{ method: "GET", path: "/v1/models" }],
  files: {},
};
const outcome = {
  exit: 0,
  stdout: "HTTP 200\n",
  stderr: "",
  requests: [{ method: "GET", path: "/v1/models" }],
  read: () => undefined,
};

test("finds no difference where there is none", () => {
  assert.deepEqual(differences(outcome, expected), []);
});

test("names another exit status", () => {
  assert.deepEqual(differences({ ...outcome, exit: 1 }, expected), ["exit status 1, expected 0"]);
});

test("names output that is missing", () => {
  assert.deepEqual(differences({ ...outcome, stdout: "HTTP 401" }, expected), ["the output lacks HTTP 200"]);
});

test("names a request that was not expected, and one that did not come", () => {
  const twice = { ...outcome, requests: [...outcome.requests, { method: "POST", path: "/v1/responses" }] };
  assert.match(
    differences(twice, expected).join(),
    /received GET \/v1\/models, POST \/v1\/responses, expected/,
  );
  assert.match(differences({ ...outcome, requests: [] }, expected).join(), /received nothing/);
});

test("names a file that lacks a text, without the text, which may be a key", () => {
  const files = { ".env": "OPENAI_API_KEY=x" };
  assert.deepEqual(differences(outcome, { ...expected, files }), [".env does not hold what it should"]);
});

test("reads text between slashes as an expression, line by line", () => {
  assert.ok(holds("a\nconnected\n", "/^connected$/"));
  assert.ok(!holds("disconnected", "/^connected$/"));
});

test("finds a whole key, a part of one and one in capitals", () => {
  const { key, adminKey } = makeKeys();
  for (const text of [key, `…${key.slice(-12)}`, key.slice(0, 30), key.toUpperCase()]) {
    assert.ok(leaks(`Error: Bearer ${text}!`, [adminKey, key]));
  }
});

test("does not take the last four characters, or another key, for a leak", () => {
  const { key, oldKey } = makeKeys();
  assert.ok(!leaks(`sk-proj-****${key.slice(-4)} ${oldKey}`, [key]));
});

test("puts keys and the home folder in place", () => {
  const keys = makeKeys();
  const text = fillPlaceholders("{key} {admin-key} {old-key} {home}", keys, "/home/reader");
  assert.equal(text, `${keys.key} ${keys.adminKey} ${keys.oldKey} /home/reader`);
});

test("makes new keys for each run", () => {
  assert.notEqual(makeKeys().key, makeKeys().key);
});

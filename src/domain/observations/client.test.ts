import assert from "node:assert/strict";
import { test } from "node:test";
import { type ClientObservation, entryOf, mainPackage, wholeText } from "./client.ts";
import { watchedClient } from "./fake-client.ts";

const failed = (fields: Partial<ClientObservation>): ClientObservation => ({
  text: "Error",
  requests: 0,
  connections: 0,
  ...fields,
});

test("a client that works has no entry", () => {
  assert.equal(entryOf("line-feed", { requests: 1, connections: 1 }), undefined);
});

test("what stopped a client before it sent anything is named by what was done to it", () => {
  assert.equal(entryOf("no-key", failed({})), "missing-credentials");
  assert.equal(entryOf("line-feed", failed({ connections: 3 })), "newline-in-key");
  assert.equal(entryOf("curly-quotes", failed({})), "curly-quotes-in-key");
  assert.equal(entryOf("refused", failed({})), "no-connection");
});

test("a request without a key is told from one with a wrong key", () => {
  assert.equal(entryOf("no-key", failed({ requests: 1 })), "no-key-sent");
  assert.equal(entryOf("empty-key", failed({ requests: 1, authorization: "Bearer " })), "no-key-sent");
  const madeUp = failed({ requests: 1, authorization: "Bearer api-key-not-set" });
  assert.equal(entryOf("no-key", madeUp), "incorrect-api-key");
});

test("an admin key that was sent lacks scopes", () => {
  const sent = failed({ requests: 1, authorization: "Bearer sk-admin-…" });
  assert.equal(entryOf("admin-key-only", sent), "missing-scopes");
});

test("what the API was told to answer names the entry", () => {
  const sent = failed({ requests: 3, authorization: "Bearer sk-proj-…" });
  assert.equal(entryOf("no-credit", sent), "no-credit");
  assert.equal(entryOf("region", sent), "unsupported-region");
  assert.equal(entryOf("wrong-key", sent), "incorrect-api-key");
});

test("a line feed that was sent along and refused is the line feed's fault", () => {
  assert.equal(
    entryOf("line-feed", failed({ requests: 1, authorization: "Bearer sk-proj-…" })),
    "newline-in-key",
  );
});

test("a client that had to be ended has the entry of its case", () => {
  const ended: ClientObservation = {
    requests: 3,
    connections: 1,
    authorization: "Bearer x",
    endedAfter: 180,
  };
  assert.equal(entryOf("no-credit", ended), "no-credit");
});

test("the first package is the client", () => {
  assert.deepEqual(mainPackage(watchedClient({})), ["client", "1.2.3"]);
  assert.throws(() => mainPackage({ ...watchedClient({}), packages: {} }), /expected the client first/);
});

test("a pasted error holds its log, its frame and its cause in the order in which the language prints them", () => {
  const seen = failed({ log: "WARN 401", frame: "at com.openai.Client", cause: "Connection refused" });
  assert.equal(
    wholeText(seen, "java"),
    "WARN 401\nError\nat com.openai.Client\nCaused by: Connection refused",
  );
  assert.equal(wholeText(seen, "python"), "WARN 401\nConnection refused\nError");
  assert.equal(wholeText(failed({}), "kotlin"), "Error");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientObservation } from "./client.ts";
import { watchedClient } from "./fake-client.ts";
import {
  afterKey,
  answerShown,
  arrivedBroken,
  baseUrlVariables,
  casesThatShowKey,
  keySent,
  keyVariables,
  organizationVariables,
  variablesBesideOpenai,
} from "./traits.ts";

const nothing: ClientObservation = { requests: 0, connections: 0 };
const sent = (fields: Partial<ClientObservation> = {}): ClientObservation => ({
  requests: 1,
  connections: 1,
  authorization: "Bearer sk-proj-…",
  ...fields,
});

test("tells which key a request had", () => {
  assert.equal(keySent(nothing), undefined);
  assert.equal(keySent(sent({ authorization: undefined })), "none");
  assert.equal(keySent(sent({ authorization: "Bearer " })), "empty");
  assert.equal(keySent(sent()), "right");
  assert.equal(keySent(sent({ authorization: "Bearer sk-proj-… " })), "blank");
  assert.equal(keySent(sent({ authorization: "Bearer ${OPENAI_API_KEY}" })), "other");
});

test("tells how much of the answer reaches the reader", () => {
  const text = "The API said this in other words";
  assert.equal(answerShown(sent({ text, showsMessage: true, showsCode: true })), "message-and-code");
  assert.equal(answerShown(sent({ cause: text, showsMessage: true })), "message");
  assert.equal(answerShown(sent({ text, showsMessage: true, onlyInLog: true, showsCode: true })), "log");
  assert.equal(answerShown(sent({ showsCode: true })), "code");
  assert.equal(answerShown(sent()), "status");
  assert.equal(answerShown(sent({ endedAfter: 180 })), "nothing");
});

test("tells what becomes of what follows the key", () => {
  assert.equal(afterKey(sent()), "cut-off");
  assert.equal(afterKey(sent({ authorization: "Bearer sk-proj-… " })), "kept");
  assert.equal(afterKey(sent({ text: "400" })), "refused");
  const stopped = { ...nothing, text: "Connection error.", entry: "newline-in-key" };
  assert.equal(afterKey({ ...stopped, text: 'invalid value for "Authorization"' }), "header-error");
  assert.equal(afterKey({ ...stopped, text: 'invalid header value: "Bearer sk-proj-…"' }), "header-error");
  assert.equal(afterKey({ ...stopped, text: "InvalidHeaderValue" }), "bare-error");
  assert.equal(afterKey({ ...stopped, readsLike: "no-connection" }), "network-error");
});

test("tells a request that the line feed broke", () => {
  assert.equal(arrivedBroken(sent({ text: "400", entry: "newline-in-key" })), true);
  assert.equal(arrivedBroken({ ...nothing, text: "400", entry: "newline-in-key" }), false);
  assert.equal(arrivedBroken(sent({ text: "401", entry: "incorrect-api-key" })), false);
});

test("names the variables for the base URL by where requests went", () => {
  const followed: ClientObservation = { ...sent(), goesTo: "variable" };
  const ignored: ClientObservation = { ...nothing, goesTo: "openai" };
  assert.deepEqual(baseUrlVariables(watchedClient({ "base-url": followed, "old-base-url": ignored })), [
    "OPENAI_BASE_URL",
  ]);
  assert.deepEqual(baseUrlVariables(watchedClient({ "base-url": ignored, "old-base-url": followed })), [
    "OPENAI_API_BASE",
  ]);
});

test("names the variables for the key, an admin key that is sent included", () => {
  assert.deepEqual(keyVariables(watchedClient({})), ["OPENAI_API_KEY"]);
  const admin = watchedClient({ "admin-key-only": sent({ authorization: "Bearer sk-admin-…" }) });
  assert.deepEqual(keyVariables(admin), ["OPENAI_API_KEY", "OPENAI_ADMIN_KEY"]);
  assert.deepEqual(keyVariables({ ...watchedClient({}), keyInCode: true }), []);
});

test("names the variables for organization and project that end up in a request", () => {
  const client = watchedClient({
    organization: sent({ organization: "org-example", project: "proj_example" }),
    "old-organization": sent({ organization: "org-example" }),
  });
  const all = ["OPENAI_ORG_ID", "OPENAI_ORGANIZATION", "OPENAI_PROJECT_ID"];
  assert.deepEqual(organizationVariables(client), all);
  assert.deepEqual(organizationVariables(watchedClient({})), []);
});

test("lists the failures whose output held the key", () => {
  const client = watchedClient({ "line-feed": { ...nothing, showsKey: true }, "no-key": nothing });
  assert.deepEqual(casesThatShowKey(client), ["line-feed"]);
});

test("names the variables beside which OpenAI is called all the same", () => {
  const both = {
    "base-url": sent({ alsoCallsOpenai: true }),
    "old-base-url": sent({ alsoCallsOpenai: true }),
  };
  assert.deepEqual(variablesBesideOpenai(watchedClient({ "base-url": sent({ goesTo: "variable" }) })), []);
  assert.deepEqual(variablesBesideOpenai(watchedClient(both)), ["OPENAI_BASE_URL", "OPENAI_API_BASE"]);
});

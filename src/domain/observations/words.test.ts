import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientObservation } from "./client.ts";
import { answerWords, type ClientWords, clientTexts, counted, keylessWords, sentWords } from "./words.ts";

/** Each text is its id, with its values. */
const words = Object.fromEntries(
  Object.entries(clientTexts).map(([id, values]) => [id, [id, ...Array(values).fill("…")].join(" ")]),
) as ClientWords;
const seen = (part: Partial<ClientObservation> = {}): ClientObservation => ({
  requests: 1,
  connections: 1,
  authorization: "Bearer sk-proj-…",
  ...part,
});

const keyless = (part: Partial<ClientObservation>) => keylessWords(words, seen(part));
const sent = (id: "no-key" | "line-feed", part: Partial<ClientObservation> = {}) =>
  sentWords(words, id, seen(part));

test("a number has its noun, of one or of more", () => {
  assert.equal(counted(words, "requests", 1), "requests-one 1");
  assert.equal(counted(words, "times", 0), "times-more 0");
});

test("says what a client does without a key", () => {
  assert.equal(keyless({ requests: 0 }), "keyless-stops");
  assert.equal(keyless({ authorization: undefined }), "keyless-none");
  assert.equal(keyless({ authorization: "Bearer " }), "keyless-empty");
  assert.equal(keyless({ authorization: "Bearer not-needed" }), "keyless-made-up not-needed");
});

test("says which key the requests held, and whether what stood after it came along", () => {
  assert.equal(sent("no-key"), "arrived requests-one 1 with-right");
  assert.equal(sent("line-feed"), "arrived requests-one 1 with-right-alone");
  assert.equal(
    sent("line-feed", { authorization: "Bearer sk-proj-… " }),
    "arrived requests-one 1 with-blank",
  );
  assert.equal(sent("no-key", { authorization: "Bearer x" }), "arrived requests-one 1 with-other Bearer x");
});

test("says that nothing arrived whole, or nothing at all", () => {
  assert.equal(sent("line-feed", { text: "x", entry: "newline-in-key" }), "arrived-broken requests-one 1");
  assert.equal(sent("line-feed", { requests: 0, connections: 3 }), "tried times-more 3");
  assert.equal(sent("line-feed", { requests: 0, connections: 0, endedAfter: 60 }), "sent-nothing ended 60");
});

test("says how much of an answer a client shows, and nothing without an answer", () => {
  assert.equal(answerWords(words, seen({ showsCode: true })), "shown-code");
  assert.equal(answerWords(words, undefined), "");
});

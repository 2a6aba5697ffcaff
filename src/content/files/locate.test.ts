import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOfField } from "./locate.ts";

const list = `# Facts
- id: keys-url
  topic: find
  citations: [help]

- id: price
  topic: billing
  citations:
    - help
- { id: short, order: 1, title: Short }
`;
const page = `---
title: A page
groups:
  - id: first
    title: First
steps:
  - id: sign-in
    group: first
    how: Open it.
  - id: pay
    how: Pay.
---

Text.
`;

test("finds the field of a record by the record's id", () => {
  assert.equal(lineOfField(list, "keys-url.topic"), 3);
  assert.equal(lineOfField(list, "price.topic"), 7);
  assert.equal(lineOfField(list, "price.citations.0"), 8);
});

test("finds a record that stands on one line", () => {
  assert.equal(lineOfField(list, "short.title"), 10);
});

test("finds the field of an item inside a record", () => {
  assert.equal(lineOfField(page, "title"), 2);
  assert.equal(lineOfField(page, "steps.sign-in.group"), 8);
  assert.equal(lineOfField(page, "steps.pay.how"), 11);
});

test("points to the record when it has no such field", () => {
  assert.equal(lineOfField(list, "keys-url.checked"), 2);
  assert.equal(lineOfField(page, "steps.pay.proof"), 10);
});

test("leaves out the words after a field", () => {
  assert.equal(lineOfField(list, "price.citations: <Cite id>"), 8);
});

test("finds a key that is an address", () => {
  assert.equal(lineOfField('/faq/#a:\n  - one\n"/guide/b/":\n  - two\n', "/guide/b/"), 3);
});

test("says nothing of what stands nowhere", () => {
  assert.equal(lineOfField(list, "(document)"), undefined);
  assert.equal(lineOfField(list, "unknown.topic"), undefined);
});

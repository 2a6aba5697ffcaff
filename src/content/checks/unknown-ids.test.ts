import assert from "node:assert/strict";
import { test } from "node:test";
import { unknownIds } from "./unknown-ids.ts";

const pages = ["/faq/#no-models-listed", "/guide/find/", "/guide/find/#the-only-way", "/guide/store/"];
const expectedFor = (id: string, known: readonly string[] = pages) =>
  unknownIds("a.yaml", "field", [id], known).map(({ expected }) => expected);

test("says nothing of ids that are known", () => {
  assert.deepEqual(expectedFor("/guide/find/"), []);
});

test("offers the ids that have most words in common, and none for a part of a word", () => {
  assert.deepEqual(expectedFor("/guide/nowhere/"), [
    "a known id, perhaps /guide/find/, /guide/find/#the-only-way, /guide/store/",
  ]);
  assert.deepEqual(expectedFor("/guide/find/#the-other-way"), [
    "a known id, perhaps /guide/find/#the-only-way",
  ]);
});

test("offers the id that a slip of the fingers missed", () => {
  const ids = ["credentials", "credits", "create-key", "invalid-api-key", "api-key-missing"];
  assert.deepEqual(expectedFor("credentails", ids), ["a known id, perhaps credentials"]);
  assert.deepEqual(expectedFor("invalid-api-kye", ids), ["a known id, perhaps invalid-api-key"]);
  assert.deepEqual(expectedFor("api-key-misssing", ids), ["a known id, perhaps api-key-missing"]);
});

test("lists all where nothing is near, as long as they are few", () => {
  assert.deepEqual(expectedFor("found", ["find", "store"]), ["one of find, store"]);
  const many = Array.from({ length: 13 }, (_, place) => `page${place}`);
  assert.deepEqual(expectedFor("found", many), ["a known id"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, property, string } from "fast-check";
import { plainStems, stemOf, termsOf } from "./terms.ts";

const none = new Set<string>();
const stems = (text: string, fillers = none) => termsOf(text, fillers).map(({ stem }) => stem);

test("takes the forms of a word for one term", () => {
  assert.deepEqual(new Set(["bill", "bills", "billing", "billed"].map(stemOf)), new Set(["bill"]));
});

test("takes British and American spelling for one term", () => {
  for (const [british, american] of [
    ["organisation", "organization"],
    ["authorised", "authorized"],
    ["analyse", "analyze"],
    ["colour", "color"],
    ["licence", "license"],
  ] as const)
    assert.equal(stemOf(british), stemOf(american), british);
});

test("leaves numbers, codes and short words as they are", () => {
  assert.deepEqual(["429", "sk", "o3", "sha256"].map(stemOf), ["429", "sk", "o3", "sha256"]);
});

test("finds a joined name by the whole and by its parts", () => {
  assert.deepEqual(stems("insufficient_quota"), ["insufficient_quota", stemOf("insufficient"), "quota"]);
  assert.deepEqual(stems("AuthenticationError"), ["authenticationerror", stemOf("authentication"), "error"]);
  assert.deepEqual(plainStems("sk-proj", none), ["sk", "proj"]);
});

test("leaves out fillers, and what is left of short forms and possessives", () => {
  const fillers = new Set(["the", "is", "can", "isnt"]);
  assert.deepEqual(stems("The key’s lost, isn't the key?", fillers), ["key", "lost", "key"].map(stemOf));
  assert.deepEqual(stems("I can't"), ["i", "cant"]);
});

test("never throws, whatever the text", () => {
  assertProperty(
    property(string({ unit: "binary", maxLength: 200 }), (text) => Array.isArray(termsOf(text, none))),
  );
});

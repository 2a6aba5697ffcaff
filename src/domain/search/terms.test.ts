import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, property } from "fast-check";
import { stemmer } from "stemmer";
import { anyText } from "../words/fake-text.ts";
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

test("takes a British ending for an American one at the end of a word only", () => {
  for (const word of ["disease", "isotope", "polysemy", "flourish", "sentenced", "isolated", "ours"])
    assert.equal(stemOf(word), stemmer(word), word);
  for (const word of ["organise", "analysed", "favour", "licence"]) assert.notEqual(stemOf(word), word);
});

test("gives the stemmer plain words only, of a length that people type", () => {
  for (const word of ["écoles", "billsé", "bills1", `${"a".repeat(27)}keys`, "is"])
    assert.equal(stemOf(word), word);
  assert.equal(stemOf(`${"a".repeat(26)}keys`), `${"a".repeat(26)}kei`);
  assert.equal(stemOf("ads"), "ad");
});

const joined = (text: string) =>
  termsOf(text, none)
    .filter((term) => term.joined)
    .map(({ stem }) => stem);

test("a name is joined by a sign or a capital letter within it, and written with one sign", () => {
  for (const name of ["api_key", "api-key", "api.key", "api/key"])
    assert.deepEqual(joined(name), ["api_key"], name);
  assert.deepEqual(joined("apiKey"), [stemOf("apikey")]);
  for (const plain of ["api", "API", "gpt4", "key_", "KEY"]) assert.deepEqual(joined(plain), [], plain);
});

test("takes a name apart at its capitals and numbers", () => {
  assert.deepEqual(plainStems("APIKey gpt45x HTTP", none), ["api", "kei", "gpt", "45", "x", "http"]);
});

test("never throws, whatever the text", () => {
  assertProperty(property(anyText({ maxLength: 200 }), (text) => Array.isArray(termsOf(text, none))));
});

test("takes Chinese apart into pairs of characters, and leaves what stands between them whole", () => {
  assert.deepEqual(stems("密钥丢了"), ["密钥", "钥丢", "丢了"]);
  assert.deepEqual(stems("401错误"), ["401", "错误"]);
  assert.deepEqual(stems("充"), ["充"]);
});

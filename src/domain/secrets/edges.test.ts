/** Where the hidden part of a text begins and ends, and what only looks like the beginning of a key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets, showsMask } from "./mask.ts";

/** Joined at run time, so that no scanner takes this file for a leak. */
const mixed = ["a1B2c3D4e5F6g7", "H8i9J0k1L2m3N4"].join("");
const start = ["sk", "-proj-"].join("");
const key = start + mixed;
const mask = `${start}****${mixed.slice(-4)}`;
const masked = (text: string) => maskSecrets(text).text;
const staysAsItIs = (text: string) => assert.equal(masked(text), text);

test("hides the last character of a key with all that it is written with", () => {
  for (const [written, meant] of [
    ["%2d", "-"],
    ["%252D", "-"],
    [String.raw`\u002d`, "-"],
    [String.raw`\\x5f`, "_"],
    [String.raw`\_`, "_"],
    ["&#45;", "-"],
    ["&#x2D;", "-"],
    ["=2d", "-"],
    ["=5F", "_"],
    ["\uD835\uDC00", "A"],
    ["\uFF0D", "-"],
    ["\u2011", "-"],
  ] as const) {
    assert.equal(masked(`${key}${written} after`), `${start}****${mixed.slice(-3)}${meant} after`, written);
  }
});

test("a line that begins like one of a program, a log or a sentence is no part of the key before it", () => {
  const words =
    "Traceback During File The This Error Incorrect Authorization Content HTTP INFO WARN WARNING ERROR DEBUG " +
    "Connection openai httpx httpcore curl export import from const print client does and is at 2026-11-20 2026-11-20T";
  for (const word of words.split(" ")) {
    for (const after of [" x", ":", "\tx", "(x", ".x", ",", ""])
      assert.equal(masked(`${key}\n${word}${after}`), `${mask}\n${word}${after}`, word + after);
  }
  for (const line of ["export MY_NAME=1", "MY_NAME=1", "MY_OWN_NAME: 1"])
    assert.equal(masked(`${key}\n${line}`), `${mask}\n${line}`);
});

test("a line that only begins with the letters of such a word belongs to the key", () => {
  for (const line of ["Theory1a", "at9Xb", "isA1b2", "2026-11-2x", "MYNAME1"])
    assert.equal(masked(`${key}\n${line} after`), `${start}****${line.slice(-4)} after`);
});

test("names of packages and classes are no keys, and the next line does not make them one", () => {
  for (const name of ["sk-learn-linear-model-fit", "sk_learn_linear_model", "ek-one-two-three"]) {
    staysAsItIs(name);
    staysAsItIs(`${name}\n${mixed.slice(0, 12)}`);
  }
  assert.notEqual(masked(`sk-proj-linear-model-fit\n${mixed}`), `sk-proj-linear-model-fit\n${mixed}`);
});

test("words, dots and the same few letters only stand for a key", () => {
  for (const text of [
    "sk-your-key-number-12345",
    "sk-abc...x1y2z3a4b5c6d7",
    "sk-xxxxxxxxxxxxxxxxxxxx",
    "sk-ababababababababab",
    "sk-ab-ab_ab-abababababab",
    "sk-this-is-not-a-real-one",
    "sk-proj_my.key.of-words",
    "SECRET_KEY=MY_KEY_FROM_THE-VAULT",
    "password: changeme123",
    "token=redacted-0000-1111-22",
  ])
    staysAsItIs(text);
});

test("a random value that holds the word of a placeholder is a key", () => {
  assert.equal(masked(`${key.slice(0, -4)}yourN4x8`), `${start}****N4x8`);
});

test("where two secrets overlap, all of the place is hidden under the more special name", () => {
  assert.deepEqual(maskSecrets(`secret: ${mixed}=${key} after`), {
    text: `secret: ${mask} after`,
    found: [{ kind: "an OpenAI project key", lastFour: mixed.slice(-4) }],
  });
  assert.deepEqual(maskSecrets(`api_key=${mixed}.${["gh", "p_"].join("")}${mixed}`), {
    text: "api_key=[hidden: a GitHub token]",
    found: [{ kind: "a GitHub token" }],
  });
});

test("counts two keys as two, and one that stands twice as one", () => {
  const found = [mixed.slice(-4), "Qx7Z"].map((lastFour) => ({ kind: "an OpenAI project key", lastFour }));
  const other = `${start}${mixed.slice(0, -4)}Qx7Z`;
  for (const between of [", ", " and ", " ", "  "]) {
    assert.deepEqual(maskSecrets([key, other, key].join(between)), {
      text: [mask, `${start}****Qx7Z`, mask].join(between),
      found,
    });
  }
});

test("knows its own masks, and takes nothing else for one", () => {
  for (const text of [mask, "ek_****a1b2", "a [hidden: a GitHub token] b"])
    assert.equal(showsMask(text), true, text);
  for (const text of ["[hidden: ]", "[hidden: a", "a****", "sk-***", "hidden: a]"])
    assert.equal(showsMask(text), false, text);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { mostPlaces, placesOf, readText } from "./read.ts";

const words = (text: string) => readText(text).words.join(" ");

test("reads through what tools put around and into a message", () => {
  for (const text of [
    "api-1  | Incorrect API\napi-1  | key provided",
    "E/flutter ( 9120): Incorrect API\nE/flutter ( 9120): key provided",
    "Incorrect%20API%20key%20provided",
    "Incorrect&nbsp;API key provided",
    String.raw`"\u0049ncorrect API\nkey provided"`,
  ]) {
    assert.equal(words(text), "incorrect api key provided", text);
  }
});

test("joins a word that print divides, and nothing else", () => {
  assert.equal(words("your cur-\nrent quota"), "your current quota");
  for (const text of ["gpt-\n5", "- a\n- b", "error -\nno key", "A-\nb"])
    assert.equal(words(text), words(text.replace("-", " ")), text);
});

test("keeps the rows of a table", () => {
  assert.match(readText("| 401 | no key |\n| --- | --- |").lines, /^\| 401/);
});

test("undoes escapes, however often a text was packed", () => {
  for (const [text, plain] of [
    [String.raw`it says \\u0022no key\\u0022 here`, "it says 'no key' here"],
    [String.raw`it says \\\"no key\\\" here`, "it says 'no key' here"],
    [String.raw`no\\nkey\nhere`, "no key here"],
    [String.raw`https:\/\/a\\/b`, "https://a/b"],
    [String.raw`no\_key \[here\] \*\*`, "no_key [here] **"],
    [String.raw`OPENAI\_API\_KEY`, "openai_api_key"],
    [String.raw`lib\key\_base.py`, String.raw`lib\key\_base.py`],
    ["no&lt;key&gt;here", "no key here"],
    ["no\u200Bkey", "nokey"],
    ["\u001B[31mno key\u001B[0m here", "no key here"],
  ] as const)
    assert.equal(readText(text).plain, plain, text);
});

test("drops what Android writes before a line, with and without blanks", () => {
  for (const prefix of ["E/flutter ( 9120): ", "E/flutter(9120): ", "W/System.err( 9): ", "D/app   (12): "])
    assert.equal(readText(`${prefix}no key`).plain, "no key", prefix);
});

test("leaves out what a program compares with or catches", () => {
  for (const source of [
    "x === 'no_key'",
    "x !== 'no_key'",
    "x == 'no_key'",
    "x != 'no_key'",
    "x =='no_key'",
    "case 'no_key':",
    "x.includes('no_key')",
    "x.has('no_key')",
    "x in ['no_key']",
    "x in ('no_key')",
    "except (no_key)",
    "e instanceof no_key",
  ])
    assert.ok(!readText(source).plain.includes("no_key"), source);
  for (const source of ["x = 'no_key'", "x in 'no_key'", "uppercase'no_key'"])
    assert.ok(readText(source).plain.includes("no_key"), source);
});

test("writes short forms out, spells as in America, and drops an apostrophe inside a word", () => {
  for (const [text, expected] of [
    ["You didn't authorise it", "you did not authorize it"],
    ["authorisation organised, recognises", "authorization organized recognizes"],
    ["the organist", "the organist"],
    ["what's 'here'", "whats here"],
    ["1'a a'1", "1 a a 1"],
  ] as const)
    assert.equal(words(text), expected, text);
});

test("looks at no more places of a piece than tell something new", () => {
  assert.deepEqual([...placesOf("a.a.a", "a")], [0, 2, 4]);
  assert.equal([...placesOf("a".repeat(2 * mostPlaces), "a")].length, mostPlaces);
});

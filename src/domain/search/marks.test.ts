import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, property } from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { markWords } from "./marks.ts";
import { plainStems } from "./terms.ts";

const none = new Set<string>();
const asked = (words: string) => new Set(plainStems(words, none));
const written = (pieces: readonly { text: string; isMatch: boolean }[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

test("marks the words that were asked for, in any form", () => {
  assert.equal(
    written(markWords("Keys and a key, lost", asked("key lost"), none)),
    "[Keys] and a [key], [lost]",
  );
});

test("leaves out of a mark what stands around the word, and nothing within it", () => {
  const text = "Is the key working? “Keys:” (OPENAI_API_KEY). 密钥。";
  assert.equal(
    written(markWords(text, asked("working key 密钥"), none)),
    "Is the [key] [working]? “[Keys]:” ([OPENAI_API_KEY]). [密钥]。",
  );
});

test("keeps markup as text", () => {
  assert.deepEqual(markWords("<b>key</b>", asked("zebra"), none), [{ text: "<b>key</b>", isMatch: false }]);
});

test("loses no character of a text that is marked", () => {
  assertProperty(
    property(anyText({ maxLength: 60 }), (text) => {
      const pieces = markWords(text, asked("key"), none);
      assert.equal(pieces.map((piece) => piece.text).join(""), text.trimStart());
    }),
  );
});

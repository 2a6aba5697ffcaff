import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, property, string } from "fast-check";
import { excerptOf, holdsAny, markWords } from "./excerpt.ts";
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

test("shows the stretch that holds most of what was asked", () => {
  const text = `key ${"filler ".repeat(60)}the balance of the credit ${"more ".repeat(60)}`;
  assert.match(
    written(excerptOf(text, asked("credit balance key"), none)),
    /^… .*the \[balance\] of the \[credit\] .*…$/,
  );
});

test("shows the beginning when nothing was found, and nothing of an empty text", () => {
  assert.equal(written(excerptOf("One two three.", asked("zebra"), none)), "One two three.");
  assert.deepEqual(excerptOf("", asked("zebra"), none), []);
});

test("loses no character of a text that is marked", () => {
  assertProperty(
    property(string({ unit: "binary", maxLength: 60 }), (text) => {
      const pieces = markWords(text, asked("key"), none);
      assert.equal(pieces.map((piece) => piece.text).join(""), text.trimStart());
    }),
  );
});

test("knows whether a text holds a word that was asked for", () => {
  assert.equal(holdsAny("Keys are secret.", asked("key"), none), true);
  assert.equal(holdsAny("Keys are secret.", asked("zebra"), none), false);
});

test("marks the pairs of Chinese characters that were asked for, and keeps what stands between them", () => {
  assert.equal(
    written(markWords("我的密钥泄露了 API", asked("密钥泄露 api"), none)),
    "我的[密钥泄露]了 [API]",
  );
  assert.equal(written(excerptOf("充值之后", asked("充值"), none)), "[充值]之后");
});

test("shows sixty characters of a Chinese text", () => {
  const shown = written(excerptOf("额度".repeat(80), asked("密钥"), none));
  assert.equal(shown, `${"额度".repeat(30)}…`);
});

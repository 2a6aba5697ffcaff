import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, property } from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { excerptOf, holdsAny, markWords } from "./excerpt.ts";
import { plainStems } from "./terms.ts";

const none = new Set<string>();
const asked = (words: string) => new Set(plainStems(words, none));
const excerpt = (text: string, question: string, title: string = "", weak: string = "") =>
  written(excerptOf(text, asked(question), none, title, asked(weak)));
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
  assert.match(excerpt(text, "credit balance key"), /^… .*the \[balance\] of the \[credit\] .*…$/);
});

test("shows the beginning when nothing was found, and nothing of an empty text", () => {
  assert.equal(excerpt("One two three.", "zebra"), "One two three.");
  assert.equal(excerpt("", "zebra"), "");
});

const answer = `Buy credit first. ${"filler ".repeat(60)}The message is quota exceeded, in red. ${"more ".repeat(60)}`;

test("shows the beginning, where the answer stands, when the title says what was asked", () => {
  assert.match(excerpt(answer, "quota exceeded", "Why is my quota exceeded?"), /^Buy credit first\./);
  assert.match(excerpt(answer, "quota exceeded red", "Why is my quota exceeded?"), /^Buy credit first\./);
});

test("shows a later stretch for two words that the title does not say, or for one when it says none", () => {
  assert.match(excerpt(answer, "quota exceeded red", "Quota"), /^… .*\[quota\] \[exceeded\], in \[red\]\./);
  assert.match(excerpt(answer, "red", "Quota"), /^… .*, in \[red\]\./);
});

test("shows no line of a program for what stands there alone", () => {
  const program = `Look first. ${"filler ".repeat(60)}esac if [ "\${#OPENAI_API_KEY}" -ge 20 ]; then ${"more ".repeat(60)}`;
  assert.match(excerpt(program, "OPENAI_API_KEY"), /^Look first\./);
  assert.match(
    excerpt(`${program}Set OPENAI_API_KEY again.`, "OPENAI_API_KEY"),
    /^… .*Set \[OPENAI_API_KEY\] again\.$/,
  );
});

test("looks for no later stretch on account of words that say little", () => {
  assert.match(excerpt(answer, "red message", "Quota", "red message"), /^Buy credit first\./);
});

test("loses no character of a text that is marked", () => {
  assertProperty(
    property(anyText({ maxLength: 60 }), (text) => {
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
  assert.equal(excerpt("充值之后", "充值"), "[充值]之后");
});

test("shows sixty characters of a Chinese text", () => {
  assert.equal(excerpt("额度".repeat(80), "密钥"), `${"额度".repeat(30)}…`);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf, holdsAny } from "./excerpt.ts";
import { markWords } from "./marks.ts";
import { findOnly } from "./record.ts";
import { plainStems } from "./terms.ts";

const none = new Set<string>();
const asked = (words: string) => new Set(plainStems(words, none));
const excerpt = (text: string, question: string, title: string = "", weak: string = "") =>
  written(excerptOf(text, asked(question), none, title, asked(weak)));
const written = (pieces: readonly { text: string; isMatch: boolean }[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

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

test("shows no short rest of a text, but the sentences before it, too", () => {
  const text = `Buy credit. ${"filler ".repeat(60)}ends. One two three four. Five six seven eight. Then wait for red.`;
  assert.equal(excerpt(text, "red"), "… One two three four. Five six seven eight. Then wait for [red].");
});

test("takes a word within the name of a program's for no reason, but its whole for one", () => {
  const text = `Buy credit. ${"filler ".repeat(60)}ended. The code is rate_limit_exceeded here. ${"more ".repeat(60)}`;
  assert.match(excerpt(text, "exceeded my quota"), /^Buy credit\./);
  for (const question of ["rate_limit_exceeded", "rate limit exceeded"])
    assert.match(excerpt(text, question), /^… The code is \[rate_limit_exceeded\]/, question);
  assert.match(excerpt(text.replace("rate_limit_exceeded", "PayPal"), "paypal"), /^… The code is \[PayPal\]/);
});

test("begins with the sentence of what was asked, or near it when that is long", () => {
  const sentence = `Look first. ${"filler ".repeat(60)}It ended. On a laptop, turn the proxy off. ${"more ".repeat(60)}`;
  assert.match(excerpt(sentence, "proxy"), /^… On a laptop, turn the \[proxy\] off\. more/);
  const long = `Look first. ${"filler ".repeat(60)}and the proxy. ${"more ".repeat(60)}`;
  assert.match(excerpt(long, "proxy"), /^… filler filler and the \[proxy\]\. more/);
});

test("shows more of what was asked rather than a whole sentence", () => {
  const text = `Look first. ${"filler ".repeat(60)}It ended. ${"then ".repeat(12)}proxy ${"and ".repeat(18)}laptop. ${"more ".repeat(60)}`;
  assert.match(excerpt(text, "proxy laptop"), /^… (then ){4}\[proxy\] .*\[laptop\]/);
});

test("shows nothing of what is there to be found only", () => {
  const text = `Buy credit. ${"filler ".repeat(40)}${findOnly} quota exceeded, status 429`;
  assert.match(excerpt(text, "quota exceeded status 429"), /^Buy credit\./);
  assert.equal(excerpt(`Buy credit. ${findOnly} quota`, "quota"), "Buy credit. ");
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

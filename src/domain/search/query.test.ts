import assert from "node:assert/strict";
import { test } from "node:test";
import { inShort, isChinese, longestQuery, otherKnowsMore, readQuery } from "./query.ts";

test("reads one line without spaces around it", () => {
  assert.deepEqual(readQuery("  lost \t key "), { text: "lost key", isQuoted: false, isPasted: false });
});

test("takes several lines, or more than anybody types, for a paste", () => {
  assert.equal(readQuery("Error\n  at line 1").isPasted, true);
  assert.equal(readQuery("word ".repeat(40)).isPasted, true);
  assert.equal(readQuery("lost key\n").isPasted, false);
  const typed = "word ".repeat(24).trim();
  assert.deepEqual(
    ["", "s", "s."].map((end) => readQuery(typed + end).isPasted),
    [false, false, true],
  );
});

test("notices phrases in quotes, straight or curly, but not a lone or an empty pair", () => {
  for (const typed of ['"prepaid credit"', "find “prepaid credit” now", '"a"', '" a"', '"a "', '"a b c"'])
    assert.equal(readQuery(typed).isQuoted, true, typed);
  for (const typed of ['12" screen', '""', '" "', "don't"])
    assert.equal(readQuery(typed).isQuoted, false, typed);
});

test("reads the beginning of what is too long", () => {
  assert.equal(readQuery("x".repeat(100_000)).text.length, longestQuery);
  assert.equal(readQuery(`${" ".repeat(100_000)}x`).text, "", "and no more than the beginning");
});

test("repeats a short question whole and a long one in part", () => {
  assert.equal(inShort("lost key"), "lost key");
  assert.match(inShort("word ".repeat(100)), /^.{50,60}…$/);
  assert.equal(inShort("x".repeat(60)), "x".repeat(60));
  assert.equal(inShort(`${"x".repeat(59)} and more`), `${"x".repeat(59)}…`);
});

test("knows a question in Chinese, beside other words too, and Japanese from it", () => {
  assert.deepEqual(
    ["密钥丢了", "API key 丢了怎么办", "lost key", "キー", "鍵が見つからない", ""].map(isChinese),
    [true, true, false, false, false, false],
  );
});

test("leads readers of Chinese to pages in Chinese, and to those in English from where nothing was found", () => {
  const questions = ["密钥丢了", "lost key"];
  const leads = (isTranslated: boolean, isFound: boolean) =>
    questions.map((question) => otherKnowsMore(question, { isTranslated, isFound }));
  assert.deepEqual(leads(false, false), [true, false]);
  assert.deepEqual(leads(false, true), [true, false]);
  assert.deepEqual(leads(true, false), [false, true]);
  assert.deepEqual(leads(true, true), [false, false]);
});

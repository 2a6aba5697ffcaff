import assert from "node:assert/strict";
import { test } from "node:test";
import { isSameReading, outcomeOf, readingWords, saidOf, visible, visibleBlanks } from "./reader.ts";

test("a value is shown in quotes, with what cannot be seen in brackets", () => {
  assert.equal(readingWords("abc-123\r"), '"abc-123[CR]"');
  assert.equal(readingWords(""), '""');
});

test("what goes on without the key and what stops are told apart, with what they say", () => {
  assert.equal(readingWords({ unset: "" }), "unset");
  assert.equal(readingWords({ unset: "key: not found" }), "unset (key: not found)");
  assert.equal(readingWords({ fails: "cannot read line 1" }), "fails (cannot read line 1)");
});

test("signs without a letter are no words of a program, and neither is a value", () => {
  assert.equal(saidOf({ fails: " ^\r\n" }), "");
  assert.equal(readingWords({ fails: " ^\r\n" }), "fails");
  assert.equal(saidOf({ unset: "未找到\n" }), "未找到[LF]");
  assert.equal(saidOf("abc-123"), "");
});

test("a reading comes to a value, an empty one, none, or a program that stops", () => {
  const readings = ["abc-123", "", { unset: "key: not found" }, { fails: "cannot read line 1" }];
  assert.deepEqual(readings.map(outcomeOf), ["value", "empty", "unset", "fails"]);
});

test("line ends, tabs, a byte order mark and other control characters can be seen", () => {
  assert.equal(visible("a\r\n\tb\uFEFF\u0080c"), "a[CR][LF][TAB]b[BOM][80]c");
  assert.equal(visibleBlanks(" a b  "), "[SPACE]a b[SPACE][SPACE]");
});

test("readings are the same when the values are, or when both stop, whatever they say", () => {
  assert.ok(isSameReading("a", "a"));
  assert.ok(!isSameReading("a", "b"));
  assert.ok(!isSameReading("", { unset: "" }));
  assert.ok(isSameReading({ fails: "one" }, { fails: "another" }));
  assert.ok(isSameReading({ unset: "one" }, { unset: "another" }));
  assert.ok(!isSameReading({ unset: "" }, { fails: "" }));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn } from "./day-in.ts";
import { readableDay } from "./fact.ts";

test("writes a date as readers of Chinese do", () => {
  assert.equal(dayIn("2026-09-10", "zh-Hans"), "2026年9月10日");
});

test("a date keeps the parts that it has", () => {
  assert.equal(dayIn("2026-09", "zh-Hans"), "2026年9月");
  assert.equal(dayIn("2026", "zh-Hans"), "2026年");
});

test("writes a date in English where no other language is asked for", () => {
  assert.equal(dayIn("2026-09-10", "en"), "September 10, 2026");
  for (const [iso, words] of [
    ["2026-09-10", "September 10, 2026"],
    ["2026-09", "September 2026"],
    ["2026", "2026"],
  ] as const) {
    assert.equal(dayIn(iso, undefined), words);
    assert.equal(readableDay(iso), words, "the same as in texts of the ledger");
  }
});

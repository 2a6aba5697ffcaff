import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn } from "./day-in.ts";

test("writes a date as readers of Chinese do", () => {
  assert.equal(dayIn("2026-09-10", "zh-Hans"), "2026年9月10日");
});

test("a date keeps the parts that it has", () => {
  assert.equal(dayIn("2026-09", "zh-Hans"), "2026年9月");
  assert.equal(dayIn("2026", "zh-Hans"), "2026年");
});

test("writes a date in English where no other language is asked for", () => {
  assert.equal(dayIn("2026-09-10", "en"), "September 10, 2026");
  assert.equal(dayIn("2026-09-10", undefined), "September 10, 2026");
});

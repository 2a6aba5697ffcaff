import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, property, record } from "fast-check";
import { lastChanged } from "./last-changed.ts";

test("a page is as new as the newest thing in it, and its sections count", () => {
  const days = lastChanged([
    { page: "/faq/", day: "2026-11-20" },
    { page: "/faq/#billing-first", day: "2026-11-28" },
    { page: "/guide/find/", day: "2026-11-21" },
  ]);
  assert.deepEqual(
    [...days],
    [
      ["/faq/", "2026-11-28"],
      ["/guide/find/", "2026-11-21"],
    ],
  );
});

test("the order in which the days come does not matter", () => {
  const pageDay = record({
    page: constantFrom("/", "/faq/", "/faq/#a"),
    day: constantFrom("2025-12-31", "2026-01-01", "2026-11-28"),
  });
  assertProperty(
    property(array(pageDay), (days) => {
      const [one, other] = [days, days.toReversed()].map((list) => Object.fromEntries(lastChanged(list)));
      assert.deepEqual(one, other);
    }),
  );
});

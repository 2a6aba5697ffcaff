import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { isOver } from "./end-day.ts";

test("is not over on its last day, and over from the day after", () => {
  assert.equal(isOver("2026-11-30", "2026-11-28"), false);
  assert.equal(isOver("2026-11-30", "2026-11-30"), false);
  assert.equal(isOver("2026-11-30", "2026-12-01"), true);
});

test("is over on every later day and on no earlier one", () => {
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (last, today) => {
      assert.equal(isOver(last, today), Date.parse(today) > Date.parse(last));
    }),
  );
});

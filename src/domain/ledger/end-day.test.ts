import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Fact } from "./fact.ts";
import { endText, isOver } from "./end-day.ts";

const end: Fact = {
  id: "prompts-end",
  rows: ["C02"],
  topic: "code",
  kind: "date",
  value: "2026-11-30",
  statement: "It ends.",
  citations: ["a-source"],
  checked: "2026-11-28",
  confidence: "high",
};

test("ends on a day that is to come", () => {
  assert.equal(endText(end, "2026-11-28"), "ends on November 30, 2026");
});

test("still ends on its last day", () => {
  assert.equal(endText(end, "2026-11-30"), "ends on November 30, 2026");
});

test("ended from the day after", () => {
  assert.equal(endText(end, "2026-12-01"), "ended on November 30, 2026");
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

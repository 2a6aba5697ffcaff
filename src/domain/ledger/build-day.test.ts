import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { buildDay, today } from "./build-day.ts";

const now = new Date("2026-11-28T23:59:59.999Z");

test("is today by the clock, in UTC", () => {
  assert.equal(buildDay({}, now), "2026-11-28");
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: "" }, now), "2026-11-28");
});

test("is today when nobody says what time it is", () => {
  const before = new Date().toISOString().slice(0, 10);
  const day = buildDay({});
  assert.ok(day === before || day === new Date().toISOString().slice(0, 10));
});

test("what is written down of a run has the day of the clock", () => {
  const before = buildDay({});
  const day = today();
  assert.ok(day === before || day === buildDay({}));
});

test("is the day of the reproducible build when one is set", () => {
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: "0" }, now), "1970-01-01");
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: "1796083199" }, now), "2026-11-30");
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: "1796083200" }, now), "2026-12-01");
});

test("refuses seconds that are none, and names them", () => {
  for (const wrong of ["yesterday", "-1", "1.5", "1e9", " 1", "999999999999"])
    assert.throws(() => buildDay({ SOURCE_DATE_EPOCH: wrong }, now), { message: new RegExp(`"${wrong}"`) });
});

test("gives the same day for every second of it", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(86_399), (days, second) => {
      const day = buildDay({ SOURCE_DATE_EPOCH: String(days * 86_400 + second) }, now);
      assert.equal(Date.parse(day), days * 86_400_000);
    }),
  );
});

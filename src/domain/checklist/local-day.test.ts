import assert from "node:assert/strict";
import { after, test } from "node:test";
import { localDay } from "./local-day.ts";

const { TZ } = process.env;
after(() => {
  if (TZ === undefined) delete process.env["TZ"];
  else process.env["TZ"] = TZ;
});

test("takes the day from the reader's calendar", () => {
  const evening = new Date("2026-11-29T04:30:00Z");
  process.env["TZ"] = "America/Los_Angeles";
  assert.equal(localDay(evening), "2026-11-28");
  process.env["TZ"] = "Pacific/Kiritimati";
  assert.equal(localDay(evening), "2026-11-29");
  assert.equal(localDay(new Date("2026-01-04T12:00:00Z")), "2026-01-05");
});

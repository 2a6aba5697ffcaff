import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  byRow,
  correctingFacts,
  type Fact,
  factText,
  freshDays,
  isStale,
  pointsAtValue,
  readableDay,
} from "./fact.ts";

function fact(change: Partial<Fact>): Fact {
  return {
    id: "a-fact",
    rows: ["F01"],
    topic: "find",
    kind: "statement",
    statement: "The claim as a sentence.",
    citations: ["a-source"],
    checked: "2026-11-20",
    confidence: "high",
    ...change,
  };
}

test("shows the sentence of a fact that has no value", () => {
  assert.equal(factText(fact({})), "The claim as a sentence.");
});

test("joins the labels of a path", () => {
  assert.equal(factText(fact({ kind: "path", value: ["Settings", "API keys"] })), "Settings › API keys");
});

test("shows an address without scheme and trailing slash", () => {
  assert.equal(
    factText(fact({ kind: "url", value: "https://platform.openai.com/api-keys/" })),
    "platform.openai.com/api-keys",
  );
});

test("shows a date in words", () => {
  assert.equal(factText(fact({ kind: "date", value: "2026-09-10" })), "September 10, 2026");
});

test("shows every other value as it is", () => {
  assert.equal(factText(fact({ kind: "code", value: "https://left.as.is/" })), "https://left.as.is/");
});

test("writes a full day without a leading zero", () => {
  assert.equal(readableDay("2026-01-05"), "January 5, 2026");
});

test("writes a month without a day", () => {
  assert.equal(readableDay("2026-12"), "December 2026");
});

test("writes a year alone", () => {
  assert.equal(readableDay("2026"), "2026");
});

test("shows the number of a month that does not exist", () => {
  assert.equal(readableDay("2026-13-01"), "13 1, 2026");
});

test("writes every day so that it can be read back", () => {
  const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      assert.equal(new Date(`${readableDay(iso)} UTC`).toISOString().slice(0, 10), iso);
    }),
  );
});

test("is fresh until its days are over", () => {
  assert.deepEqual(
    ["2026-01-11", "2026-01-12"].map((today) => isStale({ checked: "2026-01-01" }, today, 10)),
    [false, true],
  );
});

test("is fresh when it was checked after today, as in another time zone", () => {
  assert.equal(isStale({ checked: "2026-01-02" }, "2026-01-01", 0), false);
});

const dayAfter = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);

test("has the same number of fresh days unless told otherwise", () => {
  assert.deepEqual(
    [freshDays, freshDays + 1].map((days) => isStale({ checked: "2026-01-01" }, dayAfter(days))),
    [false, true],
  );
});

test("finds the facts that correct an older claim, in order", () => {
  const outdated = [{ says: "Old.", verdict: "outdated", now: "New." }] as const;
  const facts = [
    fact({ id: "b", outdated }),
    fact({ id: "none" }),
    fact({ id: "empty", outdated: [] }),
    fact({ id: "a", outdated }),
  ];
  assert.deepEqual(
    correctingFacts(facts).map(({ id }) => id),
    ["b", "a"],
  );
});

test("orders facts by part of the research ledger, then by row number", () => {
  const facts = ["E01", "C02", "S10", "F11", "K01", "F02", "B03"].map((row) => fact({ rows: [row] }));
  assert.deepEqual(
    byRow(facts).map(({ rows }) => rows[0]),
    ["F02", "F11", "K01", "B03", "S10", "C02", "E01"],
  );
});

test("orders a fact by the first of its rows", () => {
  const facts = [fact({ id: "second", rows: ["K02", "F01"] }), fact({ id: "first", rows: ["K01", "E33"] })];
  assert.deepEqual(
    byRow(facts).map(({ id }) => id),
    ["first", "second"],
  );
});

test("keeps the order of facts of one row", () => {
  const facts = ["b", "a", "c"].map((id) => fact({ id }));
  assert.deepEqual(byRow(facts), facts);
});

test("puts facts without a row first", () => {
  const facts = [fact({ id: "with" }), fact({ id: "without", rows: [] })];
  assert.equal(byRow(facts)[0]?.id, "without");
});

test("leaves a value to be shown when the statement only points at it", () => {
  const address = { kind: "url", value: "https://platform.openai.com/api-keys" } as const;
  assert.equal(pointsAtValue(fact({ ...address, statement: "This link opens the list." })), true);
});

test("shows no value that the statement names, and no price or date beside its sentence", () => {
  const label = { kind: "label", value: "Create new secret key" } as const;
  assert.equal(pointsAtValue(fact({ ...label, statement: "The button says Create new secret key." })), false);
  assert.equal(pointsAtValue(fact({ kind: "money", value: "$5", statement: "It is cheap." })), false);
});

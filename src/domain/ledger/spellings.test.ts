import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type Fact, readableDay } from "./fact.ts";
import { isWatched, placesOf, plainSpelling } from "./spellings.ts";

function fact(kind: Fact["kind"], value: string): Fact {
  return {
    id: "a-fact",
    rows: ["F01"],
    topic: "find",
    kind,
    value,
    statement: "The claim.",
    citations: ["a-source"],
    checked: "2026-11-20",
    confidence: "high",
  };
}

/** What of a text is taken for the value. */
function found(kind: Fact["kind"], value: string, text: string): string[] {
  const plain = plainSpelling(text);
  return placesOf(fact(kind, value), plain).map(({ start, end }) => plain.slice(start, end));
}

test("watches values that stand in their sources word for word", () => {
  const kinds = [
    "money",
    "label",
    "code",
    "model",
    "url",
    "date",
    "statement",
    "number",
    "duration",
    "path",
  ] as const;
  assert.deepEqual(
    kinds.filter((kind) => isWatched(fact(kind, "x"))),
    ["money", "label", "code", "model", "url", "date"],
  );
  assert.equal(isWatched({ ...fact("label", ""), value: ["a", "b"] }), false);
});

test("reads curly quotes, odd spaces, dashes and invisible characters as plain ones", () => {
  assert.equal(plainSpelling(" it’s \u00A0 a “so\u00ADft” one\u2013two\u200B\n"), `it's a "soft" one-two`);
});

test("finds an amount with or without cents and thousands separators, and in words", () => {
  assert.deepEqual(found("money", "$20/month", "It costs $20, $20.00, US$20, $ 20, 20 USD or 20 dollars."), [
    "$20",
    "$20.00",
    "US$20",
    "$ 20",
    "20 USD",
    "20 dollars",
  ]);
  assert.deepEqual(found("money", "$5,000", "$5000 or $5k"), ["$5000", "$5k"]);
  assert.deepEqual(found("money", "$0.10", "$0.1, $.10"), ["$0.1", "$.10"]);
});

test("takes no other amount for it, and finds nothing for a value that is no amount", () => {
  assert.deepEqual(found("money", "$5", "$50, $5.50, $5,000, $500, $15, $5k, 1.5 USD"), []);
  assert.deepEqual(found("money", "free", "It is free, for $0."), []);
});

test("finds a day in numbers and in words", () => {
  const spelled = [
    "2026-09-05",
    "2026/9/5",
    "9/5/2026",
    "September 5, 2026",
    "Sept. 5, 2026",
    "Sep 5 2026",
    "September 5th, 2026",
    "5 September 2026",
    "5th of September 2026",
  ];
  assert.deepEqual(found("date", "2026-09-05", spelled.join("; ")), spelled);
  assert.deepEqual(found("date", "2026-05-12", "on May 12, 2026"), ["May 12, 2026"]);
});

test("takes no other day for it, nor one without a year", () => {
  assert.deepEqual(
    found(
      "date",
      "2026-09-05",
      "September 15, 2026; September 5, 2025; 2026-09-051; September 5; Oct 5, 2026",
    ),
    [],
  );
  assert.deepEqual(found("date", "2026-13-01", "2026-12-01"), []);
});

test("finds an address with or without scheme and slash, and not in a longer one", () => {
  assert.deepEqual(
    found(
      "url",
      "https://platform.openai.com/api-keys/",
      "(https://platform.openai.com/api-keys/), platform.openai.com/api-keys. Not https://platform.openai.com/api-keys/new, https://platform.openai.com/api-keys-2 or x.platform.openai.com/api-keys",
    ),
    ["platform.openai.com/api-keys", "platform.openai.com/api-keys"],
  );
});

test("does not take a longer model name for the model", () => {
  assert.deepEqual(found("model", "gpt-5", "gpt-5-mini, gpt-5.5, my-gpt-5, GPT-5. Or gpt-5!"), [
    "GPT-5",
    "gpt-5",
  ]);
});

test("finds a label in any case, and as whole words", () => {
  assert.deepEqual(found("label", "Delete", "DELETE it; undelete; deleted"), ["DELETE"]);
});

test("finds a code in its own case, and a prefix before anything", () => {
  assert.deepEqual(found("code", "invalid_api_key", "invalid_api_key, Invalid_api_key, invalid_api_keys"), [
    "invalid_api_key",
  ]);
  assert.deepEqual(found("code", "sk-proj-", "sk-proj-abc"), ["sk-proj-"]);
});

test("finds every amount however it is written, and never another", () => {
  const cents = fc.integer({ min: 1, max: 100_000_000 });
  const writings = [
    (value: number) => `$${(value / 100).toFixed(2)}`,
    (value: number) => `US$${(value / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}`,
    (value: number) => `${value / 100} USD`,
  ];
  fc.assert(
    fc.property(cents, cents, fc.constantFrom(...writings), (wanted, other, write) => {
      const value = `$${wanted / 100}`;
      assert.equal(found("money", value, `It is ${write(wanted)} now.`).length, 1);
      assert.equal(found("money", value, `It is ${write(other)} now.`).length, wanted === other ? 1 : 0);
    }),
  );
});

test("finds every day in words, and never another", () => {
  const days = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (wanted, other) => {
      assert.equal(found("date", wanted, `Until ${readableDay(wanted)}.`).length, 1);
      assert.equal(found("date", wanted, `Until ${readableDay(other)}.`).length, wanted === other ? 1 : 0);
    }),
  );
});

test("finds any value beside anything that is not part of a word", () => {
  const value = fc.stringMatching(/^[a-z][a-z.*+?()[\]\\-]{0,12}[a-z]$/);
  fc.assert(
    fc.property(value, (value) => {
      for (const kind of ["code", "label", "model"] as const)
        assert.equal(found(kind, value, `- (${value}) -`).length, 1);
    }),
  );
});

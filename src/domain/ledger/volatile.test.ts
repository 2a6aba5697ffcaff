import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Fact, FactKind } from "./fact.ts";
import { findVolatileValues } from "./volatile.ts";

function fact(kind: FactKind, value: string | readonly string[]): Fact {
  return {
    id: `a-${kind}`,
    rows: ["F01"],
    topic: "find",
    kind,
    value,
    statement: "A claim.",
    citations: ["a-source"],
    checked: "2026-11-20",
    confidence: "high",
  };
}

const found = (source: string, facts: readonly Fact[] = []) =>
  findVolatileValues(source, facts).map(({ received }) => received);

/** Each is refused in prose. */
const volatile = fc.constantFrom(
  "$5",
  "€1,000.50",
  "5 dollars",
  "1 dollar",
  "50 cents",
  "1 cent",
  "3 euros",
  "1 euro",
  "5 US dollars",
  "20 USD",
  "gpt-4o",
  "o4-mini",
  "gpt-image-1",
  "platform.openai.com/api-keys",
  "https://chatgpt.com",
  "2026-09-10",
);
const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/)).map((parts) => parts.join(" "));

test("finds a price", () => {
  assert.deepEqual(findVolatileValues("You pay $5.00 at least.", []), [
    { line: 1, received: "$5.00", expected: 'a fact of kind money: <Fact id="…" />' },
  ]);
});

test("finds a model name", () => {
  assert.deepEqual(findVolatileValues("Ask gpt-4o-mini now.", []), [
    { line: 1, received: "gpt-4o-mini", expected: 'a fact of kind model: <Fact id="…" />' },
  ]);
});

test("finds model names of several parts", () => {
  const names = ["gpt-image-1", "gpt-realtime-mini-2026", "o3-mini-2", "o4-mini", "dall-e-3", "GPT-5.1"];
  assert.deepEqual(found(names.join("\n")), names);
});

test("lets the name of a family of models pass", () => {
  assert.deepEqual(found("A gpt-like model, or gpt-something"), []);
});

test("finds an address of OpenAI with and without scheme", () => {
  assert.deepEqual(found("See https://platform.openai.com/api-keys\nor chatgpt.com today"), [
    "https://platform.openai.com/api-keys",
    "chatgpt.com",
  ]);
});

test("finds a date", () => {
  assert.deepEqual(findVolatileValues("Since 2026-09-10 it is so.", []), [
    { line: 1, received: "2026-09-10", expected: 'a fact of kind date: <Fact id="…" />' },
  ]);
});

test("names the fact whose value was typed", () => {
  assert.deepEqual(findVolatileValues("Costs five dollars.", [fact("money", "five dollars")]), [
    { line: 1, received: "five dollars", expected: '<Fact id="a-money" />' },
  ]);
});

test("finds a long screen label", () => {
  assert.deepEqual(found("Press Create new secret key.", [fact("label", "Create new secret key")]), [
    "Create new secret key",
  ]);
});

test("lets a short screen label pass, because it is also a common word", () => {
  assert.deepEqual(found("All is well.", [fact("label", "All")]), []);
});

test("lets values pass that are too common to refuse", () => {
  const facts = [fact("number", "3"), fact("code", "quota"), fact("duration", "30 days")];
  assert.deepEqual(found("Wait 30 days for 3 quota.", facts), []);
});

test("lets the labels of a path pass one by one", () => {
  assert.deepEqual(found("Open Settings.", [fact("path", ["Settings", "API keys"])]), []);
});

test("reports one finding a line, which is enough to send an author there", () => {
  assert.deepEqual(found("From $5 to $10 with gpt-4o"), ["$5"]);
});

test("names the line of each finding", () => {
  assert.deepEqual(
    findVolatileValues("one\n\n$5\nfour\n$6", []).map(({ line }) => line),
    [3, 5],
  );
});

test("lets plain prose pass", () => {
  fc.assert(fc.property(words, (text) => assert.deepEqual(found(text), [])));
});

test("finds a volatile value anywhere in prose", () => {
  fc.assert(
    fc.property(words, volatile, words, (before, value, after) => {
      assert.deepEqual(found(`${before} ${value} ${after}`), [value]);
    }),
  );
});

test("never throws and only reports text of the line it names", () => {
  const line = fc.string({
    unit: fc.oneof(volatile, fc.constantFrom("\n", " ")),
  });
  fc.assert(
    fc.property(line, (source) => {
      const lines = source.split("\n");
      for (const { line, received } of findVolatileValues(source, [])) {
        assert.ok(lines[line - 1]?.includes(received));
      }
    }),
  );
});

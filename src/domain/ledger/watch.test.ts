import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { price } from "./fake-fact.ts";
import type { Fact } from "./fact.ts";
import {
  findingOf,
  holdsValue,
  type Reading,
  reach,
  type SourceFinding,
  statusOf,
  topicWords,
  type WatchStatus,
} from "./watch.ts";

const code: Fact = {
  ...price,
  kind: "code",
  value: "unsupported_country_region_territory",
  statement: "A call from an unsupported place fails with status 403 and this code.",
};

test("says what a statement is about without common words and its value", () => {
  assert.deepEqual([...topicWords(price)], ["smallest", "credit", "purchas"]);
});

test("finds a value in a sentence about it, in other words too", () => {
  assert.ok(holdsValue(price, "The minimum purchase of credits is $5.00 in every country."));
});

test("does not find a value in a sentence about something else", () => {
  assert.equal(holdsValue(price, "A ticket for the bus costs $5, and the purchase is easy."), false);
});

test("notices when a table gives the same amount to something else", () => {
  const tier: Fact = { ...price, statement: "The Build tier starts once you have bought $5 of credit." };
  assert.ok(holdsValue(tier, "Tier | Bought so far | Limit\nBuild | $5 | $500\nLaunch | $100 | $5,000"));
  assert.equal(holdsValue(tier, "Tier | Paid | Limit\nTier 1 | $5 | $100\nTier 2 | $50 | $500"), false);
});

test("does not find a value whose words stand too far off", () => {
  const gap = "x ".repeat(reach);
  assert.equal(holdsValue(price, `credit purchase ${gap} $5 ${gap} credit purchase`), false);
});

test("finds a long value with one word about it, and not alone", () => {
  const value = String(code.value);
  assert.ok(holdsValue(code, `403 ${value}: the request fails.`));
  assert.equal(holdsValue(code, `["${value}"]`), false);
});

test("needs no more words than the statement has", () => {
  assert.ok(holdsValue({ ...price, statement: "It is $5." }, "$5"));
});

test("holds its own statement, whatever stands around it", () => {
  const noise = fc.string({ maxLength: 400 });
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      assert.ok(holdsValue(price, `${before}\n${price.statement}\n${after}`));
    }),
  );
});

const source = { source: "a", url: "https://a.test/", lastSeen: undefined };
const text = price.statement;

/** Status and detail of the finding for a reading. */
function meaning(reading: Reading): (string | undefined)[] {
  const { status, detail } = findingOf(price, source, reading);
  return [status, detail];
}

test("says what one reading means", () => {
  assert.deepEqual(meaning({ kind: "read", text }), ["still there", undefined]);
  assert.deepEqual(meaning({ kind: "read", text: "Nothing." }), ["gone", undefined]);
  assert.deepEqual(meaning({ kind: "read", text, movedTo: "https://b.test/" }), [
    "moved to",
    "https://b.test/",
  ]);
  assert.deepEqual(meaning({ kind: "read", text: "", movedTo: "https://b.test/" }), [
    "gone",
    "https://b.test/",
  ]);
  assert.deepEqual(meaning({ kind: "moved", to: "https://b.test/" }), ["moved to", "https://b.test/"]);
  assert.deepEqual(meaning({ kind: "unreachable", reason: "answers 500" }), ["unreachable", "answers 500"]);
});

const finding = (status: WatchStatus, lastSeen?: string): SourceFinding => ({ ...source, status, lastSeen });

test("is satisfied with one source that holds the value", () => {
  const others = (["gone", "unreachable", "moved to"] as const).map((status) =>
    finding(status, "2026-01-01"),
  );
  assert.equal(statusOf([...others, finding("still there")]), "still there");
});

test("calls a value gone when every source was read in vain", () => {
  assert.equal(statusOf([finding("gone"), finding("gone")]), "gone");
});

test("claims nothing where a source could not be read, unless one lost what it held", () => {
  assert.equal(statusOf([finding("gone"), finding("unreachable")]), "unreachable");
  assert.equal(statusOf([finding("gone", "2026-11-01"), finding("unreachable", "2026-11-01")]), "gone");
  assert.equal(statusOf([finding("unreachable", "2026-11-01")]), "unreachable");
  assert.equal(statusOf([]), "unreachable");
});

test("says that a source moved before it says that another is silent", () => {
  assert.equal(statusOf([finding("unreachable"), finding("moved to")]), "moved to");
});

test("says the same in every order of the sources", () => {
  const findings = fc.array(
    fc.record({
      status: fc.constantFrom<WatchStatus>("still there", "gone", "unreachable", "moved to"),
      lastSeen: fc.constantFrom(undefined, "2026-11-01"),
    }),
  );
  fc.assert(
    fc.property(findings, (parts) => {
      const all = parts.map((part) => ({ ...source, ...part }));
      assert.equal(statusOf(all.toReversed()), statusOf(all));
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { groupByCode, groupByStatus, metOften, screenName, screensOf } from "./error.ts";
import type { Fact } from "../ledger/fact.ts";

interface Entry {
  name: string;
  status: readonly number[];
  code: readonly string[];
}

const asItIs = (entry: Entry) => entry;
const entry = (name: string, change: Partial<Entry>): Entry => ({ name, status: [], code: [], ...change });
const names = (groups: readonly { key: string | undefined; entries: readonly Entry[] }[]) =>
  groups.map(({ key, entries }) => [key, entries.map(({ name }) => name)]);

const anyEntries = fc.array(
  fc.record(
    {
      name: fc.string(),
      status: fc.uniqueArray(fc.constantFrom(400, 401, 403, 429, 500)),
      code: fc.uniqueArray(fc.constantFrom("insufficient_quota", "invalid_api_key", "constructor")),
    },
    { noNullPrototype: true },
  ),
);

test("groups errors by status, lowest first", () => {
  const entries = [
    entry("quota", { status: [429] }),
    entry("key", { status: [401] }),
    entry("rate", { status: [429] }),
  ];
  assert.deepEqual(names(groupByStatus(entries, asItIs)), [
    ["401", ["key"]],
    ["429", ["quota", "rate"]],
  ]);
});

test("lists an error under each of its statuses", () => {
  assert.deepEqual(names(groupByStatus([entry("model", { status: [404, 403] })], asItIs)), [
    ["403", ["model"]],
    ["404", ["model"]],
  ]);
});

test("lists errors without an answer from the API last", () => {
  const entries = [entry("offline", {}), entry("server", { status: [500] })];
  assert.deepEqual(names(groupByStatus(entries, asItIs)), [
    ["500", ["server"]],
    [undefined, ["offline"]],
  ]);
});

test("lists every error under its statuses and nowhere else", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const groups = groupByStatus(entries, asItIs);
      for (const given of entries) {
        const keys = groups.filter((group) => group.entries.includes(given)).map(({ key }) => key);
        const wanted = given.status.length > 0 ? given.status.map(String) : [undefined];
        assert.deepEqual(new Set(keys), new Set(wanted));
      }
    }),
  );
});

test("groups errors by code in alphabetical order", () => {
  const entries = [
    entry("key", { code: ["invalid_api_key"] }),
    entry("quota", { code: ["insufficient_quota"] }),
  ];
  assert.deepEqual(names(groupByCode(entries, asItIs)), [
    ["insufficient_quota", ["quota"]],
    ["invalid_api_key", ["key"]],
  ]);
});

test("leaves errors without a code out of the codes", () => {
  assert.deepEqual(groupByCode([entry("offline", {})], asItIs), []);
});

test("lists every error under its codes and nowhere else", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const groups = groupByCode(entries, asItIs);
      for (const given of entries) {
        const keys = groups.filter((group) => group.entries.includes(given)).map(({ key }) => key);
        assert.deepEqual(new Set(keys), new Set(given.code));
      }
    }),
  );
});

test("puts the errors that people report most in the order of their places, and no others", () => {
  const places = [{}, { often: 2 }, { often: 1 }];
  assert.deepEqual(
    metOften(places, (place) => place),
    [{ often: 1 }, { often: 2 }],
  );
});

test("makes no empty group", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      for (const group of [...groupByStatus(entries, asItIs), ...groupByCode(entries, asItIs)]) {
        assert.ok(group.entries.length > 0);
      }
    }),
  );
});

const fact = (kind: "path" | "url", value: string | readonly string[]): Fact => ({
  id: "one",
  rows: [],
  topic: "find",
  kind,
  value,
  statement: "",
  citations: [],
  checked: "",
  confidence: "high",
});

test("a button is named after the page that it opens, else after the last label", () => {
  const billing = { ...fact("url", "https://example.org/billing"), name: "the billing page" };
  const [screen, named, bare] = screensOf([
    fact("path", ["Settings", "Limits"]),
    billing,
    fact("path", ["Settings", "General"]),
    fact("url", "https://example.org/general"),
    fact("url", "https://example.org/"),
  ]).map(screenName);
  assert.deepEqual([screen, named, bare], ["the billing page", "General", undefined]);
  assert.equal(screenName({ path: "Settings › Limits › Usage" }), "Usage");
});

test("an address before any menu path is a screen of its own, as is a second one behind a path", () => {
  const [one, two] = [fact("url", "https://example.org/a"), fact("url", "https://example.org/b")];
  assert.deepEqual(screensOf([one, fact("path", ["Billing"])]), [
    { address: "https://example.org/a" },
    { path: "Billing" },
  ]);
  assert.deepEqual(screensOf([fact("path", ["Billing"]), one, two]), [
    { path: "Billing", address: "https://example.org/a" },
    { address: "https://example.org/b" },
  ]);
});

test("an address that follows a menu path belongs to the same screen", () => {
  assert.deepEqual(
    screensOf([
      fact("path", ["Settings", "Limits"]),
      fact("url", "https://example.org/limits"),
      fact("url", "https://example.org/status"),
      fact("path", ["Billing"]),
    ]),
    [
      { path: "Settings › Limits", address: "https://example.org/limits" },
      { address: "https://example.org/status" },
      { path: "Billing" },
    ],
  );
});

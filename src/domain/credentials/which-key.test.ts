import assert from "node:assert/strict";
import { join as joinPath } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { readEntries } from "../../content/files/entries.ts";
import { endingMark, kindOfKey, kindsBySign } from "./which-key.ts";

/** Joined at run time, so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]) => parts.join("");

const entries = readEntries(joinPath(import.meta.dirname, "../../.."), "keyKinds").map(({ data }) => data);
const kindOf = (prefix: string, lastFour = "") => kindOfKey(prefix, lastFour, entries);

const kinds: readonly (readonly [string, string])[] = [
  [join("s", "k-proj-"), "project"],
  [join("s", "k-pr***"), "project"],
  [join("s", "k-pr…"), "project"],
  [join("s", "k-svcacct-"), "service-account"],
  [join("s", "k-sv"), "service-account"],
  [join("s", "k-service-"), "service-account"],
  [join("s", "k-admin-"), "admin"],
  [join("s", "k-"), "older"],
  [join("s", "k"), "older"],
  [join("s", "k-uvwx5"), "older"],
  [join("e", "k_"), "client-secret"],
  [join("ey", "J"), "sign-in-token"],
  ["whsec_", "webhook-secret"],
  [join("s", "k-ant-"), "other-service"],
  [join("AI", "za"), "other-service"],
  ["https://", "web-address"],
  ["your_api_key", "placeholder"],
  ["$OPENAI_API", "variable-name"],
  [`"${join("s", "k-proj")}`, "quotation-mark"],
  ["8kaL5ja", "unknown"],
  ["", "unknown"],
];

for (const [prefix, kind] of kinds) {
  test(`takes the beginning “${prefix}” for ${kind}`, () => assert.equal(kindOf(prefix), kind));
}

test("tells a quotation mark at the end of the key", () => {
  assert.equal(kindOf(join("s", "k-proj-"), 'bcd"'), "quotation-mark");
});

test("takes no notice of blanks around the two ends", () => {
  assert.equal(kindOf(` ${join("s", "k-proj-")} `, " abcd "), "project");
  assert.equal(kindOf(`  ${join("s", "k-proj-")}     `), "project");
});

test("looks only at what stands before the masked part", () => {
  for (const rest of ["***Ab", "…9z", "..x", "••"])
    assert.equal(kindOf(`${join("s", "k-adm")}${rest}`), "admin", rest);
  assert.equal(kindOf(`${join("s", "k-svc")}*a*b`), "service-account");
});

test("makes no guess of the part that all kinds share, nor of what only ends or begins like a sign", () => {
  const one = [{ id: "only", prefixes: [join("s", "k-x-")] }];
  assert.equal(kindOfKey(join("s", "k-"), "", one), "older");
  assert.equal(kindOfKey(join("s", "k-x"), "", one), "only");
  for (const text of ["x-", "a", "8"]) assert.equal(kindOfKey(text, "", one), "unknown", text);
  for (const text of [
    "ahttps://",
    "a.www.x",
    "a$b",
    "a{b",
    "8_my_key",
    "8openai",
    "nullify",
    "8process.",
    'a"b',
  ])
    assert.equal(kindOf(text), "unknown", text);
});

test("knows other ways to write the same sign", () => {
  for (const text of ["http://x", "www.x", "HTTPS://X"]) assert.equal(kindOf(text), "web-address", text);
  for (const text of [
    "%KEY%",
    "{{key}}",
    "<key>",
    "process.env",
    "os.environ",
    "import.meta",
    "undefi***",
    "null",
    "None",
  ])
    assert.equal(kindOf(text), "variable-name", text);
  for (const text of ["my_key", "my-key", "openai", "api-key", "api_key", "apikey", "xxxx", "YOUR"])
    assert.equal(kindOf(text), "placeholder", text);
  assert.equal(kindOf("mykey9"), "unknown");
  assert.equal(kindOf("", "HERE"), "placeholder");
});

test("tells a placeholder by its ending", () => assert.equal(kindOf("some_", "here"), "placeholder"));

test("refuses more than the two ends of a key", () => {
  const long = fc.string({ minLength: 13 }).filter((text) => [...text.trim()].length > 12);
  const ending = fc.string({ minLength: 5 }).filter((text) => [...text.trim()].length > 4);
  fc.assert(fc.property(long, (text) => assert.equal(kindOf(text), "too-much")));
  fc.assert(fc.property(ending, (text) => assert.equal(kindOf("sk-", text), "too-much")));
});

test("finds for anything short a kind that has words", () => {
  const known = new Set(entries.map(({ id }) => id));
  assert.deepEqual(
    kindsBySign.filter((id) => !known.has(id)),
    [],
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 4 }), (prefix, end) =>
      assert.ok(known.has(kindOf(prefix, end))),
    ),
  );
});

test("every comparison says with which ending", () => {
  assert.deepEqual(
    entries.filter(({ compare }) => !compare.includes(endingMark)),
    [],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { findPair, isNamedAlone, pairSteps } from "./pairs.ts";
import { finish } from "../steps.ts";
import { blankEntry } from "./fake-entry.ts";
import { mostPlaces, readText } from "./read.ts";

/** What stands between the two. */
const apart = (characters: number) => "-".repeat(characters);
/** A pair, and behind it the thing alone, again and again. */
const named = (times: number) => `api key not set${" and so on".repeat(6)}${" api key".repeat(times)}`;

const pairs = [{ of: ["api key", "密钥"], with: ["not set", "未设置"] }];

test("finds a pair in either order, and where it stands last", () => {
  assert.equal(findPair("the api key is not set", pairs), 4);
  assert.equal(findPair("not set: api key", pairs), 9);
  assert.equal(findPair("openai 密钥未设置", pairs), 7);
  assert.equal(findPair("api key not set; api key not set", pairs), 17);
  assert.equal(findPair("密钥密钥未设置", pairs), 2);
  assert.equal(findPair(`api key not set${" and so on".repeat(6)} api key`, pairs), 0);
});

test("finds the last pair where a log names the thing again and again before", () => {
  const log = `api key${" and so on".repeat(6)}. `.repeat(260);
  assert.equal(findPair(`${log}api key not set`, pairs), log.length);
});

test("finds the two as far apart as belongs together, on either side, and no farther", () => {
  assert.equal(findPair(`api key${apart(33)}not set`, pairs), 0);
  assert.equal(findPair(`api key${apart(34)}not set`, pairs), -1);
  assert.equal(findPair(`not set${apart(33)}api key`, pairs), 40);
  assert.equal(findPair(`not set${apart(34)}api key`, pairs), -1);
});

test("finds a short word as a word of its own, also at either end of the text", () => {
  const spanish = [{ of: ["saldo"], with: [" sin "] }];
  assert.equal(findPair("sin saldo", spanish), 4);
  assert.equal(findPair("saldo: sin", spanish), 0);
  assert.equal(findPair("using saldo", spanish), -1);
});

test("keeps the results of several checks apart", () => {
  assert.equal(findPair("❌ other not set ✅ api key is there", pairs), -1);
  assert.equal(findPair("✅ api key is there ❌ other not set", pairs), -1);
  assert.equal(findPair("✅ other is there ❌ api key not set", pairs), 19);
  assert.equal(findPair("api key: ❌ not set", pairs), 0);
  assert.equal(findPair("not set: ❌ api key", pairs), 11);
});

test("looks past a label that says of what is there that it is", () => {
  assert.equal(findPair("not set: url. loaded: api key", pairs), -1);
  assert.equal(findPair("not set: url, present: api key", pairs), -1);
  assert.equal(findPair("not set, not loaded: api key", pairs), 21);
});

test("looks past other names of a list in which the thing stands", () => {
  const key = [{ of: ["openai_api_key"], with: ["missing", "must be set"] }];
  const others = Array.from({ length: 6 }, (_, index) =>
    `SERVICE_${"ABCDEF".charAt(index)}_URL`.toLowerCase(),
  );
  const list = others.join(", ");
  assert.notEqual(findPair(`missing: ${list}, openai_api_key`, key), -1);
  assert.notEqual(findPair(`openai_api_key, ${list} and a_b must be set`, key), -1);
  assert.notEqual(findPair(`'openai_api_key', '${others.join("', '")}' must be set`, key), -1);
  assert.equal(findPair(`missing: ${list.replaceAll("_", " ")}, openai_api_key`, key), -1);
  assert.equal(findPair(`openai_api_key; ${list} must be set`, key), -1);
});

test("looks past the rest of an address in which the thing stands", () => {
  const closed = [{ of: ["api.openai.com"], with: ["closed"] }];
  const asked = "https://api.openai.com:443/v1/chat/completions";
  assert.equal(findPair(`${asked} ${apart(33)}closed`, closed), 8);
  assert.equal(findPair(`${asked} ${apart(34)}closed`, closed), -1);
  assert.equal(findPair(`closed${apart(34)}${asked}`, closed), 48);
  assert.equal(findPair(`closed${apart(35)}${asked}`, closed), -1);
  assert.equal(findPair(`${asked}/closed`, closed), -1);
});

test("takes what a validator was given for no part of what it misses", () => {
  const entry = { ...blankEntry, name: "missing", pairs };
  const at = (text: string) => finish(pairSteps(readText(text), [entry])).get("missing")?.at;
  assert.equal(at("url: not set [input_value={'api key': 'x'}, input_type=dict]"), -1);
  assert.equal(at("api key: not set [input_value={'url': 'x'}, input_type=dict]"), 0);
});

test("gives up on a text that names the thing more often than it looks", () => {
  assert.equal(findPair(named(mostPlaces - 1), pairs), 0);
  assert.equal(findPair(named(mostPlaces), pairs), -1);
});

test("finds no pair where one is missing or far away", () => {
  assert.equal(findPair("the api key is here", pairs), -1);
  assert.equal(findPair("'api key' is here", pairs), -1);
  assert.equal(findPair(`api key ${"and so on ".repeat(6)} not set`, pairs), -1);
  assert.equal(findPair("", pairs), -1);
});

const alone = [{ of: ["openai_api_key"], with: [] }];
const isAlone = (text: string) => isNamedAlone(readText(text), alone);

test("takes a thing that a short text names for the trouble, in whatever language", () => {
  for (const text of [
    "OPENAI_API_KEY",
    "OPENAI_API_KEY bulunamadı",
    "no OPENAI_API_KEY — abort",
    "not found: OPENAI_API_KEY",
  ])
    assert.ok(isAlone(text), text);
  assert.ok(isAlone(`OPENAI_API_KEY${" x".repeat(29)}`));
  assert.ok(!isAlone(`OPENAI_API_KEY${" x".repeat(30)}`));
  assert.ok(!isAlone("api key bulunamadı"));
  assert.ok(!isNamedAlone(readText("OPENAI_API_KEY bulunamadı"), pairs));
  assert.equal(findPair("openai_api_key bulunamadı", alone), -1);
});

test("takes it for none where code reads it, a line sets it, or all is well", () => {
  for (const text of [
    'os.environ["OPENAI_API_KEY"]',
    'getenv("OPENAI_API_KEY")',
    "process.env.OPENAI_API_KEY",
    'env::var("OPENAI_API_KEY")',
    "import OPENAI_API_KEY",
    "const OPENAI_API_KEY",
    "export OPENAI_API_KEY",
    "OPENAI_API_KEY=…",
    '{"OPENAI_API_KEY": "…"}',
    'config["OPENAI_API_KEY"] = x',
    "OPENAI_API_KEY loaded",
    "OPENAI_API_KEY found",
    "OPENAI_API_KEY ✓",
    "✔ OPENAI_API_KEY",
  ])
    assert.ok(!isAlone(text), text);
});

test("says of each entry what its pairs make of a text, an entry a step", () => {
  const entries = [
    { ...blankEntry, name: "a", pairs },
    { ...blankEntry, name: "b", pairs: alone },
    { ...blankEntry, name: "c" },
  ];
  const text = readText("OPENAI_API_KEY: api key not set");
  const found = finish(pairSteps(text, entries));
  assert.deepEqual(
    [...found],
    [
      ["a", { at: 16, isNamed: false }],
      ["b", { at: -1, isNamed: false }],
      ["c", { at: -1, isNamed: false }],
    ],
  );
  assert.equal(finish(pairSteps(readText("OPENAI_API_KEY yok"), entries)).get("b")?.isNamed, true);
  assert.equal([...pairSteps(text, entries)].length, entries.length);
});

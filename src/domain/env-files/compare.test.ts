import assert from "node:assert/strict";
import { test } from "node:test";
import { groupReadings, judge, meantKey } from "./compare.ts";

test("readers that make the same of a file stand together, the largest group first", () => {
  const seen = [
    ["one", "a"],
    ["two", { unset: "x" }],
    ["three", { fails: "y" }],
    ["four", { unset: "z" }],
  ] as const;
  assert.deepEqual(groupReadings(seen), [
    { reading: { unset: "x" }, readers: ["two", "four"] },
    { reading: "a", readers: ["one"] },
    { reading: { fails: "y" }, readers: ["three"] },
  ]);
});

test("the key that is meant stands behind any sign, without what people put around it", () => {
  for (const line of [
    "OPENAI_API_KEY=a-1",
    'export OPENAI_API_KEY="a-1"',
    "OPENAI_API_KEY = 'a-1' # mine",
    "openai_api_key: “a-1”",
    "OPENAI_API_KEY=a-1 # mine",
    "OPENAI_API_KEY=a-1; ",
    '$env:OPENAI_API_KEY="a-1"',
    "set OPENAI_API_KEY=a-1,",
    "OPENAI_API_KEY=<a-1>",
    "OPENAI_API_KEY=`a-1",
    "OPENAI_API_KEY=old\r\nOPENAI_API_KEY=a-1\r\nOPENAI_API_KEY=\r\n",
  ])
    assert.equal(meantKey(line), "a-1", line);
});

test("a text that gives the variable no value means none", () => {
  for (const line of ["", "OPENAI_API_KEY", "OPENAI_API_KEY=", "MY_OPENAI_API_KEY=a", "OTHER=a"])
    assert.equal(meantKey(line), undefined, line);
});

const readers = [
  { name: "usual", rules: {} },
  { name: "raw", rules: { quotes: "", comment: "nowhere" } },
  { name: "shell", rules: { syntax: "shell" } },
] as const;

test("says who gets the key and what the others get", () => {
  assert.deepEqual(judge('OPENAI_API_KEY="a"', readers), {
    meant: "a",
    right: ["usual", "shell"],
    wrong: [{ reading: '"a"', readers: ["raw"] }],
  });
  assert.deepEqual(judge("OPENAI_API_KEY = a", readers), {
    meant: "a",
    right: ["usual", "raw"],
    wrong: [{ reading: { unset: "" }, readers: ["shell"] }],
  });
});

test("nobody is right where no key is meant", () => {
  assert.deepEqual(judge("OTHER=a", readers), {
    meant: undefined,
    right: [],
    wrong: [{ reading: { unset: "" }, readers: ["usual", "raw", "shell"] }],
  });
});

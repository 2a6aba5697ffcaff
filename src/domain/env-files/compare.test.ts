import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { readEntries } from "../../content/files/entries.ts";
import { groupReadings, isStandIn, judge, meantKey, namesValue, otherName } from "./compare.ts";

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
    "OPENAI_API_KEY=Bearer a-1",
    'OPENAI_API_KEY="Bearer a-1"',
    "OPENAI_API_KEY=\u200Ba-1\uFEFF",
    "OPENAI_API_KEY=\u00A0a-1",
    "OPENAI_API_KEY=a-\n1",
    "OPENAI_API_KEY=a-\n  1\nOTHER=b",
    "OPENAI_API_KEY=a-1\nEOF",
    'OPENAI_API_KEY="a-1"\n2',
    "OPENAI_API_KEY=a-1 # mine\n2",
    "MY_KEY=a-1\nOPENAI_API_KEY=$MY_KEY",
    "OPENAI_API_KEY='${MY_KEY}'\nMY_KEY='a-1'",
    "OPENAI_API_KEY=old\r\nOPENAI_API_KEY=a-1\r\nOPENAI_API_KEY=\r\n",
  ])
    assert.equal(meantKey(line), "a-1", line);
});

test("a text that gives the variable no value, or not the key itself, means none", () => {
  for (const line of [
    "",
    "OPENAI_API_KEY",
    "OPENAI_API_KEY=",
    "MY_OPENAI_API_KEY=a",
    "OTHER=a",
    "OPENAI_API_KEY=$MY_KEY",
    "OPENAI_API_KEY=${OPENAI_API_KEY}",
    "OPENAI_API_KEY=${MY_KEY:-none}",
    'OPENAI_API_KEY="$(pass show openai)"',
  ])
    assert.equal(meantKey(line), undefined, line);
});

test("of a hidden key, the next line is a part only where the mask goes on there", () => {
  assert.equal(meantKey("OPENAI_API_KEY=sk-proj-****b1c2\nx9"), "sk-proj-****b1c2");
  assert.equal(meantKey("OPENAI_API_KEY=sk-proj-****\n****b1c2"), "sk-proj-********b1c2");
});

test("means the same key as the record does in every file that holds one", () => {
  for (const { name, data } of readEntries(join(import.meta.dirname, "../../.."), "envLines"))
    if (data.exported === undefined) assert.equal(meantKey(data.file), data.meant, name);
});

test("tells what only stands for a key", () => {
  for (const value of [
    "your_api_key_here",
    "sk-...",
    "sk-…",
    "sk-xxxxxxxx",
    "https://platform.openai.com/api-keys",
  ])
    assert.equal(isStandIn(value), true, value);
  for (const value of ["abc-123", "sk-proj-****Rxxxx", "ahttp:x"])
    assert.equal(isStandIn(value), false, value);
});

test("names the variable that is set in place of the right one", () => {
  for (const [line, name] of [
    ["VITE_OPENAI_API_KEY=a", "VITE_OPENAI_API_KEY"],
    ["A=1\nexport OPENAI_KEY = 'a'", "OPENAI_KEY"],
    ['"OPEN_API_KEY": "a"', "OPEN_API_KEY"],
    ["OPENAI-API-KEY=a", "OPENAI-API-KEY"],
    ["OPENAI_MODEL=a", undefined],
    ["OPENAI_KEY=", undefined],
    ["OPENAI_API_KEY=a", undefined],
    ["", undefined],
  ] as const)
    assert.equal(otherName(line), name, line);
});

test("tells that a value is the name of another variable, or a command", () => {
  for (const line of [
    "OPENAI_API_KEY=$OTHER",
    'export OPENAI_API_KEY="$(pass show openai)"',
    '"OPENAI_API_KEY": "${KEY}"',
  ])
    assert.equal(namesValue(line), true, line);
  for (const line of ["OPENAI_API_KEY=", "OPENAI_API_KEY=abc$", "OTHER=$OPENAI_API_KEY"])
    assert.equal(namesValue(line), false, line);
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

test("nobody gets a key that is broken over two lines", () => {
  assert.deepEqual(judge("OPENAI_API_KEY=a-\n1", [{ name: "usual", rules: {} }]).wrong, [
    { reading: "a-", readers: ["usual"] },
  ]);
});

test("who fills in the name of another variable gets the key, and who does not gets the name", () => {
  const fills = { name: "fills", rules: { dollar: "filled in" } } as const;
  assert.deepEqual(judge("MY_KEY=a\nOPENAI_API_KEY=${MY_KEY}", [{ name: "usual", rules: {} }, fills]), {
    meant: "a",
    right: ["fills"],
    wrong: [{ reading: "${MY_KEY}", readers: ["usual"] }],
  });
});

test("nobody is right where no key is meant", () => {
  assert.deepEqual(judge("OTHER=a", readers), {
    meant: undefined,
    right: [],
    wrong: [{ reading: { unset: "" }, readers: ["usual", "raw", "shell"] }],
  });
});

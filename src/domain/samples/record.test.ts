import assert from "node:assert/strict";
import { test } from "node:test";
import { changesSince, folderText } from "./record.ts";

const record = {
  date: "2026-11-20",
  sdk: { node: "7.0.1", python: "3.0.2" },
  tools: { bash: "5.2" },
  hashes: { "store-bash": "aa", "store-zsh": "bb" },
};

test("finds no change where there is none", () => {
  assert.deepEqual(changesSince(record, record), []);
});

test("names a folder that changed, one that is new and one that is gone", () => {
  const hashes = { "store-bash": "ab", "store-fish": "cc" };
  assert.deepEqual(changesSince(record, { ...record, hashes }), [
    "content/samples/store-bash",
    "content/samples/store-fish",
    "content/samples/store-zsh",
  ]);
});

test("names an SDK that is pinned to another version now", () => {
  assert.deepEqual(changesSince(record, { ...record, sdk: { node: "7.1.0", python: "3.1.0" } }), [
    "openai for Node is 7.1.0, recorded is 7.0.1",
    "openai for Python is 3.1.0, recorded is 3.0.2",
  ]);
});

const files = new Map([
  ["b.sh", "echo b"],
  ["a.sh", "echo a"],
]);
const runs = [{ file: "a.sh" }];

test("reads the same folder the same way, in whatever order its files come", () => {
  assert.equal(folderText(files, runs), folderText(new Map([...files].toReversed()), runs));
});

test("reads another text, another file and another run as another folder", () => {
  const all = [
    folderText(files, runs),
    folderText(new Map([...files, ["a.sh", "echo c"]]), runs),
    folderText(new Map([...files, ["c.sh", ""]]), runs),
    folderText(files, [{ file: "a.sh", stdin: "x" }]),
  ];
  assert.equal(new Set(all).size, all.length);
});

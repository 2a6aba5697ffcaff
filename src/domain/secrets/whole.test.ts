import assert from "node:assert/strict";
import { test } from "node:test";
import { maskInLines } from "./lines.ts";
import { maskSecrets } from "./mask.ts";
import { isWhole, wholeLines } from "./whole.ts";

/** Random letters and digits, the same in every run; joined at run time, so that no scanner takes this file for a leak. */
function letters(seed: number, length: number): string {
  const characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  let state = seed * 2654435761 + 97;
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return characters[(state >>> 8) % characters.length] ?? "";
  }).join("");
}

const mark = ["T3Blbk", "FJ"].join("");
const keyOf = (seed: number, start: string, half: number) =>
  ["s", "k-", start, letters(seed, half), mark, letters(seed + 1, half)].join("");

/** Keys as long as those that have been seen. */
const keys = [
  keyOf(1, "", 20),
  keyOf(3, "proj-", 20),
  keyOf(5, "proj-", 74),
  keyOf(7, "svcacct-", 58),
  keyOf(9, "admin-", 74),
];

/** What stands in the line after a key, in files, code, terminals and mails. */
const nextLines = [
  "PORT=3000",
  "DEBUG=true",
  "S3=1",
  "set +a",
  "services:",
  "  model: gpt-6-luna",
  "temperature = 0.7",
  'os.environ["X"]',
  "def main():",
  "python app.py",
  "npm start",
  "user@host:~$ ls",
  "C:\\Users\\me> dir",
  "Thanks",
  "please help me",
  "401 Unauthorized",
  "org-AbCdEf0123456789",
  "gpt-6-luna",
  "x-request-id: req_1",
  "EOF",
  "else",
  "---",
  "# comment",
  "Environment=A=1",
  "Default project",
];

test("after a whole key, the next line keeps every character, and the mask ends as the key does", () => {
  for (const key of keys)
    for (const next of nextLines)
      for (const [before, gap] of [
        ["", "\n"],
        ["OPENAI_API_KEY=", "\n"],
        ["export OPENAI_API_KEY=", "\r\n"],
        ["  api_key: ", "\n"],
        ["Authorization: Bearer ", "\n"],
      ] as const) {
        const { text, found } = maskSecrets(before + key + gap + next);
        assert.ok(text.endsWith(`****${key.slice(-4)}${gap}${next}`), `${before}${next}: ${text}`);
        assert.deepEqual(
          found.map(({ lastFour }) => lastFour),
          [key.slice(-4)],
        );
      }
});

test("in one line, a word after a whole key is no piece of it", () => {
  for (const key of keys) assert.ok(maskSecrets(`${key} a1B2c3D4e5`).text.endsWith(" a1B2c3D4e5"));
});

test("of keys in lines of their own, each is hidden and told by its own end", () => {
  const { text, found } = maskSecrets(keys.join("\n"));
  assert.deepEqual(
    found.map(({ lastFour }) => lastFour),
    keys.map((key) => key.slice(-4)),
  );
  assert.equal(text.split("\n").length, keys.length);
  for (const key of keys) assert.ok(!text.includes(key.slice(-8)), text);
});

test("a line that goes on behind the length of a key is hidden to its end", () => {
  for (const key of keys) assert.ok(!maskSecrets(`${key}Xy7Zq`).text.includes("Xy"));
});

test("a whole key that lines cut anywhere is hidden to its last character, and nothing behind it", () => {
  for (const key of keys)
    for (let place = 9; place < key.length; place += 1) {
      const { text, found } = maskSecrets(`${key.slice(0, place)}\n${key.slice(place)}\nThanks`);
      assert.deepEqual(
        found.map(({ lastFour }) => lastFour),
        [key.slice(-4)],
        `${place}: ${text}`,
      );
      assert.ok(text.endsWith(`****${key.slice(-4)}\nThanks`), `${place}: ${text}`);
    }
});

test("without the mark, or before it, nobody can tell where a key ends", () => {
  const [key] = keys as [string];
  assert.equal(isWhole(key), true);
  assert.equal(isWhole(key.slice(0, -1)), false);
  assert.equal(isWhole(`${key}a`), false);
  assert.equal(isWhole(["s", "k-", letters(11, 48)].join("")), false);
  assert.equal(wholeLines(`${key}\nnext`), key.length);
  assert.equal(wholeLines(key), undefined);
  assert.equal(wholeLines(`${key.slice(0, 20)}\nnext`), undefined);
  assert.equal(wholeLines(["s", "k-", letters(13, 15), mark, letters(15, 15), "\nnext"].join("")), undefined);
});

test("without the mark, a line that begins with a name for a value does not go on with the key", () => {
  const key = ["s", "k-", "proj-", letters(17, 60)].join("");
  for (const next of [
    "PORT=3000",
    "model: gpt-6-luna",
    "services:\n  a: 1",
    "temperature = 0.7",
    "401 Unauthorized",
    "401 Unauthorized\nIncorrect API key provided",
  ])
    assert.ok(maskSecrets(`OPENAI_API_KEY=${key}\n${next}`).text.endsWith(`\n${next}`), next);
});

test("where lines are kept, a key that is broken leaves as many, with nothing of it but its end", () => {
  const [, key] = keys as [string, string];
  const end = key.slice(-4);
  const broken = `OPENAI_API_KEY=${key.slice(0, 20)}\n${key.slice(20, 40)}\r\n${key.slice(40)}\nPORT=3000`;
  const text = maskInLines(broken);
  assert.equal(text, `OPENAI_API_KEY=sk-proj-****\n****\r\n****${end}\nPORT=3000`);
  assert.equal(maskInLines(text), text);
  assert.equal(maskInLines(`a ${key} b`), `a sk-proj-****${end} b`);
});

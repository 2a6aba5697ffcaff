import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesAt } from "./pieces.ts";

const from = (text: string) => {
  const pieces = piecesAt(text, 0);
  return pieces && [pieces.text, text.slice(pieces.end)];
};

test("joins pieces that no word reads like, over blanks of any width up to three", () => {
  assert.deepEqual(from("sk-a1B2 c3D4 e5F6 after"), ["sk-a1B2c3D4e5F6", " after"]);
  assert.deepEqual(from("sk-a1B2\u00a0\u2009\n9z8Y"), ["sk-a1B29z8Y", ""]);
  assert.equal(from("sk-a1B2    c3D4"), undefined);
  assert.equal(piecesAt("key: sk-a1B2 c3D4.", 5)?.end, 17);
});

test("one piece alone, or nothing, is no key in pieces", () => {
  for (const text of ["sk-a1B2c3D4", "", " a1B2", "sk-a1B2 ", "sk-a1B2.c3D4"])
    assert.equal(from(text), undefined, text);
});

test("ends before words, names, numbers, dates, hashes and ids", () => {
  for (const after of [
    "does not work",
    "Model3",
    "Model123",
    "gpt-4o-mini",
    "O3-mini",
    "text-embedding-3",
    "claude-3",
    "req_a1B2c3",
    "org-a1B2c3",
    "run_9z8Y7x",
    "12",
    "12-345",
    "v2",
    "20ms",
    "3x",
    "2026-11-20T10",
    "1st",
    "0a1b2c3d",
    "DEADBEEF12",
    "550e8400-e29b-41d4",
    "abcDefGhi",
    "a1",
    "ADA",
  ])
    assert.equal(from(`sk-a1B2c3 ${after}`), undefined, after);
});

test("a piece that only holds a name, a version or a date goes on with the key", () => {
  for (const piece of [
    "a1gpt-b2",
    "a1req_b2",
    "a1v2",
    "12abc",
    "v2x9",
    "20261-1x",
    "2026-1x",
    "v202a9",
    "b2C",
  ])
    assert.deepEqual(from(`sk-a1B2 ${piece}`), [`sk-a1B2${piece}`, ""], piece);
});

test("ends before another key", () => {
  assert.equal(from("sk-a1B2c3D4 sk-e5F6g7H8"), undefined);
});

test("takes letters alone for a piece only where capitals change often", () => {
  assert.deepEqual(from("sk-a1B2 abCdeFghIjkL"), ["sk-a1B2abCdeFghIjkL", ""]);
  assert.deepEqual(from("sk-a1B2 aBcdeFghijKl"), ["sk-a1B2aBcdeFghijKl", ""]);
  assert.equal(from("sk-a1B2 abcdeFghIjkl"), undefined);
  assert.equal(from("sk-a1B2 abCdeFghIjk"), undefined);
});

test("goes on over what could be words where a program cut a key evenly", () => {
  assert.deepEqual(from("sk-a1 abcd b2c3 efgh"), ["sk-a1abcdb2c3efgh", ""]);
  assert.deepEqual(from("sk-a1 b2c3 d4e5 what ever ab after"), ["sk-a1b2c3d4e5whateverab", " after"]);
  assert.equal(from("sk-a1 abc b2c3"), undefined);
  assert.deepEqual(from("sk-a1 b2c3 what"), ["sk-a1b2c3", " what"]);
  assert.deepEqual(from("sk-a1 b2c3 d4e5f what"), ["sk-a1b2c3d4e5f", " what"]);
});

const words = (count: number, word = "abcd") => Array.from({ length: count }, () => word).join(" ");

test("looks ahead over eight words at most, none of them long", () => {
  assert.ok(from(`sk-a1 ${words(8)} b2c3`));
  assert.equal(from(`sk-a1 ${words(9)} b2c3`), undefined);
  assert.ok(from(`sk-a1 ${words(1, "abcdefgh")} a1b2c3x9`));
  assert.equal(from(`sk-a1 ${words(1, "abcdefghi")} a1b2c3x9y`), undefined);
});

test("ends after sixty pieces", () => {
  assert.equal(from(`sk-a1${" b2c3".repeat(70)}`)?.[0]?.length, 5 + 59 * 4);
});

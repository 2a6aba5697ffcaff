import assert from "node:assert/strict";
import { test } from "node:test";
import type { Clues } from "./clues.ts";
import { blankEntry } from "./fake-entry.ts";
import { looseFields } from "./loose.ts";
import { readText } from "./read.ts";

const errors = [{ ...blankEntry, name: "a", type: ["requests", "request_forbidden"] }];
const read = (text: string, fields: Clues["fields"] = {}, openAi: Clues["origin"]["openAi"] = "word") =>
  looseFields({ text: readText(text), fields, origin: { openAi, isOnlySdk: false } }, errors);

test("spells a type as the API does where a program took its underscores away", () => {
  assert.equal(read("x", { type: "requestforbidden" }).type, "request_forbidden");
  assert.equal(read("x", { type: "request_forbidden" }).type, "request_forbidden");
  assert.equal(read("x", { type: "requestsforbidden" }).type, "requestsforbidden");
  assert.equal(read("x").type, undefined);
});

test("takes the number of a wrong key or a limit in a short text for a status", () => {
  for (const text of ["OpenAI hatası: 401 yetkisiz", "openai (429)", "openai [429], again", "401"])
    assert.ok([401, 429].includes(read(text).status ?? 0), text);
  for (const text of [
    "openai 4011",
    "openai 1.401",
    "openai.py:401:5",
    "openai.py, line 401, in ask",
    "openai $401",
    "openai 401k",
    "openai 404",
  ])
    assert.equal(read(text).status, undefined, text);
});

test("takes a number for no status in a long text, beside another or without OpenAI", () => {
  assert.equal(read(`401${" x".repeat(24)}`).status, 401);
  assert.equal(read(`401${" x".repeat(25)}`).status, undefined);
  assert.equal(read("401", { status: 503 }).status, 503);
  assert.equal(read("401", {}, "no").status, undefined);
});

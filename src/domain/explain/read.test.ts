import assert from "node:assert/strict";
import { test } from "node:test";
import { readText } from "./read.ts";

const words = (text: string) => readText(text).words.join(" ");

test("reads through what tools put around and into a message", () => {
  for (const text of [
    "api-1  | Incorrect API\napi-1  | key provided",
    "E/flutter ( 9120): Incorrect API\nE/flutter ( 9120): key provided",
    "Incorrect%20API%20key%20provided",
    "Incorrect&nbsp;API key provided",
    String.raw`"\u0049ncorrect API\nkey provided"`,
  ]) {
    assert.equal(words(text), "incorrect api key provided", text);
  }
});

test("keeps the rows of a table", () => {
  assert.match(readText("| 401 | no key |\n| --- | --- |").lines, /^\| 401/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "../secrets/mask.ts";
import { cleanNote, longestNote } from "./notes.ts";

test("keeps a note as it was typed, without the space around it", () => {
  assert.deepEqual(cleanNote("  Anna's account\r\nsecond line \n", maskSecrets), {
    text: "Anna's account\nsecond line",
    wasMasked: false,
  });
});

test("keeps nothing of a note that is empty", () => {
  assert.equal(cleanNote(" \n ", maskSecrets).text, undefined);
});

test("keeps no more than a note may hold", () => {
  assert.equal(cleanNote("x ".repeat(longestNote), maskSecrets).text?.length, longestNote - 1);
});

test("takes secrets out, and says so", () => {
  const key = `sk-proj-${"aB3dE5gH7jK9".repeat(8)}`;
  const { text, wasMasked } = cleanNote(`the key is ${key}`, maskSecrets);
  assert.ok(text?.startsWith("the key is ") && !text.includes(key));
  assert.equal(wasMasked, true);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { allWordings, alternatives, wordingSteps } from "./other-wordings.ts";

const entryOf = (told: Partial<CatalogueEntry>): CatalogueEntry => ({
  ...blankEntry,
  name: "a",
  status: [401],
  ...told,
});

test("writes out every alternative of a line, in its order", () => {
  assert.deepEqual(alternatives("no key"), ["no key"]);
  assert.deepEqual(alternatives("a {b|c} d"), ["a b d", "a c d"]);
  assert.deepEqual(alternatives("{a|b} {c|d}"), ["a c", "a d", "b c", "b d"]);
  assert.deepEqual(alternatives("key{|s}"), ["key", "keys"]);
  assert.deepEqual(alternatives("{}"), [""]);
});

/** Each wording with what is known of it. */
const told = (given: Partial<CatalogueEntry>) =>
  allWordings(entryOf(given)).map(({ text, isTelling, isMessage, isShared }) => [
    text,
    [isTelling && "tells", isMessage && "message", isShared && "shared"].filter(Boolean).join(" "),
  ]);

test("knows whose words they are, and which of them tell of OpenAI", () => {
  assert.deepEqual(
    told({ messages: ["No key."], otherTools: ["no {key|token}"], sharedWordings: ["no openai key"] }),
    [
      ["No key.", "tells message"],
      ["no key", "tells"],
      ["no token", "tells"],
      ["no openai key", "shared"],
    ],
  );
  assert.deepEqual(
    told({
      status: [],
      messages: ["No route."],
      otherTools: ["no route", "no OpenAI", "no Authorization", "a bearer", "not ISO-8859-1"],
    }),
    [
      ["No route.", "tells message"],
      ["no route", ""],
      ["no OpenAI", "tells"],
      ["no Authorization", "tells"],
      ["a bearer", "tells"],
      ["not ISO-8859-1", "tells"],
    ],
  );
});

test("puts codes in words behind the wordings of others", () => {
  assert.deepEqual(
    told({ messages: ["No key."], code: ["no_key"], otherTools: ["key?"] }).map(([text]) => text),
    ["No key.", "key?", "no key", "nokey"],
  );
});

test("works out the wordings of an entry once, a step for each of others", () => {
  const entry = entryOf({ messages: ["No key."], otherTools: ["a {b|c}", "d"], sharedWordings: ["e"] });
  assert.equal(Array.from(wordingSteps(entry)).length, 4);
  assert.equal(Array.from(wordingSteps(entry)).length, 0);
  assert.equal(allWordings(entry), finish(wordingSteps(entry)));
});

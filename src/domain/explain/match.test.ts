import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogueEntry } from "./catalogue.ts";
import { matchWordings } from "./match.ts";
import { readText } from "./read.ts";

const entry: CatalogueEntry = {
  name: "model-not-found",
  status: [404],
  type: [],
  code: [],
  param: [],
  sharedCodes: [],
  classes: [],
  messages: ["The model … does not exist or you do not have access to it. Please try again later."],
  otherTools: [],
  sharedWordings: [],
  pairs: [],
  passes: false,
};
const best = (text: string) => matchWordings(readText(text), entry)[0];

test("finds a whole sentence with anything in its gap", () => {
  const found = best("404 The model `gpt-x` does not exist or you do not have access to it");
  assert.deepEqual([found?.strength, found?.deviates, found?.words], ["whole", false, 13]);
});

test("tells a message that was cut from one that goes on differently", () => {
  for (const [text, deviates] of [
    ["does not exist or you do not have access", false],
    ["does not exist or you do not have acc", false],
    ["does not exist or you do not... at line 3 of the log", false],
    ["does not exist or you do not care about it at all", true],
  ] as const) {
    const found = best(`The model m ${text}`);
    assert.deepEqual([found?.strength, found?.deviates], ["part", deviates], text);
  }
});

test("takes a string that closes soon after a piece of a message for whole, not for cut", () => {
  const limit = { ...entry, messages: ["Rate limit reached for … in organization …"] };
  const deviates = (text: string) => matchWordings(readText(text), limit)[0]?.deviates;
  assert.equal(deviates("{'message': 'Rate limit reached for RPM', 'id': 1}"), true);
  assert.equal(deviates("429 Rate limit reached for gpt-6"), false);
});

test("does not take a piece from the middle of a message for one that was cut", () => {
  const server = {
    ...entry,
    messages: [
      "An error occurred. You can retry it or contact us through our help center if the error persists.",
    ],
  };
  const deviates = (text: string) => matchWordings(readText(text), server)[0]?.deviates;
  assert.equal(deviates("An error occurred. You can retry it or contact us"), false);
  assert.equal(deviates("Bad JSON. Please contact us through our help center"), true);
});

test("does not take the end of a message that many share for the message", () => {
  assert.equal(best("Please try again later."), undefined);
});

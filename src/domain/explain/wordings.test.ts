import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { alternatives, wordingsOf, wordingSteps } from "./wordings.ts";

const entryOf = (told: Partial<CatalogueEntry>): CatalogueEntry => ({
  ...blankEntry,
  name: "a",
  status: [401],
  ...told,
});
const wordingsFrom = (told: Partial<CatalogueEntry>) => wordingsOf(entryOf(told));
/** The sentences of a message, each as its parts; `+` marks the one that opens it. */
const sentences = (message: string) =>
  wordingsFrom({ messages: [message] }).flatMap((one) =>
    one.sentences.map(
      ({ parts, leads }) => (leads ? "+" : "") + parts.map(({ words }) => words.join(" ")).join(" … "),
    ),
  );

test("writes out every alternative of a line, in its order", () => {
  assert.deepEqual(alternatives("no key"), ["no key"]);
  assert.deepEqual(alternatives("a {b|c} d"), ["a b d", "a c d"]);
  assert.deepEqual(alternatives("{a|b} {c|d}"), ["a c", "a d", "b c", "b d"]);
  assert.deepEqual(alternatives("key{|s}"), ["key", "keys"]);
  assert.deepEqual(alternatives("{}"), [""]);
});

test("splits a message into its sentences, the first of which leads", () => {
  for (const [message, expected] of [
    ["No such key. Please try again.", ["+no such key", "please try again"]],
    ["No such key\nPlease try again", ["+no such key", "please try again"]],
    ["Use version 1.5 of it", ["+use version 1 5 of it"]],
    ["The key … is wrong. Ask … for it.", ["+the key … is wrong", "ask … for it"]],
    ["… is wrong", ["+is wrong"]],
    ["Stop. Now. Try again", ["+stop", "try again"]],
    ["Sorry about that! Please try again.", ["+sorry about that", "please try again"]],
    [
      "No such key. Ask again, or contact us through our help center at help.openai.com if it persists.",
      ["+no such key", "ask again or … if it persists"],
    ],
    ["", []],
  ] as const)
    assert.deepEqual(sentences(message), expected, message);
});

test("lets a colon end a sentence where enough words stand before it to tell", () => {
  for (const [message, expected] of [
    ["You sent a key: it is wrong here", ["+you sent a key", "it is wrong here"]],
    ["The key sent:", ["+the key sent"]],
    ["Wrong key sent: it is old", ["+wrong key sent it is old"]],
    ["You sent a key:value pair", ["+you sent a key value pair"]],
    ["You sent a key: it is: old and worn", ["+you sent a key", "it is", "old and worn"]],
    ["You sent a wrong key:", ["+you sent a wrong key"]],
  ] as const)
    assert.deepEqual(sentences(message), expected, message);
});

test("counts the words of a sentence, and lists every run of a part", () => {
  const [wording] = wordingsFrom({ messages: ["the key you sent … is not valid"] });
  assert.equal(wording?.sentences[0]?.length, 7);
  assert.deepEqual(
    wording?.sentences[0]?.parts.map(({ runs }) => runs),
    [["the key you sent"], []],
  );
});

const literal = (message: string) => wordingsFrom({ messages: [message] })[0]?.literal;

test("keeps the punctuation of what has to stand there letter by letter", () => {
  assert.deepEqual(literal("The key `…` is  Wrong."), ["the key '", "' is wrong."]);
  assert.deepEqual(literal("… is wrong."), [" is wrong."]);
});

/** Each wording with what is known of it. */
const told = (given: Partial<CatalogueEntry>) =>
  wordingsFrom(given).map(({ text, isTelling, isMessage, isShared }) => [
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

test("reads a code as words, together and apart, unless it takes a parameter to tell", () => {
  assert.deepEqual(told({ code: ["no_such_key"] }), [
    ["no such key", ""],
    ["nosuchkey", ""],
  ]);
  assert.deepEqual(told({ code: ["no_such_key"], param: ["model"] }), []);
});

test("works out the wordings of an entry once, a step for each line of others", () => {
  const entry = entryOf({ messages: ["No key."], otherTools: ["a {b|c}", "d"], sharedWordings: ["e"] });
  assert.equal(Array.from(wordingSteps(entry)).length, 3);
  assert.equal(Array.from(wordingSteps(entry)).length, 0);
  assert.equal(wordingsOf(entry), finish(wordingSteps(entry)));
});

test("works out a line that stands for many wordings in several steps", () => {
  const many = Array.from({ length: 45 }, (_, index) => `tool${index}`);
  const entry = entryOf({ otherTools: [`{${many.join("|")}} has no key`, "no key"] });
  assert.equal([...wordingSteps(entry)].length, 2 + 2);
  assert.equal(wordingsOf(entry).length, many.length + 1);
});

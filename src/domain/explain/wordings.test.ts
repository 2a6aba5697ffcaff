import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { ownWordings } from "./wordings.ts";

const entryOf = (told: Partial<CatalogueEntry>): CatalogueEntry => ({
  ...blankEntry,
  name: "a",
  status: [401],
  ...told,
});
const wordingsFrom = (told: Partial<CatalogueEntry>) => ownWordings(entryOf(told));
/** The sentences of a message, each as its parts; `+` marks the one that opens it. */
const sentences = (message: string) =>
  wordingsFrom({ messages: [message] }).flatMap((one) =>
    one.sentences.map(
      ({ parts, leads }) => (leads ? "+" : "") + parts.map(({ words }) => words.join(" ")).join(" … "),
    ),
  );

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
  wordingsFrom(given).map(({ text, isTelling, isMessage }) => [
    text,
    [isTelling && "tells", isMessage && "message"].filter(Boolean).join(" "),
  ]);

test("knows the messages of an entry, and nothing of what others print", () => {
  assert.deepEqual(
    told({ messages: ["No key."], otherTools: ["no {key|token}"], sharedWordings: ["no openai key"] }),
    [["No key.", "tells message"]],
  );
});

test("reads a code as words, together and apart, unless it takes a parameter to tell", () => {
  assert.deepEqual(told({ code: ["no_such_key"] }), [
    ["no such key", ""],
    ["nosuchkey", ""],
  ]);
  assert.deepEqual(told({ code: ["no_such_key"], param: ["model"] }), []);
});

test("works out the wordings of an entry once", () => {
  const entry = entryOf({ messages: ["No key."] });
  assert.equal(ownWordings(entry), ownWordings(entry));
});

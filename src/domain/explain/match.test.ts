import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { matchWordings } from "./match.ts";
import { allWordings } from "./other-wordings.ts";
import { readText } from "./read.ts";

const entry: CatalogueEntry = {
  ...blankEntry,
  name: "model-not-found",
  status: [404],
  messages: ["The model … does not exist or you do not have access to it. Please try again later."],
};
const matchesIn = (text: string, of: CatalogueEntry) => matchWordings(readText(text), allWordings(of));
const best = (text: string) => matchesIn(text, entry)[0];

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
  const deviates = (text: string) => matchesIn(text, limit)[0]?.deviates;
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
  const deviates = (text: string) => matchesIn(text, server)[0]?.deviates;
  assert.equal(deviates("An error occurred. You can retry it or contact us"), false);
  assert.equal(deviates("Bad JSON. Please contact us through our help center"), true);
});

test("does not take the end of a message that many share for the message", () => {
  assert.equal(best("Please try again later."), undefined);
});

const matchOf = (message: string, text: string) => matchesIn(text, { ...entry, messages: [message] })[0];
/** How a message stands in a text: how well, with how many words, and what share of a sentence they are. */
const told = (message: string, text: string) => {
  const found = matchOf(message, text);
  if (found === undefined) return undefined;
  const share = Math.round(found.coverage * 100);
  return `${found.strength} ${found.words} ${share} %${found.deviates ? " deviates" : ""}`;
};
const foundIn = (message: string, rows: Readonly<Record<string, string | undefined>>) => {
  for (const [text, expected] of Object.entries(rows)) assert.equal(told(message, text), expected, text);
};

test("takes a sentence of four words or more for telling, a shorter one for weak", () => {
  foundIn("red green blue gray", { "x red green blue gray y": "whole 4 100 %" });
  foundIn("red green blue", { "x red green blue y": "weak 3 100 %", "red blue green": undefined });
});

test("needs six words of what follows the opening, and takes them for weak", () => {
  foundIn("No such key here. red green blue gray pink", { "red green blue gray pink": undefined });
  foundIn("No such key here. red green blue gray pink teal", {
    "red green blue gray pink teal": "weak 6 100 %",
  });
  const later = "No such key here. one two three four five six seven eight nine ten";
  foundIn(later, {
    "x one two three four five six seven y": "weak 7 70 % deviates",
    "x one two three four five six seven eight y": "weak 8 80 % deviates",
    "x one two three four five six": "weak 6 60 %",
    "x one two three four five": undefined,
  });
});

test("tells by what is longest and best of several sentences, unless the opening confirms it", () => {
  const message =
    "No such key here. one two three four five six seven eight nine. red green blue gray pink teal";
  foundIn(message, {
    "red green blue gray pink teal x one two three four five six seven eight y": "weak 14 100 %",
    "red green blue gray pink teal x one two three four five six seven y": "weak 13 100 %",
    "one two three four five six seven eight nine x red green blue gray pink teal": "weak 15 100 %",
    "no such key here x red green blue gray pink teal": "whole 10 100 %",
    "no such key x red green blue gray pink teal": "weak 6 100 %",
  });
  foundIn("No key. red green blue gray", { "no key. red green blue gray": "whole 6 100 %" });
});

test("lets something stand in a gap, but not too much, and nothing out of order", () => {
  foundIn("red green … blue gray … pink teal", {
    "red green 1 blue gray 2 pink teal": "whole 6 100 %",
    "red green blue gray pink teal": "whole 6 100 %",
    "red green 1 pink teal 2 blue gray": undefined,
    "pink teal red green 1 blue gray": undefined,
    "red green x red green 1 blue gray 2 pink teal": "whole 6 100 %",
    [`red green ${"x".repeat(200)} blue gray 2 pink teal`]: "whole 6 100 %",
    [`red green ${"x".repeat(300)} blue gray 2 pink teal`]: undefined,
    [`red green ${"x".repeat(300)} red green 1 blue gray 2 pink teal`]: "whole 6 100 %",
  });
  foundIn("red green … blue gray … gray pink", {
    "red green 1 blue gray pink": undefined,
    "red green 1 blue gray 2 gray pink": "whole 6 100 %",
  });
});

test("finds a message that ends behind one of its gaps", () => {
  foundIn("red green blue … one two three four", {
    "red green blue x one two": "part 5 71 %",
    "red green blue x one two thr": "part 5 71 %",
    "red green blue x one": undefined,
    "red green blue x one two other": undefined,
    "red green blue x one two one two three": "part 6 86 %",
    "red green blue y red green blue x one two": "part 5 71 %",
    [`red green blue ${"x".repeat(400)} one two`]: "part 5 71 %",
    [`red green blue ${"x".repeat(500)} one two`]: undefined,
  });
  foundIn("red green … blue gray … one two", {
    "red green x blue gray y one": "part 5 83 %",
    "red green x blue gray y o": undefined,
    "red green x blue gr": undefined,
  });
  foundIn("red green blue gray … gray pink teal", { "red green blue gray": "part 4 57 %" });
});

test("needs six words in a row from within a message, four from its beginning", () => {
  const message = "one two three four five six seven eight nine ten";
  foundIn(message, {
    "x one two three four y": "part 4 40 % deviates",
    "x one two three y": undefined,
    "x three four five six seven y": undefined,
    "x three four five six seven eight y": "part 6 60 % deviates",
    "one two three four x four five six seven eight nine y": "part 6 60 % deviates",
    "x five six seven eight nine ten y": "part 6 60 %",
    "one two three four": "part 4 40 %",
  });
  foundIn("red … one two three four five six seven eight", {
    "x one two three four five y": undefined,
    "x one two three four five six y": "part 6 67 % deviates",
  });
});

test("sees where a text was cut after the beginning of a message", () => {
  const message = "one two three four fifth sixth";
  foundIn(message, {
    "one two three four fif": "part 4 67 %",
    "one two three four fif more words": "part 4 67 %",
    "one two three four fi more words": "part 4 67 % deviates",
    "one two three four fi": "part 4 67 %",
    "one two three four th": "part 4 67 % deviates",
    "one two three four... more words": "part 4 67 %",
    "one two three four another… more words": "part 4 67 %",
    "one two three four another one… more": "part 4 67 % deviates",
  });
  foundIn("one two three four … five six seven", {
    "one two three four x": "part 4 57 %",
    "one two three four 1 2 3 4 5 6": "part 4 57 %",
    "one two three four 1 2 3 4 5 6 7": "part 4 57 % deviates",
    "{'m': 'one two three four x', 'n': 1}": "part 4 57 % deviates",
    "{'m': 'one two three four x'}": "part 4 57 % deviates",
    "{'m': 'one two three four x": "part 4 57 %",
  });
});

test("says where the opening of a message stands last, and whether it stands there to the letter", () => {
  const message = "The key '…' is bad, sorry. Ask for a new one of your own.";
  const places = (text: string) => {
    const found = matchOf(message, text);
    return [found?.at, found?.opens, found?.literal];
  };
  assert.deepEqual(places("The key 'x' is bad, sorry. Ask for a new one of your own."), [0, true, true]);
  assert.deepEqual(places("The key '' is bad, sorry. Ask for a new one of your own."), [0, true, false]);
  assert.deepEqual(places("x the key 'x' is bad sorry; ask for a new one of your own."), [2, true, false]);
  assert.deepEqual(places("x the key: x is bad, sorry."), [2, false, false]);
  assert.deepEqual(places("Ask for a new one of your own."), [-1, false, false]);
  assert.deepEqual(places("The key '' or 'x' is bad, sorry."), [0, true, false]);
  const isLiteral = (text: string) => matchOf("Use the old key …", text)?.literal;
  assert.equal(isLiteral("use the old key x"), true);
  assert.equal(isLiteral("use the old key "), false);
  assert.equal(matchOf("red green blue gray", "red green blue gray x red green blue gray")?.at, 22);
});

test("counts the share of an entry's own messages of which something was found", () => {
  const two = {
    ...entry,
    messages: ["red green blue gray", "one two three four"],
    otherTools: ["pink teal lime plum"],
  };
  const shares = (text: string) => matchesIn(text, two).map(({ share }) => share);
  assert.deepEqual(shares("red green blue gray"), [0.5]);
  assert.deepEqual(shares("red green blue gray one two three four"), [1, 1]);
  assert.deepEqual(shares("pink teal lime plum red green blue gray"), [0.5, 0.5]);
  assert.deepEqual(shares("pink teal lime plum"), [0]);
});

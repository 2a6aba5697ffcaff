import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import { blankEntry } from "./fake-entry.ts";
import { readText } from "./read.ts";
import { typoSteps } from "./typos.ts";

const long = "internationalization";
const longest = "abcdefghijklmnopqrstuvwx";
const catalogue = [
  { ...blankEntry, name: "a", messages: ["Quota exceeded for keys"] },
  { ...blankEntry, name: "b", otherTools: [`wrong ${long} or ${longest}`], sharedWordings: ["exceeder"] },
];
/** A text as it was meant; undefined where nothing was corrected. */
const meant = (text: string) => finish(typoSteps(readText(text), catalogue))?.words.join(" ");

test("takes a word for one of the catalogue that it misses by one slip", () => {
  for (const [slip, word] of Object.entries({
    quotaa: "quota",
    qquota: "quota",
    quta: "quota",
    uota: "quota",
    quots: "quota",
    qouta: "quota",
    wrogn: "wrong",
    internationalizatoin: long,
  }))
    assert.equal(meant(`my ${slip} here`), word && `my ${word} here`, slip);
});

test("leaves words that are right, miss more than one letter, or are no words of the catalogue", () => {
  for (const text of [
    "quota exceeded for keys",
    "qta",
    "quotaaa",
    "qutoas here",
    "exceptional",
    "kesy",
    "ore",
    "",
  ])
    assert.equal(meant(text), undefined, text);
  assert.equal(
    meant("exceeder qouta"),
    "exceeder quota",
    "a word that is right stays, however like another it is",
  );
  assert.equal(meant("wrong quta exceeded"), "wrong quota exceeded");
});

test("takes the length of a word for a sign that it is none", () => {
  assert.equal(meant(longest.replace("ab", "ba")), longest);
  assert.equal(meant(`${longest}y`), undefined);
});

test("takes a short name of a parameter for no other", () => {
  const named = [{ ...blankEntry, name: "d", messages: ["Set top_p and max_tokens"] }];
  const meantOf = (text: string) => finish(typoSteps(readText(text), named))?.words.join(" ");
  assert.equal(meantOf("set top_k"), undefined);
  assert.equal(meantOf("set max_token"), "set max_tokens");
});

/** A slip in a text of so many words. */
const typed = (words: number) => `qouta${" x".repeat(words - 1)}`;

test("corrects what somebody typed, and nothing that was copied", () => {
  assert.match(meant(typed(60)) ?? "", /^quota/);
  assert.equal(meant(typed(61)), undefined);
  assert.equal(meant("{ qouta"), undefined);
  assert.equal(meant("qouta }"), undefined);
});

test("finds the words in the text that it hands back, and keeps the text itself", () => {
  const read = finish(typoSteps(readText("My qouta"), catalogue));
  assert.equal(read?.joined, " my quota ");
  assert.equal(read?.plain, "my qouta");
  assert.ok(read?.vocabulary.has("quota"));
});

test("reads each catalogue in its own words, every time", () => {
  const others = [{ ...blankEntry, name: "c", messages: ["Qoute"] }];
  const meantOf = (given: typeof catalogue) => finish(typoSteps(readText("qouta"), given))?.words[0];
  assert.deepEqual(
    [meantOf(catalogue), meantOf(others), meantOf(catalogue), meantOf(others)],
    ["quota", "qoute", "quota", "qoute"],
  );
});

test("pauses between the entries of the catalogue, after each hundred words and before the last step", () => {
  const stepsFor = (entries: typeof catalogue) =>
    [...typoSteps(readText("qouta"), structuredClone(entries))].length;
  assert.equal(stepsFor(catalogue), catalogue.length + 1);
  const words = Array.from({ length: 250 }, (_, index) => `word${index}`);
  assert.equal(stepsFor([{ ...blankEntry, name: "a", messages: [words.join(" ")] }]), 1 + 2 + 1);
});

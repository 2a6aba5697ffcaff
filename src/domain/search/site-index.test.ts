import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { anyText } from "../words/fake-text.ts";
import {
  aroundTellingWord,
  groupByLetter,
  type IndexEntry,
  sortingText,
  withoutCommonTitles,
} from "./site-index.ts";

const entry = (title: string): IndexEntry => ({ title, url: "/faq/#x", kind: "Question" });
const title = fc.oneof(
  anyText(),
  fc
    .array(fc.constantFrom("What's", "the", "“quota”", "429", "Is", "a", "key?", "…", "É"))
    .map((parts) => parts.join(" ")),
);

function lettersOf(titles: readonly string[]): string[] {
  return groupByLetter(titles.map(entry)).map(({ letter }) => letter);
}

test("sorts a question by its first telling word", () => {
  assert.equal(sortingText("How do I set the key on Windows?"), "set the key on Windows?");
});

test("sorts a quoted title without its quotes", () => {
  assert.equal(sortingText("“Quota exceeded”"), "Quota exceeded”");
});

test("sorts a title without quotes behind its opening words", () => {
  assert.equal(sortingText('What is a "quota" error?'), 'quota" error?');
});

test("skips contracted opening words whole", () => {
  assert.deepEqual(["What's a tier?", "What’s a tier?", "I'd lost a key"].map(sortingText), [
    "tier?",
    "tier?",
    "lost a key",
  ]);
});

test("keeps a word that only begins like an opening word", () => {
  assert.deepEqual(["Anthropic", "How-to guides", "island"].map(sortingText), [
    "Anthropic",
    "How-to guides",
    "island",
  ]);
});

test("keeps the last opening word when nothing else would be left", () => {
  assert.equal(sortingText("How to?"), "to?");
});

const cut = (text: string) => Object.values(aroundTellingWord(text));

test("cuts a title around the word that it is sorted by", () => {
  assert.deepEqual(cut("What is an OpenAI API key?"), ["What is an ", "OpenAI", " API key?"]);
  assert.deepEqual(cut("Is 2FA (MFA) required?"), ["Is ", "2FA", " (MFA) required?"]);
  assert.deepEqual(cut("“Quota”: what now?"), ["“", "Quota", "”: what now?"]);
  assert.deepEqual(cut("auto-reload"), ["", "auto-reload", ""]);
  assert.deepEqual(cut("1013"), ["", "1013", ""]);
  assert.deepEqual(cut("…"), ["…", "", ""]);
});

test("loses nothing of a title around the word that it is sorted by", () => {
  fc.assert(
    fc.property(title, (text) => {
      const { before, word, after } = aroundTellingWord(text);
      assert.equal(before + word + after, text);
      assert.equal(word !== "", /[A-Za-z0-9]/.test(text));
      assert.ok(sortingText(text).startsWith(word));
    }),
  );
});

test("sorts by the end of the title, beginning with a letter or digit if there is any", () => {
  fc.assert(
    fc.property(title, (text) => {
      const sorted = sortingText(text);
      assert.ok(text.endsWith(sorted));
      assert.equal(/^[A-Za-z0-9]/.test(sorted), /[A-Za-z0-9]/.test(text));
    }),
  );
});

test("groups entries under their letters in order", () => {
  assert.deepEqual(lettersOf(["Where is my key?", "billing", "Can I change a key?"]), ["B", "C", "K"]);
});

test("puts digits first under a group of their own", () => {
  assert.deepEqual(
    groupByLetter([entry("Budget"), entry("429"), entry("What does 401 mean?")]).map(
      ({ letter, id, entries }) => ({
        letter,
        id,
        titles: entries.map(({ title }) => title),
      }),
    ),
    [
      { letter: "0–9", id: "letter-digits", titles: ["What does 401 mean?", "429"] },
      { letter: "B", id: "letter-b", titles: ["Budget"] },
    ],
  );
});

test("sorts without regard to case", () => {
  const [group] = groupByLetter(["quote", "Quota", "quit"].map(entry));
  assert.deepEqual(
    group?.entries.map(({ title }) => title),
    ["quit", "Quota", "quote"],
  );
});

test("groups nothing when there are no entries", () => {
  assert.deepEqual(groupByLetter([]), []);
});

test("lists every entry once, under letters and anchors that differ", () => {
  fc.assert(
    fc.property(fc.array(title), (titles) => {
      const entries = titles.map(entry);
      const groups = groupByLetter(entries);
      const listed = groups.flatMap(({ entries }) => entries);
      assert.equal(listed.length, entries.length);
      assert.deepEqual(new Set(listed), new Set(entries));
      assert.equal(new Set(groups.map(({ letter }) => letter)).size, groups.length);
      assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
    }),
  );
});

test("orders the groups with digits first and letters after them", () => {
  fc.assert(
    fc.property(fc.array(title), (titles) => {
      const letters = lettersOf(titles);
      assert.deepEqual(letters, letters.toSorted());
    }),
  );
});

test("leaves out a section that several pages have", () => {
  const titles = ["Next step", "Three ways in", "Next step"];
  assert.deepEqual(withoutCommonTitles(titles.map(entry)), [entry("Three ways in")]);
});

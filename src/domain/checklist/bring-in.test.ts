import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, differenceWords, importChanges, type Names } from "./bring-in.ts";
import type { Changes, Entries } from "./entries.ts";
import { entries, steps } from "./fake-list.ts";
import { readRun } from "./runs.ts";

const words = {
  unnamed: "My list",
  "skipped-task": "… (does not apply)",
  about: "…. A copy made here.",
  "from-link": "From a link",
  answer: "… “…” (was “…”)",
  "answer-none": "Not sure",
  "note-removed": "…: note removed",
  "note-added": "…: note added",
  "note-replaced": "…: note replaced",
  mark: "…: … (was …)",
  "mark-done": "done",
  "mark-not-applicable": "skipped",
  "mark-open": "open",
};

const names: Names = {
  step: (id) => id,
  question: (id) => `${id}?`,
  answer: (question, choice) => `${choice} (${question})`,
};

function after(before: Entries, changes: Changes): Entries {
  return Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined),
  );
}

const theirs = {
  id: "1",
  name: "Laptop",
  marks: { "sign-in": "not-applicable", "buy-credit": "done" },
  notes: { "sign-in": "Ben", "buy-credit": "card" },
  answers: { place: "laptop", who: "me" },
} as const;

/** What a run without a name is called. */
const unnamed = "My list";

test("leaves everything as it is when told so", () => {
  assert.deepEqual(importChanges(entries, theirs, "leave", "1", unnamed), {});
});

test("fills what is open and keeps what is here when merging", () => {
  assert.deepEqual(importChanges(entries, theirs, "merge", "1", unnamed), {
    "1:mark:buy-credit": "done",
    "1:note:buy-credit": "card",
    "1:answer:who": "me",
  });
});

test("has exactly what was brought in after replacing", () => {
  const replaced = after(
    entries,
    importChanges({ ...entries, "1:mark:make-key": "done" }, theirs, "replace", "1", unnamed),
  );
  assert.deepEqual(readRun(replaced, "1"), { ...theirs, name: undefined });
});

test("keeps a run apart under a new id, with its name", () => {
  const added = after(entries, importChanges(entries, theirs, "add", "0mi2x9k1z", unnamed));
  assert.deepEqual(readRun(added, "0mi2x9k1z"), { ...theirs, id: "0mi2x9k1z" });
  assert.deepEqual(readRun(added, "1"), readRun(entries, "1"));
});

test("keeps a run apart under a name that no other has", () => {
  const nameOf = (run: string | undefined) =>
    importChanges(entries, { ...theirs, name: run }, "add", "0mi2x9k1z", unnamed)["0mi2x9k1z:name"];
  assert.equal(nameOf("my LIST"), "my LIST 2");
  assert.equal(nameOf(undefined), "My list 2");
  const again = importChanges(
    { ...entries, "0mi2x9k1z:name": "Laptop" },
    { ...theirs, name: "Laptop" },
    "add",
    "2",
    unnamed,
  );
  assert.equal(again["2:name"], "Laptop 2");
});

test("shows changes in the order of the steps, and in words", () => {
  const changes = importChanges(
    { ...entries, "1:mark:make-key": "done", "1:note:make-key": "x" },
    theirs,
    "replace",
    "1",
    unnamed,
  );
  const said = differences(
    { ...entries, "1:mark:make-key": "done", "1:note:make-key": "x" },
    changes,
    steps,
  ).map((one) => differenceWords(words, one, names));
  assert.deepEqual(said, [
    "place? “laptop (place)” (was “server (place)”)",
    "who? “me (who)” (was “Not sure”)",
    "sign-in: skipped (was done)",
    "sign-in: note replaced",
    "buy-credit: done (was open)",
    "buy-credit: note added",
    "make-key: open (was done)",
    "make-key: note removed",
  ]);
  assert.equal(
    differenceWords(words, { kind: "answer", of: "who", from: "me", to: undefined }, names),
    "who? “Not sure” (was “me (who)”)",
  );
});

test("shows nothing for what is no mark, note or answer", () => {
  assert.deepEqual(differences({}, { "1:name": "x", active: "1", "1:mark": "x" }, steps), []);
});

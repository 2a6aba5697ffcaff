import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "../secrets/mask.ts";
import type { Entries } from "./entries.ts";
import { after } from "./fake-list.ts";
import { backTo } from "./history.ts";
import { record } from "./record.ts";
import {
  cleanName,
  clearRun,
  createRun,
  deletedRuns,
  deleteRun,
  duplicateRun,
  freeName,
  freeNameIn,
  givenName,
  isAmong,
  keptDeleted,
  longestName,
  readRun,
  readRuns,
  renameRun,
} from "./runs.ts";

const start = Date.UTC(2026, 10, 28);

const first: Entries = {
  active: "1",
  "1:mark:sign-in": "done",
  "1:note:sign-in": "Anna",
  "1:answer:place": "server",
};

test("has one run without a name to begin with", () => {
  assert.deepEqual(readRuns({}), [{ id: "1", name: undefined, marks: {}, notes: {}, answers: {} }]);
});

test("reads marks, notes and answers of a run, and no value that is no mark", () => {
  assert.deepEqual(readRun({ ...first, "1:mark:x": "yes" }, "1"), {
    id: "1",
    name: undefined,
    marks: { "sign-in": "done" },
    notes: { "sign-in": "Anna" },
    answers: { place: "server" },
  });
});

test("makes a run that is empty and on screen, after the others", () => {
  const entries = after(first, createRun("0mi2x9k1c", "Laptop"));
  assert.equal(entries["active"], "0mi2x9k1c");
  assert.deepEqual(
    readRuns(entries).map(({ name, marks }) => [name, marks]),
    [
      [undefined, { "sign-in": "done" }],
      ["Laptop", {}],
    ],
  );
});

test("forgets the first run when it holds nothing and another one is on screen", () => {
  assert.deepEqual(
    readRuns(after({}, createRun("0mi2x9k1c", "Laptop"))).map(({ name }) => name),
    ["Laptop"],
  );
});

test("copies everything but the history", () => {
  const acted = after(first, record(first, "1", { did: "tick" }, { "1:mark:b": "done" }, start));
  const copy = after(acted, duplicateRun(acted, "1", "0mi2x9k1c", "CI"));
  assert.deepEqual(readRun(copy, "0mi2x9k1c"), { ...readRun(acted, "1"), id: "0mi2x9k1c", name: "CI" });
  assert.ok(!Object.keys(copy).some((key) => key.startsWith("0mi2x9k1c:act")));
});

test("renames a run and leaves all else as it was", () => {
  assert.deepEqual(after(first, renameRun("1", "Laptop")), { ...first, "1:name": "Laptop" });
});

test("clears a run and keeps its name", () => {
  assert.deepEqual(after({ ...first, "1:name": "Laptop" }, clearRun({ ...first, "1:name": "Laptop" }, "1")), {
    active: "1",
    "1:name": "Laptop",
  });
});

const remove = (entries: Entries, run: string, now: number): Entries =>
  after(
    entries,
    record(entries, run, { did: "delete", of: readRun(entries, run).name }, deleteRun(entries, run), now),
  );

test("deletes a run, shows another one, and can bring it back as it was", () => {
  const two = after(first, createRun("0mi2x9k1c", "Laptop"));
  const one = remove(two, "0mi2x9k1c", start);
  assert.deepEqual([one["active"], readRuns(one).length], ["1", 1]);
  const [deleted] = deletedRuns(one);
  assert.equal(deleted?.name, "Laptop");
  const back = after(one, backTo(one, { run: "0mi2x9k1c", time: deleted?.act.time ?? "" }, start + 1));
  assert.deepEqual(readRuns(back), readRuns(two));
  assert.deepEqual(deletedRuns(back), []);
});

test("leaves the run on screen alone when another one is deleted", () => {
  const two = after(first, createRun("0mi2x9k1c", "Laptop"));
  assert.equal(remove(two, "1", start)["active"], "0mi2x9k1c");
});

const ids = (entries: Entries) => readRuns(entries).map(({ id }) => id);

test("tells runs in the order in which they were made, and the run on screen stays when an older one goes", () => {
  const made = ["0mi2x9k1d", "0mi2x9k1c", "0mi2x9k1e"].reduce(
    (so, id) => after(so, createRun(id, `Run ${id.at(-1)}`)),
    first,
  );
  assert.deepEqual(ids(made), ["1", "0mi2x9k1c", "0mi2x9k1d", "0mi2x9k1e"]);
  const rest = remove(made, "0mi2x9k1c", start);
  assert.deepEqual([rest["active"], ids(rest)], ["0mi2x9k1e", ["1", "0mi2x9k1d", "0mi2x9k1e"]]);
});

test("shows the empty first run when the only one is deleted", () => {
  const only = after({}, createRun("0mi2x9k1c", "Laptop"));
  assert.equal(remove(only, "0mi2x9k1c", start)["active"], "1");
});

test("keeps the last deleted runs only", () => {
  let entries = first;
  for (let index = 0; index <= keptDeleted; index++) {
    const id = `0mi2x9k1${index}`;
    entries = remove(after(entries, createRun(id, `Run ${index}`)), id, start + index);
  }
  assert.deepEqual(
    deletedRuns(entries).map(({ name }) => name),
    ["Run 5", "Run 4", "Run 3", "Run 2", "Run 1"],
  );
});

test("takes a run with a history that cannot be read for gone", () => {
  assert.deepEqual(deletedRuns({ "0mi2x9k1c:act:0mi2x9k1d": "{cut" }), []);
});

test("leaves a run without a name that had none when it was deleted", () => {
  const two = after(first, createRun("0mi2x9k1c", "Laptop"));
  assert.equal(deletedRuns(remove(two, "1", start))[0]?.name, undefined);
});

test("cleans names: one line, no longer than allowed, and not empty", () => {
  assert.equal(cleanName("  My\n  laptop "), "My laptop");
  assert.equal(cleanName("x".repeat(100))?.length, 60);
  assert.equal(cleanName(`${"x".repeat(59)} y`), "x".repeat(59));
  assert.equal(cleanName("My \uD800laptop"), "My \uFFFDlaptop");
  assert.equal(cleanName(`${"x".repeat(59)}\u{1F511}`), `${"x".repeat(59)}\uFFFD`);
  assert.deepEqual([cleanName(" \n "), cleanName("")], [undefined, undefined]);
});

const typed = (text: string) => givenName(text, ["Laptop"], maskSecrets);

test("takes a name that a reader typed, but no other's, none that is empty, and no secret", () => {
  assert.deepEqual(typed(" Client\n A "), { name: "Client A" });
  assert.deepEqual(typed("LAPTOP "), { problem: "run-name-taken" });
  assert.deepEqual(typed(" \n "), { problem: "run-name-first" });
  const key = `sk-proj-${"aB3dE5gH7jK9".repeat(8)}`;
  assert.ok(!JSON.stringify(typed(`CI ${key}`)).includes(key));
});

test("takes names for the same whose letters differ in case or width alone", () => {
  const names = ["My list", "客户甲"];
  assert.deepEqual(
    ["my LIST", "Ｍｙ list", "客户甲", "My lists", ""].map((name) => isAmong(names, name)),
    [true, true, true, false, false],
  );
});

test("gives a taken name the first free number, and never a longer name than allowed", () => {
  assert.equal(freeName(["My list"], "Laptop"), "Laptop");
  assert.equal(freeName(["laptop"], "Laptop"), "Laptop 2");
  assert.equal(freeName(["Laptop", "LAPTOP 2"], "Laptop"), "Laptop 3");
  const long = "x".repeat(longestName);
  assert.equal(freeName([long], long), `${"x".repeat(longestName - 2)} 2`);
  assert.equal(freeName([long], long).length, longestName);
  const torn = `${"x".repeat(longestName - 3)}\u{1F511}`;
  assert.equal(freeName([torn], torn), `${"x".repeat(longestName - 3)}\uFFFD 2`);
});

test("finds a free name for a run that gets its own back, and leaves every other name as it is", () => {
  const entries: Entries = { active: "2", "2:name": "Server", "3:name": "ci" };
  assert.equal(freeNameIn(entries, "2", { "2:name": "CI" }), "CI 2");
  assert.equal(freeNameIn(entries, "2", { "2:name": "Laptop" }), "Laptop");
  assert.equal(freeNameIn({ ...entries, "3:name": "Server" }, "2", { "2:name": "Server" }), undefined);
  assert.equal(freeNameIn(entries, "2", { "2:name": undefined }), undefined);
  assert.equal(freeNameIn(entries, "2", {}), undefined);
});

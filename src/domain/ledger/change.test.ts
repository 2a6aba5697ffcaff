import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { byDay, type Change, type ChangeMark, marksFor, recentDays, sayOnce } from "./change.ts";
import { tiersChanged } from "./fake-change.ts";

const change = (part: Partial<Change>): Change => ({ ...tiersChanged, ...part });

const corrected = { kind: "corrected", since: undefined } as const;
const today = "2026-11-28";

test("lists days and changes from the newest, and those of one day by id", () => {
  const changes = [
    change({ id: "older", date: "2026-11-20" }),
    change({ id: "b", since: "2026-10-06" }),
    change({ id: "a", since: "2026-10-06" }),
    change({ id: "newer", since: "2026-11-17" }),
    change({ id: "ours", ...corrected }),
  ];
  assert.deepEqual(
    byDay(changes).map(({ date, changes }) => [date, changes.map(({ id }) => id)]),
    [
      ["2026-11-28", ["newer", "a", "b", "ours"]],
      ["2026-11-20", ["older"]],
    ],
  );
});

test("remarks the day at OpenAI for a change, and ours for a correction", () => {
  const changes = [change({}), change({ id: "limits", ...corrected })];
  assert.deepEqual(marksFor(["usage-tiers"], changes, today), [
    { change: "limits", words: "Corrected", day: "2026-11-28" },
    { change: "tiers", words: "Changed", day: "2026-10-06" },
  ]);
});

test("falls back on our day for a change without one of OpenAI's", () => {
  assert.equal(marksFor(["usage-tiers"], [change({ since: undefined })], today)[0]?.day, "2026-11-28");
});

test("remarks nothing that was only added, and nothing about other facts", () => {
  assert.deepEqual(marksFor(["usage-tiers"], [change({ kind: "added", since: undefined })], today), []);
  assert.deepEqual(marksFor(["other"], [change({})], today), []);
});

test("remarks one day once, with the first change of it", () => {
  const changes = [change({ id: "b", ...corrected }), change({ id: "a", ...corrected })];
  assert.deepEqual(
    marksFor(["usage-tiers"], changes, today).map(({ change }) => change),
    ["a"],
  );
});

/** The day that lies so many days after the change. */
const daysAfter = (days: number) =>
  new Date(Date.parse("2026-10-06") + days * 86_400_000).toISOString().slice(0, 10);

test("remarks a change on its last day and no longer", () => {
  assert.deepEqual(
    [0, recentDays, recentDays + 1].map(
      (days) => marksFor(["usage-tiers"], [change({})], daysAfter(days)).length,
    ),
    [1, 1, 0],
  );
});

test("loses no change and repeats none, whatever the order", () => {
  const dates = fc.constantFrom("2026-11-01", "2026-11-20", "2026-11-28");
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.nat(99), dates), { selector: ([id]) => id }), (all) => {
      const changes = all.map(([id, date]) => change({ id: `c${id}`, date }));
      const days = byDay(changes);
      assert.deepEqual(
        days.flatMap(({ changes }) => changes.map(({ id }) => id)).toSorted(),
        changes.map(({ id }) => id).toSorted(),
      );
      assert.deepEqual(byDay(changes.toReversed()), days);
    }),
  );
});

const mark = (change: string, day: string, words: ChangeMark["words"] = "Changed"): ChangeMark => ({
  change,
  words,
  day,
});

test("says at the top what several sections would say, and leaves each the change that it alone tells of", () => {
  const sections = new Map([
    ["", []],
    ["find", [mark("models", "2026-11-17"), mark("tiers", "2026-10-06")]],
    ["keep", [mark("names", "2026-11-17")]],
    ["test", []],
  ]);
  assert.deepEqual(
    [...sayOnce(sections)],
    [
      ["", [mark("models", "2026-11-17")]],
      ["find", [mark("tiers", "2026-10-06")]],
      ["keep", []],
      ["test", []],
    ],
  );
});

test("says at the top that the page was corrected, also for one section, and apart from a change of that day", () => {
  const sections = new Map([
    ["", [mark("first", "2026-11-28")]],
    ["find", [mark("limits", "2026-11-28", "Corrected")]],
  ]);
  assert.deepEqual(
    [...sayOnce(sections)],
    [
      ["", [mark("first", "2026-11-28"), mark("limits", "2026-11-28", "Corrected")]],
      ["find", []],
    ],
  );
});

const sayings = (all: Iterable<readonly ChangeMark[]>) =>
  [...all].flat().map(({ words, day }) => `${words} ${day}`);

test("says everything that was to be said on the page, and nothing twice", () => {
  const someMark = fc.record({
    change: fc.constantFrom("a", "b", "c"),
    words: fc.constantFrom<ChangeMark["words"][]>("Changed", "Corrected"),
    day: fc.constantFrom("2026-11-01", "2026-11-20", "2026-11-28"),
  });
  const marksOfOne = fc.uniqueArray(someMark, { selector: ({ words, day }) => words + day });
  fc.assert(
    fc.property(fc.array(marksOfOne, { maxLength: 5 }), (found) => {
      const sections = new Map(found.map((marks, index) => [index === 0 ? "" : `s${index}`, marks]));
      const said = sayings(sayOnce(sections).values());
      assert.deepEqual(said.toSorted(), [...new Set(sayings(found))].toSorted());
    }),
  );
});

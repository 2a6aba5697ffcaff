import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Entries } from "./entries.ts";
import { after } from "./fake-list.ts";
import { actsOf, actWords, backTo, dateOf, latestActs, readAct, undoable } from "./history.ts";
import { type Act, actKindOf, newestAct, record, shownActs } from "./record.ts";

const start = Date.UTC(2026, 10, 28, 14, 2);

const tick = (entries: Entries, step: string, now: number): Entries =>
  after(entries, record(entries, "1", { did: "tick", of: step }, { [`1:mark:${step}`]: "done" }, now));

const content = (entries: Entries) =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => !key.includes(":act:") && key !== "active"));

test("keeps what was done, when, and what stood there before", () => {
  const entries = tick({ "1:mark:sign-in": "not-applicable" }, "sign-in", start);
  const [act] = actsOf(entries, "1");
  assert.deepEqual(
    [act?.did, act?.of, act?.was, act && dateOf(act).getTime()],
    ["tick", "sign-in", { "1:mark:sign-in": "not-applicable" }, start],
  );
});

test("notes nothing when nothing changes", () => {
  const entries = { "1:mark:sign-in": "done" };
  assert.deepEqual(record(entries, "1", { did: "tick", of: "sign-in" }, entries, start), {});
});

test("keeps the order of acts when the clock stands still or goes back", () => {
  const entries = ["a", "b", "c"].reduce((so, step, index) => tick(so, step, start - index * 1000), {});
  assert.deepEqual(
    actsOf(entries, "1").map(({ of }) => of),
    ["a", "b", "c"],
  );
});

test("keeps the last acts of each run only, and shows half of them, newest first", () => {
  const steps = Array.from({ length: 2 * shownActs + 3 }, (_, index) => `step-${index}`);
  const entries = steps.reduce((so, step, index) => tick(so, step, start + index), {});
  assert.deepEqual(
    actsOf(entries, "1").map(({ of }) => of),
    steps.slice(3),
  );
  assert.deepEqual(
    latestActs(entries, "1").map(({ of }) => of),
    steps.slice(-shownActs).toReversed(),
  );
});

test("undoes as many acts one by one as a reader sees, however many there were", () => {
  const states: Entries[] = [{}];
  for (let index = 0; index < 3 * shownActs; index++)
    states.push(tick(states.at(-1) ?? {}, `step-${index}`, start + index));
  let entries = states.at(-1) ?? {};
  for (let count = 1; count <= shownActs; count++) {
    const act = undoable(actsOf(entries, "1"));
    entries = after(
      entries,
      backTo(entries, { run: "1", time: act?.time ?? "" }, start + 3 * shownActs + count),
    );
    assert.deepEqual(content(entries), content(states.at(-1 - count) ?? {}));
  }
});

test("knows what was done last in any run", () => {
  assert.equal(newestAct({}), undefined);
  const first = tick({}, "a", start);
  const both = after(first, record(first, "2", { did: "clear" }, { "2:mark:a": "done" }, start + 5));
  assert.deepEqual(
    [newestAct(first)?.did, newestAct(both)?.did, newestAct(both)?.run],
    ["tick", "clear", "2"],
  );
  assert.equal(newestAct({ "1:act:0mi2x9k1d": "{broken" }), undefined);
});

/** Entries after the act was undone whose turn it is. */
function undo(entries: Entries, now: number): Entries {
  const act = undoable(actsOf(entries, "1"));
  return act ? after(entries, backTo(entries, { run: "1", time: act.time }, now)) : entries;
}

test("undoes one act after the other, and an undone undo stands again", () => {
  const ticked = tick(tick(tick({}, "a", start), "b", start + 1), "c", start + 2);
  const once = undo(ticked, start + 3);
  const twice = undo(once, start + 4);
  assert.deepEqual(content(once), { "1:mark:a": "done", "1:mark:b": "done" });
  assert.deepEqual(content(twice), { "1:mark:a": "done" });
  const redone = after(
    twice,
    backTo(twice, { run: "1", time: actsOf(twice, "1").at(-1)?.time ?? "" }, start + 5),
  );
  assert.deepEqual(content(redone), content(once));
  assert.deepEqual(content(undo(redone, start + 6)), content(twice));
});

test("has nothing to undo before the first act and after the last was undone", () => {
  assert.equal(undoable([]), undefined);
  const ticked = tick({}, "a", start);
  const undone = after(
    ticked,
    backTo(ticked, { run: "1", time: actsOf(ticked, "1")[0]?.time ?? "" }, start + 1),
  );
  assert.equal(undoable(actsOf(undone, "1")), undefined);
});

test("undoes nothing that it does not know", () => {
  assert.deepEqual(backTo(tick({}, "a", start), { run: "1", time: "000000000" }, start + 1), {});
});

test("brings back a step under the id that it has today", () => {
  const ticked = tick({ "1:mark:sign-in": "done" }, "other", start);
  const cleared = after(
    ticked,
    record(ticked, "1", { did: "clear" }, { "1:mark:sign-in": undefined, "1:name": "x" }, start + 1),
  );
  const time = actsOf(cleared, "1").at(-1)?.time ?? "";
  const changes = backTo(cleared, { run: "1", time }, start + 2, {
    currentId: (id) => (id === "sign-in" ? "log-in" : id),
  });
  assert.equal(changes["1:mark:log-in"], "done");
  assert.ok("1:name" in changes);
});

test("ignores what is no act", () => {
  const broken: readonly unknown[] = [
    null,
    { did: "tick" },
    { did: "explode", was: {} },
    { did: "toString", was: {} },
    { did: "tick", of: 1, was: {} },
    { did: "tick", was: { "1:mark:a": 1 } },
    { did: "tick", was: { __proto__x: "done" } },
    { did: "tick", was: { "1:act:0mi2x9k1d": "{}" } },
  ];
  const entries = Object.fromEntries(
    broken.map((value, index) => [`1:act:00000000${index}`, JSON.stringify(value)]),
  );
  assert.deepEqual(actsOf({ ...entries, "1:act:000000009": "{cut" }, "1"), []);
});

const words = {
  tick: "ticked “…”",
  open: "opened “…” again",
  skip: "skipped “…”",
  note: "changed the note of “…”",
  answer: "changed what the list is for",
  clear: "cleared the list",
  create: "made the list “…”",
  rename: "renamed the list to “…”",
  duplicate: "made the copy “…”",
  delete: "deleted the list “…”",
  import: "brought in a copy",
  back: "went back",
};

const said = (act: Pick<Act, "did" | "of">) => actWords(words, act, (id) => `title of ${id}`, "My list");

test("says what was done in words", () => {
  assert.equal(said({ did: "tick", of: "a" }), "ticked “title of a”");
  assert.equal(said({ did: "delete", of: "Laptop" }), "deleted the list “Laptop”");
  assert.equal(said({ did: "delete" }), "deleted the list “My list”");
  assert.equal(said({ did: "note", of: "a" }), "changed the note of “title of a”");
  assert.equal(said({ did: "back", of: "0mi2x9k1d" }), "went back");
  assert.equal(said({ did: "clear" }), "cleared the list");
});

test("goes back to exactly the state before any act", () => {
  const step = fc.constantFrom("a", "b", "c");
  const mark = fc.constantFrom("done", "not-applicable", undefined);
  const acts = fc.array(fc.tuple(step, mark), { minLength: 1, maxLength: shownActs });
  fc.assert(
    fc.property(acts, fc.nat(), (given, pick) => {
      let entries: Entries = {};
      const states: { time: string; before: Entries }[] = [];
      for (const [id, value] of given) {
        const next = after(
          entries,
          record(entries, "1", { did: "tick", of: id }, { [`1:mark:${id}`]: value }, start),
        );
        const time = newestAct(next)?.time;
        if (time !== undefined && time !== newestAct(entries)?.time) states.push({ time, before: entries });
        entries = next;
      }
      const state = states[pick % Math.max(states.length, 1)];
      if (!state) return;
      assert.deepEqual(
        content(after(entries, backTo(entries, { run: "1", time: state.time }, start))),
        content(state.before),
      );
    }),
  );
});

test("calls what gives a step a mark by its name", () => {
  assert.deepEqual(
    [actKindOf("done"), actKindOf("not-applicable"), actKindOf(undefined)],
    ["tick", "skip", "open"],
  );
});

test("puts marks and notes of a step that was renamed since under its name of today, and nothing else", () => {
  const was = { "1:mark:old": "done", "1:note:old": "Anna", "1:answer:old": "me", "1:name": "Laptop" };
  const cleared = Object.fromEntries(Object.keys(was).map((key) => [key, undefined]));
  const entries = after(was, record(was, "1", { did: "clear" }, cleared, start));
  const [act] = actsOf(entries, "1");
  const back = backTo(entries, { run: "1", time: act?.time ?? "" }, start + 1, {
    currentId: (id) => (id === "old" ? "new" : id),
  });
  assert.deepEqual(content(after(entries, back)), {
    "1:mark:new": "done",
    "1:note:new": "Anna",
    "1:answer:old": "me",
    "1:name": "Laptop",
  });
});

test("tells acts by their time, in whatever order storage lists them", () => {
  const entries = ["a", "b", "c"].reduce((so, step, index) => tick(so, step, start + index), {});
  const listed: Entries = Object.fromEntries(Object.entries<string | undefined>(entries).toReversed());
  assert.deepEqual(
    actsOf(listed, "1").map(({ of }) => of),
    ["a", "b", "c"],
  );
  const other = record(listed, "2", { did: "clear" }, { "2:mark:a": "done" }, start + 1_000_000);
  assert.equal(newestAct(after(other, listed))?.run, "2");
});

const act = (was: object) => readAct(JSON.stringify({ did: "tick", of: "a", was }));

test("takes nothing for an act that holds anything else than values of a list", () => {
  assert.ok(act({ "1:mark:a": "done", "1:note:a": null }));
  for (const bad of [{ theme: "dark" }, { "1:act:0mi2x9k1c": "{}" }, { "1:mark:a": 1 }])
    assert.equal(act({ "1:mark:a": "done", ...bad }), undefined);
});

test("takes nothing for an act that has another form", () => {
  const whole = { did: "tick", of: "a", was: {} };
  assert.deepEqual(readAct(JSON.stringify(whole)), whole);
  const others = [{ did: ["tick"] }, { did: "toString" }, { of: 1 }, { was: [] }, { was: null }];
  for (const other of others) assert.equal(readAct(JSON.stringify({ ...whole, ...other })), undefined);
  for (const text of [undefined, "", "null", "[]", '"tick"', "{"]) assert.equal(readAct(text), undefined);
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as fc from "fast-check";
import { isStepMark } from "../domain/checklist/checklist.ts";
import type { StepIds } from "../domain/checklist/entries.ts";
import { readRuns } from "../domain/checklist/runs.ts";
import { anyText } from "../domain/words/fake-text.ts";
import { bringIn } from "./bring-in.ts";
import { refusingArea, type StorageMember, workingArea } from "./fake-storage.ts";
import { createProgress, type ProgressStores } from "./progress.ts";
import { clear, create, duplicate, goBack, remove, rename, show, undo } from "./runs.ts";
import { $saveStatus, type StorageArea } from "./storage.ts";

const steps: readonly StepIds[] = [{ id: "sign-in" }, { id: "verify-phone" }, { id: "create-key" }];
const prefix = "openai-key-guide:run:key-setup:";
const keyOf = (id: string, run = "1") => `${prefix}${run}:mark:${id}`;
/** Where marks were kept before lists had runs. */
const formerKeyOf = (id: string) => `openai-key-guide:progress:key-setup:${id}`;
const clearedKey = "openai-key-guide:cleared:key-setup";

interface Tab {
  stores: ProgressStores;
  window: EventTarget;
}

beforeEach(() => $saveStatus.set("saving"));

/** A page with the checklist, as far as the stores can tell. */
function openTab(area: StorageArea | null, list = steps): Tab {
  const window = new EventTarget();
  Object.assign(globalThis, { window });
  return { stores: createProgress("key-setup", list, () => area), window };
}

const open = (area: StorageArea | null, list = steps) => openTab(area, list).stores;

/** What a browser tells the other tabs of a change, or a page that comes back from the back/forward cache. */
const tell = ({ window }: Tab, event = "storage") => window.dispatchEvent(new Event(event));

test("starts with every step open", () => {
  assert.deepEqual(open(workingArea()).$progress.get(), {});
});

test("brings back a mark that an earlier visit stored", () => {
  const { $progress } = open(workingArea([[keyOf("sign-in"), "done"]]));
  assert.deepEqual($progress.get(), { "sign-in": "done" });
});

test("stores a mark under the step's own key", () => {
  const area = workingArea();
  open(area).mark("sign-in", "done");
  assert.equal(area.getItem(keyOf("sign-in")), "done");
});

test("opens a step again and removes its key", () => {
  const area = workingArea([[keyOf("sign-in"), "done"]]);
  const { mark, $progress } = open(area);
  mark("sign-in", undefined);
  assert.deepEqual([$progress.get(), area.getItem(keyOf("sign-in"))], [{}, null]);
});

test("counts what is done", () => {
  const { mark, $count } = open(workingArea());
  mark("sign-in", "done");
  mark("verify-phone", "not-applicable");
  assert.deepEqual($count.get(), { done: 1, notApplicable: 1, applicable: 2 });
});

test("names the next open step", () => {
  const { mark, $next } = open(workingArea());
  mark("sign-in", "done");
  assert.equal($next.get(), "verify-phone");
});

test("ignores the mark of a step that was removed and keeps its key", () => {
  const area = workingArea([[keyOf("gone-step"), "done"]]);
  const { $count } = open(area);
  assert.deepEqual([$count.get().done, area.getItem(keyOf("gone-step"))], [0, "done"]);
});

test("ignores a stored value that is not a mark and keeps it", () => {
  const area = workingArea([[keyOf("sign-in"), "true"]]);
  const { $progress } = open(area);
  assert.deepEqual([$progress.get(), area.getItem(keyOf("sign-in"))], [{}, "true"]);
});

test("leaves the marks of other checklists alone", () => {
  const otherKey = "openai-key-guide:run:other:1:mark:sign-in";
  const area = workingArea([[otherKey, "done"]]);
  const stores = open(area);
  stores.mark("sign-in", "done");
  clear(stores);
  assert.equal(area.getItem(otherKey), "done");
});

test("keeps everything in memory on the server", () => {
  const { mark, $progress } = createProgress("key-setup", steps);
  mark("sign-in", "done");
  assert.deepEqual($progress.get(), { "sign-in": "done" });
});

test("works out the steps again for an answer only", () => {
  const { $steps, answer, mark } = open(workingArea(), [{ id: "sign-in" }, { id: "create-key" }]);
  const before = $steps.get();
  mark("sign-in", "done");
  assert.equal($steps.get(), before);
  answer("place", "server");
  assert.notEqual($steps.get(), before);
});

test("keeps what the list is for, and takes it back", () => {
  const area = workingArea();
  const { answer, $answers } = open(area);
  answer("place", "server");
  assert.deepEqual([$answers.get(), open(area).$answers.get()], [{ place: "server" }, { place: "server" }]);
  answer("place", undefined);
  assert.deepEqual($answers.get(), {});
});

test("stores nothing before the first act", async () => {
  const area = workingArea();
  await open(area).adoptFormer();
  assert.equal(area.length, 0);
});

test("opens every step when the list is cleared, and takes notes and answers along", () => {
  const area = workingArea([[`${prefix}1:note:sign-in`, "Anna"]]);
  const stores = open(area);
  stores.mark("sign-in", "done");
  stores.mark("verify-phone", "not-applicable");
  stores.answer("place", "server");
  clear(stores);
  assert.deepEqual([stores.$progress.get(), stores.$notes.get(), stores.$answers.get()], [{}, {}, {}]);
  assert.equal(area.getItem(keyOf("sign-in")), null);
});

test("brings back exactly what clearing took, also on a later visit", () => {
  const area = workingArea([[`${prefix}1:note:sign-in`, "Anna"]]);
  const first = open(area);
  first.mark("sign-in", "done");
  first.mark("verify-phone", "not-applicable");
  clear(first);
  const second = open(area);
  assert.equal(second.$newestAct.get()?.did, "clear");
  undo(second);
  assert.deepEqual(second.$progress.get(), { "sign-in": "done", "verify-phone": "not-applicable" });
  assert.deepEqual(second.$notes.get(), { "sign-in": "Anna" });
});

test("undoes nothing where nothing was done", () => {
  const { $progress, ...stores } = open(workingArea());
  undo({ $progress, ...stores });
  assert.deepEqual($progress.get(), {});
});

test("keeps a mark apart that another run has", () => {
  const stores = open(workingArea());
  stores.mark("sign-in", "done");
  create(stores, "CI");
  stores.mark("verify-phone", "done");
  assert.deepEqual(stores.$progress.get(), { "verify-phone": "done" });
  show(stores, "1");
  assert.deepEqual(stores.$progress.get(), { "sign-in": "done" });
});

test("copies, renames and deletes the run on screen, and brings it back", () => {
  const area = workingArea();
  const stores = open(area);
  stores.mark("sign-in", "done");
  duplicate(stores, "CI");
  const run = stores.$run.get();
  rename(stores, "Server");
  assert.deepEqual(stores.$progress.get(), { "sign-in": "done" });
  assert.equal(area.getItem(`${prefix}${run}:name`), "Server");
  remove(stores);
  assert.deepEqual([stores.$run.get(), area.getItem(`${prefix}${run}:name`)], ["1", null]);
  const newest = stores.$newestAct.get();
  goBack(stores, run, newest?.time ?? "");
  assert.deepEqual([stores.$run.get(), stores.$progress.get()], [run, { "sign-in": "done" }]);
});

test("brings a run back under another name, and takes that back, too", () => {
  const area = workingArea();
  const stores = open(area);
  create(stores, "CI");
  const run = stores.$run.get();
  remove(stores);
  const time = stores.$newestAct.get()?.time ?? "";
  create(stores, "CI");
  goBack(stores, run, time, "CI 2");
  assert.equal(area.getItem(`${prefix}${run}:name`), "CI 2");
  undo(stores);
  assert.equal(area.getItem(`${prefix}${run}:name`), null);
});

test("gives a run no name back that another one has by now", () => {
  const area = workingArea();
  const stores = open(area);
  create(stores, "CI");
  const run = stores.$run.get();
  rename(stores, "Server");
  create(stores, "ci");
  show(stores, run);
  undo(stores, run);
  assert.equal(area.getItem(`${prefix}${run}:name`), "CI 2");
  goBack(stores, run, stores.$newestAct.get()?.time ?? "");
  assert.equal(area.getItem(`${prefix}${run}:name`), "Server");
});

test("keeps a note, and brings it back when its removal is undone", () => {
  const area = workingArea();
  const stores = open(area);
  stores.note("sign-in", "Anna");
  assert.deepEqual(open(area).$notes.get(), { "sign-in": "Anna" });
  stores.note("sign-in", undefined);
  undo(stores);
  assert.deepEqual(stores.$notes.get(), { "sign-in": "Anna" });
});

test("brings a run in, into the one here or apart, and can undo it", () => {
  const stores = open(workingArea());
  stores.mark("verify-phone", "not-applicable");
  const theirs = { id: "1", name: "Laptop", marks: { "sign-in": "done" }, notes: {}, answers: {} } as const;
  bringIn(stores, theirs, "merge", "1", "My list");
  assert.deepEqual(stores.$progress.get(), { "sign-in": "done", "verify-phone": "not-applicable" });
  undo(stores);
  bringIn(stores, theirs, "add", "1", "My list");
  assert.deepEqual(stores.$progress.get(), { "verify-phone": "not-applicable" });
  assert.deepEqual(
    readRuns(stores.$entries.get()).map(({ name }) => name),
    [undefined, "Laptop"],
  );
});

test("shows the first run again when the making of another one is undone", () => {
  const stores = open(workingArea());
  create(stores, "CI");
  undo(stores);
  assert.equal(stores.$run.get(), "1");
});

test("ticks in the run that is on screen, although another tab has turned to another one", () => {
  const area = workingArea();
  const tab = openTab(area);
  tab.stores.mark("sign-in", "done");
  create(open(area), "CI");
  tab.stores.mark("verify-phone", "done");
  assert.equal(area.getItem(keyOf("verify-phone")), "done");
});

test("counts a step whose id is a name that every object has", () => {
  const { mark, $progress } = open(workingArea(), [{ id: "constructor" }]);
  mark("constructor", "done");
  assert.deepEqual(Object.entries($progress.get()), [["constructor", "done"]]);
});

const renamed: readonly StepIds[] = [{ id: "log-in", aliases: ["sign-in", "sign-on"] }];

test("moves a mark to the new id of a renamed step", async () => {
  const area = workingArea([[keyOf("sign-in"), "done"]]);
  const { adoptFormer, $progress } = open(area, renamed);
  await adoptFormer();
  assert.deepEqual(
    [$progress.get(), area.getItem(keyOf("log-in")), area.getItem(keyOf("sign-in"))],
    [{ "log-in": "done" }, "done", null],
  );
});

test("prefers the mark under the id of today to that of a renamed step", async () => {
  const area = workingArea([
    [keyOf("sign-in"), "done"],
    [keyOf("log-in"), "not-applicable"],
  ]);
  const { adoptFormer, $progress } = open(area, renamed);
  await adoptFormer();
  assert.deepEqual($progress.get(), { "log-in": "not-applicable" });
});

test("takes the mark of the first alias that has one", async () => {
  const area = workingArea([
    [keyOf("sign-in"), "done"],
    [keyOf("sign-on"), "not-applicable"],
  ]);
  const { adoptFormer, $progress } = open(area, renamed);
  await adoptFormer();
  assert.deepEqual($progress.get(), { "log-in": "done" });
});

test("changes nothing when no alias has a mark", async () => {
  const { adoptFormer, $progress } = open(workingArea(), [
    { id: "log-in", aliases: ["constructor"] },
    ...steps,
  ]);
  await adoptFormer();
  assert.deepEqual($progress.get(), {});
});

test("undoes under today's id what was done under a former one", async () => {
  const area = workingArea();
  open(area, [{ id: "sign-in" }]).mark("sign-in", "done");
  const stores = open(area, renamed);
  await stores.adoptFormer();
  clear(stores);
  undo(stores);
  assert.deepEqual(stores.$progress.get(), { "log-in": "done" });
  undo(stores);
  assert.deepEqual(stores.$progress.get(), {});
});

/** What the list of November 2026 left in a browser after five acts, and what clearing left, read from that build. */
const november = {
  marks: {
    "sign-in": "done",
    "create-key": "done",
    "verify-phone": "not-applicable",
    "set-permissions": "done",
    "add-credit": "done",
  },
  cleared: "sign-in=done,verify-phone=not-applicable,add-credit=done,create-key=done,set-permissions=done",
} as const;
/** The steps of today that took in steps of that list. */
const today: readonly StepIds[] = [
  { id: "sign-in" },
  { id: "buy-credit", were: ["check-auto-reload", "add-credit"] },
  { id: "make-key", were: ["verify-phone", "create-key", "set-permissions", "set-expiry", "copy-key"] },
];
const novemberArea = (more: Readonly<Record<string, string>> = {}) =>
  workingArea(Object.entries({ ...november.marks, ...more }).map(([id, mark]) => [formerKeyOf(id), mark]));

async function openToday(area: StorageArea): Promise<ProgressStores> {
  const stores = open(area, today);
  await stores.adoptFormer();
  return stores;
}

test("stores nothing on a first visit, nor where an earlier list left nothing that it can read", async () => {
  for (const left of [[], [[formerKeyOf("create-key"), "<b>"]]] as const) {
    const area = workingArea(left);
    await openToday(area);
    assert.equal(area.getItem("openai-key-guide:run:key-setup:active"), null);
  }
});

test("ticks no whole for a reader who had ticked some of its parts, and keeps these ticks", async () => {
  const area = novemberArea();
  const { $count, $next, $progress } = await openToday(area);
  assert.deepEqual([$count.get().done, $next.get()], [1, "buy-credit"]);
  assert.deepEqual($progress.get(), november.marks);
  assert.deepEqual(
    [area.getItem(keyOf("create-key")), area.getItem(formerKeyOf("create-key"))],
    ["done", null],
  );
});

test("ticks the whole for a reader who had marked all of its parts, and removes their keys", async () => {
  const area = novemberArea({ "set-expiry": "not-applicable", "copy-key": "done" });
  const { $progress } = await openToday(area);
  assert.deepEqual($progress.get(), { "sign-in": "done", "add-credit": "done", "make-key": "done" });
  assert.deepEqual(
    [area.getItem(keyOf("create-key")), area.getItem(formerKeyOf("create-key"))],
    [null, null],
  );
});

test("skips the whole for a reader who had skipped all of its parts", async () => {
  const area = workingArea([
    [formerKeyOf("add-credit"), "not-applicable"],
    [formerKeyOf("check-auto-reload"), "not-applicable"],
  ]);
  assert.deepEqual((await openToday(area)).$progress.get(), { "buy-credit": "not-applicable" });
});

test("does not tick a whole again that the reader opened after its parts were taken in", async () => {
  const area = novemberArea({ "check-auto-reload": "done" });
  (await openToday(area)).mark("buy-credit", undefined);
  assert.equal((await openToday(area)).$progress.get()["buy-credit"], undefined);
});

test("prefers the mark of the whole to those of its parts, and drops them on the next visit", async () => {
  const area = novemberArea();
  (await openToday(area)).mark("make-key", "not-applicable");
  assert.deepEqual((await openToday(area)).$progress.get(), {
    "sign-in": "done",
    "add-credit": "done",
    "make-key": "not-applicable",
  });
});

test("clears ticks of parts along with the list, and brings them back", async () => {
  const stores = await openToday(novemberArea());
  clear(stores);
  assert.deepEqual(stores.$progress.get(), {});
  undo(stores);
  assert.deepEqual(stores.$progress.get(), november.marks);
});

test("brings back what the earlier list cleared", async () => {
  const area = workingArea([[clearedKey, november.cleared]]);
  const stores = await openToday(area);
  assert.deepEqual([stores.$newestAct.get()?.did, area.getItem(clearedKey)], ["clear", null]);
  undo(stores);
  assert.deepEqual(stores.$progress.get(), november.marks);
});

test("ignores what the earlier list cannot have written, and keeps it", async () => {
  const area = workingArea([
    [formerKeyOf("gone-step"), "done"],
    [formerKeyOf("sign-in"), "true"],
    [clearedKey, '{"sign-in":"done"}'],
  ]);
  const stores = await openToday(area);
  assert.deepEqual([stores.$progress.get(), stores.$newestAct.get()], [{}, undefined]);
  assert.equal(area.getItem(formerKeyOf("gone-step")), "done");
});

test("loses no tick of the earlier list when nothing more can be stored", async () => {
  const area = novemberArea();
  const stores = await openToday(refusingArea(area, new Set(["setItem"])));
  assert.deepEqual(stores.$progress.get(), november.marks);
  assert.equal(area.getItem(formerKeyOf("create-key")), "done");
  assert.deepEqual((await openToday(area)).$progress.get(), november.marks);
});

test("never ticks more than an earlier list said, and loses none of its ticks", async () => {
  const oldIds = today.flatMap(({ id, were = [] }) => (were.length > 0 ? were : [id]));
  const oldMarks = fc.dictionary(fc.constantFrom(...oldIds), fc.constantFrom("done", "not-applicable"));
  await fc.assert(
    fc.asyncProperty(oldMarks, async (marks) => {
      const area = workingArea(Object.entries(marks).map(([id, mark]) => [formerKeyOf(id), mark]));
      const progress = (await openToday(area)).$progress.get();
      for (const { id, were = [] } of today.slice(1)) {
        if (progress[id] === "done") assert.ok(were.every((part) => isStepMark(marks[part])));
        if (!progress[id]) for (const part of were) assert.equal(progress[part], marks[part]);
      }
    }),
  );
});

test("keeps the ticks of two tabs that tick different steps", () => {
  const area = workingArea();
  const first = openTab(area);
  const second = openTab(area);
  first.stores.mark("sign-in", "done");
  second.stores.mark("verify-phone", "done");
  assert.deepEqual(open(area).$progress.get(), { "sign-in": "done", "verify-phone": "done" });
});

for (const event of ["storage", "pageshow", "visibilitychange"]) {
  test(`shows what another tab ticked and opened, told by ${event}`, () => {
    const area = workingArea([[keyOf("sign-in"), "done"]]);
    const tab = openTab(area);
    area.setItem(keyOf("verify-phone"), "done");
    area.removeItem(keyOf("sign-in"));
    tell(tab, event);
    assert.deepEqual(tab.stores.$progress.get(), { "verify-phone": "done" });
  });
}

test("follows another tab that clears the list, and can undo it there", () => {
  const area = workingArea();
  const tab = openTab(area);
  tab.stores.mark("sign-in", "done");
  clear(open(area));
  tell(tab);
  assert.deepEqual([tab.stores.$progress.get(), tab.stores.$newestAct.get()?.did], [{}, "clear"]);
  undo(tab.stores);
  assert.deepEqual(open(area).$progress.get(), { "sign-in": "done" });
});

test("keeps what is on screen when another tab empties all storage, and stores it with the next act", () => {
  const area = workingArea();
  const tab = openTab(area);
  tab.stores.mark("sign-in", "done");
  while (area.key(0) !== null) area.removeItem(area.key(0) ?? "");
  tell(tab);
  assert.deepEqual([tab.stores.$progress.get(), $saveStatus.get()], [{ "sign-in": "done" }, "cleared"]);
  tab.stores.mark("verify-phone", "done");
  assert.deepEqual(open(area).$progress.get(), { "sign-in": "done", "verify-phone": "done" });
});

const refusals: Readonly<Record<string, readonly StorageMember[]>> = {
  everything: ["getItem", "setItem", "removeItem", "key", "length"],
  reading: ["getItem"],
  writing: ["setItem"],
  listing: ["key", "length"],
};

for (const [name, refused] of Object.entries(refusals)) {
  test(`keeps ticks for this visit when storage refuses ${name}`, () => {
    const tab = openTab(refusingArea(workingArea(), new Set(refused)));
    tab.stores.mark("sign-in", "done");
    tab.stores.mark("verify-phone", "done");
    clear(tab.stores);
    undo(tab.stores);
    tab.stores.mark("verify-phone", undefined);
    tell(tab, "pageshow");
    assert.deepEqual(tab.stores.$progress.get(), { "sign-in": "done" });
  });
}

test("keeps ticks for this visit when there is no storage, and says so", () => {
  const tab = openTab(null);
  tab.stores.mark("sign-in", "done");
  tell(tab, "pageshow");
  assert.deepEqual([tab.stores.$progress.get(), $saveStatus.get()], [{ "sign-in": "done" }, "unavailable"]);
});

test("says so when a tick could not be saved", () => {
  open(refusingArea(workingArea(), new Set(["setItem"]))).mark("sign-in", "done");
  assert.equal($saveStatus.get(), "refused");
});

const hostileId = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "sign-in",
  "verify-phone",
  "",
  "A",
  "a:b",
);
const anyKey = fc.oneof(
  hostileId.map((id) => keyOf(id)),
  hostileId.map(formerKeyOf),
  anyText().map((id) => keyOf(id)),
  anyText().map((key) => prefix + key),
  fc.constantFrom(clearedKey, `${prefix}active`, `${prefix}1:act:0mi2x9k1c`, `${prefix}1:name`),
  anyText(),
);
const anyValue = fc.oneof(
  fc.constantFrom(
    "done",
    "not-applicable",
    "2",
    "sign-in=done",
    "__proto__=done,constructor=done",
    '{"did":"clear","was":{"1:mark:sign-in":"done"}}',
    '{"did":"clear","was":{"1:mark:sign-in":"x","active":null}}',
    "null",
  ),
  anyText(),
);
const anyEntries = fc.array(fc.tuple(anyKey, anyValue));
const anyRefusal = fc
  .subarray<StorageMember>(["getItem", "setItem", "removeItem", "key", "length"])
  .map((refused) => new Set(refused));

/** Uses every verb and checks that only marks come out. */
async function exercise(stores: ProgressStores): Promise<void> {
  const { $count, $next, $progress, $run, adoptFormer, mark } = stores;
  const check = () => {
    for (const value of Object.values($progress.get())) assert.ok(isStepMark(value));
    assert.ok($count.get().done <= $count.get().applicable);
    assert.ok($next.get() === undefined || steps.some(({ id }) => id === $next.get()));
    assert.match($run.get(), /^[a-z0-9]+$/);
  };
  check();
  await adoptFormer();
  mark("sign-in", "done");
  assert.equal($progress.get()["sign-in"], "done");
  for (const use of [clear, undo, undo]) {
    use(stores);
    check();
  }
  for (const use of [create, rename, duplicate]) {
    use(stores, "CI");
    check();
  }
  for (const use of [remove, undo, undo]) {
    use(stores);
    check();
  }
}

test("never throws and gives only marks, whatever storage holds and refuses", async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, anyRefusal, async (entries, refused) => {
      await exercise(open(refusingArea(workingArea(entries), refused)));
    }),
  );
});

const anyMark = fc.constantFrom("done" as const, "not-applicable" as const, undefined);
const anyVerbs = fc.array(fc.tuple(fc.constantFrom(...steps.map(({ id }) => id)), anyMark));

test("shows the same marks after a reload", () => {
  fc.assert(
    fc.property(anyVerbs, (verbs) => {
      const area = workingArea();
      const before = open(area);
      for (const [id, mark] of verbs) before.mark(id, mark);
      assert.deepEqual(open(area).$progress.get(), before.$progress.get());
    }),
  );
});

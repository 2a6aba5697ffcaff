import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as fc from "fast-check";
import { keepMount } from "nanostores";
import { isStepMark } from "../domain/checklist/checklist.ts";
import { refusingArea, type StorageMember, workingArea } from "./fake-storage.ts";
import { connectStorage, createProgress, noProgress, type ProgressStores, type StepIds } from "./progress.ts";
import { $saveStatus, type StorageArea } from "./storage.ts";

const steps: readonly StepIds[] = [{ id: "sign-in" }, { id: "verify-phone" }, { id: "create-key" }];
const keyOf = (id: string) => `openai-key-guide:progress:key-setup:${id}`;
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
  connectStorage(() => area);
  const stores = createProgress("key-setup", list);
  for (const store of [stores.$progress, stores.$count, stores.$next, stores.$canRestore]) keepMount(store);
  return { stores, window };
}

const open = (area: StorageArea | null, list = steps) => openTab(area, list).stores;

/** What a browser tells the other tabs of a change. */
function tell({ window }: Tab, key: string | null, newValue: string | null): void {
  window.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
}

/** What a browser tells a page that comes back from the back/forward cache. */
function comeBack({ window }: Tab): void {
  window.dispatchEvent(new Event("pageshow"));
}

test("starts with every step open", () => {
  assert.deepEqual(open(workingArea()).$progress.get(), {});
});

test("knows no progress on the server", () => {
  assert.deepEqual(noProgress, {});
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
  const otherKey = "openai-key-guide:progress:other:sign-in";
  const area = workingArea([[otherKey, "done"]]);
  const { clear, mark } = open(area);
  mark("sign-in", "done");
  clear();
  assert.equal(area.getItem(otherKey), "done");
});

test("opens every step when the list is cleared", () => {
  const { clear, mark, $progress } = open(workingArea());
  mark("sign-in", "done");
  mark("verify-phone", "not-applicable");
  clear();
  assert.deepEqual($progress.get(), {});
});

test("removes the stored marks when the list is cleared and keeps a copy", () => {
  const area = workingArea([[keyOf("sign-in"), "done"]]);
  open(area).clear();
  assert.deepEqual([area.getItem(keyOf("sign-in")), area.getItem(clearedKey)], [null, "sign-in=done"]);
});

test("has nothing to restore before the list is cleared", () => {
  assert.equal(open(workingArea()).$canRestore.get(), false);
});

test("can restore after the list is cleared, also on a later visit", () => {
  const area = workingArea([[keyOf("sign-in"), "done"]]);
  const first = open(area);
  first.clear();
  assert.deepEqual([first.$canRestore.get(), open(area).$canRestore.get()], [true, true]);
});

test("has nothing to restore when the list was cleared without a mark", () => {
  const { clear, $canRestore } = open(workingArea());
  clear();
  assert.equal($canRestore.get(), false);
});

test("brings back what clearing took", () => {
  const { clear, mark, restore, $progress } = open(workingArea());
  mark("sign-in", "done");
  mark("verify-phone", "not-applicable");
  clear();
  restore();
  assert.deepEqual($progress.get(), { "sign-in": "done", "verify-phone": "not-applicable" });
});

test("keeps a mark set after clearing when it restores", () => {
  const { clear, mark, restore, $progress } = open(workingArea());
  mark("sign-in", "done");
  clear();
  mark("sign-in", "not-applicable");
  restore();
  assert.deepEqual($progress.get(), { "sign-in": "not-applicable" });
});

test("restores only once", () => {
  const { clear, mark, restore, $canRestore } = open(workingArea());
  mark("sign-in", "done");
  clear();
  restore();
  assert.equal($canRestore.get(), false);
});

test("restores a step whose id is a name that every object has", () => {
  const { clear, mark, restore, $progress } = open(workingArea(), [{ id: "constructor" }]);
  mark("constructor", "done");
  clear();
  restore();
  assert.deepEqual(Object.entries($progress.get()), [["constructor", "done"]]);
});

test("does not clear marks of steps that the list no longer has", () => {
  const area = workingArea([[keyOf("gone-step"), "done"]]);
  open(area).clear();
  assert.equal(area.getItem(keyOf("gone-step")), "done");
});

const renamed: readonly StepIds[] = [{ id: "log-in", aliases: ["sign-in", "sign-on"] }];

test("moves a mark to the new id of a renamed step", () => {
  const area = workingArea([[keyOf("sign-in"), "done"]]);
  const { adoptFormerIds, $progress } = open(area, renamed);
  adoptFormerIds();
  assert.deepEqual(
    [$progress.get(), area.getItem(keyOf("log-in")), area.getItem(keyOf("sign-in"))],
    [{ "log-in": "done" }, "done", null],
  );
});

test("prefers the mark under the id of today to that of a renamed step", () => {
  const area = workingArea([
    [keyOf("sign-in"), "done"],
    [keyOf("log-in"), "not-applicable"],
  ]);
  const { adoptFormerIds, $progress } = open(area, renamed);
  adoptFormerIds();
  assert.deepEqual($progress.get(), { "log-in": "not-applicable" });
});

test("takes the mark of the first alias that has one", () => {
  const area = workingArea([
    [keyOf("sign-in"), "done"],
    [keyOf("sign-on"), "not-applicable"],
  ]);
  const { adoptFormerIds, $progress } = open(area, renamed);
  adoptFormerIds();
  assert.deepEqual($progress.get(), { "log-in": "done" });
});

test("changes nothing when no alias has a mark", () => {
  const { adoptFormerIds, $progress } = open(workingArea(), [
    { id: "log-in", aliases: ["constructor"] },
    ...steps,
  ]);
  adoptFormerIds();
  assert.deepEqual($progress.get(), {});
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
  workingArea(Object.entries({ ...november.marks, ...more }).map(([id, mark]) => [keyOf(id), mark]));

test("ticks no whole for a reader who had ticked some of its parts, and keeps these ticks", () => {
  const area = novemberArea();
  const { adoptFormerIds, $count, $next, $progress } = open(area, today);
  adoptFormerIds();
  assert.deepEqual([$count.get().done, $next.get()], [1, "buy-credit"]);
  assert.deepEqual($progress.get(), november.marks);
  assert.equal(area.getItem(keyOf("create-key")), "done");
});

test("ticks the whole for a reader who had marked all of its parts, and removes their keys", () => {
  const area = novemberArea({ "set-expiry": "not-applicable", "copy-key": "done" });
  const { adoptFormerIds, $progress } = open(area, today);
  adoptFormerIds();
  assert.deepEqual($progress.get(), { "sign-in": "done", "add-credit": "done", "make-key": "done" });
  assert.equal(area.getItem(keyOf("create-key")), null);
});

test("skips the whole for a reader who had skipped all of its parts", () => {
  const { adoptFormerIds, mark, $progress } = open(workingArea(), today);
  mark("add-credit", "not-applicable");
  mark("check-auto-reload", "not-applicable");
  adoptFormerIds();
  assert.deepEqual($progress.get(), { "buy-credit": "not-applicable" });
});

test("does not tick a whole again that the reader opened after its parts were taken in", () => {
  const area = novemberArea({ "check-auto-reload": "done" });
  const first = open(area, today);
  first.adoptFormerIds();
  first.mark("buy-credit", undefined);
  const second = open(area, today);
  second.adoptFormerIds();
  assert.equal(second.$progress.get()["buy-credit"], undefined);
});

test("prefers the mark of the whole to those of its parts, and drops them on the next visit", () => {
  const area = novemberArea();
  open(area, today).mark("make-key", "not-applicable");
  const { adoptFormerIds, $progress } = open(area, today);
  adoptFormerIds();
  assert.deepEqual($progress.get(), {
    "sign-in": "done",
    "add-credit": "done",
    "make-key": "not-applicable",
  });
});

test("clears ticks of parts along with the list, and brings them back", () => {
  const { adoptFormerIds, clear, restore, $hasMarks, $progress } = open(novemberArea(), today);
  adoptFormerIds();
  clear();
  assert.deepEqual([$progress.get(), $hasMarks.get()], [{}, false]);
  restore();
  assert.deepEqual($progress.get(), november.marks);
});

test("brings back what the earlier list cleared", () => {
  const { $canRestore, restore, $progress } = open(workingArea([[clearedKey, november.cleared]]), today);
  assert.equal($canRestore.get(), true);
  restore();
  assert.deepEqual($progress.get(), november.marks);
});

test("never ticks more than an earlier list said, and loses none of its ticks", () => {
  const oldIds = today.flatMap(({ id, were = [] }) => (were.length > 0 ? were : [id]));
  const oldMarks = fc.dictionary(fc.constantFrom(...oldIds), fc.constantFrom("done", "not-applicable"));
  fc.assert(
    fc.property(oldMarks, (marks) => {
      const area = workingArea(Object.entries(marks).map(([id, mark]) => [keyOf(id), mark]));
      const { adoptFormerIds, $progress } = open(area, today);
      adoptFormerIds();
      const progress = $progress.get();
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

test("shows a tick that another tab made", () => {
  const tab = openTab(workingArea());
  tell(tab, keyOf("sign-in"), "done");
  assert.deepEqual(tab.stores.$progress.get(), { "sign-in": "done" });
});

test("opens a step that another tab opened", () => {
  const tab = openTab(workingArea([[keyOf("sign-in"), "done"]]));
  tell(tab, keyOf("sign-in"), null);
  assert.deepEqual(tab.stores.$progress.get(), {});
});

test("opens every step when another tab clears all storage", () => {
  const tab = openTab(workingArea([[keyOf("sign-in"), "done"]]));
  tell(tab, null, null);
  assert.deepEqual(tab.stores.$progress.get(), {});
});

test("offers to restore what another tab cleared", () => {
  const tab = openTab(workingArea());
  tell(tab, clearedKey, "sign-in=done");
  assert.equal(tab.stores.$canRestore.get(), true);
});

test("shows what changed while the page slept in the back/forward cache", () => {
  const area = workingArea();
  const tab = openTab(area);
  area.setItem(keyOf("sign-in"), "done");
  comeBack(tab);
  assert.deepEqual(tab.stores.$progress.get(), { "sign-in": "done" });
});

const refusals: Readonly<Record<string, readonly StorageMember[]>> = {
  everything: ["getItem", "setItem", "removeItem", "key", "length"],
  reading: ["getItem"],
  writing: ["setItem"],
  listing: ["key", "length"],
};

for (const [name, refused] of Object.entries(refusals)) {
  test(`keeps ticks for this visit when storage refuses ${name}`, () => {
    const { mark, clear, restore, $progress } = open(refusingArea(workingArea(), new Set(refused)));
    mark("sign-in", "done");
    mark("verify-phone", "done");
    clear();
    restore();
    mark("verify-phone", undefined);
    assert.deepEqual($progress.get(), { "sign-in": "done" });
  });
}

for (const name of ["everything", "reading", "writing"]) {
  test(`keeps ticks when the page comes back although storage refuses ${name}`, () => {
    const tab = openTab(refusingArea(workingArea(), new Set(refusals[name])));
    tab.stores.mark("sign-in", "done");
    comeBack(tab);
    assert.deepEqual(tab.stores.$progress.get(), { "sign-in": "done" });
  });
}

test("keeps ticks for this visit when there is no storage", () => {
  const tab = openTab(null);
  tab.stores.mark("sign-in", "done");
  comeBack(tab);
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
  hostileId.map(keyOf),
  fc.string({ unit: "binary" }).map(keyOf),
  fc.constant(clearedKey),
  fc.string({ unit: "binary" }),
);
const anyValue = fc.oneof(
  fc.constantFrom(
    "done",
    "not-applicable",
    "sign-in=done",
    "__proto__=done,constructor=done",
    "sign-in=x",
    "null",
  ),
  fc.string({ unit: "binary" }),
);
const anyEntries = fc.array(fc.tuple(anyKey, anyValue));
const anyRefusal = fc
  .subarray<StorageMember>(["getItem", "setItem", "removeItem", "key", "length"])
  .map((refused) => new Set(refused));

/** Uses every verb and checks that only marks come out. */
function exercise({ $canRestore, $count, $next, $progress, ...verbs }: ProgressStores): void {
  const check = () => {
    for (const mark of Object.values($progress.get())) assert.ok(isStepMark(mark));
    assert.ok($count.get().done <= $count.get().applicable);
    assert.ok($next.get() === undefined || steps.some(({ id }) => id === $next.get()));
    assert.equal(typeof $canRestore.get(), "boolean");
  };
  check();
  verbs.adoptFormerIds();
  verbs.mark("sign-in", "done");
  check();
  verbs.clear();
  check();
  verbs.restore();
  check();
}

test("never throws and gives only marks, whatever storage holds and refuses", () => {
  fc.assert(
    fc.property(anyEntries, anyRefusal, (entries, refused) => {
      exercise(open(refusingArea(workingArea(entries), refused)));
    }),
  );
});

test("never throws and gives only marks, whatever another tab tells", () => {
  fc.assert(
    fc.property(anyEntries, (messages) => {
      const tab = openTab(workingArea());
      for (const [key, value] of messages) tell(tab, key, value);
      exercise(tab.stores);
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

test("restores exactly what clearing took", () => {
  fc.assert(
    fc.property(anyVerbs, (verbs) => {
      const { clear, mark, restore, $progress } = open(workingArea());
      for (const [id, value] of verbs) mark(id, value);
      const before = $progress.get();
      clear();
      restore();
      assert.deepEqual($progress.get(), before);
    }),
  );
});

test("keeps the ticks of two tabs, whatever order they are made in", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.constantFrom("sign-in", "verify-phone"))), (ticks) => {
      const area = workingArea();
      const first = open(area);
      const second = open(area);
      for (const [inFirst, id] of ticks) (inFirst ? first : second).mark(id, "done");
      assert.deepEqual(
        Object.keys(open(area).$progress.get()).toSorted(),
        [...new Set(ticks.map(([, id]) => id))].toSorted(),
      );
    }),
  );
});

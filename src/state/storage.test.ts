import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as fc from "fast-check";
import type { Entries } from "../domain/checklist/entries.ts";
import { anyText } from "../domain/words/fake-text.ts";
import { refusingArea, type StorageMember, workingArea } from "./fake-storage.ts";
import { $saveStatus, hasFormer, openStored, readFormer, removeFormer, type StorageArea } from "./storage.ts";

const prefix = "openai-key-guide:run:key-setup:";
const members: readonly StorageMember[] = ["getItem", "setItem", "removeItem", "key", "length"];
const full: ReadonlySet<StorageMember> = new Set(["setItem"]);

beforeEach(() => {
  $saveStatus.set("saving");
  Object.assign(globalThis, { window: new EventTarget() });
});

const openOn = (area: StorageArea | null | undefined) =>
  openStored(
    () => area,
    prefix,
    () => true,
  );
const areaWith = (entries: Entries) =>
  workingArea(Object.entries(entries).map(([key, value = ""]) => [prefix + key, value]));

/** What a browser tells a page, by the name of the event. */
const tell = (event: string) => window.dispatchEvent(new Event(event));

test("reads what storage holds under the prefix, and nothing else", () => {
  const area = areaWith({ a: "done" });
  area.setItem("other-program", "x");
  assert.deepEqual(openOn(area).$entries.get(), { a: "done" });
});

test("writes into storage, and removes from it", () => {
  const area = areaWith({ a: "done" });
  openOn(area).change(() => ({ a: undefined, b: "done" }));
  assert.deepEqual([area.getItem(`${prefix}a`), area.getItem(`${prefix}b`)], [null, "done"]);
});

test("says that changes are saved while storage takes them", () => {
  openOn(workingArea()).change(() => ({ a: "done" }));
  assert.equal($saveStatus.get(), "saving");
});

test("sees and writes no value of a form that this site does not write, and leaves it alone", () => {
  const area = areaWith({ a: "hostile" });
  const { $entries, change } = openStored(
    () => area,
    prefix,
    (_, value) => value === "done",
  );
  change(() => ({ b: "hostile" }));
  assert.deepEqual($entries.get(), {});
  assert.deepEqual([area.getItem(`${prefix}a`), area.getItem(`${prefix}b`)], ["hostile", null]);
});

test("makes changes to what storage holds at that moment", () => {
  const area = areaWith({ a: "1" });
  const { change } = openOn(area);
  area.setItem(`${prefix}a`, "2");
  change((entries) => ({ b: `${entries["a"]}` }));
  assert.equal(area.getItem(`${prefix}b`), "2");
});

for (const event of ["storage", "pageshow", "visibilitychange"]) {
  test(`shows what another tab changed, told by ${event}`, () => {
    const area = areaWith({ a: "1" });
    const { $entries } = openOn(area);
    area.setItem(`${prefix}b`, "2");
    tell(event);
    assert.deepEqual($entries.get(), { a: "1", b: "2" });
  });
}

test("tells nobody of a change that is none", () => {
  const { $entries } = openOn(areaWith({ a: "1" }));
  let told = 0;
  $entries.listen(() => told++);
  tell("storage");
  assert.equal(told, 0);
});

for (const [name, open] of [
  [
    "throws",
    () => {
      throw new Error("SecurityError");
    },
  ],
  ["is null", () => null],
  ["is absent", () => undefined],
] as const) {
  test(`keeps changes for this visit when storage ${name}, and says so`, () => {
    const { $entries, change } = openStored(open, prefix, () => true);
    assert.equal($saveStatus.get(), "unavailable");
    change(() => ({ a: "done" }));
    tell("pageshow");
    assert.deepEqual([$entries.get(), $saveStatus.get()], [{ a: "done" }, "unavailable"]);
  });
}

test("keeps a refused change for this visit, and says so", () => {
  const { $entries, change } = openOn(refusingArea(workingArea(), full));
  change(() => ({ a: "done" }));
  tell("pageshow");
  assert.deepEqual([$entries.get(), $saveStatus.get()], [{ a: "done" }, "refused"]);
});

test("hides a stored value whose removal was refused", () => {
  const { $entries, change } = openOn(refusingArea(areaWith({ a: "done" }), new Set(["removeItem"])));
  change(() => ({ a: undefined }));
  tell("pageshow");
  assert.deepEqual([$entries.get(), $saveStatus.get()], [{}, "refused"]);
});

test("stores what was refused with the next change that finds room", () => {
  const refused = new Set(full);
  const area = workingArea();
  const { change } = openOn(refusingArea(area, refused));
  change(() => ({ a: "done" }));
  refused.clear();
  change(() => ({ b: "done" }));
  assert.deepEqual([area.getItem(`${prefix}a`), $saveStatus.get()], ["done", "saving"]);
});

test("keeps a change in memory when storage takes it but cannot be read back", () => {
  const { $entries, change } = openOn({ ...workingArea(), setItem: () => undefined });
  change(() => ({ a: "done" }));
  assert.deepEqual([$entries.get(), $saveStatus.get()], [{ a: "done" }, "refused"]);
});

test("removes before it writes, which makes room", () => {
  const done: string[] = [];
  const area = areaWith({ a: "1" });
  const spied = {
    ...area,
    setItem: (key: string, value: string) => (done.push("set"), area.setItem(key, value)),
    removeItem: (key: string) => (done.push("remove"), area.removeItem(key)),
  };
  openOn(spied).change(() => ({ b: "2", a: undefined }));
  assert.deepEqual(done, ["remove", "set"]);
});

test("keeps what is on screen when storage is emptied meanwhile, and stores all of it again with the next change", () => {
  const area = areaWith({ active: "1", a: "done" });
  const { $entries, change } = openOn(area);
  for (const key of ["active", "a"]) area.removeItem(prefix + key);
  tell("storage");
  assert.deepEqual([$entries.get(), $saveStatus.get()], [{ active: "1", a: "done" }, "cleared"]);
  assert.equal(area.getItem(`${prefix}a`), null);
  change(() => ({ b: "done" }));
  assert.deepEqual([area.getItem(`${prefix}a`), area.getItem(`${prefix}b`)], ["done", "done"]);
  assert.equal($saveStatus.get(), "saving");
});

test("notices with the next change that storage was emptied, when nobody told", () => {
  const area = areaWith({ active: "1", a: "done" });
  const { change } = openOn(area);
  for (const key of ["active", "a"]) area.removeItem(prefix + key);
  change(() => ({ b: "done" }));
  assert.equal(area.getItem(`${prefix}a`), "done");
});

test("follows the tab that first stored everything again after storage was emptied", () => {
  const area = areaWith({ active: "1", a: "done", "1:act:000000001": "{}" });
  const [first, second] = [openOn(area), openOn(area)];
  for (const key of ["active", "a", "1:act:000000001"]) area.removeItem(prefix + key);
  tell("storage");
  first.change(() => ({ a: undefined }));
  tell("storage");
  second.change(() => ({ b: "done" }));
  assert.deepEqual(second.$entries.get(), { active: "1", b: "done", "1:act:000000001": "{}" });
  assert.equal(area.getItem(`${prefix}a`), null);
});

test("keeps what is on screen when another tab that knew nothing of it begins anew after storage was emptied", () => {
  const area = areaWith({ active: "1", a: "done", "1:act:000000001": "{}" });
  const first = openOn(area);
  for (const key of ["active", "a", "1:act:000000001"]) area.removeItem(prefix + key);
  tell("storage");
  openOn(area).change(() => ({ active: "1", b: "done", "1:act:000000002": "{}" }));
  tell("storage");
  assert.equal(first.$entries.get()["a"], "done");
  first.change(() => ({ c: "done" }));
  assert.deepEqual([area.getItem(`${prefix}a`), area.getItem(`${prefix}b`)], ["done", "done"]);
});

test("does not take what another tab removed for an emptied storage", () => {
  const area = areaWith({ active: "1", a: "done" });
  const { $entries } = openOn(area);
  area.removeItem(`${prefix}a`);
  tell("storage");
  assert.deepEqual([$entries.get(), $saveStatus.get()], [{ active: "1" }, "saving"]);
});

test("skips a key that is gone by the time it is asked for", () => {
  const area = areaWith({ a: "done" });
  assert.deepEqual(openOn({ ...area, length: 3 }).$entries.get(), { a: "done" });
  assert.deepEqual(openOn({ ...area, getItem: () => null }).$entries.get(), {});
});

test("reads and removes what an earlier version stored, whatever storage refuses", () => {
  const area = workingArea([["old", "x"]]);
  const open = () => area;
  assert.deepEqual(
    [hasFormer(open, ["old"]), hasFormer(open, ["older"]), hasFormer(undefined, ["old"])],
    [true, false, false],
  );
  assert.deepEqual(readFormer(open, ["old", "older"]), { old: "x" });
  assert.deepEqual(
    readFormer(() => refusingArea(area, new Set(["getItem"])), ["old"]),
    {},
  );
  removeFormer(() => refusingArea(area, new Set(["removeItem"])), ["old"]);
  assert.equal(area.getItem("old"), "x");
  removeFormer(open, ["old"]);
  assert.equal(area.getItem("old"), null);
  removeFormer(undefined, ["old"]);
  assert.deepEqual(readFormer(undefined, ["old"]), {});
});

const anyName = fc.constantFrom("active", "a", "b", "constructor");
const anyRefusal = fc.subarray([...members]).map((refused) => new Set(refused));
const anyChanges = fc.array(fc.dictionary(anyName, fc.option(anyText(), { nil: undefined })));

test("shows the last change of a key, however storage refuses, empties and comes back", () => {
  const steps = fc.array(fc.tuple(anyRefusal, fc.boolean(), anyChanges));
  fc.assert(
    fc.property(steps, (given) => {
      const refused = new Set<StorageMember>();
      const area = workingArea();
      const { $entries, change } = openOn(refusingArea(area, refused));
      change(() => ({ active: "1" }));
      const model: Record<string, string | undefined> = { active: "1" };
      for (const [nowRefused, isEmptied, changes] of given) {
        refused.clear();
        for (const member of nowRefused) refused.add(member);
        if (isEmptied) while (area.key(0) !== null) area.removeItem(area.key(0) ?? "");
        for (const one of changes) {
          // The limit: a store emptied while nobody can read it, in which the witness is then written anew, looks whole.
          const isBlind = nowRefused.has("length") || nowRefused.has("key") || nowRefused.has("getItem");
          const kept = { ...one, active: (isBlind ? model["active"] : one["active"]) ?? "1" };
          change(() => kept);
          Object.assign(model, kept);
        }
      }
      refused.clear();
      tell("pageshow");
      for (const key of ["active", "a", "b"]) assert.equal($entries.get()[key], model[key]);
    }),
  );
});

test("says that changes are saved exactly when storage holds all of them", () => {
  fc.assert(
    fc.property(anyRefusal, anyChanges, (refused, given) => {
      const area = workingArea();
      const { $entries, change } = openOn(refusingArea(area, refused));
      for (const changes of given) change(() => changes);
      if ($saveStatus.get() !== "saving") return;
      for (const [key, value] of Object.entries($entries.get()))
        assert.equal(area.getItem(prefix + key), value);
    }),
  );
});

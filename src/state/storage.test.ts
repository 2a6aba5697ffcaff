import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as fc from "fast-check";
import { refusingArea, type StorageMember, workingArea } from "./fake-storage.ts";
import { $saveStatus, createStorageEngine, keyPrefix, type StorageArea } from "./storage.ts";

const key = `${keyPrefix}a`;
const otherKey = `${keyPrefix}b`;
const members: readonly StorageMember[] = ["getItem", "setItem", "removeItem", "key", "length"];
const acceptAll = () => true;
const full: ReadonlySet<StorageMember> = new Set(["setItem"]);

beforeEach(() => $saveStatus.set("saving"));

const engineOn = (area: StorageArea | null | undefined) => createStorageEngine(() => area, acceptAll);

test("reads what storage holds", () => {
  assert.equal(engineOn(workingArea([[key, "done"]]))[key], "done");
});

test("reads nothing under a key that storage does not hold", () => {
  assert.equal(engineOn(workingArea())[key], undefined);
});

test("writes into storage", () => {
  const area = workingArea();
  engineOn(area)[key] = "done";
  assert.equal(area.getItem(key), "done");
});

test("removes from storage", () => {
  const area = workingArea([[key, "done"]]);
  delete engineOn(area)[key];
  assert.equal(area.getItem(key), null);
});

test("says that changes are saved while storage takes them", () => {
  engineOn(workingArea())[key] = "done";
  assert.equal($saveStatus.get(), "saving");
});

test("knows which keys it holds", () => {
  const engine = engineOn(workingArea([[key, "done"]]));
  assert.deepEqual([key in engine, otherKey in engine], [true, false]);
});

test("lists the keys of this site only", () => {
  const engine = engineOn(
    workingArea([
      [key, "done"],
      ["other-program", "x"],
    ]),
  );
  assert.deepEqual(Object.keys(engine), [key]);
});

test("lists keys in a for-in loop, which is how persistent maps read it", () => {
  const engine = engineOn(workingArea([[key, "done"]]));
  engine[otherKey] = "done";
  const listed = [];
  for (const name in engine) listed.push(name);
  assert.deepEqual(listed, [key, otherKey]);
});

test("does not see a value of a form that this site does not write", () => {
  const engine = createStorageEngine(
    () => workingArea([[key, "hostile"]]),
    (_, value) => value === "done",
  );
  assert.deepEqual([engine[key], key in engine, Object.keys(engine)], [undefined, false, []]);
});

test("leaves values of other programs in storage", () => {
  const area = workingArea([[key, "foreign"]]);
  const engine = createStorageEngine(
    () => area,
    (_, value) => value === "done",
  );
  delete engine[key];
  assert.equal(area.getItem(key), "foreign");
});

test("does not write a value that is already there", () => {
  const area = refusingArea(workingArea([[key, "done"]]), full);
  engineOn(area)[key] = "done";
  assert.equal($saveStatus.get(), "saving");
});

test("has no symbols, as stored keys are strings", () => {
  const engine = engineOn(workingArea()) as Record<PropertyKey, unknown>;
  const symbol = Symbol("key");
  engine[symbol] = "done";
  delete engine[symbol];
  assert.deepEqual(
    [engine[symbol], symbol in engine, Object.getOwnPropertyDescriptor(engine, symbol)],
    [undefined, false, undefined],
  );
});

const refusals: Readonly<Record<string, () => StorageArea | null | undefined>> = {
  "throws when it is opened": () => {
    throw new Error("SecurityError");
  },
  "is null": () => null,
  "is absent": () => undefined,
};

for (const [name, open] of Object.entries(refusals)) {
  test(`says that storage is unavailable when it ${name}`, () => {
    createStorageEngine(open, acceptAll);
    assert.equal($saveStatus.get(), "unavailable");
  });

  test(`keeps changes for this visit when storage ${name}`, () => {
    const engine = createStorageEngine(open, acceptAll);
    engine[key] = "done";
    engine[otherKey] = "done";
    delete engine[otherKey];
    assert.deepEqual({ ...engine }, { [key]: "done" });
  });

  test(`still says that storage is unavailable after a change when it ${name}`, () => {
    createStorageEngine(open, acceptAll)[key] = "done";
    assert.equal($saveStatus.get(), "unavailable");
  });
}

test("says that a change was refused when storage is full", () => {
  engineOn(refusingArea(workingArea(), full))[key] = "done";
  assert.equal($saveStatus.get(), "refused");
});

test("keeps a refused change for this visit", () => {
  const engine = engineOn(refusingArea(workingArea(), full));
  engine[key] = "done";
  assert.deepEqual([engine[key], Object.keys(engine)], ["done", [key]]);
});

test("prefers a refused change to the older stored value", () => {
  const engine = engineOn(refusingArea(workingArea([[key, "old"]]), full));
  engine[key] = "new";
  assert.equal(engine[key], "new");
});

test("hides a stored value whose removal was refused", () => {
  const engine = engineOn(refusingArea(workingArea([[key, "done"]]), new Set(["removeItem"])));
  delete engine[key];
  assert.deepEqual([engine[key], Object.keys(engine), $saveStatus.get()], [undefined, [], "refused"]);
});

test("says that changes are saved again once the refused one could be written", () => {
  const refused = new Set<StorageMember>(["setItem"]);
  const area = workingArea();
  const engine = engineOn(refusingArea(area, refused));
  engine[key] = "first";
  refused.clear();
  engine[key] = "second";
  assert.deepEqual([area.getItem(key), $saveStatus.get()], ["second", "saving"]);
});

test("still says that a change was refused while another one is saved", () => {
  const refused = new Set<StorageMember>(["setItem"]);
  const engine = engineOn(refusingArea(workingArea(), refused));
  engine[key] = "refused";
  refused.clear();
  engine[otherKey] = "saved";
  assert.equal($saveStatus.get(), "refused");
});

test("says that changes are saved once the refused one is taken back", () => {
  const engine = engineOn(refusingArea(workingArea(), full));
  engine[key] = "done";
  delete engine[key];
  assert.equal($saveStatus.get(), "saving");
});

test("keeps a change in memory when storage takes it but cannot be read", () => {
  const engine = engineOn(refusingArea(workingArea(), new Set(["getItem"])));
  engine[key] = "done";
  assert.deepEqual([engine[key], $saveStatus.get()], ["done", "refused"]);
});

test("keeps a change in memory when storage drops it without a word", () => {
  const engine = engineOn({ ...workingArea(), length: 0, setItem: () => {} });
  engine[key] = "done";
  assert.deepEqual([engine[key], $saveStatus.get()], ["done", "refused"]);
});

test("lists no stored keys when storage cannot be listed", () => {
  const engine = engineOn(refusingArea(workingArea([[key, "done"]]), new Set(["length"])));
  assert.deepEqual([Object.keys(engine), engine[key]], [[], "done"]);
});

test("skips a key that is gone by the time it is asked for", () => {
  const engine = engineOn({ ...workingArea(), length: 3, key: () => null });
  assert.deepEqual(Object.keys(engine), []);
});

const anyKey = fc.oneof(
  fc.constantFrom(key, otherKey, "__proto__", "constructor", "toString", "length", ""),
  fc.string({ unit: "binary" }),
);
const anyText = fc.string({ unit: "binary" });
const anyRefusal = fc.subarray([...members]).map((refused) => new Set(refused));
const anyChange = fc.tuple(anyKey, fc.option(anyText, { nil: null }));

function change(engine: Record<string, string>, name: string, value: string | null): void {
  if (value === null) delete engine[name];
  else engine[name] = value;
}

test("never throws, whatever storage holds and refuses", () => {
  const stored = fc.array(fc.tuple(anyKey, anyText));
  fc.assert(
    fc.property(stored, anyRefusal, fc.array(anyChange), (entries, refused, changes) => {
      const engine = engineOn(refusingArea(workingArea(entries), refused));
      for (const [name, value] of changes) {
        change(engine, name, value);
        void (name in engine);
        void Object.entries(engine);
      }
    }),
  );
});

test("gives back the last change of a key, whatever storage refuses from the start", () => {
  fc.assert(
    fc.property(anyRefusal, fc.array(anyChange), (refused, changes) => {
      const engine = engineOn(refusingArea(workingArea(), refused));
      for (const [name, value] of changes) change(engine, name, value);
      for (const [name, value] of new Map(changes)) assert.equal(engine[name], value ?? undefined);
    }),
  );
});

test("gives back the last change of a key, however often storage fills up and empties", () => {
  const steps = fc.array(fc.tuple(fc.boolean(), anyChange));
  fc.assert(
    fc.property(steps, (given) => {
      const refused = new Set<StorageMember>();
      const engine = engineOn(refusingArea(workingArea(), refused));
      for (const [isFull, [name, value]] of given) {
        if (isFull) refused.add("setItem");
        else refused.delete("setItem");
        change(engine, name, value);
      }
      for (const [name, value] of new Map(given.map(([, step]) => step))) {
        assert.equal(engine[name], value ?? undefined);
      }
    }),
  );
});

test("says that changes are saved exactly when storage holds all of them", () => {
  fc.assert(
    fc.property(anyRefusal, fc.array(anyChange, { minLength: 1 }), (refused, changes) => {
      $saveStatus.set("saving");
      const area = workingArea();
      const engine = engineOn(refusingArea(area, refused));
      for (const [name, value] of changes) change(engine, name, value);
      if ($saveStatus.get() !== "saving") return;
      for (const [name, value] of new Map(changes)) assert.equal(area.getItem(name), value);
    }),
  );
});

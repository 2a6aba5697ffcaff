/**
 * Random acts in two tabs and several runs, with what browsers do to them in between, against a model that knows only
 * what a reader knows. `npm run test:model` runs many more of them.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { StepMark } from "../domain/checklist/checklist.ts";
import { actsOf } from "../domain/checklist/history.ts";
import { deletedRuns, freeName, readRun, readRuns } from "../domain/checklist/runs.ts";
import { refusingArea, type StorageMember, workingArea } from "./fake-storage.ts";
import { createProgress, type ProgressStores } from "./progress.ts";
import { clear, create, duplicate, goBack, remove, rename, show } from "./runs.ts";
import type { StorageArea } from "./storage.ts";

const sequences = Number(process.env["SEQUENCES"] ?? 400);
const steps = [
  { id: "a", aliases: ["old-a"] },
  { id: "b", unless: ["who=me"] },
  { id: "c", first: ["who=team"] },
];
/** The steps of a reader who gave an answer, in order. */
const takenWith: Readonly<Record<string, readonly string[]>> = { me: ["a", "c"], team: ["c", "a", "b"] };
const taken = (answer: string | undefined) => takenWith[answer ?? ""] ?? ["a", "b", "c"];
const prefix = "openai-key-guide:run:list:";

interface SeenRun {
  name: string | undefined;
  marks: Readonly<Record<string, StepMark | undefined>>;
  answers: Readonly<Record<string, string>>;
}

/** What a reader sees of a list: marks, answers and name of each run, and which is on screen. */
interface Seen {
  shown: string;
  runs: Readonly<Record<string, SeenRun>>;
}

function see({ $entries, $run }: ProgressStores): Seen {
  const runs = readRuns($entries.get()).map(
    ({ id, name, marks, answers }) => [id, { name, marks, answers }] as const,
  );
  return { shown: $run.get(), runs: Object.fromEntries(runs) };
}

interface World {
  area: StorageArea;
  refused: Set<StorageMember>;
  tabs: { stores: ProgressStores; window: EventTarget; isAsleep: boolean }[];
  /** What every reader with open eyes sees. */
  model: Seen;
  /** States before acts, by run and time: where going back must lead. */
  before: Map<string, Seen["runs"][string] | undefined>;
}

function openTab(world: World): World["tabs"][number] {
  const window = new EventTarget();
  Object.assign(globalThis, { window });
  const stores = createProgress("list", steps, () => refusingArea(world.area, world.refused));
  return { stores, window, isAsleep: false };
}

const tell = ({ window }: { window: EventTarget }, event: string) => window.dispatchEvent(new Event(event));

/** Lets a tab act; the others hear of it unless they sleep. Notes where going back from the act must lead. */
function act(world: World, index: number, change: (stores: ProgressStores) => void): void {
  const tab = world.tabs[index];
  assert.ok(tab);
  const known = new Set(Object.keys(tab.stores.$entries.get()));
  // What storage refuses is on screen all the same.
  const before = see(tab.isAsleep ? openTab(world).stores : tab.stores);
  change(tab.stores);
  for (const key of Object.keys(tab.stores.$entries.get())) {
    const [run = "", kind, time] = key.split(":");
    if (kind === "act" && !known.has(key) && !world.before.has(`${run} ${time}`)) {
      world.before.set(`${run} ${time}`, before.runs[run]);
    }
  }
  for (const other of world.tabs) if (other !== tab && !other.isAsleep) tell(other, "storage");
}

type Runs = Seen["runs"];
const without = (runs: Runs, id: string): Runs =>
  Object.fromEntries(Object.entries(runs).filter(([run]) => run !== id));
const empty: SeenRun = { name: undefined, marks: {}, answers: {} };
const changed = (seen: Seen, run: string, change: Partial<SeenRun>): Seen => ({
  ...seen,
  runs: { ...seen.runs, [run]: { ...(seen.runs[run] ?? empty), ...change } },
});

/** A run that holds nothing and is not on screen is not there. */
function tidy({ shown, runs }: Seen): Seen {
  const kept = Object.entries(runs).filter(
    ([id, { name, marks, answers }]) =>
      id === shown || name !== undefined || Object.keys({ ...marks, ...answers }).length > 0,
  );
  return { shown, runs: { [shown]: empty, ...Object.fromEntries(kept) } };
}

type Move = (world: World, index: number, pick: number) => void;

const mark =
  (step: string, value: StepMark | undefined): Move =>
  (world, index) => {
    const run = world.tabs[index]?.stores.$run.get() ?? "";
    act(world, index, (stores) => stores.mark(step, value));
    const { [step]: _, ...others } = world.model.runs[run]?.marks ?? {};
    world.model = tidy(changed(world.model, run, { marks: value ? { ...others, [step]: value } : others }));
  };

const answer =
  (choice: string | undefined): Move =>
  (world, index) => {
    const run = world.tabs[index]?.stores.$run.get() ?? "";
    act(world, index, (stores) => stores.answer("who", choice));
    world.model = tidy(changed(world.model, run, { answers: choice ? { who: choice } : {} }));
  };

const moves: Readonly<Record<string, Move>> = {
  clear(world, index) {
    const run = world.tabs[index]?.stores.$run.get() ?? "";
    act(world, index, clear);
    world.model = tidy(changed(world.model, run, { marks: {}, answers: {} }));
  },
  create(world, index) {
    act(world, index, (stores) => create(stores, "New"));
    const shown = world.tabs[index]?.stores.$run.get() ?? "";
    assert.ok(!(shown in world.model.runs));
    world.model = tidy({ shown, runs: { ...world.model.runs, [shown]: { ...empty, name: "New" } } });
  },
  duplicate(world, index) {
    const run = world.tabs[index]?.stores.$run.get() ?? "";
    act(world, index, (stores) => duplicate(stores, "Copy"));
    const shown = world.tabs[index]?.stores.$run.get() ?? "";
    const copied = world.model.runs[run] ?? empty;
    world.model = tidy({ shown, runs: { ...world.model.runs, [shown]: { ...copied, name: "Copy" } } });
  },
  rename(world, index) {
    const run = world.tabs[index]?.stores.$run.get() ?? "";
    act(world, index, (stores) => rename(stores, "Renamed"));
    world.model = tidy(changed(world.model, run, { name: "Renamed" }));
  },
  delete(world, index) {
    const run = world.tabs[index]?.stores.$run.get() ?? "";
    if (Object.keys(world.model.runs).length < 2) return;
    act(world, index, remove);
    const runs = without(world.model.runs, run);
    const shown =
      world.model.shown === run ? (world.tabs[index]?.stores.$run.get() ?? "") : world.model.shown;
    assert.ok(shown in runs);
    world.model = tidy({ shown, runs });
  },
  show(world, index, pick) {
    const ids = Object.keys(world.model.runs);
    const shown = ids[pick % ids.length] ?? "";
    // The run on screen has no button to show it.
    if (shown === world.tabs[index]?.stores.$run.get()) return;
    act(world, index, (stores) => show(stores, shown));
    world.model = tidy({ ...world.model, shown });
  },
  "go back"(world, index, pick) {
    const stores = world.tabs[index]?.stores;
    if (!stores || world.tabs[index]?.isAsleep) return;
    const entries = stores.$entries.get();
    const ids = [...readRuns(entries), ...deletedRuns(entries)].map(({ id }) => id);
    const run = ids[pick % ids.length] ?? "";
    const acts = actsOf(entries, run);
    const to = acts[pick % Math.max(acts.length, 1)];
    const goal = to && world.before.get(`${run} ${to.time}`);
    const now = world.model.runs[run]?.name;
    // What an older page wrote is no act, so states before it cannot be told exactly.
    if (!to || !world.before.has(`${run} ${to.time}`)) return;
    act(world, index, (own) => goBack(own, run, to.time));
    const shown = stores.$run.get();
    const runs = without(world.model.runs, run);
    const names = Object.values(runs).flatMap(({ name }) => name ?? []);
    const name = goal?.name === undefined || goal.name === now ? goal?.name : freeName(names, goal.name);
    world.model = tidy({ shown, runs: goal ? { ...runs, [run]: { ...goal, name } } : runs });
  },
  reload(world, index) {
    world.tabs[index] = openTab(world);
  },
  sleep(world, index) {
    const tab = world.tabs[index];
    if (tab) tab.isAsleep = true;
  },
  wake(world, index) {
    wake(world, index, "pageshow");
  },
  garbage(world) {
    const values = ["", "yes", "{", '{"did":"clear","was":{"1:mark:a":"x"}}', "\u0000"];
    for (const key of ["1:mark:A", "1:mark:a:b", "1:note:", "x", "1:act:now", "__proto__"])
      for (const value of values) world.area.setItem(prefix + key, value);
  },
  empty(world) {
    for (const index of world.tabs.keys()) wake(world, index, "visibilitychange");
    while (world.area.key(0) !== null) world.area.removeItem(world.area.key(0) ?? "");
    for (const tab of world.tabs) tell(tab, "storage");
    // The next act stores everything again; a page that is opened before that would see nothing.
    mark("c", "done")(world, 0, 0);
    mark("c", undefined)(world, 0, 0);
  },
  refuse(world) {
    for (const index of world.tabs.keys()) wake(world, index, "visibilitychange");
    world.refused.add("setItem");
    mark("b", "done")(world, 0, 0);
    mark("c", "not-applicable")(world, 0, 0);
    assert.deepEqual(see(world.tabs[0]?.stores ?? assert.fail()), world.model);
    world.refused.clear();
    mark("b", undefined)(world, 0, 0);
  },
};

function wake(world: World, index: number, event: string): void {
  const tab = world.tabs[index];
  if (!tab) return;
  tab.isAsleep = false;
  tell(tab, event);
}

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom<StepMark | undefined>("done", "not-applicable", undefined),
    )
    .map(([step, value]) => mark(step, value)),
  fc.constantFrom("me", "team", "strangers", undefined).map(answer),
  fc.constantFrom(...Object.values(moves)),
);
const anySequence = fc.array(fc.tuple(anyMove, fc.constantFrom(0, 1), fc.nat(40)), { maxLength: 25 });

test("loses no tick, makes none, and goes back exactly, whatever readers and browsers do", () => {
  fc.assert(
    fc.property(anySequence, (sequence) => {
      const world: World = {
        area: workingArea(),
        refused: new Set(),
        tabs: [],
        model: tidy({ shown: "1", runs: {} }),
        before: new Map(),
      };
      world.tabs = [openTab(world), openTab(world)];
      for (const [move, index, pick] of sequence) {
        move(world, index, pick);
        for (const { stores, isAsleep } of world.tabs)
          if (!isAsleep) assert.deepEqual(see(stores), world.model);
        const { $count, $next, $progress, $steps } = openTab(world).stores;
        const { marks = {}, answers = {} } = world.model.runs[world.model.shown] ?? empty;
        const ids = taken(answers["who"]);
        assert.deepEqual($steps.get(), ids);
        assert.deepEqual($progress.get(), marks);
        assert.equal(
          $next.get(),
          ids.find((id) => !marks[id]),
        );
        assert.equal($count.get().done, ids.filter((id) => marks[id] === "done").length);
        assert.equal($count.get().applicable, ids.length - $count.get().notApplicable);
      }
    }),
    { numRuns: sequences },
  );
});

const formerKey = (id: string) => `openai-key-guide:progress:list:${id}`;

test("takes in what an older page wrote meanwhile, and loses nothing of it", async () => {
  const anyFormer = fc.dictionary(
    fc.constantFrom("old-a", "a", "b"),
    fc.constantFrom<StepMark>("done", "not-applicable"),
  );
  const anyMarks = fc.dictionary(
    fc.constantFrom("b", "c"),
    fc.constantFrom<StepMark>("done", "not-applicable"),
  );
  await fc.assert(
    fc.asyncProperty(anyMarks, anyFormer, async (marks, former) => {
      const area = workingArea();
      Object.assign(globalThis, { window: new EventTarget() });
      const stores = createProgress("list", steps, () => area);
      for (const [id, value] of Object.entries(marks)) stores.mark(id, value);
      for (const [id, value] of Object.entries(former)) area.setItem(formerKey(id), value);
      await stores.adoptFormer();
      const progress = readRun(stores.$entries.get(), "1").marks;
      assert.equal(progress["a"], former["a"] ?? former["old-a"]);
      assert.equal(progress["b"], marks["b"] ?? former["b"]);
      assert.equal(progress["c"], marks["c"]);
    }),
  );
});

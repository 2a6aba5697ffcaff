import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { chosenParts, type Ending, type Part, type RunPart, runParts } from "./test-parts.ts";

const ending = (part: string, outcome: "passed" | "failed" = "passed"): Ending => ({
  part,
  outcome,
  seconds: 0,
  output: "",
});

/** Runs parts for a few turns of the event loop each, and records which ran side by side. */
function recorder(failing: readonly string[] = []) {
  const running = new Set<string>();
  const beside = new Map<string, readonly string[]>();
  const order: string[] = [];
  const seen = { most: 0 };
  const run: RunPart = async ({ name }) => {
    running.add(name);
    order.push(name);
    seen.most = Math.max(seen.most, running.size);
    for (const other of running) beside.set(other, [...new Set([...(beside.get(other) ?? []), ...running])]);
    for (let turn = 0; turn < name.length; turn += 1) await Promise.resolve();
    running.delete(name);
    return ending(name, failing.includes(name) ? "failed" : "passed");
  };
  return { run, beside, order, seen };
}

const outcomes = (endings: readonly Ending[]) => endings.map(({ part, outcome }) => `${part} ${outcome}`);

test("goes on after a failure and lists every ending in the order of the parts", async () => {
  const { run } = recorder(["lint"]);
  const endings = await runParts([{ name: "format" }, { name: "lint" }, { name: "unit" }], 2, run);
  assert.deepEqual(outcomes(endings), ["format passed", "lint failed", "unit passed"]);
});

test("does not run what needs a failed part, and names that part", async () => {
  const { run, order } = recorder(["build"]);
  const parts: Part[] = [
    { name: "build" },
    { name: "links", needs: ["build"] },
    { name: "words", needs: ["links"] },
  ];
  const endings = await runParts(parts, 2, run);
  assert.deepEqual(order, ["build"]);
  assert.deepEqual(endings.slice(1), [
    { part: "links", outcome: "not run", because: "build" },
    { part: "words", outcome: "not run", because: "links" },
  ]);
});

test("stops with the names when parts need each other", async () => {
  const circle: Part[] = [
    { name: "egg", needs: ["hen"] },
    { name: "hen", needs: ["egg"] },
  ];
  await assert.rejects(runParts(circle, 2, recorder().run), /egg and hen wait for each other/);
});

test("runs a part that uses the whole machine with nothing beside it", async () => {
  const { run, beside } = recorder();
  await runParts([{ name: "unit" }, { name: "browser", alone: true }, { name: "types" }], 3, run);
  assert.deepEqual(beside.get("browser"), ["browser"]);
});

test("never runs two parts at the same time that write the same files, whichever of them says so", async () => {
  const one: Part[] = [{ name: "build" }, { name: "lint" }, { name: "types", apart: ["build"] }];
  for (const parts of [one, one.toReversed()]) {
    const { run, beside, seen } = recorder();
    const endings = await runParts(parts, 3, run);
    assert.equal(seen.most, 2);
    assert.ok(!beside.get("types")?.includes("build") && !beside.get("build")?.includes("types"));
    assert.ok(endings.every(({ outcome }) => outcome === "passed"));
  }
});

test("runs what was kept apart from a failed part", async () => {
  const { run } = recorder(["build"]);
  const endings = await runParts([{ name: "build" }, { name: "types", apart: ["build"] }], 2, run);
  assert.deepEqual(outcomes(endings), ["build failed", "types passed"]);
});

const someParts = fc
  .uniqueArray(fc.record({ name: fc.string({ minLength: 1, maxLength: 6 }), alone: fc.boolean() }), {
    selector: ({ name }) => name,
    maxLength: 8,
  })
  .chain((parts) =>
    fc.tuple(
      ...parts.map((part, index) =>
        fc
          .subarray(parts.slice(0, index).map(({ name }) => name))
          .map((needs): Part => Object.assign({}, part, { needs })),
      ),
    ),
  );

test("ends every part once, never runs more than it may, and no part before its needs", async () => {
  await fc.assert(
    fc.asyncProperty(someParts, fc.integer({ min: 1, max: 4 }), async (parts, atOnce) => {
      const { run, order, seen } = recorder();
      const endings = await runParts(parts, atOnce, run);
      assert.deepEqual(
        endings.map(({ part }) => part),
        parts.map(({ name }) => name),
      );
      assert.ok(seen.most <= atOnce);
      for (const { name, needs = [] } of parts) {
        assert.ok(needs.every((need) => order.indexOf(need) < order.indexOf(name)));
      }
    }),
  );
});

const suite: readonly Part[] = [
  { name: "test:lint" },
  { name: "build" },
  { name: "test:e2e", needs: ["build"] },
];

test("runs one part, by its short name, with what it needs before it", () => {
  assert.deepEqual(
    chosenParts(suite, "e2e").map(({ name }) => name),
    ["build", "test:e2e"],
  );
  assert.deepEqual(
    chosenParts(suite, "test:lint").map(({ name }) => name),
    ["test:lint"],
  );
});

test("adds what a needed part needs itself, and each part once", () => {
  const chain = [...suite, { name: "test:pictures", needs: ["test:e2e", "build"] }];
  assert.deepEqual(
    chosenParts(chain, "pictures").map(({ name }) => name),
    ["build", "test:e2e", "test:pictures"],
  );
});

test("takes the name of a kind for all parts of it", () => {
  const units = [{ name: "test:unit:rules" }, { name: "test:unit:state" }];
  assert.deepEqual(chosenParts([...suite, ...units], "unit"), units);
});

test("runs everything when no part is named", () => {
  assert.deepEqual(chosenParts(suite, undefined), suite);
});

test("names the parts there are when it does not know one", () => {
  assert.throws(() => chosenParts(suite, "speed"), /no part named speed\. The parts are: lint, build, e2e\./);
});

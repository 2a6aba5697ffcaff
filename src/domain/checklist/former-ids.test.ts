import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { isStepMark } from "./checklist.ts";
import { type StepIds, valuesOf } from "./entries.ts";
import { adoptFormerIds, adoptFormerKeys, decodeProgress, markOfWhole } from "./former-ids.ts";
import { actsOf } from "./history.ts";

const listIds = ["sign-in", "verify-phone", "create-key"];
const hostileKeys = ["__proto__", "constructor", "toString", "hasOwnProperty"];

test("ticks a whole only when every part that was a step has a mark", () => {
  const cases = [
    [{}, undefined],
    [{ a: "done" }, undefined],
    [{ a: "done", b: "done" }, "done"],
    [{ a: "not-applicable", b: "done" }, "done"],
    [{ a: "not-applicable", b: "not-applicable" }, "not-applicable"],
  ] as const;
  for (const [progress, mark] of cases) assert.equal(markOfWhole(["a", "b"], progress), mark);
});

test("ticks no whole that has no part that was a step", () => {
  assert.equal(markOfWhole([], { a: "done" }), undefined);
});

test("leaves out marks of steps that the list does not have", () => {
  assert.deepEqual(decodeProgress("sign-in=done,gone-step=done", listIds), { "sign-in": "done" });
});

test("leaves out what is not a mark", () => {
  assert.deepEqual(decodeProgress("sign-in=yes,verify-phone,=done,create-key=done", listIds), {
    "create-key": "done",
  });
});

test("reads only known steps and valid marks out of any text", () => {
  const pair = fc.tuple(
    fc.constantFrom(...listIds, ...hostileKeys),
    fc.constantFrom("done", "", "x", "done=x"),
  );
  const text = fc.oneof(
    anyText(),
    fc.array(pair).map((pairs) => pairs.map((parts) => parts.join("=")).join(",")),
  );
  fc.assert(
    fc.property(text, (stored) => {
      for (const [id, value] of Object.entries(decodeProgress(stored, listIds))) {
        assert.ok(listIds.includes(id));
        assert.ok(isStepMark(value));
      }
    }),
  );
});

test("reads hostile ids without changing what other objects inherit", () => {
  const progress = decodeProgress("__proto__=done,constructor=done", ["__proto__", "constructor"]);
  assert.deepEqual(Object.keys(progress).toSorted(), ["__proto__", "constructor"]);
  assert.equal(Object.getPrototypeOf(progress), Object.prototype);
});

const renamed: readonly StepIds[] = [{ id: "log-in", aliases: ["sign-in", "sign-on"] }];

test("moves a note along with the mark of a renamed step", () => {
  const entries = { "1:mark:sign-in": "done", "1:note:sign-in": "Anna's account", "2:note:sign-in": "other" };
  assert.deepEqual(adoptFormerIds(entries, "1", renamed), {
    "1:mark:log-in": "done",
    "1:mark:sign-in": undefined,
    "1:note:log-in": "Anna's account",
    "1:note:sign-in": undefined,
  });
});

test("keeps the note of today's id, and the former one where it is", () => {
  const entries = { "1:note:log-in": "new", "1:note:sign-in": "old" };
  assert.deepEqual(adoptFormerIds(entries, "1", renamed), {});
});

test("takes in marks of the time before runs, where the run has none", () => {
  const entries = { "1:mark:sign-in": "not-applicable" };
  const marks = { "sign-in": "done", "create-key": "done", "verify-phone": "yes" };
  assert.deepEqual(adoptFormerKeys(entries, "1", marks, {}, 0), { "1:mark:create-key": "done" });
});

test("keeps what was cleared before there were runs as an act that can be undone", () => {
  const cleared = { "sign-in": "done", "create-key": "not-applicable" } as const;
  const changes = adoptFormerKeys({}, "1", { "sign-in": "done" }, cleared, 1_800_000_000_000);
  const [act] = actsOf(changes, "1");
  assert.deepEqual([act?.did, act?.was], ["clear", { "1:mark:create-key": "not-applicable" }]);
  assert.deepEqual(valuesOf(changes, "1", "mark"), { "sign-in": "done" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  checklistPath,
  countProgress,
  decodeProgress,
  describeProgress,
  encodeProgress,
  isStepMark,
  mainChecklist,
  nextOpenStep,
  type StepMark,
} from "./checklist.ts";

const stepIds = ["sign-in", "verify-phone", "create-key"];

const stepId = fc.oneof(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), fc.constant("constructor"));
const mark = fc.constantFrom<StepMark>("done", "not-applicable");
const marks = fc.dictionary(stepId, mark);
const anyMark = fc.option(mark, { nil: undefined });
const hostileKeys = ["__proto__", "constructor", "toString", "hasOwnProperty"];

test("accepts the two marks and nothing else", () => {
  const values = ["done", "not-applicable", "Done", "", "true", null, undefined, 1, {}, ["done"]];
  assert.deepEqual(
    values.filter((value) => isStepMark(value)),
    ["done", "not-applicable"],
  );
});

test("counts done steps out of those that apply", () => {
  const count = countProgress(stepIds, { "sign-in": "done", "verify-phone": "not-applicable" });
  assert.deepEqual(count, { done: 1, notApplicable: 1, applicable: 2 });
});

test("counts no mark of a step that was removed from the list", () => {
  const count = countProgress(stepIds, { "gone-step": "done", "other-gone-step": "not-applicable" });
  assert.deepEqual(count, { done: 0, notApplicable: 0, applicable: 3 });
});

test("counts nothing in an empty list", () => {
  assert.deepEqual(countProgress([], {}), { done: 0, notApplicable: 0, applicable: 0 });
});

test("never counts more done steps than apply", () => {
  fc.assert(
    fc.property(fc.uniqueArray(stepId), marks, (ids, progress) => {
      const { done, notApplicable, applicable } = countProgress(ids, progress);
      assert.ok(done <= applicable);
      assert.equal(applicable + notApplicable, ids.length);
    }),
  );
});

test("counts no step as done whose id is a name that every object has", () => {
  assert.deepEqual(countProgress(hostileKeys, {}), { done: 0, notApplicable: 0, applicable: 4 });
});

test("names the first step without a mark as the next one", () => {
  const progress = { "sign-in": "done", "verify-phone": "not-applicable" } as const;
  assert.equal(nextOpenStep(stepIds, progress), "create-key");
});

test("names no next step when every step has a mark", () => {
  const progress = { "sign-in": "done", "verify-phone": "not-applicable", "create-key": "done" } as const;
  assert.equal(nextOpenStep(stepIds, progress), undefined);
});

test("names a step as the next one although its id is a name that every object has", () => {
  assert.equal(nextOpenStep(["constructor"], {}), "constructor");
});

test("has a next step exactly when some step is open", () => {
  fc.assert(
    fc.property(fc.dictionary(stepId, anyMark), (progress) => {
      const ids = Object.keys(progress);
      const { done, applicable } = countProgress(ids, progress);
      assert.equal(nextOpenStep(ids, progress) === undefined, done === applicable);
    }),
  );
});

test("describes a list that nobody has started", () => {
  assert.equal(describeProgress({ done: 0, notApplicable: 0, applicable: 14 }), "0 of 14 steps done.");
});

test("says how many steps do not apply", () => {
  assert.equal(
    describeProgress({ done: 3, notApplicable: 2, applicable: 12 }),
    "3 of 12 steps done (2 do not apply).",
  );
  assert.equal(
    describeProgress({ done: 3, notApplicable: 1, applicable: 13 }),
    "3 of 13 steps done (1 does not apply).",
  );
});

test("says that all steps are done", () => {
  assert.equal(describeProgress({ done: 14, notApplicable: 0, applicable: 14 }), "All 14 steps done.");
});

test("says that no steps are left when none applies", () => {
  assert.equal(
    describeProgress({ done: 0, notApplicable: 3, applicable: 0 }),
    "No steps left to do (3 do not apply).",
  );
});

test("writes marks as one line of text and leaves open steps out", () => {
  const text = encodeProgress({
    "sign-in": "done",
    "verify-phone": undefined,
    "create-key": "not-applicable",
  });
  assert.equal(text, "sign-in=done,create-key=not-applicable");
});

test("reads back the marks it wrote", () => {
  fc.assert(
    fc.property(marks, (progress) => {
      assert.deepEqual(
        { ...decodeProgress(encodeProgress(progress), Object.keys(progress)) },
        { ...progress },
      );
    }),
  );
});

test("leaves out marks of steps that the list does not have", () => {
  assert.deepEqual(decodeProgress("sign-in=done,gone-step=done", stepIds), { "sign-in": "done" });
});

test("leaves out what is not a mark", () => {
  assert.deepEqual(decodeProgress("sign-in=yes,verify-phone,=done,create-key=done", stepIds), {
    "create-key": "done",
  });
});

test("reads only known steps and valid marks out of any text", () => {
  const pair = fc.tuple(
    fc.constantFrom(...stepIds, ...hostileKeys),
    fc.constantFrom("done", "", "x", "done=x"),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pair).map((pairs) => pairs.map((parts) => parts.join("=")).join(",")),
  );
  fc.assert(
    fc.property(text, (stored) => {
      for (const [id, value] of Object.entries(decodeProgress(stored, stepIds))) {
        assert.ok(stepIds.includes(id));
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

test("has the main checklist at the address that every other one starts with", () => {
  assert.deepEqual(
    [checklistPath(mainChecklist), checklistPath("rotate-key")],
    ["/checklist/", "/checklist/rotate-key/"],
  );
});

test("leads to a step of a checklist", () => {
  assert.equal(checklistPath("rotate-key", "make-key"), "/checklist/rotate-key/#step-make-key");
});

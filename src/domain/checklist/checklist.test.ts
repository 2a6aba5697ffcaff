import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  announce,
  checklistPath,
  countProgress,
  countWords,
  isStepMark,
  mainChecklist,
  nextOpenStep,
  stepIds,
  type StepMark,
  stepsTaughtAt,
} from "./checklist.ts";

const words = {
  "nothing-left": "Nothing left to do",
  all: "All … done",
  some: "… of …",
  said: "….",
  "said-some": "… of … done.",
  "said-skipped": "… skipped.",
  "said-next": "Next: ….",
};

const listIds = ["sign-in", "verify-phone", "create-key"];

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
  const count = countProgress(listIds, { "sign-in": "done", "verify-phone": "not-applicable" });
  assert.deepEqual(count, { done: 1, notApplicable: 1, applicable: 2 });
});

test("counts no mark of a step that was removed from the list", () => {
  const count = countProgress(listIds, { "gone-step": "done", "other-gone-step": "not-applicable" });
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
  assert.equal(nextOpenStep(listIds, progress), "create-key");
});

test("names no next step when every step has a mark", () => {
  const progress = { "sign-in": "done", "verify-phone": "not-applicable", "create-key": "done" } as const;
  assert.equal(nextOpenStep(listIds, progress), undefined);
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

test("counts in the few words of a status line", () => {
  const said = [
    { done: 0, notApplicable: 0, applicable: 9 },
    { done: 4, notApplicable: 2, applicable: 7 },
    { done: 9, notApplicable: 0, applicable: 9 },
    { done: 0, notApplicable: 9, applicable: 0 },
  ].map((count) => countWords(words, count));
  assert.deepEqual(said, ["0 of 9", "4 of 7", "All 9 done", "Nothing left to do"]);
});

test("announces what an act led to, with the next step", () => {
  assert.equal(
    announce(words, { done: 3, notApplicable: 0, applicable: 9 }, "Buy credit"),
    "3 of 9 done. Next: Buy credit.",
  );
  assert.equal(
    announce(words, { done: 3, notApplicable: 1, applicable: 8 }, "Buy credit"),
    "3 of 8 done. 1 skipped. Next: Buy credit.",
  );
});

test("announces the end of the list", () => {
  assert.equal(announce(words, { done: 9, notApplicable: 0, applicable: 9 }, undefined), "All 9 done.");
  assert.equal(
    announce(words, { done: 0, notApplicable: 9, applicable: 0 }, undefined),
    "Nothing left to do. 9 skipped.",
  );
});

test("finds every id that a browser or a link may hold for a step", () => {
  const parts = [
    { title: "Name", how: "Say who uses it.", was: "name-key" },
    { title: "Create", how: "Confirm." },
  ];
  assert.deepEqual(stepIds({ id: "make-key", aliases: ["new-key"], parts }), [
    "make-key",
    "new-key",
    "name-key",
  ]);
  assert.deepEqual(stepIds({ id: "sign-in" }), ["sign-in"]);
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

test("a step belongs to the page that its first link leads to or into", () => {
  const steps = ["/guide/find/", "/guide/store/#bash", "/guide/find/#no-button", "/faq/"].map((to) => ({
    links: [
      { to, text: "" },
      { to: "/guide/test/", text: "" },
    ],
  }));
  assert.deepEqual(stepsTaughtAt("/guide/find/", [...steps, { links: [] }]), [steps[0], steps[2]]);
  assert.deepEqual(stepsTaughtAt("/guide/test/", steps), []);
});

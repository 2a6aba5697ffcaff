import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { maskSecrets } from "../secrets/mask.ts";
import { anyText } from "../words/fake-text.ts";
import { longestFragment, readFragment, writeFragment } from "./share.ts";

const list = {
  name: "key-setup",
  steps: [{ id: "sign-in", aliases: ["log-in"] }, { id: "buy-credit" }, { id: "make-key" }],
};
const run = {
  marks: { "sign-in": "done", "buy-credit": "not-applicable" },
  answers: { place: "server", who: "me" },
} as const;

const read = (fragment: string) => readFragment(fragment, list, maskSecrets, "From a link");

test("reads back the marks and answers that it wrote", () => {
  const fragment = writeFragment("key-setup", run) ?? "";
  assert.equal(fragment, "list=1;key-setup;sign-in;buy-credit;place.server,who.me");
  const result = read(fragment);
  assert.ok(result && "runs" in result);
  assert.deepEqual(result.runs, [{ id: "1", name: "From a link", notes: {}, ...run }]);
});

test("is no link of ours for any other fragment", () => {
  for (const fragment of ["", "step-sign-in", "lists=1", "/x"]) assert.equal(read(fragment), undefined);
});

test("says why a link is not used", () => {
  const cases: readonly [fragment: string, problem: string][] = [
    ["list=2;key-setup;;;", "newer-link"],
    ["list=;key-setup;;;", "cut-link"],
    ["list=1;key-setup;a;b", "cut-link"],
    ["list=1;key-setup;a;b;c;d", "cut-link"],
    ["list=1;other;;;", "other-link"],
    [`list=1;key-setup;${"a,".repeat(longestFragment)};;`, "long-link"],
  ];
  for (const [fragment, problem] of cases) {
    const result = read(fragment);
    assert.ok(result && "problem" in result, fragment.slice(0, 60));
    assert.equal(result.problem.id, problem);
  }
});

test("uses today's ids, ignores unknown ones, and what is no answer", () => {
  const result = read("list=1;key-setup;log-in,gone,__proto__;;place.server,who,a.b.c,x.<b>");
  assert.ok(result && "runs" in result);
  assert.deepEqual(result.runs[0]?.marks, { "sign-in": "done" });
  assert.deepEqual(result.runs[0]?.answers, { place: "server" });
  assert.deepEqual(result.unknown, ["gone", "__proto__"]);
});

test("makes no link that is too long", () => {
  const marks = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`step-number-${index}`, "done" as const]),
  );
  assert.equal(writeFragment("key-setup", { marks, answers: {} }), undefined);
});

test("never throws, and brings only marks of known steps", () => {
  fc.assert(
    fc.property(anyText(), fc.boolean(), (text, isOurs) => {
      const result = read((isOurs ? "list=1;key-setup;" : "list=") + text);
      if (!result || "problem" in result) return;
      for (const id of Object.keys(result.runs[0]?.marks ?? {})) {
        assert.ok(list.steps.some((step) => step.id === id));
      }
    }),
  );
});

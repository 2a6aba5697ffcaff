import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  type Answers,
  choose,
  credentialAnchor,
  credentialIds,
  decodeAnswers,
  encodeAnswers,
  questions,
} from "./chooser.ts";

const walks: readonly (readonly [string, Answers, string])[] = [
  ["a person who develops", { job: "models", caller: "me" }, "user-key"],
  ["administration", { job: "administration" }, "admin-key"],
  ["live voice on a device", { job: "models", caller: "visitor", client: "realtime" }, "client-secret"],
  ["a page that calls models", { job: "models", caller: "visitor", client: "other" }, "backend"],
  ["a plain server", { job: "models", caller: "program", place: "server" }, "service-account"],
  [
    "a cloud with identities",
    { job: "models", caller: "program", place: "cloud", identity: "yes" },
    "workload-identity",
  ],
  [
    "a build job without one",
    { job: "models", caller: "program", place: "ci", identity: "no" },
    "service-account",
  ],
];

for (const [name, answers, id] of walks) {
  test(`recommends ${id} for ${name}`, () => assert.equal(choose(answers).result, id));
}

test("never recommends an admin key for models", () => {
  const results = walks
    .filter(([, { job }]) => job === "models")
    .map(([, answers]) => choose(answers).result);
  assert.ok(!results.includes("admin-key"));
});

test("asks the first question when nothing is answered", () => {
  assert.deepEqual(
    choose({}).asked.map(({ id }) => id),
    ["job"],
  );
});

test("stops at an answer that is not known", () => {
  const { asked, result } = choose({ job: "models", caller: "nobody" });
  assert.deepEqual([asked.at(-1)?.id, result], ["caller", undefined]);
});

test("leads every choice to a question or a result that exists", () => {
  const ids = new Set<string>([...questions.map(({ id }) => id), ...credentialIds]);
  for (const { choices } of questions) {
    for (const { leadsTo } of choices)
      assert.ok(ids.has("result" in leadsTo ? leadsTo.result : leadsTo.question));
  }
});

test("every result has an anchor of its own", () => {
  const anchors = credentialIds.map(credentialAnchor);
  assert.equal(new Set(anchors).size, anchors.length);
  assert.ok(anchors.includes("use-user-key"));
});

const anyAnswers = fc
  .record(
    Object.fromEntries(
      questions.map(({ id, choices }) => [id, fc.constantFrom("nonsense", ...choices.map((one) => one.id))]),
    ),
    { requiredKeys: [] },
  )
  .map((answers) => answers as Answers);

test("reads back the answers on the way", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const again = decodeAnswers(`#${encodeAnswers(answers)}`);
      assert.deepEqual(choose(again), choose(answers));
    }),
  );
});

test("ignores what it does not know in a fragment", () => {
  assert.deepEqual(decodeAnswers("job.models~pet.cat~caller.nobody~caller"), { job: "models" });
  fc.assert(fc.property(fc.string(), (text) => assert.ok(choose(decodeAnswers(text)).asked.length > 0)));
});

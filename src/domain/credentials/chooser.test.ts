import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { readEntries } from "../../content/files/entries.ts";
import {
  type Answers,
  choose,
  credentialAnchor,
  type Crossing,
  decodeAnswers,
  encodeAnswers,
  mostQuestions,
  placeOnTheWay,
} from "./chooser.ts";

const root = join(import.meta.dirname, "../../..");
const questions = readEntries(root, "credentialQuestions")
  .map(({ data }) => data)
  .toSorted((a, b) => a.order - b.order);
const credentialIds = readEntries(root, "credentials").map(({ name }) => name);

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
  test(`recommends ${id} for ${name}`, () => assert.equal(choose(questions, answers).result, id));
}

test("never recommends an admin key for models", () => {
  const results = walks
    .filter(([, { job }]) => job === "models")
    .map(([, answers]) => choose(questions, answers).result);
  assert.ok(!results.includes("admin-key"));
});

test("asks the first question when nothing is answered", () => {
  assert.deepEqual(choose(questions, {}), { asked: ["job"] });
});

test("stops at an answer that is not known", () => {
  const walk = choose(questions, { job: "models", caller: "nobody" });
  assert.deepEqual(walk, { asked: ["job", "caller"] });
});

test("stops at a question that does not exist", () => {
  const broken = [{ id: "job", choices: [{ id: "models", asks: "gone" }] }];
  assert.deepEqual(choose(broken, { job: "models" }), { asked: ["job"] });
});

const ids = fc.constantFrom("a", "b", "c", "d");
const choice = fc.record({ id: ids, asks: ids });
const crossing = fc.record({ id: ids, choices: fc.array(choice, { maxLength: 4 }) });
const answersToAny = fc.dictionary(ids, ids);

test("asks no question twice, whatever leads where", () => {
  fc.assert(
    fc.property(fc.array(crossing, { maxLength: 6 }), answersToAny, (some: Crossing[], given) => {
      const { asked } = choose(some, given);
      assert.equal(new Set(asked).size, asked.length);
    }),
  );
});

const said = (...asked: string[]) => placeOnTheWay(questions, asked);

test("says which question it is, and how many there can be", () => {
  assert.deepEqual(said("job"), { id: "question-or-fewer", values: [1, 4] });
  assert.deepEqual(said("job", "caller"), { id: "question-or-fewer", values: [2, 4] });
  assert.deepEqual(said("job", "caller", "client"), { id: "question", values: [3, 3] });
  assert.deepEqual(said("job", "caller", "place"), { id: "question-or-fewer", values: [3, 4] });
  assert.deepEqual(said("job", "caller", "place", "identity"), { id: "question", values: [4, 4] });
});

test("no walk asks more questions than it said at any of them", () => {
  fc.assert(
    fc.property(fc.array(crossing, { maxLength: 6 }), answersToAny, (some: Crossing[], given) => {
      const { asked } = choose(some, given);
      for (const at of asked.keys()) assert.ok(mostQuestions(some, asked.slice(0, at + 1)) >= asked.length);
    }),
  );
});

test("every result is where some walk ends", () => {
  const ends = new Set(questions.flatMap(({ choices }) => choices.flatMap(({ use }) => use ?? [])));
  assert.deepEqual([...ends].toSorted(), credentialIds.toSorted());
});

test("every result has an anchor of its own", () => {
  const anchors = credentialIds.map(credentialAnchor);
  assert.equal(new Set(anchors).size, anchors.length);
  assert.ok(anchors.includes("use-user-key"));
});

const anyAnswers = fc.record(
  Object.fromEntries(
    questions.map(({ id, choices }) => [id, fc.constantFrom("nonsense", ...choices.map((one) => one.id))]),
  ),
  { requiredKeys: [] },
);

test("reads back the answers on the way", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const again = decodeAnswers(questions, `#${encodeAnswers(questions, answers)}`);
      assert.deepEqual(choose(questions, again), choose(questions, answers));
    }),
  );
});

test("writes no answer where none was given", () => {
  assert.equal(encodeAnswers(questions, {}), "");
  assert.equal(encodeAnswers(questions, { job: "models" }), "job.models");
  assert.equal(encodeAnswers(questions, { job: "models", caller: "me" }), "job.models~caller.me");
});

test("reads no more of a fragment than it would ever write, and takes only its first sign off", () => {
  assert.deepEqual(decodeAnswers(questions, `${"~".repeat(300)}job.models`), {});
  assert.deepEqual(decodeAnswers(questions, "#job.models"), { job: "models" });
  assert.deepEqual(decodeAnswers(questions, "job.#models"), {});
});

test("ignores what it does not know in a fragment", () => {
  const answers = decodeAnswers(questions, "job.models~pet.cat~caller.nobody~caller~job.administration");
  assert.deepEqual(answers, { job: "models" });
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.ok(choose(questions, decodeAnswers(questions, text)).asked.length > 0);
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  answersTo,
  conditionWords,
  fulfilling,
  inOrder,
  isAnswered,
  isDecided,
  questionsOf,
  rulingOut,
  stepsFor,
} from "./situation.ts";

const who = {
  id: "who",
  ask: "Who is it for?",
  choices: [
    { id: "me", title: "Me", if: "you work alone" },
    { id: "team", title: "A team", if: "you work in a team" },
  ],
};
const place = {
  id: "place",
  ask: "Where?",
  choices: [
    { id: "computer", title: "This computer", if: "you use it here" },
    { id: "server", title: "A server", if: "a server uses it" },
    { id: "ci", title: "CI", if: "CI uses it" },
  ],
};
const questions = [who, place];
const condition = { who: ["team"], place: ["server", "ci"] };

test("says which answers fulfil a condition and which rule it out", () => {
  assert.deepEqual(answersTo(who), ["who=me", "who=team"]);
  assert.deepEqual(fulfilling(condition), ["who=team", "place=server", "place=ci"]);
  assert.deepEqual(rulingOut(condition, questions), ["who=me", "place=computer"]);
  assert.deepEqual([fulfilling(), rulingOut(undefined, questions)], [[], []]);
});

test("says a condition in words", () => {
  const words = { either: "… or …", both: "… and …" };
  assert.equal(
    conditionWords(words, condition, questions),
    "you work in a team and a server uses it or CI uses it",
  );
  assert.equal(conditionWords(words, {}, questions), "");
});

test("says a condition that only one choice fails by that choice, if it has words for this", () => {
  const words = { either: "… or …", both: "… and …" };
  const app = { id: "app", title: "An app", if: "an app uses it", not: "no app uses it" };
  const asked = [{ ...place, choices: [...place.choices, app] }];
  const inWords = (...choices: string[]) => conditionWords(words, { place: choices }, asked);
  assert.equal(inWords("computer", "server", "ci"), "no app uses it");
  assert.equal(inWords("server", "ci"), "a server uses it or CI uses it");
  assert.equal(inWords("app", "computer", "server"), "you use it here or a server uses it or an app uses it");
});

test("says once what two conditions in Chinese begin with alike", () => {
  const words = { both: "…，并且…", either: "…或…" };
  const inWords = (...conditions: string[]) => {
    const choices = conditions.map((text, index) => ({ id: `${index}`, title: "", if: text }));
    return conditionWords(words, { place: choices.map(({ id }) => id) }, [{ ...place, choices }]);
  };
  assert.equal(inWords("密钥用在这台电脑上", "密钥用在服务器上"), "密钥用在这台电脑上或服务器上");
  assert.equal(inWords("密钥用在服务器上"), "密钥用在服务器上");
  assert.equal(inWords("你一个人用", "密钥在服务器上"), "你一个人用或密钥在服务器上");
  assert.equal(inWords("you work alone", "you work in a team"), "you work alone或you work in a team");
});

test("tells whether all that something depends on is answered", () => {
  const unless = rulingOut(condition, questions);
  assert.deepEqual(questionsOf(unless), ["who", "place"]);
  assert.equal(isDecided(unless, { who: "team" }), false);
  assert.equal(isDecided(unless, { who: "team", place: "ci" }), true);
  assert.equal(isDecided(undefined, {}), false);
});

test("puts first in its group what comes first with an answer, and leaves out what is not for the reader", () => {
  const steps = [
    { id: "a", group: "one" },
    { id: "b", group: "one", first: ["place=server"] },
    { id: "c", group: "two", unless: ["who=me"] },
    { id: "d", group: "two", first: ["who=me"] },
  ];
  const ids = (answers: Record<string, string>) => stepsFor(steps, answers).map(({ id }) => id);
  assert.deepEqual(ids({}), ["a", "b", "c", "d"]);
  assert.deepEqual(ids({ place: "server" }), ["b", "a", "c", "d"]);
  assert.deepEqual(ids({ who: "me" }), ["a", "b", "d"]);
  assert.deepEqual(
    inOrder(steps, { who: "me" }).map(({ id }) => id),
    ["a", "b", "d", "c"],
  );
});

const anyChoices = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1 });
const anyCondition = fc.record(
  { who: anyChoices(["me", "team"]), place: anyChoices(["computer", "server", "ci"]) },
  { requiredKeys: [] },
);
const anyAnswers = fc.record(
  {
    who: fc.constantFrom("me", "team", "strangers"),
    place: fc.constantFrom("computer", "server", "ci", "the moon"),
  },
  { requiredKeys: [] },
);

test("leaves out exactly what a known answer rules out, and nothing for an unknown one", () => {
  fc.assert(
    fc.property(anyCondition, anyAnswers, (when, answers) => {
      const isKnown = (question: string, choice: string) =>
        questions.some(({ id, choices }) => id === question && choices.some((one) => one.id === choice));
      const isRuledOut = Object.entries(when).some(([question, choices]) => {
        const given = answers[question as keyof typeof answers];
        return given !== undefined && isKnown(question, given) && !(choices as string[]).includes(given);
      });
      assert.equal(isAnswered(rulingOut(when, questions), answers), isRuledOut);
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./fake-content.ts";

test("checks the words of a credential as prose, and its facts", () => {
  const price = { in: "content/credentials.yaml", replace: "Some weeks.", by: "It costs $5." } as const;
  assert.deepEqual(
    check(price).map(({ field, received }) => [field, received]),
    [["user-key.expiry", '"$5." typed into prose']],
  );
  assert.deepEqual(
    check({ in: "content/credentials.yaml", replace: "[keys-url]", by: "[key-url]" }).map(
      ({ field }) => field,
    ),
    ["user-key.facts"],
  );
});

test("names an answer that leads back to a question before", () => {
  const file = "content/credential-questions.yaml";
  assert.deepEqual(check({ in: file, replace: "asks: place", by: "asks: caller" }), [
    {
      file,
      field: "caller.choices.program.asks",
      received: "caller, which comes before",
      expected: "a question with a higher order",
    },
  ]);
});

test("names an answer that leads nowhere, and one that leads to two places", () => {
  const file = "content/credential-questions.yaml";
  const received = (by: string) =>
    check({ in: file, replace: "asks: place", by }).map(({ field, expected }) => [field, expected]);
  assert.deepEqual(received("asks: moon"), [["caller.choices.program.asks", "one of caller, place"]]);
  const both = "either asks, the next question, or use, the credential that fits";
  assert.deepEqual(received("asks: place\n      use: user-key"), [["caller.choices.program", both]]);
});

test("names a button that leads nowhere, and one that leads to two places", () => {
  const wrong = {
    "page: /guide/moon/ }": "user-key.action.page",
    "fact: moon }": "user-key.action.fact",
    "fact: keys-url, page: /guide/find/ }": "user-key.action",
  };
  for (const [by, field] of Object.entries(wrong)) {
    const problems = check({ in: "content/credentials.yaml", replace: "fact: keys-url }", by });
    assert.deepEqual(
      problems.map((problem) => problem.field),
      [field],
    );
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./fake-content.ts";

test("refuses a change on a day that is still to come", () => {
  const [problem, ...more] = check({
    in: "content/changes.yaml",
    replace: '"2026-11-20"',
    by: '"9999-01-01"',
  });
  assert.deepEqual(more, []);
  assert.equal(problem?.file, "content/changes.yaml");
  assert.equal(problem.field, "keys-moved.date");
  assert.equal(problem.received, '"9999-01-01"');
  assert.match(problem.expected, /^no day after \d{4}-\d{2}-\d{2}, the day of the build$/);
});

for (const [name, day, expected] of [
  ["that the calendar has not", "2026-02-30", "a day that the calendar has"],
  ["in another form", "20.11.2026", "a date as YYYY-MM-DD"],
] as const) {
  test(`refuses a day ${name}`, () => {
    const problems = check({ in: "content/facts.yaml", replace: '"2026-11-20"', by: `"${day}"` });
    assert.deepEqual(
      problems.map(({ field, received, expected: wanted }) => [field, received, wanted]),
      [["keys-url.checked", `"${day}"`, expected]],
    );
  });
}

for (const day of ["2026-11-20", "2026-13-40"])
  test(`says that a day wants quotes, as it was written: ${day}`, () => {
    const [problem] = check({ in: "content/facts.yaml", replace: '"2026-11-20"', by: day });
    assert.deepEqual(
      [problem?.field, problem?.received, problem?.expected],
      ["keys-url.checked", `${day} without quotes`, `a text: "${day}"`],
    );
  });

test("says that a word of digits wants quotes", () => {
  const [problem] = check({ in: "content/search-words.yaml", replace: "[a, the]", by: "[a, 429]" });
  assert.deepEqual(
    [problem?.field, problem?.received, problem?.expected],
    ["fillers.0.1", "429", 'a text: "429"'],
  );
});

test("refuses a check that is still to come", () => {
  const problems = check({ in: "content/facts.yaml", replace: '"2026-11-20"', by: '"9999-01-01"' });
  assert.deepEqual(
    problems.map(({ field, received }) => [field, received]),
    [["keys-url.checked", '"9999-01-01"']],
  );
});

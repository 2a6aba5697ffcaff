import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./fake-content.ts";

test("names a word that stands for two terms", () => {
  const problems = check({ in: "content/glossary.yaml", replace: "term: quota", by: "term: Secret key" });
  assert.deepEqual(problems, [
    {
      file: "content/glossary.yaml",
      field: "term, also",
      received: "Secret key a second time",
      expected: "each word for one term only",
    },
  ]);
});

test("names a price typed into a definition", () => {
  const [problem, ...more] = check({
    in: "content/glossary.yaml",
    replace: "what you may",
    by: "the $5 you may",
  });
  assert.deepEqual(more, []);
  assert.equal(problem?.field, "quota.definition");
});

test("names a term that is gone", () => {
  const problems = check({ in: "content/glossary.yaml", replace: "id: quota", by: "id: limit" });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ["glossary/quota", "glossary/limit"],
  );
});

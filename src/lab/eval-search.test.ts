import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, isExpected } from "./eval-search.ts";

test("takes any section of a page for #*, and the page itself not", () => {
  assert.equal(isExpected("/guide/store/#windows", ["/guide/store/#*"]), true);
  assert.equal(isExpected("/guide/store/", ["/guide/store/#*"]), false);
  assert.equal(isExpected("/guide/test/#windows", ["/guide/store/#*"]), false);
});

test("takes the checklist on the home page for that on its own", () => {
  assert.equal(isExpected("/checklist/#step-a", ["/#step-a"]), true);
  assert.equal(isExpected("/#step-a", ["/checklist/#step-a"]), true);
});

test("counts what is first, among the first three, and missing", () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    first: ["/a/", "/b/"],
    third: ["/b/", "/c/", "/a/"],
    fourth: ["/b/", "/c/", "/d/", "/a/", "/e/", "/f/"],
    none: [],
    unanswered: [],
  };
  const queries = Object.keys(found).map((q) => ({ q, expect: q === "unanswered" ? [] : ["/a/"] }));
  assert.deepEqual(
    evaluate(queries, (q) => found[q] ?? []),
    {
      queries: 5,
      answered: 4,
      success1: 0.25,
      success3: 0.5,
      zero: 0.4,
      misses: [
        { q: "fourth", expect: ["/a/"], top: ["/b/", "/c/", "/d/", "/a/", "/e/"] },
        { q: "none", expect: ["/a/"], top: [] },
      ],
    },
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "./eval-search.ts";

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

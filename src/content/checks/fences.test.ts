import assert from "node:assert/strict";
import { test } from "node:test";
import { readText } from "../text/read.ts";
import { fenceProblems } from "./fences.ts";

/** Lines with a problem in a guide page of this text. */
function linesOf(source: string): string[] {
  const text = {
    file: "page.mdx",
    name: "page",
    field: "text",
    source,
    isField: false,
    pages: [],
    ...readText(source),
  };
  return fenceProblems(text).map(({ file, received }) => `${file} ${received}`);
}

test("refuses a command in a fence", () => {
  assert.deepEqual(linesOf("Run:\n\n```bash\nls\n```\n"), ["page.mdx:3 a fence with bash"]);
});

test("refuses a fence without a language, because it may be anything", () => {
  assert.deepEqual(linesOf("```\nls\n```"), ["page.mdx:1 a fence without a language"]);
});

test("refuses a program in an indented fence and in one of tildes", () => {
  assert.equal(linesOf("  ```python\n  print(1)\n  ```\n\n~~~js\n1\n~~~").length, 2);
});

test("takes output, plain text, and a program that is marked as not run", () => {
  assert.deepEqual(linesOf("```output\nHTTP 200\n```\n```text\na\n```\n```bash not run\nls\n```"), []);
});

test("does not take other words for the mark", () => {
  assert.equal(linesOf("```bash not running\nls\n```").length, 1);
});

test("does not take a fence inside a longer one for a new one", () => {
  assert.deepEqual(linesOf("````text\n```bash\nls\n```\n````"), []);
});

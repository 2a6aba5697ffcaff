import assert from "node:assert/strict";
import { test } from "node:test";
import { readFindings } from "./compiler.ts";

test("reads where each finding stands, and keeps the lines that go on with it", () => {
  const printed = [
    "src/pages/[page].astro.tsx(3,14): error TS2769: No overload matches this call.",
    "  The last overload gave the following error.",
    "src/state/theme.ts(1,2): error TS2304: Cannot find name 'x'.",
    "",
  ].join("\n");
  assert.deepEqual(readFindings(printed), [
    {
      path: "src/pages/[page].astro.tsx",
      line: 3,
      column: 14,
      message: "error TS2769: No overload matches this call.\n  The last overload gave the following error.",
    },
    { path: "src/state/theme.ts", line: 1, column: 2, message: "error TS2304: Cannot find name 'x'." },
  ]);
});

test("keeps what is about no file", () => {
  const message = "error TS5023: Unknown compiler option 'nonsense'.";
  assert.deepEqual(readFindings(`${message}\n`), [{ message }]);
});

test("finds nothing where nothing was printed", () => {
  assert.deepEqual(readFindings(""), []);
});

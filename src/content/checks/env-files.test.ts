import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./fake-content.ts";

test("names the file that a reader was not put before, and the one that nobody described", () => {
  const wrong = { in: "content/observations/dotenv.yaml", replace: "plain: abc-123", by: "plane: abc-123" };
  assert.deepEqual(
    check(wrong as Parameters<typeof check>[0]).map(({ field, received }) => [field, received]),
    [
      ["bash.reads", '"plane"'],
      ["bash.reads.plain", "nothing (the field is missing)"],
    ],
  );
});

test("says when the rules of a reader say something else than what was seen", () => {
  const wrong = {
    in: "content/observations/dotenv.yaml",
    replace: "plain: abc-123",
    by: "plain: abc",
  } as const;
  assert.deepEqual(
    check(wrong).map(({ field, received, expected }) => [field, received, expected]),
    [["bash.reads.plain", '"abc"', 'what its rules say: "abc-123"; else mend the rules']],
  );
});

test("stops when a program does not get what the guide promises of every program", () => {
  const lines = { in: "content/observations/dotenv-lines.yaml", replace: "meant: abc-123" } as const;
  assert.deepEqual(
    check({ ...lines, by: "meant: abc\n  recommended: true" }).map(({ field, received, expected }) => [
      field,
      received,
      expected,
    ]),
    [["bash.reads.plain", '"abc-123"', '"abc": the guide says that every program gets it']],
  );
});

test("names the place of a tool that the search after a leak leaves out", () => {
  const folder = "content/samples/command-line-tools";
  const problems = check({
    in: "content/observations/tools.yaml",
    replace: "[]",
    by: `
- id: tool
  name: Tool
  package: tool
  version: "1"
  day: "2026-11-28"
  places: []
  copies: []
  search: [~/.tool, ./notes.md]
  counts: The stored key.
  shows: Nothing.
  removal: No command.
  dotenv: "no"
`,
    add: {
      [`${folder}/search.sh`]: "grep x ~/.tool ./notes.md\n",
      [`${folder}/search.zsh`]: "grep x ~/.tool\n",
      [`${folder}/search.fish`]: "grep x ~/.tools ./notes.md\n",
      [`${folder}/search.ps1`]: 'dir "~/.tool", "./notes.md"\n',
    },
  });
  assert.deepEqual(
    problems.filter(({ field }) => field === "places").map(({ file, received }) => [file, received]),
    [
      [`${folder}/search.zsh`, "nothing about ./notes.md"],
      [`${folder}/search.fish`, "nothing about ~/.tool"],
    ],
  );
});

test("stops at a reader without the version or the day of its run", () => {
  for (const [field, text] of [
    ["version", '  version: "5.2"\n'],
    ["day", '  day: "2026-11-28"\n'],
  ] as const)
    assert.deepEqual(
      check({ in: "content/observations/dotenv.yaml", replace: text, by: "" }).map(({ field }) => field),
      [`bash.${field}`],
    );
});

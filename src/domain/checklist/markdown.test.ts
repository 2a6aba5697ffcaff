import assert from "node:assert/strict";
import { test } from "node:test";
import { toMarkdown } from "./markdown.ts";

const words = { unnamed: "My list", "skipped-task": "… (does not apply)" };

test("writes a run as tasks, with its notes, its name, the day and what it is for", () => {
  const run = {
    id: "1",
    name: "Laptop",
    marks: { a: "done", b: "not-applicable" },
    notes: { a: "two\nlines" },
    answers: { who: "me" },
  } as const;
  const steps = [
    { id: "a", title: "Sign in" },
    { id: "b", title: "Verify" },
    { id: "team", title: "Tell your team", unless: ["who=me"] },
    { id: "c", title: "Buy credit" },
  ];
  assert.equal(
    toMarkdown(
      { title: "Set up your key", steps, situation: "for me" },
      run,
      words,
      new Date(2026, 10, 28, 14, 2),
    ),
    `## Set up your key

Laptop, 2026-11-28, for me

- [x] Sign in
  > two
  > lines
- [ ] ~~Verify~~ (does not apply)
- [ ] Buy credit
`,
  );
});

test("names a run that its reader has not named", () => {
  const run = { id: "1", name: undefined, marks: {}, notes: {}, answers: {} };
  assert.match(
    toMarkdown({ title: "Set up your key", steps: [], situation: "" }, run, words, new Date(1970, 0, 1)),
    /\n\nMy list, 1970-01-01\n/,
  );
});

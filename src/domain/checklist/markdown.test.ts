import assert from "node:assert/strict";
import { test } from "node:test";
import { toMarkdown } from "./markdown.ts";

test("writes a run as tasks, with its notes, its name and the day", () => {
  const run = {
    id: "1",
    name: "Laptop",
    marks: { a: "done", b: "not-applicable" },
    notes: { a: "two\nlines" },
    answers: {},
  } as const;
  const steps = [
    { id: "a", title: "Sign in" },
    { id: "b", title: "Verify" },
    { id: "c", title: "Buy credit" },
  ];
  assert.equal(
    toMarkdown("Set up your key", run, steps, new Date("2026-11-28T14:02:00Z")),
    `## Set up your key

Laptop, 2026-11-28

- [x] Sign in
  > two
  > lines
- [ ] ~~Verify~~ (does not apply)
- [ ] Buy credit
`,
  );
});

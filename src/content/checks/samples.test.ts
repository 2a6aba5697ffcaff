import assert from "node:assert/strict";
import { test } from "node:test";
import { check, prose } from "./fake-content.ts";

const manifest = "content/samples/hello/sample.yaml";

test("names a sample in a text that does not exist", () => {
  assert.deepEqual(prose('Run it: <Sample file="hello/bye.sh" />'), [
    {
      file: "content/guide/find.mdx:10",
      field: "text: <Sample file>",
      received: '"hello/bye.sh"',
      expected: "a file under content/samples",
    },
  ]);
});

test("names a sample of a step that does not exist", () => {
  const problems = check({ in: "content/checklists/setup.yaml", replace: "hello.sh", by: "bye.sh" });
  assert.deepEqual(
    problems.filter(({ file }) => file === "content/checklists/setup.yaml"),
    [
      {
        file: "content/checklists/setup.yaml",
        field: "steps.sign-in.samples.bash",
        received: '"hello/bye.sh"',
        expected: "a file under content/samples",
      },
    ],
  );
});

test("wants the manifest of a sample to name each page that shows it", () => {
  assert.deepEqual(prose('Run it: <Sample file="hello/hello.sh" />'), [
    {
      file: manifest,
      field: "shown./guide/find/",
      received: "a list without hello.sh",
      expected: "hello.sh in it, because content/guide/find.mdx shows it there",
    },
  ]);
});

test("wants each page that a manifest names to show the sample", () => {
  const replace = "/checklist/setup/: [hello.sh]";
  assert.deepEqual(check({ in: manifest, replace, by: `${replace}\n  /faq/: [hello.sh]` }), [
    {
      file: manifest,
      field: "shown./faq/",
      received: "hello.sh",
      expected: "only files of this folder that the page shows",
    },
  ]);
});

test("refuses a sample that no page shows", () => {
  const add = { "content/samples/hello/bye.sh": "echo bye\n" };
  const by = "runs:\n  - file: bye.sh\n    runs: yes";
  assert.deepEqual(
    check({ in: manifest, replace: "runs:", by, add }).map(({ field, received }) => `${field}: ${received}`),
    ["shown: no page for bye.sh"],
  );
});

test("names the field of a manifest that is wrong", () => {
  assert.deepEqual(check({ in: manifest, replace: "/checklist/setup/", by: "checklist/setup" }), [
    {
      file: manifest,
      field: "shown.checklist/setup",
      received: '["hello.sh"]',
      expected: "the address of a page, such as /guide/store/",
    },
  ]);
});

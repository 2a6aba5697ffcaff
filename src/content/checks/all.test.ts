import assert from "node:assert/strict";
import { test } from "node:test";
import { formatProblem } from "../files/problem.ts";
import { check, files, line } from "./fake-content.ts";

test("finds no problem in content that has none", () => {
  assert.deepEqual(check({}), []);
});

test("names a missing field", () => {
  assert.deepEqual(check({ in: "content/guide/find.mdx", replace: "label: Find\n", by: "" }), [
    {
      file: "content/guide/find.mdx",
      field: "label",
      received: "nothing (the field is missing)",
      expected: "a text",
    },
  ]);
});

test("names a missing field of a record in a list by the record's id", () => {
  assert.deepEqual(check({ in: "content/citations.yaml", replace: '  checked: "2026-11-20"\n', by: "" }), [
    {
      file: "content/citations.yaml",
      field: "help-keys.checked",
      received: "nothing (the field is missing)",
      expected: "a text",
    },
  ]);
});

test("names a record without an id by its position", () => {
  const [problem] = check({ in: "content/citations.yaml", replace: "- id: help-keys\n ", by: "-" });
  assert.equal(problem?.field, "[0].id");
});

test("refuses a file of records that holds none", () => {
  assert.deepEqual(
    check({ in: "content/citations.yaml", replace: files["content/citations.yaml"], by: "sources: 1" }),
    [
      {
        file: "content/citations.yaml",
        field: "(document)",
        received: '{"sources":1}',
        expected: "a list of records",
      },
    ],
  );
});

test("names a field that the schema does not have", () => {
  assert.deepEqual(check({ in: "content/faq/where.mdx", replace: "topic:", by: "tags: [a]\ntopic:" }), [
    {
      file: "content/faq/where.mdx",
      field: "(document)",
      received: "tags",
      expected: "only the fields question, topic, order, aliases, terms, related, covers",
    },
  ]);
});

test("lists the values that a field may have", () => {
  assert.deepEqual(check({ in: "content/facts.yaml", replace: "topic: find", by: "topic: misc" }), [
    {
      file: "content/facts.yaml",
      field: "keys-url.topic",
      received: '"misc"',
      expected: "one of find, keys",
    },
  ]);
});

test("names a page without front matter by each field that it misses", () => {
  const problems = check({ add: { "content/pages/bare.mdx": "Only text.\n" } });
  assert.deepEqual(
    problems.map(({ file, field }) => [file, field]),
    [
      ["content/pages/bare.mdx", "title"],
      ["content/pages/bare.mdx", "description"],
    ],
  );
});

test("takes the line endings and the mark that editors on Windows write", () => {
  const add = Object.entries(files)
    .filter(([path]) => /\.(?:mdx|yaml)$/.test(path))
    .map(([path, text]) => [path, `\uFEFF${text.trimStart().replaceAll("\n", "\r\n")}`]);
  assert.deepEqual(check({ add: Object.fromEntries(add) }), []);
});

for (const [path, received, expected] of [
  ["content/faq/new.md", "a file that nothing reads", /^content\/faq\/\*\.mdx$/],
  ["content/checklists/extra.yml", "a file that nothing reads", /^content\/checklists\/\*\.yaml$/],
  ["content/faq/keys/new.mdx", "a file that nothing reads", /^content\/faq\/\*\.mdx$/],
  ["content/facts-new.yaml", "a file that nothing reads", /src\/content\/kinds\.ts/],
] as const) {
  test(`names ${path}, which would be left out in silence`, () => {
    const [problem, ...more] = check({ add: { [path]: "" } });
    assert.deepEqual([problem?.file, problem?.received, more], [path, received, []]);
    assert.match(problem?.expected ?? "", expected);
  });
}

test("takes the guide of authors for no content", () => {
  assert.deepEqual(check({ add: { "content/README.md": "# What an author edits\n" } }), []);
});

test("refuses a file name that makes no address", () => {
  const path = "content/pages/About us.mdx";
  const problems = check({ add: { [path]: "---\ntitle: About\ndescription: About.\n---\n\nText.\n" } });
  assert.deepEqual(
    problems.map(({ file, received }) => [file, received]),
    [[path, "About us"]],
  );
});

test("leaves alone the hidden files that systems put into folders", () => {
  assert.deepEqual(check({ add: { "content/faq/.DS_Store": "" } }), []);
});

test("follows what can be followed although an entry cannot be read", () => {
  const problems = check({
    in: "content/facts.yaml",
    replace: "topic: find",
    by: "topic: misc",
    add: { "content/citations.yaml": "- id: [\n" },
  });
  assert.deepEqual(
    problems.map(({ file, field }) => [file, field]),
    [
      ["content/citations.yaml:2", "(document)"],
      ["content/facts.yaml", "keys-url.topic"],
    ],
  );
});

test("names what is wrong in one file although another cannot be read", () => {
  const problems = check({
    in: "content/guide/find.mdx",
    replace: "---\n\n",
    by: "---\n\nIt costs $5.\n\n",
    add: { "content/citations.yaml": "- id: [\n" },
  });
  assert.deepEqual(
    problems.map(({ file }) => file),
    ["content/citations.yaml:2", line],
  );
});

test("names dead links and unknown tags although an entry cannot be read, and takes its page for there", () => {
  const problems = check({
    in: "content/guide/find.mdx",
    replace: "---\n\n",
    by: '---\n\n<Foo /> [a](/guide/gone/) [b](/faq/#where) [c](/glossary/) <Cite id="lost" /> <Fact id="lost" />\n\n',
    add: {
      "content/faq/where.mdx": "---\nquestion: [\n---\n\nText.\n",
      "content/glossary.yaml": "- id: [\n",
      "content/citations.yaml": "- id: [\n",
    },
  });
  const inText = problems.filter(({ file }) => file.startsWith("content/guide/find.mdx"));
  assert.deepEqual(
    inText.map(({ received }) => received),
    ['"/guide/gone/"', "<Foo>", '"lost"'],
  );
  assert.match(inText.at(-1)?.expected ?? "", /keys-url/, "sources cannot be read, facts can");
});

test("names the line at which the YAML cannot be read on", () => {
  const [problem] = check({ in: "content/citations.yaml", replace: "  title:", by: "  title" });
  assert.equal(problem?.file, "content/citations.yaml:4");
  assert.match(problem.expected, /^valid YAML here or on the line above: /);
});

test("names the line of the front matter that is not valid YAML", () => {
  const [problem] = check({ in: "content/faq/where.mdx", replace: "topic: finding", by: "topic: [finding" });
  assert.match(problem?.file ?? "", /^content\/faq\/where\.mdx:[34]$/);
});

test("reports the problems of several files at once", () => {
  const problems = check({
    in: "content/guide/find.mdx",
    replace: "label: Find\n",
    by: "",
    add: { "content/pages/about.mdx": "---\ntitle: About\n---\n" },
  });
  assert.deepEqual(
    problems.map(({ file }) => file),
    ["content/guide/find.mdx", "content/pages/about.mdx"],
  );
});

test("writes a problem as what was received and what was expected", () => {
  assert.equal(
    formatProblem({ file: "a.mdx:3", field: "text", received: "x", expected: "y" }),
    "a.mdx:3: text\n    received: x\n    expected: y",
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, line, prose } from "./fake-content.ts";

test("names the citation in a text that does not exist", () => {
  assert.deepEqual(prose('Text. <Cite id="help-pages" />'), [
    {
      file: line,
      field: "text",
      received: '"help-pages"',
      expected: "a known id, perhaps help-keys",
    },
  ]);
});

test("names the fact in a text that does not exist", () => {
  assert.deepEqual(prose('See <Fact id="nothing-near" />.'), [
    {
      file: line,
      field: "text",
      received: '"nothing-near"',
      expected: "one of keys-url, create-label, keys-path",
    },
  ]);
});

test("refuses a path through a fact that is no path", () => {
  assert.deepEqual(prose('Open <Path id="keys-url" />.'), [
    {
      file: line,
      field: 'text: <Path id="keys-url">',
      received: "a fact of kind url",
      expected: "a fact of kind path",
    },
  ]);
});

test("refuses an end through a fact that is no date", () => {
  assert.deepEqual(prose('It <Ends id="keys-url" />.'), [
    {
      file: line,
      field: 'text: <Ends id="keys-url">',
      received: "a fact of kind url",
      expected: "a fact of kind date",
    },
  ]);
});

test("refuses a link through a fact that is no address", () => {
  assert.deepEqual(prose('Open <FactLink id="keys-path">it</FactLink>.'), [
    {
      file: line,
      field: 'text: <FactLink id="keys-path">',
      received: "a fact of kind path",
      expected: "a fact of kind url",
    },
  ]);
});

test("names the line of a tag that is not closed", () => {
  const [problem] = prose('Open <FactLink id="keys-url">it.');
  assert.deepEqual([problem?.file, problem?.received], [line, 'Open <FactLink id="keys-url">it.']);
});

test("names a tag that does not exist, and those that do", () => {
  const [problem] = prose('See <Fakt id="keys-url" />.');
  assert.deepEqual([problem?.file, problem?.received], [line, "<Fakt>"]);
  assert.match(problem?.expected ?? "", /<Fact>, <FactLink>/);
});

test("refuses a tag in a field that only a page can show", () => {
  const by = 'how: <Sample file="hello/hello.sh" />';
  const [problem] = check({ in: "content/checklists/setup.yaml", replace: "how: Open it.", by });
  assert.deepEqual(
    [problem?.field, problem?.received, problem?.expected],
    ["steps.sign-in.how", "<Sample>", "one of <Cite>, <Ends>, <Fact>, <FactLink>, <Path>"],
  );
});

test("refuses a tag without the id of what it shows", () => {
  const [problem] = prose("See <Fact /> and <Cite />.");
  assert.deepEqual([problem?.received, problem?.expected], ["<Fact> without an id", '<Fact id="…">']);
});

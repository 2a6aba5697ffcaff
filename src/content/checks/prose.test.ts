import assert from "node:assert/strict";
import { test } from "node:test";
import { check, line, prose } from "./fake-content.ts";

const noMarkup =
  "Markdown and the tags of src/content/text/tags.ts; no imports, no HTML, no expressions in braces";

for (const { name, text, received, expected } of [
  {
    name: "price",
    text: "It costs $5.",
    received: '"$5."',
    expected: 'a fact of kind money: <Fact id="…" />',
  },
  {
    name: "model",
    text: "Ask gpt-4o now.",
    received: '"gpt-4o"',
    expected: 'a fact of kind model: <Fact id="…" />',
  },
  {
    name: "address",
    text: "Open chatgpt.com now.",
    received: '"chatgpt.com"',
    expected: 'a fact of kind url: <Fact id="…" /> or <FactLink id="…">text</FactLink>',
  },
  {
    name: "date",
    text: "Since 2026-09-10 only.",
    received: '"2026-09-10"',
    expected: 'a fact of kind date: <Fact id="…" />',
  },
  {
    name: "known address",
    text: "Open https://platform.openai.com/api-keys now.",
    received: '"https://platform.openai.com/api-keys"',
    expected: '<Fact id="keys-url" />',
  },
  {
    name: "label",
    text: "Press Create new secret key.",
    received: '"Create new secret key"',
    expected: '<Fact id="create-label" />',
  },
]) {
  test(`names the line of a ${name} typed into a text`, () => {
    assert.deepEqual(prose(text), [
      { file: line, field: "text", received: `${received} typed into prose`, expected },
    ]);
  });
}

test("names the step and field of a price typed into a checklist", () => {
  assert.deepEqual(check({ in: "content/checklists/setup.yaml", replace: "Open it.", by: "Pay $5 there." }), [
    {
      file: "content/checklists/setup.yaml",
      field: "steps.sign-in.how",
      received: '"$5" typed into prose',
      expected: 'a fact of kind money: <Fact id="…" />',
    },
  ]);
});

test("refuses a claim that the ledger calls wrong and says what is true", () => {
  assert.deepEqual(prose("Look into the profile menu."), [
    {
      file: "content/guide/find.mdx",
      field: "text",
      received: '"profile menu", which the ledger calls wrong',
      expected: "Keys are in the settings.",
    },
  ]);
});

test("names the line of an HTML tag", () => {
  assert.deepEqual(prose('A <b class="x">bold</b> word.'), [
    { file: line, field: "text", received: "<b", expected: noMarkup },
  ]);
});

test("names the line of an import", () => {
  assert.deepEqual(prose('import A from "./A.astro";'), [
    { file: line, field: "text", received: 'import A from "./A.astro";', expected: noMarkup },
  ]);
});

test("lets HTML in code pass", () => {
  assert.deepEqual(prose("Type `<b>` or:\n\n```html not run\n<b>$5</b>\n```\n"), []);
});

test("refuses a page without a text", () => {
  assert.deepEqual(prose(""), [
    {
      file: "content/guide/find.mdx",
      field: "text",
      received: "nothing",
      expected: "a text of at least one sentence",
    },
  ]);
});

test("names a price in words typed into a text", () => {
  const [problem] = prose("You pay 5 dollars.");
  assert.deepEqual([problem?.file, problem?.received], [line, '"5 dollars" typed into prose']);
});

test("names the line of what looks like a key, and does not repeat it", () => {
  const key = ["sk", "proj", "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z"].join("-");
  const problems = prose(`Some text.\n\nSet it to \`${key}\`.`);
  assert.deepEqual(
    problems.map(({ file, received }) => [file, received]),
    [["content/guide/find.mdx:12", "what looks like an OpenAI project key"]],
  );
  assert.ok(!JSON.stringify(problems).includes(key.slice(8)));
});

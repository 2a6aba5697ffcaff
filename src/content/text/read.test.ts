import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findVolatileValues } from "../../domain/ledger/volatile.ts";
import { childrenOf, inlineNodes, readText, TextError } from "./read.ts";

const found = (source: string) =>
  findVolatileValues(readText(source).prose, []).map(({ received }) => received);

/** Each is refused in prose. */
const volatile = fc.constantFrom("$5", "€1,000.50", "gpt-4o", "https://chatgpt.com", "2026-09-10");
const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/)).map((parts) => parts.join(" "));

const lengths = (text: string) => text.split("\n").map(({ length }) => length);

test("reads the tags of a text in order, with their attributes and lines", () => {
  const source = 'One <Fact id="a" />.\n\n<Note kind="note">\n\nTwo<Cite\n  fact="b\n    c" />\n\n</Note>\n';
  assert.deepEqual(readText(source).tags, [
    { name: "Fact", attributes: { id: "a" }, line: 1 },
    { name: "Note", attributes: { kind: "note" }, line: 3 },
    { name: "Cite", attributes: { fact: "b\nc" }, line: 5 },
  ]);
});

test("takes a tag in code for code", () => {
  assert.deepEqual(readText('Type `<Fact id="a" />`:\n\n```text\n<Fact id="b" />\n```').tags, []);
});

test("leaves out an attribute whose value is no text", () => {
  assert.deepEqual(readText("<Note open title={1} />").tags[0]?.attributes, {});
});

test("reads fences with what stands after them", () => {
  const source = "```\na\n```\n\n- b\n\n  ~~~bash not run\n  c\n  ~~~\n\n````text\n```sh\n```\n````";
  assert.deepEqual(readText(source).fences, [
    { info: "", line: 1 },
    { info: "bash not run", line: 7 },
    { info: "text", line: 11 },
  ]);
});

test("finds imports, HTML and expressions", () => {
  const source = 'import A from "a";\n\nA <b class="x">bold</b> {word}\n\n{1 + 1}';
  assert.deepEqual(readText(source).markup, [
    { source: 'import A from "a";', line: 1 },
    { source: "<b", line: 3 },
    { source: "{word}", line: 3 },
    { source: "{1 + 1}", line: 5 },
  ]);
});

test("says on which line a text is broken", () => {
  assert.throws(
    () => readText("One\n\nTwo <Fact>"),
    (error) => error instanceof TextError && error.line === 3 && /closing tag/.test(error.message),
  );
});

test("gives the nodes of a field without its paragraph", () => {
  const nodes = inlineNodes(readText("Open **it** and `look`."));
  assert.deepEqual(
    nodes.map(({ type }) => type),
    ["text", "strong", "text", "inlineCode", "text"],
  );
  assert.equal(childrenOf(nodes[1] ?? { type: "break" }).length, 1);
});

test("keeps every line of prose as long as it was", () => {
  const source = 'Über 💡 `a` <Fact id="x" />\n\n```sh\ncurl\n```\n\n[b](/c "d") end';
  assert.deepEqual(lengths(readText(source).prose), lengths(source));
});

test("lets fenced code pass and keeps the lines after it right", () => {
  const source = "one\n\n```sh\ncurl https://api.openai.com\n```\n$5";
  assert.deepEqual(
    findVolatileValues(readText(source).prose, []).map(({ line, received }) => [line, received]),
    [[6, "$5"]],
  );
});

test("lets fenced code in a list pass", () => {
  assert.deepEqual(found("- item\n\n  ```sh\n  echo $5\n  ```\n\n  text"), []);
});

test("lets reference tags and link targets pass", () => {
  assert.deepEqual(found('<Fact id="gpt-4o" /> [text](https://openai.com/pricing)'), []);
});

test("finds a value in the words of a link", () => {
  assert.deepEqual(found('<FactLink id="x">openai.com</FactLink>\n[$5](/guide/pay/)'), ["openai.com", "$5"]);
});

test("never reports what stands in a code span, whatever its fence", () => {
  const fence = fc.constantFrom("`", "``", "```");
  const body = fc.tuple(words, volatile, words).map((parts) => parts.join(" "));
  const span = fc.tuple(fence, body).map(([ticks, code]) => ticks + code + ticks);
  const source = fc.array(fc.tuple(words, span)).map((parts) => `text ${parts.flat().join(" ")} text`);
  fc.assert(fc.property(source, (text) => assert.deepEqual(found(text), [])));
});

test("lets a code span that holds a backtick pass", () => {
  assert.deepEqual(found("Type `` echo ` $5 `` here"), []);
});

test("finds a value between two code spans", () => {
  assert.deepEqual(found("`a` costs $5 and ``b`` too"), ["$5"]);
});

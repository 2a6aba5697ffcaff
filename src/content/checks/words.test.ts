import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./fake-content.ts";

test("names the place of wordings that does not exist", () => {
  for (const address of ["/guide/lost/", "/faq/#nowhere", "/nowhere/#here"])
    assert.deepEqual(
      check({ in: "content/search-wordings.yaml", replace: "/faq/#where", by: address }).map(
        ({ file, field, expected }) => [file, field, expected.slice(0, "a known id".length)],
      ),
      [["content/search-wordings.yaml", address, "a known id"]],
    );
});

test("refuses a wording that a place has twice", () => {
  const wrong = { replace: "can not find it", by: "where is it" };
  assert.deepEqual(
    check({ in: "content/search-wordings.yaml", ...wrong }).map(({ field, received }) => [field, received]),
    [["/faq/#where", "where is it a second time"]],
  );
});

test("names a kind of key that has no words", () => {
  const file = "content/key-kinds.yaml";
  const [problem] = check({ in: file, replace: "- id: unknown", by: "- id: strange" });
  assert.deepEqual([problem?.file, problem?.received], [file, "no entry unknown"]);
});

test("checks the file that tells other services' errors from ours", () => {
  assert.deepEqual(
    check({ in: "content/errors-not-ours.yaml", replace: "marks: [acme]", by: "marks: [Acme]" }),
    [
      {
        file: "content/errors-not-ours.yaml",
        field: "acme.marks.0",
        received: '"Acme"',
        expected: "lower case and straight single quotes",
      },
    ],
  );
});

test("misses a sentence that the error explainer needs", () => {
  const sentence = "- id: code-is\n  text: Say it …\n";
  assert.deepEqual(check({ in: "content/explainer.yaml", replace: sentence, by: "" }), [
    {
      file: "content/explainer.yaml",
      field: "id",
      received: "no sentence with the id code-is",
      expected: "a sentence for each id of src/domain/explain/sentences.ts",
    },
  ]);
});

test("misses a text that rules need, and refuses one that none needs", () => {
  const file = "content/words/refusals.yaml";
  assert.deepEqual(check({ in: file, replace: "cut-link: Say it", by: "short-link: Say it" }), [
    { file, field: "cut-link", received: "no text", expected: "what the site says" },
    {
      file,
      field: "short-link",
      received: "a text that nothing says",
      expected: "only texts that rules need",
    },
  ]);
});

test("refuses a text that has no place for a value, or one too many", () => {
  const file = "content/words/counts.yaml";
  assert.deepEqual(check({ in: file, replace: "some: Say it … …\nsaid:", by: "some: Say it …\nsaid:" }), [
    { file, field: "some", received: "Say it …", expected: "a text with 2 × … for its values" },
  ]);
});

test("refuses a file of words that nothing says", () => {
  const file = "content/words/moods.yaml";
  assert.deepEqual(check({ add: { [file]: "glad: Say it\n" } }), [
    { file, field: "glad", received: "a text that nothing says", expected: "only texts that rules need" },
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { readText } from "./read.ts";
import { sectionsOf } from "./sections.ts";

const sections = (source: string) => sectionsOf(readText(source));

test("names sections by the words of their headings, code and links in them included", () => {
  assert.deepEqual(sections("## Where is it?\n\n### Use `setx` on a PC, or [ask](/faq/)"), [
    "where-is-it",
    "use-setx-on-a-pc-or-ask",
  ]);
});

test("numbers the sections that have one name", () => {
  assert.deepEqual(sections("## Docker\n\n## Docker\n\n## Docker"), ["docker", "docker-1", "docker-2"]);
});

test("finds headings inside tags, and the sections that a tag brings along", () => {
  assert.deepEqual(sections("<ErrorExplainer />\n\n<Note>\n\n## Inside\n\n</Note>"), [
    "inside",
    "explain-error",
  ]);
});

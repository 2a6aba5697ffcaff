import assert from "node:assert/strict";
import { test } from "node:test";
import { contribution } from "./contribution.ts";

const project = "https://github.com/someone/guide";
const page = "https://example.org/faq/";

test("leads to the file of a page, and to a form that knows the page", () => {
  for (const repository of [project, `${project}/`])
    assert.deepEqual(contribution(repository, page, "content/guide/find.mdx"), {
      edit: `${project}/edit/main/content/guide/find.mdx`,
      report: `${project}/issues/new?template=fact-changed.yml&page=https%3A%2F%2Fexample.org%2Ffaq%2F`,
    });
});

test("leads to no file where a page has none of its own", () => {
  assert.equal(contribution(project, page, undefined)?.edit, undefined);
});

test("offers nothing while nobody has said where the project is", () => {
  for (const repository of [undefined, ""]) assert.equal(contribution(repository, page, "a.mdx"), undefined);
});

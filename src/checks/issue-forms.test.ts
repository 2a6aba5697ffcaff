import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { contribution } from "../domain/site/contribution.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".github/ISSUE_TEMPLATE");

interface Form {
  body: { type: string; id?: string; attributes: { value?: string } }[];
}

const forms = readdirSync(folder).map((name) => ({
  name,
  form: load(readFileSync(join(folder, name), "utf8")) as Form,
}));

for (const { name, form } of forms) {
  test(`${name} asks first for no key`, () => {
    const [first] = form.body;
    assert.equal(first?.type, "markdown");
    assert.match(first?.attributes.value ?? "", /Write no key/);
  });
}

test("the link of a page to the form for facts fills in its address", () => {
  const { report = "" } = contribution("https://example.org/a", "https://example.com/", undefined) ?? {};
  const [, template = "", field] = /template=([\w.-]+)&(\w+)=/.exec(report) ?? [];
  const form = forms.find(({ name }) => name === template)?.form;
  assert.ok(form?.body.some(({ id }) => id === field));
});

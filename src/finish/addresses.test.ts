import assert from "node:assert/strict";
import { test } from "node:test";
import { markRepeatedAddresses } from "./addresses.ts";
import { parseHtml } from "./tree.ts";

const link = (words: string, path = "a", name = "external") =>
  `<a class="${name}" href="https://example.com/${path}" rel="noreferrer">${words}</a>`;

function marked(html: string): string {
  const document = parseHtml(html);
  markRepeatedAddresses(document);
  return document.toString();
}

test("marks an address from its second place on", () => {
  assert.equal(
    marked(link("One") + link("Other", "b") + link("Two")),
    link("One") + link("Other", "b") + link("Two", "a", "external again"),
  );
});

test("marks a link that a button has shown the address of", () => {
  const button = link("Open", "a", "action-link");
  assert.equal(marked(button + link("One")), button + link("One", "a", "external again"));
});

test("marks a link that is the address itself", () => {
  assert.equal(marked(link("example.com/a")), link("example.com/a", "a", "external again"));
});

test("leaves lists of sources alone, before and after", () => {
  const list = `<ol class="cited">${link("One")}</ol>`;
  const sources = `<section class="sources"><ol><li>${link("One")}</li></ol></section>`;
  assert.equal(marked(list + link("One") + sources), list + link("One") + sources);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../tree.ts";
import { readSheet } from "./sheet.ts";
import { classesIn, slimTokens } from "./tokens.ts";

const styled = classesIn(readSheet("@layer a{.token:is(.string,.variable){x:y}@media print{.comment{x:y}}}"));

function slim(html: string): string {
  const document = parseHtml(html);
  slimTokens(document, styled);
  return document.toString();
}

test("finds classes inside of lists and conditions", () => {
  assert.deepEqual([...styled], ["token", "string", "variable", "comment"]);
});

test("keeps the mark that a style shows, with the roles that have one", () => {
  assert.equal(
    slim('<pre><code>a <span class="token assign-left variable">b</span>=c</code></pre>'),
    '<pre><code>a <span class="token variable">b</span>=c</code></pre>',
  );
});

test("takes marks without a style away, and keeps what they hold", () => {
  assert.equal(
    slim(
      '<code><span class="token punctuation">(<span class="token string">"a &amp; b"</span>)</span></code>',
    ),
    '<code>(<span class="token string">"a &amp; b"</span>)</code>',
  );
});

test("marks nothing twice, and again what stands in something else", () => {
  assert.equal(
    slim(
      '<code><span class="token string">"<span class="token entity" title="x">\\n</span><span class="token variable"><span class="token variable">$(</span>a<span class="token string">b</span></span>"</span></code>',
    ),
    '<code><span class="token string">"\\n<span class="token variable">$(a<span class="token string">b</span></span>"</span></code>',
  );
});

test("leaves other elements as they are", () => {
  const html = '<p class="punctuation" title="x">a<span class="operator">b</span></p>';
  assert.equal(slim(html), html);
});

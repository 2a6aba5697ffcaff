/** The text that search reads: lines end as sentences, so that an excerpt can begin and end with one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../../finish/tree.ts";
import { plainText } from "../../outputs/plain-text.ts";
import { withSentences } from "./search-text.ts";

function read(html: string, url: string = "/guide/find/"): string {
  const document = parseHtml(`<article data-article>${html}</article>`);
  return plainText(withSentences({ url, file: "", html, document }).document.querySelector("article"));
}

test("makes a sentence of each row of a table, without the names of its columns", () => {
  const table = `<table><thead><tr><th>Code</th><th>What to do</th></tr></thead>
    <tr><td>429</td><td>Buy credit</td></tr><tr><td>Is it a 401?</td><td>Replace the key.</td></tr></table>`;
  assert.equal(read(table), "429: Buy credit. Is it a 401? Replace the key.");
});

test("ends lines of a list, and parts of one sentence with a semicolon", () => {
  assert.equal(read("<ol><li>Open it</li><li><p>Sign in</p></li></ol>"), "Open it. Sign in.");
  assert.equal(read("<ul><li>a profile</li><li>a file</li></ul>"), "a profile; a file;");
});

test("adds nothing to what ends with a mark, in brackets or quotes too", () => {
  for (const line of ["Is it?", "It is (really).", "“Yes.”", "One,", "Wait …"]) {
    assert.equal(read(`<p>${line}</p>`), line);
  }
});

test("sets off a name from what it names", () => {
  assert.equal(
    read(
      `<details><summary>You use Chroma</summary><p>Set it.</p></details><dl><dt>Key</dt><dd>None</dd></dl>`,
    ),
    "You use Chroma: Set it. Key: None.",
  );
});

test("takes the marks of the language", () => {
  assert.equal(read("<dl><dt>名称</dt><dd>密钥</dd></dl>", "/zh/guide/find/"), "名称： 密钥。");
});

test("puts no mark into a program, and keeps its lines apart", () => {
  const program = `<div class="action"><pre><code><span>import a</span>\n<span>import b</span></code></pre></div>`;
  assert.equal(read(program), "import a import b");
});

test("leaves out what says nothing about the place", () => {
  assert.equal(
    read(`<p>Look.</p><p class="checked">Checked today</p><p class="not-yours">Not yours?</p>`),
    "Look.",
  );
});

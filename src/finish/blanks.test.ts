import assert from "node:assert/strict";
import { test } from "node:test";
import { leaveOutBlanks } from "./blanks.ts";
import { parseHtml } from "./tree.ts";

function without(html: string): string {
  const document = parseHtml(html);
  leaveOutBlanks(document);
  return document.toString();
}

test("rows and cells stand side by side, words in a cell do not", () => {
  assert.equal(
    without("<table>\n<tbody>\n<tr>\n<td>a <b>b</b> <i>c</i></td>\n<td>d</td>\n</tr>\n</tbody>\n</table>"),
    "<table><tbody><tr><td>a <b>b</b> <i>c</i></td><td>d</td></tr></tbody></table>",
  );
});

test("so do the items of a list", () => {
  assert.equal(
    without("<ul>\n<li>a b</li>\n<li>\n<p>c</p>\n</li>\n</ul>"),
    "<ul><li>a b</li><li>\n<p>c</p>\n</li></ul>",
  );
});

test("so do the headings of columns, and the words around a table keep apart", () => {
  const head = "<thead>\n<tr>\n<th>Place of work</th>\n<th>Use</th>\n</tr>\n</thead>";
  assert.equal(
    without(`<p>a</p>\n<table>${head}</table>\n<p>b</p>`),
    "<p>a</p>\n<table><thead><tr><th>Place of work</th><th>Use</th></tr></thead></table>\n<p>b</p>",
  );
});

test("blocks of an article stand side by side, words between them do not", () => {
  assert.equal(
    without("<article>\n<h2>a</h2>\n<p>b <i>c</i> <b>d</b></p>\n</article>"),
    "<article><h2>a</h2><p>b <i>c</i> <b>d</b></p></article>",
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { leaveOutEndTags, writeApostrophes } from "./short-forms.ts";
import { parseHtml } from "./tree.ts";

const lists =
  '<ul><li>a<ol class="b"><li>c</li><li value="2"><p>d</p></li></ol></li><li>e</li></ul><p>f</p><menu><li>g</li></menu>';
const table =
  '<table><thead><tr>\n<th>a</th>\n<th>b</th>\n</tr></thead><tbody><tr><td role="cell">c</td><td>d</td></tr><tr><td>e</td></tr></tbody></table>';

const terms = "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl><dl><div><dt>d</dt><dd>e</dd></div></dl>";

test("leaves out the end of an item, a cell or a term where the next tag implies it", () => {
  assert.equal(
    leaveOutEndTags(lists),
    '<ul><li>a<ol class="b"><li>c<li value="2"><p>d</p></ol><li>e</ul><p>f</p><menu><li>g</li></menu>',
  );
  assert.equal(
    leaveOutEndTags(table),
    '<table><thead><tr>\n<th>a</th>\n<th>b</th>\n</tr></thead><tbody><tr><td role="cell">c<td>d</tr><tr><td>e</tr></tbody></table>',
  );
  assert.equal(leaveOutEndTags(terms), "<dl><dt>a<dd>b<dd>c</dl><dl><div><dt>d<dd>e</dd></div></dl>");
});

const paragraphs =
  '<div><p>a</p><p>b</p><ul><li><p>c</p></li><li><p>d</p><p>e</p></li></ul><p>f</p><h2>g</h2><p>h</p></div><a href="#"><p>i</p></a>';

test("leaves out the end of a paragraph only where what follows ends it for every parser", () => {
  assert.equal(
    leaveOutEndTags(paragraphs),
    '<div><p>a<p>b</p><ul><li><p>c</p><li><p>d<p>e</p></ul><p>f</p><h2>g</h2><p>h</div><a href="#"><p>i</p></a>',
  );
});

const drawing =
  '<svg viewBox="0 0 9 9"><g><circle r="1"></circle><path d="M1 1h2"></path></g><rect></rect></svg><b></b>';

test("lets the shapes of a drawing close themselves", () => {
  assert.equal(
    leaveOutEndTags(drawing),
    '<svg viewBox="0 0 9 9"><g><circle r="1"/><path d="M1 1h2"/></g><rect/></svg><b></b>',
  );
});

test("what our parser makes of a page stays the same", () => {
  for (const html of [lists, table, terms, paragraphs, drawing])
    assert.equal(parseHtml(leaveOutEndTags(html)).toString(), html);
});

test("writes apostrophes of a text as they are, and leaves programs and other references alone", () => {
  const document = parseHtml("<p>it&#39;s <b>&lt;Ann&#39;s&gt;</b></p><script>f('&#39;')</script>");
  writeApostrophes(document);
  assert.equal(document.toString(), "<p>it's <b>&lt;Ann's&gt;</b></p><script>f('&#39;')</script>");
});

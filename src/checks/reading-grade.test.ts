import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { flesch } from "./reading-grade.ts";

const read = (html: string) => flesch(parse(`<main data-article>${html}</main>`));

test("grades harder prose higher", () => {
  const easy = read("<p>Open the page. Make a key. Keep it safe.</p>");
  const hard = read(
    "<p>Administrators authenticate organizational infrastructure by distributing individually configured credentials.</p>",
  );
  assert.ok(easy.grade < 3 && hard.grade > 12, `${easy.grade} and ${hard.grade}`);
});

test("reads paragraphs and points of lists, and neither code nor tables nor sources", () => {
  const { words, sentences } = read(
    '<p>Open it now.</p><ul><li>Then stop.</li></ul><pre>export A=1</pre><table><td>No</td></table><p><span class="cite">1</span></p>',
  );
  assert.deepEqual({ words, sentences }, { words: 5, sentences: 2 });
});

test("is no grade of a page without prose", () => {
  assert.throws(() => read("<pre>a</pre>"), /no words/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { CommentNode, type HTMLElement } from "node-html-parser";
import { bindLines } from "./line-breaks.ts";
import { parseHtml } from "./tree.ts";

const mark = '<button class="cite">1, 2</button>';
const term = '<button class="term">keys</button>';

function bound(html: string): string {
  const document = parseHtml(html);
  bindLines(document);
  return document.toString();
}

const textOf = (html: string) => parseHtml(html).text.replace(/\s+/g, " ");

for (const [what, html, wanted] of [
  ["an option of a command", "<code>--allow-env</code>", '<code class="unbroken">--allow-env</code>'],
  [
    "an option within a command",
    "<p><code>test -n KEY</code></p>",
    '<p><code>test <span class="unbroken">-n</span> KEY</code></p>',
  ],
  [
    "an option before its value",
    "<p><code>--env-file=.env</code></p>",
    '<p><code><span class="unbroken">--env-file</span>=.env</code></p>',
  ],
  [
    "an option before the end of a quote",
    "<code>key = &quot;op read --no-newline&quot;</code>",
    '<code>key = &quot;op read <span class="unbroken">--no-newline</span>&quot;</code>',
  ],
  ["a short option", "<code>-n</code>", '<code class="unbroken">-n</code>'],
  ["a mark to its word", `<p>The end.${mark}</p>`, `<p>The <span class="unbroken">end.${mark}</span></p>`],
  ["a mark to its only word", `<p>Yes.${mark}</p>`, `<p><span class="unbroken">Yes.${mark}</span></p>`],
  [
    "a mark to a short element",
    `<p>Set <code>KEY</code>${mark} here</p>`,
    `<p>Set <span class="unbroken"><code>KEY</code>${mark}</span> here</p>`,
  ],
  [
    "a mark to the last sign and its full stop",
    `<p>保存密钥。${mark}</p>`,
    `<p>保存密<span class="unbroken">钥。${mark}</span></p>`,
  ],
  [
    "a mark of a row of numbers",
    '<p>The end.<button class="cite">1–3</button></p>',
    '<p>The <span class="unbroken">end.<button class="cite">1–3</button></span></p>',
  ],
  [
    "a mark of one number",
    '<p>The end.<button class="cite">16</button></p>',
    '<p>The <span class="unbroken">end.<button class="cite">16</button></span></p>',
  ],
  [
    "a comma to the term before it",
    `<p>Not ${term}, but</p>`,
    `<p>Not <span class="unbroken">${term},</span> but</p>`,
  ],
  [
    "a bracket and a full stop to the term before them",
    `<p>(or ${term}).</p>`,
    `<p>(or <span class="unbroken">${term}).</span></p>`,
  ],
  [
    "a dot to the link before it",
    '<p><a href="/">A</a> · <a href="/">B</a></p>',
    '<p><a href="/">A</a>\u00A0· <a href="/">B</a></p>',
  ],
  ["a day", "<p>Read on November 28, 2026.</p>", "<p>Read on November\u00A028,\u00A02026.</p>"],
  ["a day without its year", "<li>Since May 5.</li>", "<li>Since May\u00A05.</li>"],
  ["a number to its unit", "<p>Wait 15 minutes.</p>", "<p>Wait 15\u00A0minutes.</p>"],
  ["a day in Chinese", "<p>2026年11月8日起</p>", '<p><span class="unbroken">2026年11月8日</span>起</p>'],
  ["the sign of an encoding", "<code>[UTF-16]</code>", '<code class="unbroken">[UTF-16]</code>'],
  ["the name of a model", "<code>gpt-6-luna</code>", '<code class="unbroken">gpt-6-luna</code>'],
  [
    "the name of a model in a heading that opens, whose text stays one piece",
    "<summary>Is gpt-4 gone?</summary>",
    '<summary><span>Is <span class="unbroken">gpt-4</span> gone?</span></summary>',
  ],
  [
    "the name of a model in a sentence",
    "<p>The model gpt-4.x-mini.</p>",
    '<p>The model <span class="unbroken">gpt-4.x-mini</span>.</p>',
  ],
  ["a sign in Chinese to what follows", "<p>好。 再来： <b>一</b></p>", "<p>好。再来：<b>一</b></p>"],
] as const)
  test(`binds ${what}`, () => assert.equal(bound(html), wanted));

for (const html of [
  "<code>-----BEGIN PRIVATE KEY-----</code>",
  `<code>--${"long".repeat(10)}</code>`,
  "<code>npm run</code>",
  "<code>gpt-6-luna gpt-4</code>",
  "<p>See docs/gpt-4 and model-name.</p>",
  `<p>gpt-4${"-long".repeat(5)}</p>`,
  `<p>Sources: ${mark}</p>`,
  `<p>${mark}</p>`,
  '<p>Send it anyway.<button class="cite">2, 3, 6, 8, 10, 12–20</button></p>',
  `<p><code>${"WIDE".repeat(7)}</code>${mark}</p>`,
  `<p>${term} and more</p>`,
  `<p>Also ${term}</p>`,
  `<p><button class="term">${"wide ".repeat(6)}</button>, and more</p>`,
  "<code>insufficient_quota</code>",
  "<pre><code>organization_spend_limit_exceeded</code></pre>",
  "<pre><code>a · b</code></pre>",
  "<p><code>November 28, 2026</code>, <time>November 28, 2026</time></p>",
  "<p>In July 2026, or in 2026</p>",
])
  test(`leaves ${html} as it is`, () => assert.equal(bound(html), html));

for (const [what, html, wanted] of [
  [
    "a long code at its low lines",
    "<code>organization_spend_limit_exceeded</code>",
    "<code>organization_<wbr>spend_<wbr>limit_<wbr>exceeded</code>",
  ],
  [
    "the code in the title of an error",
    "<h1>Limit (organization_spend_limit_exceeded)</h1>",
    "<h1>Limit (organization_<wbr>spend_<wbr>limit_<wbr>exceeded)</h1>",
  ],
  [
    "the name of a class before its dots",
    "<pre><samp>litellm.exceptions.InternalServerError: no</samp></pre>",
    "<pre><samp>litellm<wbr>.exceptions<wbr>.InternalServerError: no</samp></pre>",
  ],
] as const)
  test(`lets ${what} break`, () => assert.equal(bound(html), wanted));

test("binds across the place of a mark that was taken out", () => {
  const document = parseHtml("<p>好。<!-- mark --> 再来，2026年<!-- mark -->11月</p>");
  const [paragraph] = document.childNodes as HTMLElement[];
  for (const mark of paragraph?.childNodes.filter((node) => node instanceof CommentNode) ?? []) mark.remove();
  bindLines(document);
  assert.equal(document.toString(), '<p>好。再来，<span class="unbroken">2026年11月</span></p>');
});

test("changes no word of a text", () => {
  const words = fc.stringMatching(/^[a-z.,密钥 ·]{0,20}$/);
  fc.assert(
    fc.property(words, words, (before, after) => {
      const html = `<p>${before}${mark}${after}</p>`;
      assert.equal(textOf(bound(html)), textOf(html));
    }),
  );
});
